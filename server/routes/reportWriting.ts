import { z } from 'zod'
import { writePart } from '../../kernel/report/partText.ts'
import { annualReport } from '../../systems/report/annualReport.ts'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { ownFile } from '../ownFile.ts'
import { badRequest } from '../problem.ts'
import { factsOf, type Keeping, tellFor } from '../reportFile.ts'
import { comparedTokens, heardIn, openedToken, toldToken } from '../reportTokens.ts'
import type { FastifyRequest, Routes } from '../serving.ts'

type One = { Params: { id: string } }
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '年度报告卷的标识' } } }
const tags = ['report']
const telling = z.strictObject({
  tokens: z.array(z.string().min(3).max(120)).max(600).meta({ title: '指标标记', description: '如{REC.CLOSED}、{LIT.LOSS@H1|moved}' }),
  before: z.boolean().optional().meta({ title: '附上年同期' }),
})
const hearing = z.strictObject({
  part: z.string().min(1).max(60).meta({ title: '部分' }),
  text: z.string().max(60_000).meta({ title: '文稿' }),
})
const json = (schema: z.ZodType) => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema)
  return shape
}

/** What the editor of a report asks while somebody writes: values for tokens, one token opened, what is amiss in words not yet stored. Nothing is kept. */
export const reportWritingRoutes: Routes = (app, { store, definitions }) => {
  if (!definitions.procedures.has(annualReport.type)) return

  async function opened(request: FastifyRequest<One>) {
    const { permission, county } = asking(request)
    const { row } = await ownFile(store, permission, permission.eyes(), annualReport, request.params.id)
    const { versions } = await store.figures(county.code)
    const keeping: Keeping = { store, county, versions }
    return { keeping, facts: factsOf(row.file) }
  }

  app.post<One>(
    '/api/annual-report/:id/tokens',
    { schema: { tags, summary: '指标标记印出的数值', params, body: json(telling) } },
    async (request) => {
      const { keeping, facts } = await opened(request)
      const { tokens, before } = readBody(telling, request.body)
      if (before) return { tokens: await comparedTokens(keeping, facts, [...new Set(tokens)]) }
      const tell = tellFor(keeping, facts)
      return { tokens: await Promise.all([...new Set(tokens)].map((token) => toldToken(keeping, facts, token, tell))) }
    },
  )

  app.get<One>(
    '/api/annual-report/:id/token',
    {
      schema: {
        tags,
        summary: '一个指标标记的口径、构成和上年同期',
        params,
        querystring: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
      },
    },
    async (request) => {
      const { keeping, facts } = await opened(request)
      const token = oneOf(request.query, 'token')
      if (!token) throw badRequest('没有写明指标标记', '写作{REC.CLOSED}、{LIT.LOSS@H1}')
      return openedToken(keeping, facts, token)
    },
  )

  app.post<One>(
    '/api/annual-report/:id/listen',
    { schema: { tags, summary: '边写边核：文稿中没有绑定的数字、空缺、含糊用语，及应绑定的指标', params, body: json(hearing) } },
    async (request) => {
      const { keeping, facts } = await opened(request)
      const { part, text } = readBody(hearing, request.body)
      const named = facts.parts.find(({ key }) => key === part)
      if (!named) throw badRequest(`没有“${part}”这个部分`, `可用：${facts.parts.map(({ key }) => key).join('、')}`)
      const blocks = await writePart(text, Number(facts.year), tellFor(keeping, facts))
      return { heard: await heardIn(keeping, facts, { key: part, name: named.name, blocks }) }
    },
  )
}
