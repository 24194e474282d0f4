import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { File } from '../../kernel/file/file.ts'
import { draftOf } from '../../kernel/report/partText.ts'
import { officialDocx } from '../../office/docx/officialDocx.ts'
import { officialMarkdown } from '../../office/docx/officialMarkdown.ts'
import { horizon } from '../../store/horizon.ts'
import { annualReport } from '../../systems/report/annualReport.ts'
import { reportRequest } from '../../systems/report/request.ts'
import { envelope, readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { asDocx, docxType, download } from '../download.ts'
import { enterAct } from '../enterAct.ts'
import { countyEyes, systemActor } from '../jobs/system.ts'
import { ownFile } from '../ownFile.ts'
import { badRequest, forbidden, Problem } from '../problem.ts'
import { refused } from '../refusals.ts'
import { partsOf } from '../report.ts'
import {
  factsOf,
  frozenFigures,
  type Keeping,
  moveData,
  movedFigures,
  printedParts,
  reportDocument,
  reportProblems,
  tellFor,
  textDigest,
  unrecordedMoves,
} from '../reportFile.ts'
import { closeFigures, fillFigures, rollUp, shownPart } from '../reportParts.ts'
import type { FastifyRequest, Routes } from '../serving.ts'
import { reportWritingRoutes } from './reportWriting.ts'

type One = { Params: { id: string } }
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '年度报告卷的标识' } } }
const tags = ['report']
const json = (schema: z.ZodType) => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema)
  return shape
}

const asked = z
  .array(z.strictObject({ figure: z.string().min(1).max(60), span: z.string().min(1).max(40) }))
  .min(1)
  .max(60)
const opening = envelope.omit({ data: true, expect: true, reason: true }).extend({
  level: z.enum(['county', 'department', 'township']).meta({ title: '层级' }),
  reporter: z.string().min(1).max(40).meta({ title: '报告单位' }),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .meta({ title: '报告年度', description: '四位数字' }),
})
const sending = envelope.omit({ data: true, expect: true, reason: true }).extend({
  asked: z.string().min(1).max(40).meta({ title: '征求单位' }),
  topic: z.string().min(1).max(400).meta({ title: '事项' }),
  asks: z.string().min(1).max(20_000).optional().meta({ title: '需要的文字材料' }),
  replyBy: z.iso.date().meta({ title: '答复截止日' }),
  figures: asked.meta({ title: '预填的指标', description: 'span写作2023、2023-H1、last-5@2023-12' }),
})
const correcting = envelope.omit({ data: true, expect: true, reason: true }).extend({
  figure: z.string().min(1).max(60).meta({ title: '指标编号' }),
  span: z.string().min(1).max(40).meta({ title: '期间' }),
  why: z.string().min(1).max(2000).meta({ title: '原因' }),
})

/**
 * The annual report as a file (年度报告卷), beyond what is drawn from its definition: its text with every number resolved, the check,
 * requests with figures filled in, freezing, what moved since, corrections, the whole as a document.
 */
export const reportFileRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  if (!definitions.procedures.has(annualReport.type)) return
  void reportWritingRoutes(app, serving)

  /** The report, if the account may read it, and what its figures are asked with. */
  async function opened(request: FastifyRequest<One>) {
    const { permission, county } = asking(request)
    const { row, history } = await ownFile(store, permission, permission.eyes(), annualReport, request.params.id)
    const { versions } = await store.figures(county.code)
    const keeping: Keeping = { store, county, versions }
    return { permission, county, keeping, row, file: row.file, facts: factsOf(row.file), history }
  }

  /** Enters what the program has worked out, if nobody acted meanwhile. */
  async function enterOwn(keeping: Keeping, file: File, kind: string, data: Record<string, unknown>, type = annualReport.type) {
    const act = { id: randomUUID(), kind, on: keeping.county.today(), data, actor: systemActor(file.unit) }
    const entered = await store.system.enter(countyEyes(keeping.county), { type, id: file.id, act, expect: file.seq })
    if (entered.ok) return entered.file
    if ('refusals' in entered) throw refused(entered.refusals)
    throw new Problem(409, 'moved', '核算期间本卷有了新的办理', '请重试')
  }

  function demand(allowed: boolean): void {
    if (!allowed) throw forbidden('本账号不办理年度报告', '请由报告单位的起草、公开人员办理')
  }

  app.post(
    '/api/annual-report/open',
    {
      schema: {
        tags,
        summary: '启动编制：组成部分取自本县设置，统计期为报告年度',
        body: json(opening),
      },
    },
    async (request, reply) => {
      const who = asking(request)
      const { level, reporter, year, ...around } = readBody(opening, request.body)
      const parts = await partsOf({ store, county: who.county, definitions }, level)
      const data = {
        year,
        level,
        reporter,
        dataFrom: `${year}-01-01`,
        dataTo: `${year}-12-31`,
        reportingFrom: `${Number(year) + 1}-01-01`,
        parts: parts.map(({ key, name, required, byRule, sections }) => ({ key, name, required, byRule, sections: [...sections] })),
      }
      const entered = await enterAct(serving, who, annualReport, 'open', undefined, { ...around, on: around.on as never, data })
      return reply.code(entered.repeated ? 200 : 201).send(entered)
    },
  )

  app.get<One>(
    '/api/annual-report/:id/text',
    {
      schema: {
        tags,
        summary: '年度报告全文：各部分的原稿和印出的文字，每个数字都带着指标',
        description: '未封存的，数字取自现在的记录；已封存的，取自封存的数值。part只取一个部分。',
        params,
        querystring: { type: 'object', properties: { part: { type: 'string' } } },
      },
    },
    async (request) => {
      const { keeping, facts, file, row, county } = await opened(request)
      const parts = await printedParts(facts, tellFor(keeping, facts), oneOf(request.query, 'part'))
      return {
        id: file.id,
        title: file.title,
        ...(row.number && { number: row.number }),
        year: facts.year,
        level: facts.level,
        reporter: { id: facts.reporter, name: county.unitName(facts.reporter) },
        state: { code: file.state, title: annualReport.states[file.state] },
        seq: file.seq,
        checked: facts.checked ?? false,
        problems: facts.problems ?? [],
        answers: facts.answers ?? [],
        frozen: facts.figures !== undefined,
        ...(facts.asOf && { asOf: facts.asOf }),
        ...(facts.digest && { digest: facts.digest }),
        parts: parts.map((part) => shownPart(part, Number(facts.year), facts.level === 'county' ? undefined : facts.reporter)),
        errata: facts.errata ?? [],
      }
    },
  )

  app.get<One>(
    '/api/annual-report/:id/draft',
    {
      schema: {
        tags,
        summary: '一个部分的初稿：各系统章节，数字为指标标记',
        params,
        querystring: { type: 'object', required: ['part'], properties: { part: { type: 'string' } } },
      },
    },
    async (request) => {
      const { facts, county } = await opened(request)
      const key = oneOf(request.query, 'part')
      const part = (await partsOf({ store, county, definitions }, facts.level)).find((one) => one.key === key)
      if (!part) throw badRequest(`没有“${key ?? ''}”这个部分`, `可用：${facts.parts.map((one) => one.key).join('、')}`)
      return {
        part: part.key,
        name: part.name,
        text: draftOf(
          part,
          definitions.systems.flatMap(({ chapters = [] }) => chapters),
        ),
      }
    },
  )

  app.get<One>(
    '/api/annual-report/:id/versions',
    { schema: { tags, summary: '各次写入的文稿', params, querystring: { type: 'object', properties: { part: { type: 'string' } } } } },
    async (request) => {
      const { history } = await opened(request)
      const part = oneOf(request.query, 'part')
      return {
        versions: history.flatMap(({ seq, kind, on, actor, data, recordedAt }) =>
          kind === 'write' && (part === undefined || data.part === part) ? [{ seq, on, recordedAt, name: actor.name, ...data }] : [],
        ),
      }
    },
  )

  app.get<One>(
    '/api/annual-report/:id/document',
    {
      schema: {
        tags,
        summary: '年度报告全文（公文格式）',
        params,
        querystring: { type: 'object', properties: { format: { type: 'string', enum: ['json', 'docx', 'md'] } } },
        response: { 200: { ...asDocx, content: { ...asDocx.content, 'application/json': { schema: { type: 'object' } } } } },
      },
    },
    async (request, reply) => {
      const { keeping, file, row } = await opened(request)
      const tree = await reportDocument(keeping, file, row.number)
      const format = oneOf(request.query, 'format') ?? 'docx'
      if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify({ tree }))
      if (format === 'md') return download(reply, `${file.title}.md`, 'text/markdown; charset=utf-8').send(officialMarkdown(tree))
      if (format !== 'docx') throw badRequest(`不能写成“${format}”`, '可用：json、docx、md')
      return download(reply, `${file.title}.docx`, docxType).send(await officialDocx(tree))
    },
  )

  app.post<One>(
    '/api/annual-report/:id/check',
    { schema: { tags, summary: '核对全文：空缺、未绑定的数字、必备部分、含糊用语、征求材料和意见', params } },
    async (request) => {
      const { permission, keeping, file } = await opened(request)
      demand(permission.may(annualReport, 'write', file.unit, keeping.county.unitsBelow))
      const problems = await reportProblems(keeping, file)
      const same = factsOf(file).checked && JSON.stringify(factsOf(file).problems) === JSON.stringify(problems)
      const after = same ? file : await enterOwn(keeping, file, 'check', { problems })
      return { id: file.id, seq: after.seq, problems }
    },
  )

  app.post<One>(
    '/api/annual-report/:id/requests',
    {
      schema: {
        tags,
        summary: '征求材料：向一个单位发出，预填它的指标',
        description: '指标由记录计算，只计该单位及其下属单位；被征求单位确认或者提出异议，不重新填数。',
        params,
        body: json(sending),
      },
    },
    async (request, reply) => {
      const { keeping, facts, file } = await opened(request)
      const { asked: unit, topic, asks, replyBy, figures, ...around } = readBody(sending, request.body)
      const filled = await fillFigures(keeping, unit, figures)
      const data = { report: file.id, asked: unit, topic, replyBy, figures: filled, ...(asks && { asks }) }
      const body = { ...around, on: around.on as never, data }
      const entered = await enterAct(serving, asking(request), reportRequest, 'send', undefined, body)
      return reply.code(entered.repeated ? 200 : 201).send({ ...entered, report: file.id, year: facts.year, figures: filled })
    },
  )

  const requestParams = { ...params, properties: { id: { type: 'string', description: '征求材料卷的标识' } } }
  app.get<One>(
    '/api/report-request/:id/figures',
    { schema: { tags, summary: '征求材料中预填的指标：发出时的数值和现在的数值', params: requestParams } },
    async (request) => {
      const { permission, county } = asking(request)
      const { row } = await ownFile(store, permission, permission.eyes(), reportRequest, request.params.id)
      const { figures, asked: unit } = row.file.facts as { figures: readonly { figure: string; span: string }[]; asked: string }
      const { versions } = await store.figures(county.code)
      const now = await fillFigures({ store, county, versions }, unit, figures)
      return {
        figures: figures.map((one, at) => ({
          ...one,
          now: now[at]?.shown,
          definition: versions.get(one.figure)?.at(-1)?.figure.definition,
          href: `/api/figures/${encodeURIComponent(one.figure)}?period=${encodeURIComponent(one.span)}&unit=${encodeURIComponent(unit)}&list=1`,
        })),
      }
    },
  )
  app.post<One>(
    '/api/report-request/:id/refill',
    { schema: { tags, summary: '记录更正后重新取数', params: requestParams } },
    async (request) => {
      const { permission, county } = asking(request)
      const { row } = await ownFile(store, permission, permission.eyes(), reportRequest, request.params.id)
      demand(permission.may(reportRequest, 'settle', row.file.unit, county.unitsBelow))
      const { figures, asked: unit } = row.file.facts as { figures: readonly { figure: string; span: string }[]; asked: string }
      const { versions } = await store.figures(county.code)
      const keeping = { store, county, versions }
      const filled = await fillFigures(keeping, unit, figures)
      const after = await enterOwn(keeping, row.file, 'refill', { figures: filled }, reportRequest.type)
      return { id: after.id, seq: after.seq, figures: filled }
    },
  )

  app.post<One>(
    '/api/annual-report/:id/freeze',
    {
      schema: {
        tags,
        summary: '定稿封存：每个指标的数值、口径版本、取数时刻和清单摘要，并结账',
        description: '取数时刻为一分钟以前；所用的计数和求和指标同时按各自期间结账，签名成链。',
        params,
      },
    },
    async (request) => {
      const { permission, keeping, file, facts } = await opened(request)
      demand(permission.may(annualReport, 'publish', file.unit, keeping.county.unitsBelow))
      if (file.state !== 'approved')
        throw new Problem(409, 'not-approved', `本报告现为“${annualReport.states[file.state]}”，不能封存`, '请先签发')
      const asOf = horizon().toISOString()
      const figures = await frozenFigures(keeping, facts, asOf)
      const digest = await textDigest(keeping, facts, figures)
      const after = await enterOwn(keeping, file, 'freeze', { figures, asOf, digest })
      const closed = await closeFigures(keeping, figures, `${file.title}封存`)
      return { id: file.id, seq: after.seq, asOf, digest, figures, closed }
    },
  )

  app.get<One>(
    '/api/annual-report/:id/moved',
    { schema: { tags, summary: '封存后变动的数字', description: '与封存时的数值、清单逐一比较；变动的案卷见“差异”。', params } },
    async (request) => {
      const { keeping, facts } = await opened(request)
      if (!facts.figures || !facts.asOf) throw new Problem(409, 'not-frozen', '本报告还没有封存', '封存后才能比较')
      const moved = await movedFigures(keeping, facts)
      const unit = facts.level === 'county' ? '' : `&unit=${encodeURIComponent(facts.reporter)}`
      return {
        asOf: facts.asOf,
        figures: facts.figures.length,
        moved: moved.map((one) => ({
          ...one,
          href: `/api/figures/${encodeURIComponent(one.figure)}/difference?period=${encodeURIComponent(one.span)}&from=${encodeURIComponent(facts.asOf ?? '')}${unit}`,
        })),
      }
    },
  )
  app.post<One>(
    '/api/annual-report/:id/moved',
    { schema: { tags, summary: '登记封存后变动的数字，勘误期限自此起算', params } },
    async (request) => {
      const { permission, keeping, file, facts } = await opened(request)
      demand(permission.may(annualReport, 'publish', file.unit, keeping.county.unitsBelow))
      const fresh = await unrecordedMoves(keeping, facts)
      let after = file
      for (const one of fresh) after = await enterOwn(keeping, after, 'move', moveData(one))
      return { id: file.id, seq: after.seq, recorded: fresh }
    },
  )

  app.post<One>(
    '/api/annual-report/:id/errata',
    {
      schema: {
        tags,
        summary: '发布勘误：原文取自封存的数值，更正取自现在的记录，并更正结账',
        params,
        body: json(correcting),
      },
    },
    async (request, reply) => {
      const { keeping, file, facts } = await opened(request)
      const { figure, span, why, ...around } = readBody(correcting, request.body)
      const was = facts.figures?.find((one) => one.figure === figure && one.span === span)
      if (!was)
        throw badRequest(
          '封存的报告没有用到这个指标',
          `可用：${(facts.figures ?? []).map((one) => `${one.figure}@${one.span}`).join('、')}`,
        )
      const now = (await tellFor(keeping, facts, { now: true })(figure, span)).shown
      if (now === was.shown) throw new Problem(409, 'not-moved', `“${was.name}”现在仍是${now}，没有可以更正的`, '只更正已经变动的数字')
      const body = { ...around, on: around.on as never, data: { figure, span, was: `${was.name}${was.shown}`, now, why } }
      const entered = await enterAct(serving, asking(request), annualReport, 'erratum', file.id, body)
      const closed = await closeFigures(keeping, [was], `${file.title}勘误：${why}`)
      return reply.code(entered.repeated ? 200 : 201).send({ ...entered, was: was.shown, now, closed })
    },
  )

  app.get<One>(
    '/api/annual-report/:id/below',
    {
      schema: {
        tags,
        summary: '各单位的年度报告，及其指标与本县的汇总',
        description: 'figure写明的，列出各单位的数值、合计和全县的数值；缺省只列报送进度。',
        params,
        querystring: { type: 'object', properties: { figure: { type: 'string' }, span: { type: 'string' } } },
      },
    },
    async (request) => {
      const { keeping, file, facts } = await opened(request)
      const figure = oneOf(request.query, 'figure')
      return rollUp(keeping, file, facts, figure, oneOf(request.query, 'span') ?? facts.year)
    },
  )
}
