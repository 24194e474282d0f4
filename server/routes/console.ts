import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { html } from '../../portal/html.ts'
import { framed } from '../pages/frame.ts'
import type { Routes } from '../serving.ts'

/** Where the built console lies. */
export const consoleFolder = fileURLToPath(new URL('../../console/dist/', import.meta.url))

/**
 * The console (工作台) for staff, and the light entry for phones: files built from `console/`. Every address below `/console/` that is no file
 * gives the page itself, which reads the address; so a link into the console can be sent and opened.
 */
export const consoleRoutes: Routes = async (app, serving) => {
  const open = { config: { public: true }, schema: { hide: true } } as const
  if (!existsSync(`${consoleFolder}index.html`)) {
    app.get('/console/*', open, async (_request, reply) => {
      const county = await serving.store.county(serving.settings.county)
      const body = html`<h1>工作台尚未生成</h1><p>请在安装目录运行 npm run build，再刷新本页。</p>`
      return reply
        .code(503)
        .type('text/html; charset=utf-8')
        .send(framed(county, '工作台尚未生成', body))
    })
    return
  }
  await app.register(async (files) => {
    files.addHook('onRoute', (route) => {
      route.config = { ...route.config, public: true }
      route.schema = { hide: true }
    })
    await files.register(fastifyStatic, {
      root: `${consoleFolder}assets`,
      prefix: '/console/assets/',
      // Names of built files hold a digest of their content.
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      index: false,
    })
  })
  const pages = new Map<string, string>()
  const page = (name: string): string => {
    const known = pages.get(name)
    if (known !== undefined) return known
    const text = readFileSync(`${consoleFolder}${name}`, 'utf8')
    pages.set(name, text)
    return text
  }
  for (const [prefix, name] of [
    ['/console', 'index.html'],
    ['/phone', 'phone.html'],
  ] as const) {
    if (!existsSync(`${consoleFolder}${name}`)) continue
    // The phone's own address leads to the one with a slash: see phoneRoutes.
    for (const path of prefix === '/phone' ? [`${prefix}/*`] : [prefix, `${prefix}/*`])
      app.get(path, open, async (_request, reply) =>
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page(name)),
      )
  }
}
