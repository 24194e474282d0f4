import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Conformance } from '../kernel/file/foreignLog.ts'
import { countRules, type ReplayFinding, type RuleCount, replayer } from '../kernel/file/replay.ts'
import { showSource } from '../kernel/law/cite.ts'
import { readEventLog } from '../office/eventLog.ts'
import { UnreadableLog } from '../office/log/unreadableLog.ts'
import { BadArguments, readArguments } from './arguments.ts'
import type { Io } from './io.ts'

const usage = `用法：zhunsheng check-log 日志（.xes、.csv，可为 .gz） --procedure 程序文件 [--json]
程序文件写明程序和活动对照，样例见 examples/receipt-permits.ts。`

/** What `check-log --json` prints. */
export interface LogChecked {
  readonly log: string
  readonly procedure: string
  readonly cases: number
  readonly events: number
  readonly conforming: number
  readonly rules: readonly RuleCount[]
  readonly findings: readonly ReplayFinding[]
}

/**
 * `zhunsheng check-log LOG --procedure FILE`: replays a history kept elsewhere against a procedure in our own words.
 * @param argv the arguments after `check-log`
 * @returns 0 every case conforms, 1 there are findings, 2 the arguments, the procedure's file or the log are wrong
 */
export async function checkLogCommand(argv: string[], io: Pick<Io, 'out' | 'err'>): Promise<number> {
  try {
    const { values, positionals } = readArguments(argv, { procedure: { type: 'string' } }, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    const [log, more] = positionals
    if (log === undefined) throw new BadArguments(`请写明要检查的日志。\n${usage}`)
    if (more !== undefined) throw new BadArguments(`一次只能检查一个日志，多出“${more}”。\n${usage}`)
    if (values.procedure === undefined) throw new BadArguments(`请用 --procedure 写明程序文件。\n${usage}`)
    const checked = await checkLog(log, await conformanceIn(values.procedure))
    io.out(values.json ? JSON.stringify(checked) : showChecked(checked))
    return checked.findings.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof BadArguments) && !(error instanceof UnreadableLog)) throw error
    io.err(error.message)
    return 2
  }
}

/** Every case of a log judged. @throws UnreadableLog saying on which line the log cannot be read */
export async function checkLog(log: string, by: Conformance): Promise<LogChecked> {
  const replay = replayer(by)
  const findings: ReplayFinding[] = []
  let cases = 0
  let events = 0
  let conforming = 0
  for await (const one of readEventLog(log, by.columns)) {
    const replayed = replay(one)
    cases++
    events += replayed.events
    if (replayed.findings.length === 0) conforming++
    findings.push(...replayed.findings)
  }
  return { log, procedure: by.procedure.title, cases, events, conforming, rules: countRules(findings), findings }
}

/** The procedure that a module gives as its default export, with its map. */
async function conformanceIn(path: string): Promise<Conformance> {
  let given: unknown
  try {
    given = ((await import(pathToFileURL(resolve(path)).href)) as { default?: unknown }).default
  } catch (error) {
    throw new BadArguments(`程序文件“${path}”不能读取：${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isConformance(given))
    throw new BadArguments(`程序文件“${path}”没有默认导出 { procedure, map }，请参照 examples/receipt-permits.ts。`)
  const unknown = [...Object.values(given.map), ...(given.ofCase ?? [])].find(({ act }) => !Object.hasOwn(given.procedure.acts, act))
  if (unknown) throw new BadArguments(`程序文件“${path}”的活动对照写了“${unknown.act}”，“${given.procedure.title}”没有这一行为，请核对。`)
  return given
}

function isConformance(value: unknown): value is Conformance {
  if (typeof value !== 'object' || value === null || !('procedure' in value) || !('map' in value)) return false
  const { procedure, map } = value
  return typeof procedure === 'object' && procedure !== null && 'acts' in procedure && typeof map === 'object' && map !== null
}

/** The findings case by case, then how often each rule was broken. */
export function showChecked(checked: LogChecked): string {
  const lines: string[] = []
  let before = ''
  for (const finding of checked.findings) {
    if (finding.case !== before) lines.push(`案件 ${finding.case}`)
    before = finding.case
    const source = finding.source ? `（${showSource(finding.source)}）` : ''
    lines.push(`  ${finding.on}  ${finding.title}  ${finding.rule === finding.text ? '' : `[${finding.rule}]  `}${finding.text}${source}`)
  }
  const broken = checked.cases - checked.conforming
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `按“${checked.procedure}”检查“${checked.log}”`,
    `案件${checked.cases}件，事件${checked.events}个；相符${checked.conforming}件，有问题${broken}件，问题${checked.findings.length}个`,
    ...(checked.rules.length > 0 ? ['', '   问题    案件  规则'] : []),
    ...checked.rules.map((rule) => `${String(rule.findings).padStart(7)} ${String(rule.cases).padStart(7)}  ${rule.rule}`),
  ].join('\n')
}
