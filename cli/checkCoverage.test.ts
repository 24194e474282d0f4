import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkCommand } from './check.ts'

const folder = mkdtempSync(join(tmpdir(), 'coverage-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await checkCommand(argv, {
    out: (text: string) => {
      said.out += `${text}\n`
    },
    err: (text: string) => {
      said.err += `${text}\n`
    },
  } as Parameters<typeof checkCommand>[1])
  return { code, ...said }
}

test('不带清单，说出认得多少种数字、哪些由哪一项指标回答', async () => {
  const { code, out } = await run('--coverage')
  expect(code).toBe(0)
  expect(out).toMatch(/各地报告常用的数字\d+种/)
  expect(out).toContain('REC.CLOSED')
})

test('带清单，逐行算；清单不对的说哪里不对', async () => {
  const survey = join(folder, 'figures.csv')
  writeFileSync(
    survey,
    'report_id,region,level,year,section,indicator_zh,indicator_norm,value,unit,period,comparison,kind\na,甲,county,2023,一,审结复议案件,reconsideration-concluded-count,95,件,2023,,count\na,甲,county,2023,一,名次,assessment-rank,1,位,2023,,rank\n',
  )
  const { code, out } = await run('--coverage', survey)
  expect([code, out.includes('可以由县里的记录计算的1个')]).toEqual([0, true])
  expect(out).toContain('S16')
  expect(JSON.parse((await run('--coverage', survey, '--json')).out)).toMatchObject({ rows: 2, covered: 1, without: { outside: 1 } })
  writeFileSync(survey, 'a,b\n1,2\n')
  const bad = await run('--coverage', survey)
  expect([bad.code, bad.err.includes('report_id')]).toEqual([2, true])
})
