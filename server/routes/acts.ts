import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { amendments } from '../../kernel/file/act.ts'
import { capacityTitle } from '../../kernel/file/capacity.ts'
import { paper } from '../../kernel/file/paper.ts'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import { showSource } from '../../kernel/law/cite.ts'
import { envelope, readEnvelope } from '../actBody.ts'
import { asking } from '../ask.ts'
import { enterAct } from '../enterAct.ts'
import { formSchema } from '../sealedFields.ts'
import type { Routes, Serving } from '../serving.ts'

/** For every act of every procedure that a form may send a route of its own, and for every procedure the amendments. */
export const actRoutes: Routes = (app, serving) => {
  for (const procedure of serving.definitions.procedures.values()) {
    for (const [kind, act] of Object.entries(procedure.acts)) {
      if (act.page) continue
      const by = act.by.map(capacityTitle).join('、')
      actRoute(app, serving, procedure, kind, {
        opens: act.from === 'nothing',
        summary: `${procedure.title}：${act.title}`,
        description: `办理身份：${by}。依据：${showSource(act.source)}。`,
        data: formSchema(actSchema(procedure, kind)),
      })
    }
    for (const [kind, title] of Object.entries(amendments))
      actRoute(app, serving, procedure, kind, {
        opens: false,
        summary: `${procedure.title}：${title}`,
        description: '原行为保留，另以一个行为更改；须说明理由。',
        data: amendmentData[kind as keyof typeof amendments],
      })
  }
}

interface Drawn {
  readonly opens: boolean
  readonly summary: string
  readonly description: string
  readonly data: object
}

function actRoute(app: FastifyInstance, serving: Serving, procedure: Procedure, kind: string, drawn: Drawn): void {
  const url = `/api/${procedure.type}${drawn.opens ? '' : '/:id'}/acts/${kind}`
  const schema = {
    tags: [procedure.type],
    operationId: `${procedure.type}.${kind}`,
    summary: drawn.summary,
    description: drawn.description,
    ...(!drawn.opens && { params: { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '卷的标识' } } } }),
    body: bodySchema(drawn.data),
  }
  app.post<{ Params: { id?: string } }>(url, { schema, config: { answers: 'act' } }, async (request, reply) => {
    const body = readEnvelope(request.body)
    const entered = await enterAct(serving, asking(request), procedure, kind, request.params.id, body)
    return reply.code(entered.repeated ? 200 : 201).send(entered)
  })
}

const seq = { type: 'integer', minimum: 1, title: '所更改行为的序号' }
const amendmentData = {
  $correct: {
    type: 'object',
    title: '更正',
    required: ['seq', 'data'],
    properties: { seq, data: { type: 'object', title: '更正后的全部内容' } },
  },
  $void: { type: 'object', title: '作废', required: ['seq'], properties: { seq } },
  $edition: {
    type: 'object',
    title: '改用新版规定',
    required: ['edition'],
    properties: { edition: { type: 'string', title: '规定的版本' } },
  },
  $keep: formSchema(paper),
} as const

const { $schema: _, ...around } = z.toJSONSchema(envelope) as Record<string, unknown> & { properties: Record<string, unknown> }

/** The envelope with the data schema of one act in it. */
function bodySchema(data: object): object {
  return { ...around, properties: { ...around.properties, data } }
}
