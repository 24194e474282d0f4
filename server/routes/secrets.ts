import { asking, countOfQuery, dayOfQuery, oneOf } from '../ask.ts'
import { Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

/** Personal identifiers (个人信息): a value is given out with a reason only, and every reading is on record for the auditor. */
export const secretRoutes: Routes = (app, { store }) => {
  app.get<{ Params: { ref: string } }>(
    '/api/secrets/:ref',
    {
      schema: {
        tags: ['secrets'],
        summary: '查阅个人信息原文（须说明理由，留有记录）',
        params: { type: 'object', required: ['ref'], properties: { ref: { type: 'string' } } },
        querystring: {
          type: 'object',
          required: ['reason'],
          properties: { reason: { type: 'string', description: '查阅理由，至少四个字' } },
        },
      },
    },
    async (request, reply) => {
      const eyes = asking(request).permission.eyes()
      const reason = oneOf(request.query, 'reason')?.trim() ?? ''
      if (Array.from(reason).length < 4) throw new Problem(422, 'no-reason', '没有说明查阅理由', '请写明办理何事需要查阅，至少四个字')
      const value = await store.secrets(eyes).open(request.params.ref, reason)
      if (value === undefined) throw new Problem(404, 'no-secret', '没有这项信息，或者它不在您的查阅范围内', '请从卷页查阅')
      return reply.header('cache-control', 'no-store').send({ value })
    },
  )

  app.get(
    '/api/access-log',
    {
      schema: {
        tags: ['secrets'],
        summary: '查阅和登录记录（审计管理员）',
        querystring: {
          type: 'object',
          properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' }, limit: { type: 'string' } },
        },
      },
    },
    async (request) => {
      const { permission } = asking(request)
      permission.demand('只有审计管理员可以查看记录', 'AUD')
      const from = dayOfQuery(request.query, 'from')
      const to = dayOfQuery(request.query, 'to')
      const limit = countOfQuery(request.query, 'limit', 100, 1000)
      return { rows: await store.accessLog(permission.account.county, { limit, ...(from && { from }), ...(to && { to }) }) }
    },
  )
}
