import { z } from 'zod'
import { evaluationCampaign } from '../../systems/evaluation/campaign.ts'
import { evaluation } from '../../systems/evaluation/evaluation.ts'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { anyFile, everyFile } from '../fileReview.ts'
import { forbidden, Problem } from '../problem.ts'
import { assignments, assignReviewers, reviewersOf, sheetsOf } from '../reviewers.ts'
import type { FastifyRequest, Routes } from '../serving.ts'

const assigned = z.strictObject({
  assignments: z
    .array(
      z.strictObject({
        evaluation: z.string().min(1).max(60),
        slot: z.enum(['first', 'second', 'third']),
        reviewer: z.string().min(1).max(60),
      }),
    )
    .min(1)
    .max(1000)
    .meta({ title: '评查人', description: '每项写明案卷、第几评查人和人员标识' }),
})
const { $schema: _, ...assignedSchema } = z.toJSONSchema(assigned)
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }
type One = { Params: { id: string } }

/** Who reviews which dossier of a campaign: proposed by lot from the plan's seed, changed by hand, assigned in one go. */
export const reviewerRoutes: Routes = (app, serving) => {
  if (!serving.definitions.procedures.has(evaluation.type)) return
  const tags = [evaluation.type]

  async function campaignOf(request: FastifyRequest<One>) {
    const { permission, county } = asking(request)
    if (!permission.wearing('justiceBureau')) throw forbidden('评查人由县司法局指定', '请由县司法局的账号办理')
    const reviews = { store: serving.store, county }
    const campaign = await anyFile(reviews, evaluationCampaign.type, request.params.id)
    if (campaign.state !== 'drawn') throw new Problem(409, 'not-drawn', '本活动不在评查中，不能指定评查人', '请先抽取案卷')
    const files = await everyFile(reviews, evaluation.type, { campaign: campaign.id })
    const sheets = await sheetsOf(reviews, files)
    return { county, campaign, files, sheets, pool: await reviewersOf(serving, reviews, sheets) }
  }

  app.get<One>(
    '/api/file-reviews/campaigns/:id/reviewers',
    {
      schema: {
        tags,
        summary: '评查人：已指定的，和按方案的种子对空缺的建议',
        description:
          '建议：两人不出自被评查单位，不出自同一单位，不含已回避的，各人件数相当。pool写明从哪些人中建议（人员标识，以逗号分隔）。',
        params,
        querystring: { type: 'object', properties: { pool: { type: 'string' } } },
      },
    },
    async (request) => {
      const { county, campaign, files, sheets, pool } = await campaignOf(request)
      const chosen = oneOf(request.query, 'pool')?.split(',')
      // Those who can sign in review; only where they are too few for two units beside the one reviewed, all who have reviewed before.
      const ready = pool.filter(({ account }) => account)
      const usual = new Set(ready.map(({ unit }) => unit)).size >= 3 ? ready : pool
      const from = chosen ? pool.filter(({ person }) => chosen.includes(person)) : usual
      const seed = String(campaign.facts.seed)
      const names = new Map(pool.map(({ person, name }) => [person, name]))
      return {
        campaign: { id: campaign.id, name: campaign.facts.name, seed },
        pool: pool.map((one) => ({ ...one, unitName: county.unitName(one.unit) })),
        from: from.map(({ person }) => person),
        rows: assignments(seed, files, sheets, from).map((row) => ({
          ...row,
          unitName: county.unitName(row.unit),
          slots: row.slots.map((one) => ({
            ...one,
            ...(one.has && {
              has: { ...one.has, name: names.get(one.has.person) ?? one.has.person, unitName: county.unitName(one.has.unit) },
            }),
          })),
        })),
      }
    },
  )

  app.post<One>(
    '/api/file-reviews/campaigns/:id/reviewers',
    { schema: { tags, summary: '指定评查人：逐人开立评分表；再次提交的不重复', params, body: assignedSchema } },
    async (request) => {
      const { assignments: wanted } = readBody(assigned, request.body)
      const { files, sheets, pool } = await campaignOf(request)
      return assignReviewers(serving, asking(request), { files, sheets, pool, wanted })
    },
  )
}
