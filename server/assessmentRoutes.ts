import { z } from 'zod'
import { day } from '../kernel/time/day.ts'
import { assessment } from '../systems/assessment/assessment.ts'
import { entriesOf, freezing } from '../systems/assessment/proposals.ts'
import { median, ranking } from '../systems/assessment/ranking.ts'
import { itemsOf } from '../systems/assessment/reckon.ts'
import { recordsOf } from '../systems/assessment/recordsOf.ts'
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
import { stateTitle } from './filePage.ts'
import { ownFile } from './ownFile.ts'
import { noSuchFile, Problem } from './problem.ts'
import type { FastifyRequest, Routes } from './serving.ts'

const body = z.strictObject({ rectifyBy: z.iso.date().optional().meta({ title: '整改期限', description: '定等时必填' }) })
const { $schema: _, ...bodySchema } = z.toJSONSchema(body)
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
        summary: '对方案内全部单位逐一计算：固定数据、汇总、反馈、核定、定等',
        params: params('id', 'act'),
        body: bodySchema,
      },
    },
    async (request) => {
      asking(request).permission.demandReckoning()
      const { id, act } = request.params
      if (!isReckoned(assessment.type, act)) throw new Problem(404, 'no-such-step', `没有由系统计算的“${act}”`, '请核对步骤')
      const { rectifyBy } = readBody(body, request.body ?? {})
      const reckoning = reckoningOf(request)
      const scheme = await schemeFor(reckoning, id)
      const from = assessment.acts[act]?.from
      const ready = (await filesFor(reckoning, assessment.type, { scheme: id })).filter(
        ({ state }) => Array.isArray(from) && from.includes(state),
      )
      const measured = act === 'freeze' || act === 'tell' ? await measuredFor(reckoning, scheme) : undefined
      const told = { ...(measured && { measured }), ...(rectifyBy !== undefined && { rectifyBy: day(rectifyBy) }) }
      const done: string[] = []
      const left: { unit: string; says: string }[] = []
      for (const file of ready)
        try {
          await reckon(reckoning, 'assessment', file.id, act, told)
          done.push(file.id)
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          left.push({ unit: reckoning.county.unitName(String(file.facts.assessed)), says: saysOf(error) })
        }
      return { done: done.length, left }
    },
  )
}

/** Every reason at once, as the kernel gave them. */
const saysOf = ({ message, more }: Problem): string => {
  const refusals = (more.refusals as readonly { readonly says: string }[] | undefined) ?? []
  return refusals.length > 0 ? refusals.map(({ says }) => says).join('；') : message
}

const isReckoned = (type: string, act: string): type is ReckonedType =>
  Object.hasOwn(reckoned, type) && (reckoned[type as ReckonedType] as readonly string[]).includes(act)
