import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { ApiProblem } from './api/client.ts'
import { followPlainLinks } from './api/plainLinks.ts'
import { router } from './router.tsx'
import '../palette.css'
import './style.css'
import { theme } from './theme.ts'

const client = new QueryClient({
  defaultOptions: {
    // A county's own network may have no way out; only an answer tells whether the server is there.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      // What the server has refused it will refuse again; only a lost connection is worth another try.
      retry: (count, error) => count < 2 && error instanceof ApiProblem && error.status === 0,
    },
  },
})

followPlainLinks()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  </StrictMode>,
)
