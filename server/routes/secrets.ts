import { asking, countOfQuery, oneOf } from '../ask.ts'
import { ownFile } from '../ownFile.ts'
import { Problem } from '../problem.ts'
import { refsIn } from '../sealBody.ts'
import type { Routes } from '../serving.ts'

/** Personal identifiers (个人信息): a value is given out with a reason only, and every reading is on record for the auditor. */
export const secretRoutes: Routes = (app, { store, definitions }) => {
  app.get<{ Params: { ref: string } }>(
    '/api/secrets/:ref',
    {
      schema: {
        tags: ['secrets'],
        summary: '查阅个人信息原文（须说明理由，留有记录）',
        params: { type: 'object', required: ['ref'], properties: { ref: { type: 'string' } } },
        querystring: {
          type: 'object',
          required: ['reason', 'type', 'file'],
          properties: {
            reason: { type: 'string', description: '查阅理由，至少四个字' },
            type: { type: 'string', description: '所在卷的类型' },
            file: { type: 'string', description: '所在卷的标识' },
          },
        },
      },
    },
    async (request, reply) => {
      const { permission } = asking(request)
      const eyes = permission.eyes()
      const reason = oneOf(request.query, 'reason')?.trim() ?? ''
      if (Array.from(reason).length < 4) throw new Problem(422, 'no-reason', '没有说明查阅理由', '请写明办理何事需要查阅，至少四个字')
      const procedure = definitions.procedures.get(oneOf(request.query, 'type') ?? '')
      if (!procedure) throw noSecret()
      // Only through a file that the account sees, and that holds it.
      const { history } = await ownFile(store, permission, eyes, procedure, oneOf(request.query, 'file') ?? '')
      if (!refsIn(history).has(request.params.ref)) throw noSecret()
      const value = await store.secrets(eyes).open(request.params.ref, reason)
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
          properties: { person: { type: 'string' }, about: { type: 'string', description: '卷、信息、账号' }, limit: { type: 'string' } },
        },
      },
    },
    async (request) => {
      const { permission } = asking(request)
      permission.demand('只有审计管理员可以查看记录', 'AUD')
      const { county, unit, person } = permission.account
      const [of, about] = [oneOf(request.query, 'person'), oneOf(request.query, 'about')]
      const asked = { limit: countOfQuery(request.query, 'limit', 100, 1000), ...(of && { person: of }), ...(about && { about }) }
      return { rows: await store.accesses({ county, unit, person }, asked) }
    },
  )
}

const noSecret = () => new Problem(404, 'no-secret', '没有这项信息，或者它不在您的查阅范围内', '请从卷页查阅')
