import { z } from 'zod'
import { readBody } from '../actBody.ts'
import { asking, countOfQuery, oneOf } from '../ask.ts'
import type { Routes } from '../serving.ts'
import { withUndo } from '../undoable.ts'

const body = z.strictObject({
  ids: z.array(z.string().min(1).max(80)).min(1).max(200).optional().meta({ title: '消息', description: '不写则全部标为已读' }),
})

/** 消息: of the person signed in alone, whatever the role. */
export const messageRoutes: Routes = (app, serving) => {
  const { store } = serving
  const tags = ['desk']
  /** Also the administrators without business data have messages; nothing in them is read through a unit. */
  const scope = (request: Parameters<typeof asking>[0]) => {
    const { permission, county } = asking(request)
    return { county: county.code, unit: '', person: permission.account.person }
  }

  app.get(
    '/api/messages',
    {
      schema: {
        tags,
        summary: '本人的消息，新的在前',
        querystring: {
          type: 'object',
          properties: {
            unread: { type: 'string', enum: ['1'], description: '只看未读' },
            limit: { type: 'string' },
            page: { type: 'string', description: '第几页，从1起' },
          },
        },
      },
    },
    async (request) => {
      const limit = countOfQuery(request.query, 'limit', 50, 200)
      const skip = (countOfQuery(request.query, 'page', 1, 10_000) - 1) * limit
      const mine = store.messages(scope(request))
      const [found, unread] = await Promise.all([mine.list({ unread: oneOf(request.query, 'unread') === '1', limit, skip }), mine.unread()])
      return {
        ...found,
        messages: await withUndo(serving, asking(request), found.messages),
        unread,
        now: new Date().toISOString(),
      }
    },
  )

  app.get('/api/messages/unread', { schema: { tags, summary: '未读消息数' } }, async (request) => ({
    unread: await store.messages(scope(request)).unread(),
  }))

  app.put('/api/messages/read', { schema: { tags, summary: '标为已读', body: z.toJSONSchema(body) } }, async (request, reply) => {
    await store.messages(scope(request)).markRead(readBody(body, request.body).ids)
    return reply.code(204).send()
  })
}
