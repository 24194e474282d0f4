import fastify from 'fastify'
import { listSchema } from '../../server/listRow.ts'
import { connect } from '../../store/connection.ts'
import { listSql } from '../../store/list.ts'
import { procedures } from '../../systems/index.ts'
import { type BareAct, keepInOne, keepInTwo } from './bareTables.ts'
import { answering } from './child.ts'
import { consumption } from './consumption.ts'
import { code, dispute, villages } from './county.ts'
import type { AskServer } from './ourServer.ts'

/** The least server that could answer: Fastify and the driver, no rights, no law, no history of its own. */
const used = consumption()

answering<AskServer>(async (question) => {
  if (question.ask === 'used') return used()
  const { pool } = connect(question.url, 'zhunsheng_app', 10)
  const app = fastify()
  const actor = villages[0]?.actor ?? {}

  type Body = Pick<BareAct, 'id' | 'on' | 'data'> & { readonly expect: number }
  for (const [way, keep] of [
    ['one', keepInOne],
    ['two', keepInTwo],
  ] as const) {
    app.post<{ Params: { act: string }; Body: Body }>(`/${way}/api/dispute/acts/:act`, async ({ params, body }, reply) => {
      const { id, on, data } = body
      await keep(pool, { county: code, file: id, seq: 1, id, kind: params.act, on, actor, data })
      return reply.code(201).send({ id, seq: 1 })
    })
    app.post<{ Params: { id: string; act: string }; Body: Body }>(`/${way}/api/dispute/:id/acts/:act`, async ({ params, body }, reply) => {
      const { id, on, data, expect } = body
      await keep(pool, { county: code, file: params.id, seq: expect + 1, id, kind: params.act, on, actor, data })
      return reply.code(201).send({ id: params.id, seq: expect + 1 })
    })
  }

  const procedure = procedures.get(dispute)!
  const { text, values } = listSql(code, procedure, { type: dispute, limit: 51 })
  app.get('/one/api/dispute', { schema: { response: { 200: listSchema } } }, async () => {
    const { rows } = await pool.query({ name: 'list', text, values })
    return {
      rows: rows.map(({ body, number }) => ({
        id: body.id,
        type: body.type,
        typeTitle: procedure.title,
        number: number ?? undefined,
        title: body.title,
        state: { code: body.state, title: procedure.states[body.state] },
        unit: { id: body.unit, name: body.unit },
        outcome: body.outcome,
        opened: body.opened,
        closed: body.closed,
        seq: body.seq,
        columns: body.facts,
      })),
    }
  })
  app.get<{ Params: { id: string } }>('/one/api/dispute/:id', async ({ params }) => {
    const file = await pool.query({
      name: 'file',
      text: 'select body, number from file where county = $1 and id = $2',
      values: [code, params.id],
    })
    const acts = await pool.query({
      name: 'acts',
      text: 'select seq, id, kind, day, recorded_at, actor, data from act where county = $1 and file = $2 order by seq',
      values: [code, params.id],
    })
    return { ...file.rows[0]?.body, number: file.rows[0]?.number, timeline: acts.rows }
  })
  return app.listen({ port: 0, host: '127.0.0.1' })
})
