import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkLogCommand, type LogChecked } from './checkLog.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-log-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const status = await checkLogCommand(argv, { out: (text) => void out.push(text), err: (text) => void err.push(text) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}
async function made(name: string, ...rows: string[]) {
  const path = join(folder, name)
  await writeFile(path, `case:concept:name,concept:name,time:timestamp\n${rows.join('\n')}\n`)
  return path
}
const fines = ['--procedure', 'examples/road-traffic-fines.ts']

test('a conforming log: exit 0 and the counts', async () => {
  const { status, out } = await run(await made('good.csv', 'K1,Create Fine,2007-01-10', 'K1,Send Fine,2007-01-20'), ...fines)
  expect(status).toBe(0)
  expect(out).toContain('案件1件，事件2个；相符1件，有问题0件，问题0个')
})

test('findings: exit 1, each by case, day, act, rule and article, then the table of rules', async () => {
  const log = await made(
    'late.csv',
    'K1,Create Fine,2007-01-10',
    'K1,Send Fine,2007-04-12',
    'K2,Create Fine,2007-01-10',
    'K2,Tear up,2007-01-11',
  )
  const { status, out } = await run(log, ...fines)
  expect(status).toBe(1)
  expect(out).toContain(
    '案件 K1\n  2007-04-12  寄送罚单  [寄送罚单：超过期限]  “寄送罚单”期限届满日为2007-04-10，实际2007-04-12办理，超期2日（《意大利道路交通法典》第二百零一条）',
  )
  expect(out).toContain('案件 K2\n  2007-01-11  Tear up  “道路交通罚款”没有“Tear up”这一行为')
  expect(out).toMatch(/相符0件，有问题2件，问题2个[\s\S]* 1 +1 {2}寄送罚单：超过期限/)
})

test('--json prints one object', async () => {
  const { status, out } = await run(await made('json.csv', 'K1,Send Fine,2007-01-10'), ...fines, '--json')
  expect(status).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    cases: 1,
    events: 1,
    conforming: 0,
    findings: [{ case: 'K1', act: 'send', code: 'wrong-state', on: '2007-01-10' }],
  })
})

test.each([
  ['no log', [], '请写明要检查的日志'],
  ['no procedure', ['a.csv'], '请用 --procedure 写明程序文件'],
  ['two logs', ['a.csv', 'b.csv', ...fines], '多出“b.csv”'],
  ['an unknown option', ['a.csv', '--nothing'], '--nothing'],
  ['a procedure that is not there', ['a.csv', '--procedure', 'examples/none.ts'], '程序文件“examples/none.ts”不能读取'],
  ['a module that is no procedure', ['a.csv', '--procedure', 'kernel/time/day.ts'], '没有默认导出'],
  ['a log that is not there', ['nowhere.csv', ...fines], '“nowhere.csv”不存在'],
])('%s: exit 2 and what is wrong', async (_title, argv, says) => {
  const { status, out, err } = await run(...argv)
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain(says)
})

test('a map that names an act the procedure lacks is refused', async () => {
  const path = join(folder, 'wrong.mjs')
  await writeFile(path, "export default { procedure: { title: '程序', acts: {} }, map: { A: { act: 'missing' } } }\n")
  expect(await run('a.csv', '--procedure', path)).toMatchObject({ status: 2, err: expect.stringContaining('写了“missing”') })
})

const logs = '../shared/data/event-logs'
describe.skipIf(!existsSync(logs))('public logs', () => {
  const check = async (log: string, procedure: string): Promise<LogChecked> =>
    JSON.parse((await run(`${logs}/${log}`, '--procedure', procedure, '--json')).out)
  const count = (checked: LogChecked, rule: string) => checked.rules.find((line) => line.rule === rule)

  test('322 of the 1,329 closed receipt cases ended after the planned date', async () => {
    const checked = await check('receipt.csv', 'examples/receipt-permits.ts')
    expect(count(checked, '计划办结日：超过期限')).toMatchObject({ code: 'late', findings: 322, cases: 322 })
    expect(checked).toMatchObject({ cases: 1434, events: 8577, conforming: 1081 })
  })

  test('receipt cases break the same from XES', async () => {
    const [csv, xes] = [
      await check('receipt.csv', 'examples/receipt-permits.ts'),
      await check('08_receipt.xes.gz', 'examples/receipt-permits.ts'),
    ]
    const sorted = (checked: LogChecked) => checked.findings.map((one) => JSON.stringify(one)).sort()
    expect(sorted(xes)).toEqual(sorted(csv))
  })

  test('the same hundred fines break the same from CSV and from XES', async () => {
    const csv = await check('roadtraffic100traces.csv', 'examples/road-traffic-fines.ts')
    const xes = await check('roadtraffic100traces.xes', 'examples/road-traffic-fines.ts')
    expect(xes.findings).toEqual(csv.findings)
    expect(count(csv, '寄送罚单：超过期限')?.findings).toBe(35)
  })

  test('every variant of the fines is replayed', async () => {
    const checked = await check('12_roadtraffic_1t_per_variant.xes.gz', 'examples/road-traffic-fines.ts')
    expect(checked).toMatchObject({ cases: 231, events: 1891 })
    expect(count(checked, '寄送罚单：超过期限')?.findings).toBe(107)
    expect(count(checked, '向省督申诉：超过期限')?.findings).toBe(32)
  })
})
