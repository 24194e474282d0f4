import { z } from 'zod'
import { caseFacts } from '../../systems/lists/caseFacts.ts'
import { penalty } from '../../systems/penalty/procedure.ts'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { fiveTicks, officerCases, violationsFor } from '../officerCheck.ts'
import type { Routes } from '../serving.ts'

const question = z.strictObject({
  violation: z.string().min(2).max(200).meta({ title: '违法行为（案由）' }),
  violationCode: z.string().min(1).max(60).optional().meta({ title: '处罚事项编码' }),
  power: z.string().min(1).max(80).optional().meta({ title: '赋权事项', description: '本机关承接事项的标识' }),
  partner: z.string().min(1).max(80).optional().meta({ title: '另一名承办人执法证', description: '执法证的标识' }),
  band: z.string().min(1).max(80).optional().meta({ title: '裁量基准', description: '裁量基准的标识' }),
  facts: caseFacts.partial().optional().meta({ title: '本案事实', description: '四张清单的条件所问的' }),
  case: z.string().min(1).max(80).optional().meta({ title: '已登记案源的案件' }),
})

/** 立案前五项核对: what an officer on a phone asks before a case is filed; each tick is what the filing itself will be judged by. */
export const officerCheckRoutes: Routes = (app, serving) => {
  if (!serving.definitions.procedures.has(penalty.type)) return
  const tags = [penalty.type]

  app.post(
    '/api/officer-check',
    { schema: { tags, summary: '立案前核对：证件、搭档、赋权、清单、裁量', body: z.toJSONSchema(question) } },
    async (request) => fiveTicks(serving, asking(request), readBody(question, request.body)),
  )

  app.get(
    '/api/officer-check/violations',
    {
      schema: {
        tags,
        summary: '本机关可以查处的违法行为（承接的赋权事项在前）',
        querystring: { type: 'object', properties: { q: { type: 'string', description: '违法行为中的文字' } } },
      },
    },
    async (request) => ({ rows: await violationsFor(serving, asking(request), oneOf(request.query, 'q')?.trim() ?? '') }),
  )

  app.get('/api/officer-check/cases', { schema: { tags, summary: '本人未办结的处罚案件和下一步' } }, async (request) => ({
    rows: await officerCases(serving, asking(request)),
  }))
}
