import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkText } from '../../kernel/report/check.ts'
import { spokenOf } from '../../kernel/report/spoken.ts'
import { catalogue, procedures, systems } from '../index.ts'
import { coverageOf, figureFor, isAnswered } from './coverageOf.ts'
import { fieldFigures } from './fieldFigures.ts'
import { type FieldRow, readFieldRows } from './fieldRows.ts'
import { showCoverage } from './showCoverage.ts'
import { systemOf } from './systemOf.ts'

const owner = systemOf(systems, catalogue)

test('每一项都指向目录中的指标，分组的项能分组；说不算的都说明为什么', () => {
  for (const [indicator, answer] of Object.entries(fieldFigures)) {
    if (!isAnswered(answer)) {
      expect(answer.note.length, indicator).toBeGreaterThan(1)
      continue
    }
    for (const id of [answer.figure, answer.percent, answer.points, ...Object.values(answer.sorts ?? {})])
      if (id) expect(catalogue.has(id), `${indicator}: ${id}`).toBe(true)
    if (answer.percent) expect(catalogue.get(answer.percent), indicator).toMatchObject({ kind: 'change', as: 'percent' })
    if (answer.points) expect(catalogue.get(answer.points), indicator).toMatchObject({ kind: 'change', as: 'points' })
    if (!answer.group) continue
    const figure = catalogue.get(answer.figure)
    const measured = figure?.kind === 'ratio' ? catalogue.get(figure.base) : figure
    const of = measured?.kind === 'count' || measured?.kind === 'sum' ? procedures.get(measured.of) : undefined
    expect([...(of?.columns.kinds ?? []), ...(of?.terms ?? [])], `${indicator}: ${answer.group}`).toContain(answer.group)
  }
})

test('清单的行读得出：引号里的逗号、增减写成百分比或者百分点', () => {
  const csv = `report_id,region,level,year,section,indicator_zh,indicator_norm,value,unit,period,comparison,kind
a,甲,city,2024,全文,新收一审行政案件同比,litigation-received-count,-24.76,%,2024,yoy,ratio
a,甲,city,2024,全文,败诉率变化,litigation-loss-rate,-7.01,pp,2024,"yoy, percentage points",ratio
a,甲,city,2024,全文,败诉率,litigation-loss-rate,16.3,%,2024,from 29.6 (H1),ratio
b,乙,county,2023,序,名次,assessment-rank,1,位,2023,province rank,rank
`
  const rows = readFieldRows(csv)
  expect(rows.map(figureFor)).toEqual(['LIT.RECEIVED.CHANGE', 'LIT.LOSS.CHANGE', 'LIT.LOSS', undefined])
  expect(rows[1]).toMatchObject({ comparison: 'yoy, percentage points', kind: 'ratio' })
  expect(coverageOf(rows, owner)).toMatchObject({
    rows: 4,
    kinds: 3,
    computable: 3,
    covered: 3,
    coveredKinds: 2,
    without: { outside: 1, missing: 0 },
  })
  expect(() => readFieldRows('a,b\n1,2')).toThrow('report_id')
  expect(() => coverageOf([{ ...(rows[0] as FieldRow), indicator: 'nobody-knows' }], owner)).toThrow('nobody-knows')
})

const survey = '../shared/data/reports/figures.csv'
const surveyed = existsSync(survey)
const rows = surveyed ? readFieldRows(readFileSync(survey, 'utf8')) : []

test.skipIf(!surveyed)('各地报告的数字：可以计算的，九成以上有指标', () => {
  const coverage = coverageOf(rows, owner)
  console.log(showCoverage(coverage))
  expect(coverage.rows).toBeGreaterThanOrEqual(500)
  expect(coverage.covered / coverage.computable).toBeGreaterThanOrEqual(0.9)
  expect(coverage.coveredKinds / coverage.computableKinds).toBeGreaterThanOrEqual(0.9)
  // A table that called everything “not ours” would cover all: what is left out stays under a sixth.
  expect(coverage.computable / coverage.rows).toBeGreaterThan(0.83)
  // The table holds no kind that the survey does not.
  expect(Object.keys(fieldFigures).filter((indicator) => !rows.some((row) => row.indicator === indicator))).toEqual([])
})

/** What the chapter that prints it is about. */
const topics: readonly (readonly [prefix: string, topic: string])[] = [
  ['reconsideration', '行政复议'],
  ['litigation', '行政诉讼'],
  ['mediat', '人民调解'],
  ['case-file', '行政处罚案卷评查'],
  ['shufa', '述法'],
  ['law-training', '法治培训'],
]

/** The number as a sentence of a report says it, with the topic of its chapter; what was lost or masked is left out. */
function sentenceOf({ indicator, year, title, value, unit }: FieldRow): string {
  const topic = topics.find(([prefix]) => indicator.includes(prefix))?.[1]
  const name = title.replace(/[（(][^）)]*[）)]/g, '').replace(':', '')
  return `${year}年，${topic ? `${topic}方面，` : ''}全县${name}${value.replace('+', '多')}${unit === 'pp' ? '个百分点' : unit}。`
}

test.skipIf(!surveyed)('照各地的说法写一句，稿件核对听得出是哪一项指标', async () => {
  const figures = spokenOf([...catalogue.values()])
  const said = rows.filter((row) => {
    const figure = figureFor(row)
    return figure && catalogue.get(figure)?.phrases && /^-?\d/.test(row.value) && !/变化|同比/.test(row.title)
  })
  const misheard: string[] = []
  let silent = 0
  for (const row of said) {
    const { numbers } = await checkText(sentenceOf(row), { figures, reportYear: Number(row.year) })
    const digits = row.value.replace(/[^\d.]/g, '')
    const heard = numbers.findLast(({ text }) => text.includes(digits))?.figure
    if (!heard) silent++
    if (heard !== figureFor(row)) misheard.push(`${sentenceOf(row)} 应为${figureFor(row)}，听作${heard ?? '无'}`)
  }
  const right = said.length - misheard.length
  console.log(`逐句核对${said.length}句，听对${right}句，听不出${silent}句，听成别的${misheard.length - silent}句`)
  expect(right / said.length, misheard.join('\n')).toBeGreaterThan(0.9)
})
