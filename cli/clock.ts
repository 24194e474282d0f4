import { showSource } from '../kernel/law/cite.ts'
import { findRule, nearestRules, type Rule, sourceOf } from '../kernel/law/rules.ts'
import { isDay, NotADay } from '../kernel/time/day.ts'
import { explainDays } from '../kernel/time/ledger.ts'
import { moment } from '../kernel/time/moment.ts'
import { CannotReckon, type Pause, type ReckonOptions, reckon } from '../kernel/time/reckon.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import type { Io } from './io.ts'
import { type ClockAnswer, showClock } from './showClock.ts'

/**
 * `zhunsheng clock RULE --from DAY …` answers when a limit ends and why; `clock --batch` answers JSON lines.
 * @param argv the arguments after `clock`
 * @returns the exit status: 0 answered, 1 some lines of a batch could not be answered, 2 the arguments are wrong
 */
export async function clockCommand(argv: string[], io: Io): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(usage)
    return 0
  }
  if (argv.includes('--batch')) {
    const other = argv.find((arg) => arg !== '--batch')
    if (other === undefined) return batch(io)
    io.err(`--batch 从标准输入逐行读取，不能与“${other}”同用`)
    return 2
  }
  try {
    const { json, ...asked } = parseArguments(argv)
    const question = questionOf(asked)
    const answer = { ...answerTo(question), ledger: explainDays(question.rule, question.from, question.options) }
    io.out(json ? JSON.stringify(answer) : showClock(question.rule, answer, question.options))
    return 0
  } catch (error) {
    io.err(explain(error))
    return 2
  }
}

const usage = `用法：zhunsheng clock 期限编号 --from 起算日 [--pause 中止日..恢复日]… [--extend [延长数]] [--year 年度] [--json]
      zhunsheng clock --batch    从标准输入逐行读取 {"rule","from","pause":["A..B"],"extend","year"}
起算日写作 2024-03-11；以小时计的期限写作 2024-03-11T15:00。按年度日期办理的期限用 --year。`

/** Wrong input, already worded for the user. */
class BadInput extends Error {
  override readonly name = 'BadInput'
}

type Asked = { rule?: unknown; from?: unknown; pause?: unknown; extend?: unknown; year?: unknown }
type Question = { rule: Rule; from: string; options: ReckonOptions }

function parseArguments(argv: string[]): Asked & { json: boolean } {
  const asked: Asked & { json: boolean } = { json: false }
  const pause: string[] = []
  const value = (name: string, at: number): string => {
    const text = argv[at]
    if (text === undefined || text.startsWith('--')) throw new BadInput(`${name} 后面缺少内容\n${usage}`)
    return text
  }
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at]!
    if (arg === '--json') asked.json = true
    else if (arg === '--from') asked.from = value(arg, ++at)
    else if (arg === '--pause') pause.push(value(arg, ++at))
    else if (arg === '--year') asked.year = wholeNumber(value(arg, ++at), '年度')
    else if (arg === '--extend') asked.extend = /^\d+$/.test(argv[at + 1] ?? '') ? Number(argv[++at]) : true
    else if (arg.startsWith('-')) throw new BadInput(`不认识的参数“${arg}”\n${usage}`)
    else if (asked.rule !== undefined) throw new BadInput(`一次只能推算一个期限，多出“${arg}”\n${usage}`)
    else asked.rule = arg
  }
  if (asked.rule === undefined) throw new BadInput(`请写明期限编号\n${usage}`)
  return { ...asked, pause }
}

function wholeNumber(text: string, what: string): number {
  if (!/^\d+$/.test(text)) throw new BadInput(`${what}应为数字，现为“${text}”`)
  return Number(text)
}

/** What was asked, checked field by field, whether it came as arguments or as a line of JSON. */
function questionOf(asked: Asked): Question {
  const unknown = Object.keys(asked).find((key) => !FIELDS.has(key))
  if (unknown !== undefined) throw new BadInput(`不认识的字段“${unknown}”，可用：${[...FIELDS].join('、')}`)
  if (typeof asked.rule !== 'string' || asked.rule === '') throw new BadInput('缺少期限编号（rule）')
  const rule = findRule(asked.rule)
  if (rule === undefined) throw new BadInput(`没有编号为“${asked.rule}”的期限；相近的有：${nearestRules(asked.rule).join('、')}`)
  const year = asked.year ?? undefined
  if (year !== undefined && (typeof year !== 'number' || !Number.isInteger(year) || year < 1 || year > 9999)) {
    throw new BadInput(`年度（year）应为四位数字，现为“${String(year)}”`)
  }
  if (year !== undefined && (rule.byDate === undefined || rule.byDate === 'expiry')) {
    throw new BadInput(`“${rule.title}”不按年度日期计算，请用 from 写明起算日（${rule.starts}），不用 year`)
  }
  const extend = asked.extend ?? undefined
  if (extend !== undefined && typeof extend !== 'boolean' && typeof extend !== 'number')
    throw new BadInput('延长（extend）应为 true、false 或者延长数')
  const from = asked.from ?? (year === undefined ? undefined : `${String(year).padStart(4, '0')}-01-01`)
  if (typeof from !== 'string') throw new BadInput(`缺少起算日（from）：${rule.starts}`)
  if (!isDay(from) && moment(from) === undefined) throw new NotADay(from)
  return { rule, from, options: { calendar: stateCalendar, pauses: pausesOf(asked.pause), extend, year } }
}

const FIELDS = new Set(['rule', 'from', 'pause', 'extend', 'year'])

function pausesOf(value: unknown): Pause[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new BadInput('中止期间（pause）应为列表，如 ["2024-03-20..2024-04-15"]')
  return value.map((text: unknown) => {
    const [from, to, more] = typeof text === 'string' ? text.split('..') : []
    if (from === undefined || to === undefined || more !== undefined) {
      throw new BadInput(`中止期间“${String(text)}”应写作 中止日..恢复日，如 2024-03-20..2024-04-15`)
    }
    if (!isDay(from)) throw new NotADay(from)
    if (!isDay(to)) throw new NotADay(to)
    return { from, to }
  })
}

function answerTo({ rule, from, options }: Question): ClockAnswer {
  const { due, at, ...rest } = reckon(rule, from, options)
  const source = sourceOf(rule)
  return { rule: rule.id, from, due: at ?? due, ...rest, source: { ...source, trust: rule.trust, text: showSource(source) } }
}

/** Answers each line as it comes; a line that cannot be answered gets its number and the reason, and the rest go on. */
async function batch(io: Io): Promise<number> {
  let bad = false
  let line = 0
  const answerLine = (text: string): string => {
    line++
    if (text.trim() === '') return ''
    try {
      return JSON.stringify(answerTo(questionOf(parseLine(text))))
    } catch (error) {
      bad = true
      return JSON.stringify({ error: explain(error), line })
    }
  }
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of io.stdin) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = lines.pop() ?? ''
    const answers = lines.map(answerLine).filter(Boolean)
    if (answers.length > 0) io.out(answers.join('\n'))
  }
  rest += decoder.decode()
  if (rest.trim() !== '') io.out(answerLine(rest))
  return bad ? 1 : 0
}

function parseLine(text: string): Asked {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BadInput('本行不是 JSON，应如 {"rule":"fy23-decide-ordinary","from":"2024-03-01"}')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput('本行应为 JSON 对象，如 {"rule":"…","from":"…"}')
  return value
}

/** The reason in Chinese; what is not the user's mistake is thrown on. */
function explain(error: unknown): string {
  if (error instanceof BadInput || error instanceof NotADay || error instanceof CannotReckon) return error.message
  throw error
}
