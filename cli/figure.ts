import { type Answer, answer } from '../kernel/figure/answer.ts'
import { type Period, period } from '../kernel/figure/period.ts'
import { catalogueFor, type Versions } from '../kernel/figure/versions.ts'
import type { County } from '../store/county.ts'
import { type MovedMeasure, whyMoved } from '../store/whyMoved.ts'
import { catalogue } from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut, onlyOne } from './command.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng figure 指标编号 --period 2023 [--unit 单位编号] [--by unit|month|事实项] [--as-of 时刻] [--list] [--json]
      zhunsheng figure 指标编号 --period 2023 --why 起始时刻 [截止时刻]    两个时刻之间为什么变了：列出变动的案卷
      zhunsheng figure 指标编号 --versions    列出各版口径
      zhunsheng figure --all    列出全部指标
期间可写 2023、2023-H1、2023-Q3、2023-07、last-5@2023-12、2023-01-01..2023-06-30、2024-to-date。`

const options = {
  period: { type: 'string' },
  unit: { type: 'string' },
  by: { type: 'string' },
  'as-of': { type: 'string' },
  list: { type: 'boolean' },
  all: { type: 'boolean' },
  why: { type: 'string' },
  versions: { type: 'boolean' },
  county: { type: 'string' },
} as const

/**
 * `zhunsheng figure ID --period …`: a figure with its definition, both counts of a rate, groups and the files behind it.
 * @returns 0 answered, 2 the arguments are wrong or there is no such figure
 */
export function figureCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values, positionals } = readArguments(argv, options, usage)
    if (values.help) return say(io, usage)
    if (values.all) return say(io, values.json ? JSON.stringify([...catalogue.values()]) : catalogueText())
    const [end, ...beyond] = values.why === undefined ? [] : positionals.slice(1)
    const id = onlyOne(end === undefined ? positionals : [positionals[0] ?? '', ...beyond], '指标编号', usage)
    return withCounty(values.county, async ({ store, scope, county }) => {
      const { versions } = await store.figures(county.code)
      if (values.versions) return say(io, values.json ? JSON.stringify(versions.get(id) ?? []) : versionsText(id, versions))
      const span = period(values.period ?? county.today().slice(0, 4), county.today())
      if (values.why !== undefined) {
        const of = { id, period: span, from: instantOf(values.why), ...(end && { to: instantOf(end) }) }
        const within = values.unit ? { units: unitsOf(county, values.unit) } : {}
        const moved = await whyMoved(store.records(scope), catalogueFor(versions, span), { ...of, ...within })
        return say(io, values.json ? JSON.stringify(moved) : moved.map(showMoved).join('\n') || '这一指标由来源文件给出，不由记录计算。')
      }
      const units = values.unit ? unitsOf(county, values.unit) : undefined
      const ask = {
        period: span,
        today: county.today(),
        by: values.by,
        list: values.list,
        asOf: values['as-of'] && instantOf(values['as-of']),
      }
      const told = await answer(id, { ...ask, ...(units && { units }) }, catalogueFor(versions, span), store.records(scope))
      return say(io, values.json ? JSON.stringify(plain(told)) : showAnswer(told, county.unitName))
    })
  })
}

function unitsOf(county: County, unit: string): readonly string[] {
  if (county.unitName(unit) === unit) throw new BadArguments(`没有编号为“${unit}”的单位；单位编号见机构名录。`)
  return county.unitsBelow(unit)
}

/** A day means its end in Shanghai; otherwise an ISO instant. What is known later than a minute ago may still change, so it is refused. */
function instantOf(text: string): string {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999+08:00` : text)
  if (Number.isNaN(instant.getTime())) throw new BadArguments(`“${text}”不是时刻；可写 2023-07-01 或者 2023-07-01T12:00:00+08:00。`)
  if (instant.getTime() > Date.now() - 60_000) throw new BadArguments('只能查询一分钟以前的记录状况；要看现在的，请去掉 --as-of。')
  return instant.toISOString()
}

function say(io: Io, text: string): number {
  io.out(text)
  return 0
}

/** The answer as `--json` prints it: the period as its two days, numbers where there are numbers. */
function plain({ period: { from, to, title }, ...told }: Answer) {
  return {
    ...told,
    numerator: told.numerator ?? null,
    denominator: told.denominator ?? null,
    period: { from, to, title },
    asOf: told.asOf ?? null,
    list: told.list ?? [],
  }
}

const span = ({ from, to, title }: Period) => `${title}（${from}至${to}）`

/** An answer for people: number, period, definition, counts, groups, files. */
export function showAnswer(told: Answer, unitName: (unit: string) => string): string {
  const lines = [
    `${told.title}：${told.shown}`,
    `期间：${span(told.period)}${told.asOf ? `，按${told.asOf}时的记录` : ''}`,
    `口径：${told.definition}`,
  ]
  if (told.numerator !== undefined) lines.push(`分子${told.numerator}，分母${told.denominator}`)
  for (const group of told.groups ?? [])
    lines.push(
      `  ${unitName(group.key)}\t${group.value ?? '—'}${group.denominator === undefined ? '' : `（${group.numerator}/${group.denominator}）`}`,
    )
  if (told.overlaps) lines.push('  几家单位共同举办的，各家名下都列一次；合计只计一次，所以各组相加会多于合计。')
  for (const row of told.list ?? [])
    lines.push(
      `  ${row.day ?? ''}\t${row.number ?? row.id}\t${row.title}\t${unitName(row.unit)}${row.amount === 1 ? '' : `\t${row.amount}`}`,
    )
  return lines.join('\n')
}

/** Why a measure moved, for people: the two numbers, and each file that makes the difference. */
export function showMoved({ title, unit, period: within, before, after, files }: MovedMeasure): string {
  const how = { entered: '增', left: '减', changed: '改' }
  const lines = files.map((file) => `  ${how[file.how]}\t${file.before}→${file.after}\t${file.number ?? file.id}\t${file.title}`)
  return [`${title}（${within.title}）：${before}${unit}→${after}${unit}${files.length === 0 ? '，没有变动' : ''}`, ...lines].join('\n')
}

function versionsText(id: string, versions: Versions): string {
  const all = versions.get(id)
  if (!all) throw new BadArguments(`没有编号为“${id}”的指标；用 zhunsheng figure --all 查看全部指标。`)
  return all
    .map(({ n, from, reason, figure }) => `第${n}版\t${from ? `${from}起` : ''}\t${figure.definition}${reason ? `\t${reason}` : ''}`)
    .join('\n')
}

function catalogueText(): string {
  return [...catalogue.values()]
    .map((figure) => `${figure.id}\t${figure.title}（${figure.unit || '是否'}）\t${figure.definition}`)
    .join('\n')
}
