import { oneOf } from '../ask.ts'
import { type ApiDocument, apiGroupPage, apiIndexPage } from '../pages/apiPage.ts'
import { noSuchPath } from '../problem.ts'
import type { Routes } from '../serving.ts'

/** The API document, and the same for people to read: an index of groups, and a page per group. */
export const apiDocRoutes: Routes = (app, { store, settings }) => {
  const open = { config: { public: true }, schema: { hide: true } } as const
  const document = () => app.swagger() as unknown as ApiDocument

  app.get('/api/openapi.json', open, async () => app.swagger())
  app.get('/api-docs', open, async (request, reply) => {
    const q = (oneOf(request.query, 'q') ?? '').trim().slice(0, 60)
    return reply.type('text/html; charset=utf-8').send(apiIndexPage(await store.county(settings.county), document(), q))
  })
  app.get<{ Params: { group: string } }>('/api-docs/:group', open, async (request, reply) => {
    const page = apiGroupPage(await store.county(settings.county), document(), request.params.group)
    if (page === undefined) throw noSuchPath()
    return reply.type('text/html; charset=utf-8').send(page)
  })
}
