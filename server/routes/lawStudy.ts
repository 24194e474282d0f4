import { period } from '../../kernel/figure/period.ts'
import { question } from '../../systems/exams/question.ts'
import { proposals } from '../../systems/lawStudy/proposals.ts'
import { studyTopic } from '../../systems/lawStudy/studyTopic.ts'
import { asking, oneOf } from '../ask.ts'
import type { Routes } from '../serving.ts'
import { studyTopics } from '../studyTopics.ts'

/** What leaders might study next (学法选题建议), each subject with the causes it is proposed from and the figure that opens to their cases. */
export const lawStudyRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
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
      const ask = { period: span, today, ...(unit && { units: county.unitsBelow(unit) }) }
      const topics = await studyTopics(serving, permission)
      const found = await proposals(ask, definitions.catalogue, store.records(eyes), topics)
      return {
        period: span,
        proposals: await Promise.all(
          found.map(async (one) => {
            const causes = topics.find(({ id }) => id === one.topic)?.answers ?? []
            const where = { state: 'valid', cause: { in: causes } }
            const count = definitions.procedures.has(question.type) ? await store.count(eyes, { type: question.type, where }) : 0
            return { ...one, questions: { count, causes } }
          }),
        ),
      }
    },
  )
}
