import { z } from 'zod'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { day } from '../kernel/time/day.ts'
import { assessment } from '../systems/assessment/assessment.ts'
import { assessmentItem } from '../systems/assessment/item.ts'
import { entriesOf, freezing } from '../systems/assessment/proposals.ts'
import { median, ranking } from '../systems/assessment/ranking.ts'
import { itemsOf } from '../systems/assessment/reckon.ts'
import { recordsOf } from '../systems/assessment/recordsOf.ts'
import { assessmentScheme } from '../systems/assessment/scheme.ts'
import { assessmentSheet } from '../systems/assessment/sheet.ts'
import { ruleInWords, traceOf } from '../systems/assessment/trace.ts'
import type { Group } from '../systems/assessment/words.ts'
import { annualPlan } from '../systems/plan/annualPlan.ts'
import { planTask } from '../systems/plan/planTask.ts'
import { readBody } from './actBody.ts'
import { asking } from './ask.ts'
import {
  fileFor,
  filesFor,
  listingFor,
  measuredFor,
  type ReckonedType,
  type Reckoning,
  reckon,
  reckoned,
  schemeFor,
  taskProgress,
} from './assessment.ts'
import { nextScheme, openUnit, standingOf, stepsOf, unitsBefore, yearOf } from './assessmentYear.ts'
import { enterAct } from './enterAct.ts'
import { stateTitle } from './filePage.ts'
import { ownFile } from './ownFile.ts'
import { noSuchFile, Problem } from './problem.ts'
import type { FastifyRequest, Routes } from './serving.ts'

const body = z.strictObject({ rectifyBy: z.iso.date().optional().meta({ title: '整改期限', description: '定等时必填' }) })
const { $schema: _, ...bodySchema } = z.toJSONSchema(body)
const unitsBody = body.extend({
  files: z
    .array(z.string().min(1).max(64))
    .max(500)
    .optional()
    .meta({ title: '只办理这些', description: '各单位考核的标识；启动考核时为单位的标识' }),
})
const { $schema: _units, ...unitsBodySchema } = z.toJSONSchema(unitsBody)
const nextBody = z.strictObject({
  id: z.uuid().meta({ title: '行为标识', description: '由客户端生成的UUID；同一标识重复提交只办理一次' }),
  unit: z.string().min(1).max(40).optional().meta({ title: '代表的单位' }),
  terms: z.record(z.string(), z.unknown()).meta({ title: '新方案的内容' }),
  items: z.array(z.string().max(400)).max(500).meta({ title: '沿用的指标编号' }),
})
const { $schema: _next, ...nextBodySchema } = z.toJSONSchema(nextBody)
const params = (...names: readonly string[]) => ({
  type: 'object',
  required: [...names],
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
})
type One = { Params: { id: string } }

/**
 * Reckoning (计算): score sheets whose every point opens to rule, records and arithmetic; the ranking; a plan's progress by its figures; and
 * the steps that only the program enters, at the office's asking.
 */
export const assessmentRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  if (!definitions.procedures.has(assessment.type) || !definitions.procedures.has(planTask.type)) return
  const reckoningOf = (request: FastifyRequest): Reckoning => ({ store, definitions, county: asking(request).county })
  const tags = [assessment.type]

  app.get<One>(
    '/api/reckoning/assessment/:id',
    { schema: { tags, summary: '得分表：每一分的规则、案卷和算式', params: params('id') } },
    async (request) => {
      const { permission } = asking(request)
      const reckoning = reckoningOf(request)
      const { row } = await ownFile(store, permission, permission.eyes(), assessment, request.params.id)
      const scheme = await schemeFor(reckoning, String(row.file.facts.scheme))
      const live = row.file.facts.autoItems === undefined
      const unit = String(row.file.facts.assessed)
      const facts = live ? { ...row.file.facts, ...(await preview()) } : row.file.facts
      return {
        id: row.file.id,
        title: row.file.title,
        state: { code: row.file.state, title: stateTitle(assessment, row.file.state) },
        /** Not frozen yet: what the records would give today. */
        preview: live,
        ...traceOf({ ...row.file, facts }, scheme.items, definitions.catalogue),
      }

      async function preview() {
        const measured = await measuredFor(reckoning, scheme)
        return freezing(row.file, String(scheme.file.facts.cutoff), scheme.items, (code) => measured(unit, code), definitions.catalogue)
      }
    },
  )

  app.get<{ Params: { id: string; item: string } }>(
    '/api/reckoning/assessment/:id/items/:item',
    { schema: { tags, summary: '一项指标背后的案卷', params: params('id', 'item') } },
    async (request) => {
      const { permission } = asking(request)
      const reckoning = reckoningOf(request)
      const { row } = await ownFile(store, permission, permission.eyes(), assessment, request.params.id)
      const scheme = await schemeFor(reckoning, String(row.file.facts.scheme))
      const item = scheme.items.find(({ code }) => code === request.params.item)
      if (!item) throw noSuchFile()
      const listing = listingFor(reckoning, scheme, item.block === 'veto' ? 'yearEnd' : 'cutoff')
      const unit = String(row.file.facts.assessed)
      const [all, open] = await Promise.all([
        recordsOf(item, unit, listing),
        recordsOf(item, unit, { ...listing, records: store.records(permission.eyes()) }),
      ])
      return {
        item: item.code,
        name: item.name,
        rule: ruleInWords(item),
        total: all.length,
        counted: all.filter(({ counted }) => counted).length,
        /** Of all, those that the account may read; the others are counted and not shown. */
        rows: open,
      }
    },
  )

  app.get<One>(
    '/api/reckoning/assessment-scheme/:id/ranking',
    { schema: { tags, summary: '名次：公示前各单位只见本单位和本组中位数', params: params('id') } },
    async (request) => {
      const { permission, county } = asking(request)
      const reckoning = reckoningOf(request)
      const scheme = await fileFor(reckoning, 'assessment-scheme', request.params.id)
      const own = new Set(county.unitsBelow(permission.eyes().unit))
      if (!(scheme.facts.assessedUnits as readonly string[] | undefined)?.some((unit) => own.has(unit)) && !permission.seesRanking(false))
        throw noSuchFile()
      const published = scheme.facts.results !== undefined
      const files = await filesFor(reckoning, assessment.type, { scheme: scheme.id, not: { state: 'cancelled' } })
      const settled = files.filter(({ facts, n }) => facts.total !== undefined && (n.settle ?? 0) > 0)
      const rows = ranking(entriesOf(settled), Number(scheme.facts.topPercent)).map(({ unit, group, total, rank, grade, veto }) => ({
        unit: { id: unit, name: county.unitName(unit) },
        group,
        total,
        rank,
        grade,
        veto,
      }))
      const groups = [...new Set(rows.map(({ group }) => group))]
      const seen = permission.seesRanking(published)
      return {
        scheme: scheme.id,
        published,
        ...(scheme.on.publish && { publishedOn: scheme.on.publish }),
        settled: settled.length,
        of: files.length,
        medians: groups.map((group) => ({ group, median: median(rows.filter((row) => row.group === group).map(({ total }) => total)) })),
        rows: seen ? rows : rows.filter(({ unit }) => own.has(unit.id)).map(({ rank: __, grade: ___, ...row }) => row),
      }
    },
  )

  app.get<One>(
    '/api/reckoning/assessment-sheet/:id',
    { schema: { tags: [assessmentSheet.type], summary: '本人的评分表：要评的各项', params: params('id') } },
    async (request) => {
      const { permission, county } = asking(request)
      const reckoning = reckoningOf(request)
      const { row } = await ownFile(store, permission, permission.eyes(), assessmentSheet, request.params.id)
      if (row.file.holder !== permission.account.person) throw noSuchFile()
      const unitFile = await fileFor(reckoning, assessment.type, String(row.file.facts.assessment))
      const { items } = await schemeFor(reckoning, String(unitFile.facts.scheme))
      const group = unitFile.facts.group as Group
      return {
        id: row.file.id,
        state: { code: row.file.state, title: stateTitle(assessmentSheet, row.file.state) },
        unit: { id: String(unitFile.facts.assessed), name: county.unitName(String(unitFile.facts.assessed)) },
        selfReport: unitFile.facts.selfReport,
        evidence: unitFile.facts.evidence ?? [],
        items: itemsOf(items, 'hand', group).map(({ code, name, standard, weights }) => ({
          item: code,
          name,
          standard,
          weight: weights[group],
        })),
        ...(row.file.facts.rows !== undefined && { rows: row.file.facts.rows, score: row.file.facts.score }),
      }
    },
  )

  app.get<One>(
    '/api/reckoning/annual-plan/:id',
    { schema: { tags: [annualPlan.type], summary: '任务台账：进展按指标计算', params: params('id') } },
    async (request) => {
      const { permission, county } = asking(request)
      const reckoning = reckoningOf(request)
      const { row } = await ownFile(store, permission, permission.eyes(), annualPlan, request.params.id)
      const tasks = await store.list(permission.eyes(), { type: planTask.type, where: { plan: row.file.id }, sort: 'opened', limit: 200 })
      const rows = await Promise.all(
        tasks.rows.map(async ({ file }) => {
          const { no, part, matter, lead, leader, dueBy } = file.facts
          const progress = await taskProgress(reckoning, file)
          return {
            id: file.id,
            no,
            part,
            matter,
            lead: { id: String(lead), name: county.unitName(String(lead)) },
            leader,
            dueBy,
            state: { code: file.state, title: stateTitle(planTask, file.state) },
            ...(progress ? { progress } : { claimed: file.state === 'claimed' }),
          }
        }),
      )
      return {
        id: row.file.id,
        title: row.file.title,
        today: county.today(),
        rows: rows.sort((a, b) => (String(a.no) < String(b.no) ? -1 : 1)),
      }
    },
  )

  app.post<{ Params: { type: string; id: string; act: string } }>(
    '/api/reckoning/:type/:id/:act',
    {
      schema: {
        tags,
        summary: '由系统计算并登记：核对、固定数据、汇总、反馈、核定、公示、定等、任务核定',
        description: '数据由系统按记录算出，任何人不能填写；由依法治县办发起。',
        params: params('type', 'id', 'act'),
        body: bodySchema,
      },
    },
    async (request) => {
      asking(request).permission.demandReckoning()
      const { type, id, act } = request.params
      if (!isReckoned(type, act)) throw new Problem(404, 'no-such-step', `“${type}”没有由系统计算的“${act}”`, '请核对步骤')
      const { rectifyBy } = readBody(body, request.body ?? {})
      return reckon(reckoningOf(request), type, id, act, rectifyBy === undefined ? {} : { rectifyBy: day(rectifyBy) })
    },
  )

  app.post<{ Params: { id: string; act: string } }>(
    '/api/reckoning/assessment-scheme/:id/units/:act',
    {
      schema: {
        tags,
        summary: '对方案内全部单位逐一办理：启动考核、固定数据、汇总、反馈、核定、定等',
        params: params('id', 'act'),
        body: unitsBodySchema,
      },
    },
    async (request) => {
      asking(request).permission.demandReckoning()
      const { id, act } = request.params
      if (act !== 'open' && !isReckoned(assessment.type, act))
        throw new Problem(404, 'no-such-step', `没有由系统计算的“${act}”`, '请核对步骤')
      const { rectifyBy, files } = readBody(unitsBody, request.body ?? {})
      const reckoning = reckoningOf(request)
      const year = await yearOf(reckoning, await schemeFor(reckoning, id))
      const { unitName } = reckoning.county
      const entered: { unit: string; says: string }[] = []
      const left: { unit: string; says: string }[] = []
      const attempt = async (unit: string, work: () => Promise<string>) => {
        try {
          entered.push({ unit: unitName(unit), says: await work() })
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          left.push({ unit: unitName(unit), says: saysOf(error) })
        }
      }
      if (act === 'open') {
        const of = new Set(year.scheme.file.facts.assessedUnits as readonly string[] | undefined)
        for (const unit of files ?? of)
          if (of.has(unit)) await attempt(unit, async () => stateTitle(assessment, (await openUnit(reckoning, year, unit)).state))
        return { done: entered.length, left, entered }
      }
      const measured = act === 'freeze' || act === 'tell' ? await measuredFor(reckoning, year.scheme) : undefined
      const told = { ...(measured && { measured }), ...(rectifyBy !== undefined && { rectifyBy: day(rectifyBy) }) }
      const asked = files && new Set(files)
      for (const file of year.files) {
        const standing = standingOf(act, file, year)
        const unit = String(file.facts.assessed)
        if (asked ? !asked.has(file.id) : standing !== 'ready' && !isNext(act, file.state)) continue
        await attempt(unit, async () => {
          if (standing === 'done') return '此前已经办理'
          if (act === 'conclude' && standing !== 'ready') throw new Problem(409, 'not-ready', standing.waits, '请等候评分表')
          return enteredWords(await reckon(reckoning, 'assessment', file.id, act, told))
        })
      }
      return { done: entered.length, left, entered }
    },
  )

  app.get<One>(
    '/api/reckoning/assessment-scheme/:id/steps',
    { schema: { tags, summary: '一个考核年度的各步：办到哪里，哪些单位可以办，还等什么', params: params('id') } },
    async (request) => {
      asking(request).permission.demandReckoning()
      const reckoning = reckoningOf(request)
      const scheme = await schemeFor(reckoning, request.params.id)
      const year = await yearOf(reckoning, scheme)
      const { file } = scheme
      return {
        id: file.id,
        title: file.title,
        state: { code: file.state, title: stateTitle(assessmentScheme, file.state) },
        today: year.today,
        cutoff: file.facts.cutoff,
        unitsBefore: await unitsBefore(reckoning, scheme),
        steps: stepsOf(year),
      }
    },
  )

  app.get<One>(
    '/api/reckoning/assessment-scheme/:id/next',
    { schema: { tags, summary: '按本年度方案拟出的下一年度方案：供核对，不登记', params: params('id') } },
    async (request) => {
      asking(request).permission.demandReckoning()
      const reckoning = reckoningOf(request)
      const scheme = await schemeFor(reckoning, request.params.id)
      return { from: { id: scheme.file.id, title: scheme.file.title }, ...(await nextScheme(reckoning, scheme)) }
    },
  )

  app.post<One>(
    '/api/reckoning/assessment-scheme/:id/next',
    { schema: { tags, summary: '按本年度方案拟定下一年度方案并列入沿用的指标', params: params('id'), body: nextBodySchema } },
    async (request) => {
      asking(request).permission.demandReckoning()
      const reckoning = reckoningOf(request)
      const { id, unit, terms, items: kept } = readBody(nextBody, request.body)
      const { items } = await nextScheme(reckoning, await schemeFor(reckoning, request.params.id))
      // By the door of every form, as whoever asks: what a form would refuse is refused here.
      const enter = (procedure: Procedure, kind: string, act: string, data: Record<string, unknown>) =>
        enterAct(serving, asking(request), procedure, kind, undefined, {
          id: act,
          on: reckoning.county.today(),
          capacity: 'countyOffice',
          ...(unit !== undefined && { unit }),
          data,
        })
      const drafted = await enter(assessmentScheme, 'draft', id, terms)
      const left: { item: string; says: string }[] = []
      let done = 0
      for (const item of items.filter(({ code }) => kept.includes(String(code))))
        try {
          await enter(assessmentItem, 'enter', deterministicId('next-item', id, String(item.code)), { ...item, scheme: drafted.id })
          done++
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          left.push({ item: `${item.code} ${item.name}`, says: saysOf(error) })
        }
      return { id: drafted.id, title: drafted.title, done, left }
    },
  )
}

/** Whether a unit's state is one that the step is taken from: it is answered why it was not taken. */
const isNext = (act: string, state: string): boolean => {
  const from = assessment.acts[act]?.from
  return Array.isArray(from) && from.includes(state)
}

/** What was done, in words with the points that were reckoned. */
function enteredWords({ state, data }: Awaited<ReturnType<typeof reckon>>): string {
  const points = data.total ?? data.handScore ?? data.autoScore
  return `${stateTitle(assessment, state)}${typeof points === 'number' ? `，${(points / 100).toFixed(2)}分` : ''}`
}

/** Every reason at once, as the kernel gave them. */
const saysOf = ({ message, more }: Problem): string => {
  const refusals = (more.refusals as readonly { readonly says: string }[] | undefined) ?? []
  return refusals.length > 0 ? refusals.map(({ says }) => says).join('；') : message
}

const isReckoned = (type: string, act: string): type is ReckonedType =>
  Object.hasOwn(reckoned, type) && (reckoned[type as ReckonedType] as readonly string[]).includes(act)
