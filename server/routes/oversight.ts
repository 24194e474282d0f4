import { z } from 'zod'
import { period } from '../../kernel/figure/period.ts'
import { day } from '../../kernel/time/day.ts'
import { exchangeSheet, readReceipts } from '../../office/xlsx/exchangeSheet.ts'
import { BadLedger } from '../../office/xlsx/readSheet.ts'
import { type TableKind, tables } from '../../systems/oversight/exportColumns.ts'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { download } from '../download.ts'
import { type Exporting, exportTable, prepareBatch, takeReceipts } from '../oversightExport.ts'
import { badRequest, forbidden, Problem } from '../problem.ts'
import type { FastifyRequest, Routes } from '../serving.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const kinds = Object.keys(tables) as TableKind[]
const most = 5 * 1024 * 1024

const batch = z.strictObject({
  kind: z.enum(kinds).meta({ title: '行为种类' }),
  period: z.string().min(4).max(40).meta({ title: '数据期间', description: '如2024-02、2024-03-01..2024-03-10' }),
})
const given = z.strictObject({
  receipts: z
    .array(z.strictObject({ actNumber: z.string().min(1), accepted: z.boolean(), reason: z.string().optional() }))
    .min(1)
    .max(50_000)
    .meta({ title: '回执' }),
})
const json = (schema: z.ZodType) => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema)
  return shape
}

/** 互联网+监管: what goes to the upper platform in its own columns, and what comes back. */
export const oversightRoutes: Routes = (app, { store, definitions }) => {
  if (!definitions.procedures.has('oversight-act')) return
  const exportingBy = (request: FastifyRequest): Exporting => {
    const { permission, county } = asking(request)
    return { store, county, scope: permission.eyes() }
  }
  const actorOf = (request: FastifyRequest) => {
    const { permission } = asking(request)
    const worn = permission.wearing('justiceBureau') ?? permission.wearing('unitAdmin')
    if (!worn) throw forbidden('报送监管行为数据由单位管理员或者县司法局办理', '请由相应岗位的账号办理')
    return worn.actor
  }
  const kindOf = (text: string | undefined): TableKind => {
    const kind = kinds.find((one) => one === text)
    if (!kind)
      throw badRequest(`没有“${text ?? ''}”这种监管行为`, `可用：${kinds.map((one) => `${one}（${tables[one].title}）`).join('、')}`)
    return kind
  }

  app.get(
    '/api/oversight/export',
    {
      schema: {
        tags: ['oversight-act'],
        summary: '按上级平台的列导出监管行为（检查、处罚、强制）',
        description:
          '每行附会被退回的问题。自然人证件号码须说明理由（reason，至少四个字）才导出原文，留有记录；不说明的留空。format=xlsx下载。',
        querystring: {
          type: 'object',
          required: ['kind', 'period'],
          properties: {
            kind: { type: 'string', enum: kinds },
            period: { type: 'string' },
            format: { type: 'string', enum: ['json', 'xlsx'] },
            reason: { type: 'string' },
          },
        },
      },
    },
    async (request, reply) => {
      actorOf(request)
      const exporting = exportingBy(request)
      const kind = kindOf(oneOf(request.query, 'kind'))
      const { from, to, title } = period(oneOf(request.query, 'period') ?? '', exporting.county.today())
      const reason = oneOf(request.query, 'reason')?.trim()
      if (reason !== undefined && Array.from(reason).length < 4) throw badRequest('导出证件号码没有说明理由', '请写明报送何事，至少四个字')
      const table = await exportTable(exporting, { kind, from: day(from), to: day(to) }, reason)
      if (oneOf(request.query, 'format') === 'xlsx')
        return download(reply, `${table.title}-${title}.xlsx`, xlsxType).send(await exchangeSheet(table))
      return { kind, title: table.title, from, to, columns: table.columns, rows: table.rows, digest: table.digest }
    },
  )

  app.post(
    '/api/oversight/batches',
    { schema: { tags: ['oversight-batch'], summary: '建立报送批次：条数、摘要由系统计算', body: json(batch) } },
    async (request) => {
      const { kind, period: span } = readBody(batch, request.body)
      const exporting = exportingBy(request)
      const { from, to } = period(span, exporting.county.today())
      return prepareBatch(exporting, { kind, from: day(from), to: day(to) }, actorOf(request))
    },
  )

  app.post<{ Params: { id: string } }>(
    '/api/oversight/batches/:id/receipts',
    {
      bodyLimit: most + 65_536,
      schema: {
        tags: ['oversight-batch'],
        summary: '登记上级平台的回执并逐号核对',
        description: '以JSON提交，或者上传xlsx（列：行为编号、状态、原因）。答复接收、退回、没有回执、不是本批次报送的。',
        consumes: ['application/json', 'multipart/form-data'],
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
        body: json(given),
      },
    },
    async (request) => {
      const receipts = request.isMultipart() ? await uploaded(request) : readBody(given, request.body).receipts
      return takeReceipts(exportingBy(request), request.params.id, receipts.map(withReason), actorOf(request))
    },
  )
}

const withReason = ({ actNumber, accepted, reason }: { actNumber: string; accepted: boolean; reason?: string | undefined }) => ({
  actNumber,
  accepted,
  ...(reason && { reason }),
})

async function uploaded(request: FastifyRequest) {
  const part = await request.file({ limits: { fileSize: most } })
  if (!part) throw badRequest('没有收到回执', '请在表单的file一项中放入xlsx')
  try {
    return await readReceipts(part.filename, await part.toBuffer())
  } catch (error) {
    if (error instanceof BadLedger) throw new Problem(422, 'bad-sheet', error.message, '请改正后重新上传')
    throw error
  }
}
