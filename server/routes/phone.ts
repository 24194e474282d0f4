import { existsSync, readFileSync } from 'node:fs'
import type { Routes } from '../serving.ts'
import { consoleFolder } from './console.ts'

/** The sign on a phone's first screen; drawn, so that it is sharp at any size. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="#1A4A8A"/>
<path d="M256 84v344M120 148h272M120 148l-56 132h112zM392 148l-56 132h112zM176 428h160" fill="none" stroke="#fff" stroke-width="30" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/**
 * What makes the phone's page installable (可添加到手机桌面): its manifest with the county's name, its sign, and the worker that keeps the
 * page for days without a network. All of them hold nothing of any file, so they are open to all.
 */
export const phoneRoutes: Routes = (app, { store, settings }) => {
  const open = { config: { public: true }, schema: { hide: true } } as const
  const worker = `${consoleFolder}phone-worker.js`

  // The worker's scope ends with a slash; an address without it would be a page that it does not keep.
  app.get('/phone', open, async (request, reply) => reply.redirect(`/phone/${request.url.slice('/phone'.length)}`, 302))

  app.get('/phone/manifest.webmanifest', open, async (_request, reply) => {
    const { name } = await store.county(settings.county)
    return reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send({
        name: `准绳（${name}）`,
        short_name: '准绳',
        lang: 'zh-CN',
        id: '/phone/',
        start_url: '/phone/',
        scope: '/phone/',
        display: 'standalone',
        background_color: '#F4F6F8',
        theme_color: '#1A4A8A',
        icons: [{ src: '/phone/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      })
  })

  app.get('/phone/icon.svg', open, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  )

  if (!existsSync(worker)) return
  app.get('/phone/sw.js', open, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(readFileSync(worker, 'utf8')),
  )
}
