import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { beginElder } from './parts/elder.ts'
import '../palette.css'
import './phone.css'

beginElder()
// Browsers give a worker only over https or on the machine itself; without one the page still works while there is a network.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/phone/sw.js', { scope: '/phone/' }).catch(() => undefined)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
