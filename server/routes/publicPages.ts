import type { FastifyReply } from 'fastify'
import { html } from '../../portal/html.ts'
import { figurePage } from '../pages/figurePage.ts'
import { framed } from '../pages/frame.ts'
import { publicFigures } from '../pages/publicFigures.ts'
import { sealsPage } from '../pages/sealsPage.ts'
import { startPage } from '../pages/startPage.ts'
import type { Routes } from '../serving.ts'

/** How long a page may be shown again, in seconds: anybody may ask, and each asks the records a dozen questions. */
const kept = 30

/** Pages for everybody, without signing in. */
export const publicPageRoutes: Routes = (app, serving) => {
  const page = remembered(kept * 1000)
  const open = { config: { public: true }, schema: { hide: true } } as const

  app.get('/', open, async (_request, reply) => send(reply, await page('/', () => startPage(serving))))
  app.get('/seals', open, async (_request, reply) => send(reply, await page('/seals', () => sealsPage(serving))))
  app.get<{ Params: { id: string } }>('/figures/:id', open, async (request, reply) => {
    const { id } = request.params
    if (publicFigures(serving.definitions).includes(id)) return send(reply, await page(`/figures/${id}`, () => figurePage(serving, id)))
    const county = await serving.store.county(serving.settings.county)
    const body = html`<h1>没有公开的指标“${id.slice(0, 40)}”</h1><p>主要指标在<a href="/">首页</a>；其余指标登录后可查。</p>`
    return send(reply.code(404), framed(county, '没有找到', body))
  })
}

const send = (reply: FastifyReply, page: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', `public, max-age=${kept}`).send(page)

/** Makes a page anew once it is so many milliseconds old; a failure is not remembered. */
function remembered(forMs: number) {
  const pages = new Map<string, { readonly until: number; readonly made: Promise<string> }>()
  return (key: string, make: () => Promise<string>): Promise<string> => {
    const known = pages.get(key)
    if (known && known.until > performance.now()) return known.made
    const made = make()
    pages.set(key, { until: performance.now() + forMs, made })
    made.catch(() => pages.delete(key))
    return made
  }
}
