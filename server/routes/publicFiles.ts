import type { FastifyReply } from 'fastify'
import { oneOf } from '../ask.ts'
import { html } from '../../portal/html.ts'
import { framed } from '../pages/frame.ts'
import { publicFilePage } from '../pages/publicFilePage.ts'
import { publicIndexPage, publicListPage } from '../pages/publicListPage.ts'
import { publicationOf } from '../publicFiles.ts'
import type { Routes } from '../serving.ts'

/** What systems publish, for everybody: the kinds, the lists, the files. Drawn from the definitions; only what a publication names is shown. */
export const publicFileRoutes: Routes = (app, serving) => {
  const open = { config: { public: true, rateLimit: { max: 240, timeWindow: '1 minute' } }, schema: { hide: true } } as const

  app.get('/public', open, async (_request, reply) => send(reply, await publicIndexPage(serving)))
  app.get<{ Params: { type: string } }>('/public/:type', open, async ({ params, query }, reply) => {
    const publication = publicationOf(serving.definitions, params.type)
    if (!publication) return notFound(reply)
    const text = oneOf(query, 'text')?.slice(0, 60)
    const after = oneOf(query, 'after')
    return send(reply, await publicListPage(serving, publication, { ...(text && { text }), ...(after && { after }) }))
  })
  app.get<{ Params: { type: string; id: string } }>('/public/:type/:id', open, async ({ params }, reply) => {
    const publication = publicationOf(serving.definitions, params.type)
    const page = publication && (await publicFilePage(serving, publication, params.id))
    return page === undefined ? notFound(reply) : send(reply, page)
  })

  async function notFound(reply: FastifyReply) {
    const county = await serving.store.county(serving.settings.county)
    const body = html`<h1>没有找到</h1><p>没有这一项，或者它没有公开。<a href="/public">全部公开内容</a></p>`
    return send(reply.code(404), framed(county, '没有找到', body))
  }
}

const send = (reply: FastifyReply, page: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'public, max-age=30').send(page)
