import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { overFiles } from '../kernel/figure/overFiles.ts'
import type { File } from '../kernel/file/file.ts'
import { fold } from '../kernel/file/step.ts'
import type { CheckResult } from '../kernel/report/check.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { countyCode, surroundingsOf, today } from '../sample/index.ts'
import { checkDraft } from '../server/checkDraft.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { wholeSample } from './testing/wholeSample.ts'

/** A county's real report, kept outside the product; without it this file is skipped. */
const path = fileURLToPath(new URL('../../shared/mission/report-2023.txt', import.meta.url))
const report = existsSync(path) ? readFileSync(path, 'utf8') : ''

async function checker(seed: number): Promise<(text: string) => Promise<CheckResult>> {
  const around = surroundingsOf(seed)
  const files = (await wholeSample(seed)).flatMap(({ type, id, acts }): File[] => {
    const procedure = procedures.get(type)
    const file = procedure && fold(id, acts, { procedure, calendar: stateCalendar, ...around })
    return file ? [file] : []
  })
  const store = { records: () => overFiles(files) }
  const scope = { county: countyCode, unit: 'unit-county', person: 'test' }
  return (text) => checkDraft(text, { catalogue, records: { store, county: { today: () => today }, scope } })
}

describe.skipIf(report === '')('a real report, held against a county of records', () => {
  let first: (text: string) => Promise<CheckResult>
  let second: (text: string) => Promise<CheckResult>
  let before: CheckResult
  const verdicts = ({ numbers }: CheckResult) => numbers.map(({ text, verdict, figure }) => `${text} ${verdict} ${figure ?? ''}`)
  const differing = async (text: string) =>
    (await first(text)).numbers.filter(({ verdict }) => verdict === 'differs').map((one) => one.figure)
  const replaced = (from: string, to: string) => {
    expect(report).toContain(from)
    return report.replace(from, to)
  }
  beforeAll(async () => {
    first = await checker(Number(countyCode))
    second = await checker(Number(countyCode) + 1)
    before = await first(report)
  }, 300_000)

  test('another county of other people and days with the same integers gives the same verdicts', async () => {
    expect(before.summary.differs).toBe(0)
    expect(before.summary.agrees).toBeGreaterThanOrEqual(44)
    expect(verdicts(await second(report))).toEqual(verdicts(before))
  })

  test('another number, another unit, other words in another order: exactly what is wrong then is told', async () => {
    // Another number.
    expect(await differing(replaced('126个', '127个'))).toEqual(['ORG.ASSESSED'])
    // Points for per cent: the same number means another thing.
    const points = (await first(replaced('同比增长39.7%', '同比增长39.7个百分点'))).numbers.find(({ text }) => text.startsWith('39.7'))
    expect(points?.verdict === 'agrees' && points.flags.length === 0).toBe(false)
    // The way it moved.
    expect(await differing(replaced('同比增长39.7%', '同比下降39.7%'))).toEqual(['REC.CLOSED.CHANGE'])
    // The order of words does not matter.
    const turned = await first(replaced('审结行政复议案件95件', '行政复议案件审结95件'))
    expect(turned.numbers.find(({ text }) => text === '95件')?.verdict).toBe('agrees')
    expect(turned.summary.differs).toBe(0)
  })
})
