import { expect, test } from 'vitest'
import { clockCommand } from './clock.ts'
import type { ClockAnswer } from './showClock.ts'

async function* chunks(...parts: (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  yield* parts
}

async function run(argv: string[], ...stdin: (string | Buffer)[]) {
  let out = ''
  let err = ''
  const status = await clockCommand(argv, {
    out: (text) => (out += `${text}\n`),
    err: (text) => (err += `${text}\n`),
    stdin: chunks(...stdin),
  })
  return { status, out, err }
}
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ClockAnswer & { error?: string; line?: number })

test('one rule as JSON: the day, the ledger, the article', async () => {
  const { status, out, err } = await run(['fy23-decide-ordinary', '--from', '2024-03-01', '--pause', '2024-03-20..2024-04-15', '--json'])
  expect([status, err]).toEqual([0, ''])
  const [answer] = lines(out)
  expect(answer).toMatchObject({
    rule: 'fy23-decide-ordinary',
    from: '2024-03-01',
    due: '2024-05-27',
    provisional: false,
    source: { law: '行政复议法', article: '第六十二条第一款', trust: 'verified', text: '《行政复议法》第六十二条第一款' },
  })
  expect(answer?.ledger?.filter((row) => row.counted)).toHaveLength(60)
  expect(answer?.ledger?.at(-1)).toEqual({ day: '2024-05-27', counted: false, reason: '顺延至本日届满（《民事诉讼法》第八十五条）' })
})

test('a person reads the day first, then the law, then each day', async () => {
  const { status, out } = await run(['penalty-decision', '--from', '2023-07-05'])
  expect(status).toBe(0)
  expect(out).toContain('届满日：2023-10-03 星期二\n')
  expect(out).toContain('最后一个工作日：2023-09-28 星期四')
  expect(out).toContain('《行政处罚法》第六十条')
  expect(out).toContain('2023-07-06 至 2023-10-02  计第1日至第89日')
  expect(out).not.toContain('【')
})

test('a rule not read in its text is marked, a provisional day too', async () => {
  expect((await run(['rol-report-publish', '--year', '2024'])).out).toContain('【依据二手资料，未核对原文】')
  expect((await run(['fy23-decide-ordinary', '--from', '2026-12-01'])).out).toContain('（暂定）')
  expect((await run(['fy23-decide-ordinary', '--from', '2023-12-01'])).out).toContain('早于该文本施行日')
  expect((await run(['fy23-review', '--from', '2024-03-01', '--pause', '2024-03-04..2024-03-06'])).out).toContain('本条未规定，请核对依据')
})

test('extension, year and hours', async () => {
  expect(lines((await run(['fy17-decide', '--from', '2023-09-26', '--extend', '--json'])).out)[0]?.due).toBe('2023-12-25')
  expect(lines((await run(['penalty-decision', '--extend', '30', '--from', '2023-07-05', '--json'])).out)[0]?.due).toBe('2023-11-02')
  expect(lines((await run(['rol-report-publish', '--year', '2024', '--json'])).out)[0]?.due).toBe('2024-03-31')
  expect(lines((await run(['transfer-send', '--from', '2023-09-30 15:00', '--json'])).out)[0]?.due).toBe('2023-10-01T15:00')
})

test.each([
  ['an unknown rule brings the near ones', ['penalty-decison', '--from', '2024-01-01'], 'penalty-decision'],
  ['a rate', ['penalty-surcharge-rate', '--from', '2024-01-01'], '不是期限'],
  ['no start', ['fy23-review'], '缺少起算日'],
  ['a day that does not exist', ['fy23-review', '--from', '2024-02-30'], '2024-02-30'],
  ['half a pause', ['fy23-review', '--from', '2024-02-20', '--pause', '2024-02-21'], '中止日..恢复日'],
  ['a pause backwards', ['fy23-review', '--from', '2024-02-20', '--pause', '2024-02-25..2024-02-21'], '早于中止日'],
  ['an unknown argument', ['fy23-review', '--form', '2024-02-20'], '--form'],
  ['a value left out', ['fy23-review', '--from'], '--from 后面缺少内容'],
  ['a year for a rule that has none', ['fy23-review', '--year', '2024'], '不用 year'],
  ['an expiry asked by year', ['licence-renewal-decide', '--year', '2024'], '有效期届满'],
  ['a year in words', ['rol-report-publish', '--year', '明年'], '年度应为数字'],
  ['an extension the law does not know', ['fy23-decide-simple', '--from', '2024-09-12', '--extend'], '没有延长的规定'],
  ['nothing', [], '请写明期限编号'],
  ['two rules', ['fy23-review', 'fy17-review', '--from', '2024-01-01'], '一次只能推算一个'],
  ['a batch with a rule', ['--batch', 'fy23-review'], '不能与'],
])('%s ends with status 2 and says what to do', async (_title, argv, message) => {
  const { status, out, err } = await run(argv)
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain(message)
})

test('a batch answers line by line; a bad line has its number and the rest go on', async () => {
  const text = [
    '{"rule":"fy23-review","from":"2024-04-30"}',
    '',
    '{"rule":"nothing","from":"2024-04-30"}',
    '{bad',
    '{"rule":"fy23-review","from":"2024-04-30","pauses":[]}',
    '{"rule":"info-answer","from":"2023-09-27","pause":["2023-10-11..2023-10-20"]}',
    '{"rule":"fy17-decide","from":"2023-09-26","extend":true}',
    '[1]',
    '{"rule":"rol-report-county","year":2024}',
  ].join('\n')
  const { status, out } = await run(['--batch'], text)
  expect(status).toBe(1)
  const answers = lines(out)
  expect(answers.map((answer) => answer.due ?? answer.line)).toEqual(['2024-05-10', 3, 4, 5, '2023-11-09', '2023-12-25', 8, '2024-02-29'])
  expect(answers.every((answer) => answer.ledger === undefined)).toBe(true)
  expect(answers[1]?.error).toContain('没有编号为“nothing”的期限')
  expect(answers[3]?.error).toContain('不认识的字段“pauses”')
})

test('lines broken across chunks, and a letter across bytes, are put together', async () => {
  const bytes = Buffer.from('{"rule":"期限","from":"2024-04-30"}\r\n{"rule":"fy23-review","from":"2024-04-30"}\r\n')
  const { status, out } = await run(['--batch'], bytes.subarray(0, 10), bytes.subarray(10, 40), bytes.subarray(40))
  expect(status).toBe(1)
  expect(lines(out).map((answer) => answer.error?.includes('“期限”') ?? answer.due)).toEqual([true, '2024-05-10'])
})

test('a good batch ends with 0, at more than ten thousand lines a second', async () => {
  const text = '{"rule":"info-answer","from":"2023-09-27","pause":["2023-10-11..2023-10-20"]}\n'.repeat(20_000)
  const began = performance.now()
  const { status, out } = await run(['--batch'], text)
  expect(status).toBe(0)
  expect(out.split('\n')).toHaveLength(20_001)
  expect(performance.now() - began).toBeLessThan(2000)
})
