import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { catalogueFor } from '../../kernel/figure/versions.ts'
import { passes } from '../../kernel/report/check.ts'
import { draftText, UnreadableDraft } from '../../office/readDraft.ts'
import { readBody } from '../actBody.ts'
import { asking } from '../ask.ts'
import { checkDraft } from '../checkDraft.ts'
import { badRequest, forbidden, Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

/** A draft with its pictures. */
const most = 5 * 1024 * 1024
/** Ten times the length of a county's report. */
const mostCharacters = 200_000

const body = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(mostCharacters)
    .meta({ title: '文稿', description: `文稿的文字，至多${mostCharacters}字` }),
  year: z.number().int().min(2000).max(2099).optional().meta({ title: '年度', description: '报告年度；不填写的，从文稿中识别' }),
})

/** The number check (数字核对): every number of a draft, what it speaks of, and whether the county's records agree. Nothing is kept. */
export const checkRoutes: Routes = (app, { store }) => {
  const { $schema: _, ...json } = z.toJSONSchema(body)
  app.post(
    '/api/check',
    {
      bodyLimit: most + 65_536,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        tags: ['report'],
        summary: '核对报告稿中的数字',
        description: `以JSON提交文字，或者以multipart/form-data上传txt、md、docx文稿（file一项，不超过5MB；年度可放入year一项，写在file之前）。限看得到全县的岗位。文稿不留存。`,
        consumes: ['application/json', 'multipart/form-data'],
        body: json,
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const scope = permission.eyes()
      if (!permission.countyWide())
        throw forbidden('本账号看不到全县的数据，不能核对全县的报告', '请由依法治县办、县司法局等全县岗位的账号办理')
      const { text, year } = request.isMultipart() ? await uploaded(request) : readBody(body, request.body)
      const { versions } = await store.figures(county.code)
      const result = await checkDraft(text, {
        catalogue: catalogueFor(versions, { to: county.today() }),
        records: { store, county, scope: { ...scope, unit: county.root } },
        ...(year !== undefined && { reportYear: year }),
      })
      return { passes: passes(result), ...result }
    },
  )
}

async function uploaded(request: FastifyRequest): Promise<{ text: string; year?: number }> {
  const part = await request.file({ limits: { fileSize: most } })
  if (!part) throw badRequest('没有收到文稿', '请在表单的file一项中放入文稿')
  const text = await textOf(part.filename, await part.toBuffer())
  if (text.length > mostCharacters) throw new Problem(413, 'too-large', `文稿超过${mostCharacters}字`, '请拆分后分别核对')
  const field = part.fields.year
  const given = field && 'value' in field ? String(field.value) : ''
  if (given === '') return { text }
  if (!/^20\d\d$/.test(given)) throw badRequest(`年度“${given}”应写作四位数字`, '例如2023')
  return { text, year: Number(given) }
}

async function textOf(name: string, content: Buffer): Promise<string> {
  try {
    return await draftText(name, content)
  } catch (error) {
    if (error instanceof UnreadableDraft) throw new Problem(422, 'unreadable-draft', error.message, '请提供文字完好的txt、md或者docx文稿')
    throw error
  }
}
