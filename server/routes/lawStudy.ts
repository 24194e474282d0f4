import { period } from '../../kernel/figure/period.ts'
import { proposals } from '../../systems/lawStudy/proposals.ts'
import { studyTopic, topicsOf } from '../../systems/lawStudy/studyTopic.ts'
import { topicsWith } from '../../systems/lawStudy/topics.ts'
import { asking, oneOf } from '../ask.ts'
import type { Routes } from '../serving.ts'

/** The county's own subjects are few; a county with more than this keeps a list, not a plan. */
const MOST_TOPICS = 200

/** What leaders might study next (学法选题建议), each subject with the causes it is proposed from and the figure that opens to their cases. */
export const lawStudyRoutes: Routes = (app, { store, definitions }) => {
  if (!definitions.procedures.has(studyTopic.type)) return
  app.get(
    '/api/law-study/proposals',
    {
      schema: {
        tags: [studyTopic.type],
        summary: '学法选题建议：由败诉、复议纠错、不合格案卷和执法监督问题而来',
        querystring: {
          type: 'object',
          properties: {
            period: { type: 'string', description: '2023、2023-H1、2024-to-date、起..止；默认为上年初至今' },
            unit: { type: 'string', description: '只计该单位及其下属单位的线索' },
          },
        },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const today = county.today()
      const unit = oneOf(request.query, 'unit')
      const span = period(oneOf(request.query, 'period') ?? `${Number(today.slice(0, 4)) - 1}-01-01..${today}`, today)
      const { rows } = await store.list(eyes, { type: studyTopic.type, where: { state: 'adopted' }, limit: MOST_TOPICS })
      const ask = { period: span, today, ...(unit && { units: county.unitsBelow(unit) }) }
      const own = topicsWith(topicsOf(rows.map(({ file }) => file)))
      const found = await proposals(ask, definitions.catalogue, store.records(eyes), own)
      return {
        period: span,
        proposals: await Promise.all(
          found.map(async (one) => {
            const laws = one.laws.map((law) => law.replace(/（.*$/, ''))
            const where = { state: 'valid', law: { in: laws } }
            const count =
              laws.length > 0 && definitions.procedures.has('question') ? await store.count(eyes, { type: 'question', where }) : 0
            return { ...one, questions: { count, laws } }
          }),
        ),
      }
    },
  )
}
