import { scriptAddress, styleAddress } from '../../portal/assets.ts'
import { framed } from '../../portal/frame.ts'
import { type Home, homePage } from '../../portal/homePage.ts'
import { html } from '../../portal/html.ts'
import { script } from '../../portal/script.ts'
import { style } from '../../portal/style.ts'
import { aboutPage } from '../pages/aboutPage.ts'
import { accessibilityPage } from '../pages/accessibilityPage.ts'
import { figurePage } from '../pages/figurePage.ts'
import { publicFigures } from '../pages/publicFigures.ts'
import { sealsPage } from '../pages/sealsPage.ts'
import { keyFigures } from '../pages/startPage.ts'
import { lookOf, sendPage } from '../publicLook.ts'
import { publicRecordsOf } from '../publicRecords.ts'
import type { Routes } from '../serving.ts'

/** How long what a page needs of the records may be shown again, in milliseconds: anybody may ask, and each asks a dozen questions. */
const kept = 30_000

/** Pages for everybody, without signing in. */
export const publicPageRoutes: Routes = (app, serving) => {
  const remember = remembered(kept)
  const records = publicRecordsOf(serving)
  const open = { config: { public: true }, schema: { hide: true } } as const
  const pages = { config: { public: true, rateLimit: { max: 600, timeWindow: '1 minute' } }, schema: { hide: true } } as const

  for (const [address, text, type] of [
    [styleAddress, style, 'text/css'],
    [scriptAddress, script, 'text/javascript'],
  ] as const)
    app.get(address, open, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'public, max-age=31536000, immutable').send(text),
    )

  app.get('/', pages, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    const told: Home = { ...(await remember('figures', () => keyFigures(serving))), counts: records.counts() }
    return sendPage(reply, homePage(look, told))
  })
  app.get('/seals', pages, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    return sendPage(reply, await remember(`/seals ${look.elder} ${look.size}`, () => sealsPage(serving, look)))
  })
  app.get('/about', pages, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    return sendPage(reply, await remember(`/about ${look.elder} ${look.size}`, () => aboutPage(serving, look)))
  })
  app.get('/accessibility', pages, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    return sendPage(reply, accessibilityPage(look))
  })
  // An address that is none, typed or from an old link: a page for people, and what it was for programs.
  app.get('/*', open, async (request, reply) => {
    if (request.url.startsWith('/api') || !request.headers.accept?.includes('text/html')) return reply.callNotFound()
    const { look } = await lookOf(serving, request, reply)
    const body = html`<h1>没有找到这个页面</h1><p>网址可能写错了，或者页面已经撤下。可以<a href="/search">查找公开内容</a>，或者回到<a href="/">首页</a>。</p>`
    return sendPage(reply, framed(look, { title: '没有找到这个页面', body }), 404)
  })

  app.get<{ Params: { id: string } }>('/figures/:id', pages, async (request, reply) => {
    const { id } = request.params
    const { look } = await lookOf(serving, request, reply)
    if (publicFigures(serving.definitions).includes(id))
      return sendPage(reply, await remember(`/figures/${id} ${look.elder} ${look.size}`, () => figurePage(serving, look, id)))
    const body = html`<h1>没有公开的指标“${id.slice(0, 40)}”</h1><p>主要指标在<a href="/">首页</a>；其余指标登录后可查。</p>`
    return sendPage(reply, framed(look, { title: '没有找到', body }), 404)
  })
}

/** Makes a thing anew once it is so many milliseconds old; a failure is not remembered. */
function remembered(forMs: number) {
  const things = new Map<string, { readonly until: number; readonly made: Promise<unknown> }>()
  return <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const known = things.get(key)
    if (known && known.until > performance.now()) return known.made as Promise<T>
    const made = make()
    things.set(key, { until: performance.now() + forMs, made })
    made.catch(() => things.delete(key))
    return made
  }
}
