import { beforeAll, describe, expect, test } from 'vitest'
import { wholeSample } from '../e2e/testing/wholeSample.ts'
import { answer } from '../kernel/figure/answer.ts'
import { typesOf } from '../kernel/figure/coverage.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { fold } from '../kernel/file/step.ts'
import type { Day } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { type Item, itemOf } from '../systems/assessment/item.ts'
import { measureUnits } from '../systems/assessment/measureUnits.ts'
import { entriesOf, finalising, freezing, settling } from '../systems/assessment/proposals.ts'
import { ranking } from '../systems/assessment/ranking.ts'
import { recordsOf, vetoRecordsOf } from '../systems/assessment/recordsOf.ts'
import { checkScheme } from '../systems/assessment/schemeCheck.ts'
import { traceOf } from '../systems/assessment/trace.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { taskOf } from '../systems/plan/planTask.ts'
import { progressOf } from '../systems/plan/progress.ts'
import { countyCode, type Loaded, surroundingsOf, today } from './index.ts'

const seed = Number(countyCode)
const surroundings = surroundingsOf(seed)
const contextOf = (type: string) => ({ procedure: procedures.get(type)!, calendar: stateCalendar, ...surroundings })

let loaded: Loaded[]
let files: File[]
let frozen: File[]
let items: Item[]
const of = (type: string, among: readonly File[] = files) => among.filter((file) => file.type === type)
const shown = async (id: string, span = '2023') =>
  (await answer(id, { period: period(span, today), today }, catalogue, overFiles(files))).shown
const unitsBelow = (unit: string) => [unit, ...of('unit').flatMap(({ id }) => (surroundings.unitsAbove(id).includes(unit) ? [id] : []))]

beforeAll(async () => {
  loaded = (await wholeSample(seed)).filter(({ type }) => !['oversight-act', 'dispute'].includes(type))
  files = loaded.flatMap(({ type, id, acts }) => fold(id, acts, contextOf(type)) ?? [])
  frozen = loaded.flatMap(({ type, id, acts }) => {
    const known = acts.filter(({ recordedAt }) => recordedAt <= '2023-12-01T01:00:00.000Z')
    return fold(id, known, contextOf(type)) ?? []
  })
  items = of('assessment-item').map(itemOf)
}, 240_000)

describe('2023年度法治建设考核', () => {
  test.each([
    ['ASM.GROUPS', '4个'],
    ['ASM.UNITS', '126个'],
    ['ASM.SPLIT', '5个'],
    ['ASM.VETOED', '4个'],
  ])('%s：%s', async (id, expected) => {
    expect(await shown(id)).toBe(expected)
  })

  test('申诉六件，支持三件；整改一百余家，九家未销号', async () => {
    expect([await shown('ASM.APPEALS', '2024-to-date'), await shown('ASM.APPEALS.GRANTED', '2024-to-date')]).toEqual(['6件', '3件'])
    const open = of('assessment-rectification').filter(({ closed }) => !closed)
    expect(open).toHaveLength(9)
    expect(of('assessment-rectification').length).toBeGreaterThan(100)
    const rectifying = of('assessment').filter(({ state }) => state === 'rectifying')
    expect(rectifying.map(({ facts }) => facts.assessed).sort()).toEqual(open.map(({ unit }) => unit).sort())
  })

  test('四个组各一百分，没有不得计分的指标', () => {
    expect(checkScheme(items, { catalogue, procedures })).toMatchObject({
      weightA: 10_000,
      weightB: 10_000,
      weightC: 10_000,
      weightD: 10_000,
      problems: [],
    })
  })

  test('按十二月一日所知的记录重算，每个单位的日常评价一分不差', async () => {
    const home = (unit: string) => {
      const groups = new Map(of('unit').map(({ id, facts }) => [id, facts.group]))
      return [unit, ...surroundings.unitsAbove(unit)].find((one) => groups.get(one) !== undefined)
    }
    const span = { from: '2023-01-01' as Day, to: '2023-11-30' as Day, title: '' }
    const measured = await measureUnits(items, { period: span, today, home, catalogue, records: overFiles(frozen) })
    for (const file of of('assessment')) {
      const again = freezing(file, '2023-11-30', items, (code) => measured(String(file.facts.assessed), code), catalogue)
      expect({ asOf: file.facts.asOf, autoItems: file.facts.autoItems, autoApplicable: file.facts.autoApplicable }).toEqual({
        asOf: again.asOf,
        autoItems: again.autoItems,
        autoApplicable: again.autoApplicable,
      })
      expect(file.facts.total).toBe(settling(file, items).total)
    }
  })

  test('一票否决的四个单位，触发的就是挂牌督办引出的认定，没有一个评为优秀', async () => {
    const vetoed = of('assessment').filter(({ facts }) => facts.vetoEffect !== 'none')
    const listed = of('listed-supervision').filter(({ opened }) => opened.startsWith('2023'))
    expect(vetoed.map(({ facts }) => facts.assessed).sort()).toEqual(listed.map(({ unit }) => unit).sort())
    const listing = { period: period('2023', today), today, catalogue, records: overFiles(files), unitsBelow }
    for (const file of vetoed) {
      expect(file.outcome).not.toBe('excellent')
      expect(file.facts.vetoRecords).toEqual(await vetoRecordsOf(items, String(file.facts.assessed), listing))
      const [record] = file.facts.vetoRecords as { record: string }[]
      const triggered = files.find(({ id }) => id === record?.record)
      expect(listed.map(({ id }) => id)).toContain(triggered?.facts.listed)
    }
  })

  test('名次和等次按申诉后的总分；公示的与各单位的一致', () => {
    const scheme = of('assessment-scheme')[0]!
    const ranked = ranking(entriesOf(of('assessment')), 30)
    expect(ranked.map(({ unit, rank, grade, total }) => ({ unit, rank, grade, total }))).toEqual(
      (scheme.facts.results as { unit: string; rank: number; grade: string; total: number }[]).map(({ unit, rank, grade, total }) => ({
        unit,
        rank,
        grade,
        total,
      })),
    )
    for (const file of of('assessment')) expect(finalising(file, scheme, '')).toMatchObject({ rank: file.facts.rank, grade: file.outcome })
    const excellent = (group: string) => ranked.filter((one) => one.group === group && one.grade === 'excellent').length
    expect([excellent('A') <= 7, excellent('B') <= 10, excellent('C') <= 9, excellent('D') <= 10]).toEqual([true, true, true, true])
  })

  test('没有人考核本单位，两名考核人不是一个单位的；汇总之前没有启封', () => {
    for (const { facts } of of('assessment'))
      expect(new Set([facts.assessed, facts.firstUnit, facts.secondUnit, facts.thirdUnit].filter(Boolean)).size).toBe(
        facts.thirdUnit ? 4 : 3,
      )
    expect(of('assessment-sheet').every(({ on }) => (on.open ?? '') >= '2023-12-28')).toBe(true)
  })

  test('得分表的每一行都有规则和算式，清单就是那些案卷', async () => {
    const land = of('assessment').find(({ facts }) => facts.assessed === 'unit-land')!
    const { lines, sums, total, arithmetic } = traceOf(land, items, catalogue)
    expect(lines.every(({ rule, arithmetic: how }) => rule.length > 0 && how.length > 0)).toBe(true)
    const loss = lines.find(({ item }) => item === 'G11')!
    expect(loss.rule).toBe('10以下得满分，达到30不得分，其间按比例')
    const rows = await recordsOf(items.find(({ code }) => code === 'G11')!, 'unit-land', {
      period: { from: '2023-01-01' as Day, to: '2023-11-30' as Day, title: '' },
      today,
      catalogue,
      records: overFiles(frozen),
      unitsBelow,
    })
    const line = (land.facts.autoItems as { item: string; numerator: number; denominator: number }[]).find(({ item }) => item === 'G11')!
    expect([rows.filter(({ counted }) => counted).length, rows.length]).toEqual([line.numerator, line.denominator])
    expect(arithmetic).toContain(`＝${total}分`)
    expect(sums.map(({ title }) => title)).toEqual(['日常评价', '实地考核', '满意度', '加分', '减分'])
  })
})

describe('2023年度实施方案', () => {
  test('四十一项任务，都有结果；重大处罚漏报一件，备案任务未完成', async () => {
    expect(await shown('PLAN.TASKS')).toBe('41项')
    expect(await shown('PLAN.DUE')).toBe('41项')
    const missed = of('plan-task').filter(({ state, facts }) => state === 'missed' && facts.forYear === '2023')
    expect(missed.map(({ facts }) => facts.figure ?? facts.matter)).toEqual(
      expect.arrayContaining(['FIL.FILED.RATE', '建立检察建议办理反馈机制', 'LIT.LOSS.FINAL']),
    )
    expect(await shown('VETO.DECIDED')).toBe('4件')
  })

  test('绑定指标的任务，按核定之日所知的记录再算还是那个结果', async () => {
    const bound = of('plan-task').filter(({ facts }) => facts.figure && facts.forYear === '2023')
    const few = bound.filter(({ facts }) => [...typesOf(String(facts.figure), catalogue)].every((type) => of(type).length < 300))
    expect(few.length).toBeGreaterThan(10)
    for (const file of few) {
      const types = typesOf(String(file.facts.figure), catalogue)
      const known = loaded.flatMap(({ type, id, acts }) => {
        const then = types.has(type) ? acts.filter(({ recordedAt }) => recordedAt <= `${file.on.settle}T00:00:00.000Z`) : []
        return fold(id, then, contextOf(type)) ?? []
      })
      const progress = await progressOf(taskOf(file), { today, catalogue, records: overFiles(known), unitsBelow })
      expect([file.facts.no, progress?.reached, progress?.arithmetic]).toEqual([
        file.facts.no,
        file.state === 'done',
        file.facts.arithmetic,
      ])
    }
  })

  test('2024年度的任务在办，有指标的看得出进展，没有指标的申报一项、尚未核验', async () => {
    const running = of('plan-task').filter(({ facts }) => facts.forYear === '2024')
    expect(running.map(({ state }) => state).sort()).toEqual([...Array(10).fill('assigned'), 'claimed'])
    const training = running.find(({ facts }) => facts.figure === 'TRN.SESSIONS')!
    const progress = await progressOf(taskOf(training), { today, catalogue, records: overFiles(files), unitsBelow })
    expect(progress).toMatchObject({ reached: false, numerator: 2 })
  })
})

test('考核和方案的案卷没有一件超期，没有一处不合程序', () => {
  const own = files.filter(({ type }) => /^(assessment|plan-task|annual-plan|veto)/.test(type))
  expect(own.flatMap(({ findings }) => findings)).toEqual([])
  const late = own.flatMap((file) =>
    file.clocks.flatMap((clock) =>
      standing(clock, today, procedures.get(file.type)?.clocks[clock.name]?.right) === 'late' ? [`${file.id} ${clock.name}`] : [],
    ),
  )
  expect(late).toEqual([])
})
