import { catalogueFor } from '../kernel/figure/versions.ts'
import { type CheckedNumber, type CheckResult, passes } from '../kernel/report/check.ts'
import { readDraft } from '../office/readDraft.ts'
import { checkDraft } from '../server/checkDraft.ts'
import { catalogue } from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { checkCoverage } from './checkCoverage.ts'
import { carryOut, onlyOne } from './command.ts'
import { hasRecords } from './installation.ts'
import type { Io } from './io.ts'
import { type InCounty, withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng check 报告稿（txt、md、docx） [--year 年度] [--no-records] [--json]
逐个核对稿中的数字；没有数据库或者写明 --no-records 时，只查前后矛盾、空缺和含糊用语。
      zhunsheng check --coverage [各地报告数字清单.csv] [--json]    指标目录能回答各地报告的多少数字`

/**
 * `zhunsheng check FILE`: every number of a draft, what it speaks of, and whether the records agree.
 * @returns 0 nothing differs and nothing contradicts itself, 1 something does, 2 the arguments or the file are wrong
 */
export function checkCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values, positionals } = readArguments(
      argv,
      { year: { type: 'string' }, 'no-records': { type: 'boolean' }, county: { type: 'string' }, coverage: { type: 'boolean' } },
      usage,
    )
    if (values.help) {
      io.out(usage)
      return 0
    }
    if (values.coverage) {
      io.out(checkCoverage(positionals[0], values.json === true))
      return 0
    }
    const text = await readDraft(onlyOne(positionals, '报告稿', usage))
    const reportYear = yearOf(values.year)
    const result =
      values['no-records'] || !hasRecords()
        ? await check(text, reportYear)
        : await withCounty(values.county, (at) => check(text, reportYear, at))
    io.out(values.json ? JSON.stringify(result) : showChecked(result))
    return passes(result) ? 0 : 1
  })
}

/** Checks a text against a county's records, or alone. */
export async function check(text: string, reportYear?: number, at?: Pick<InCounty, 'store' | 'scope' | 'county'>): Promise<CheckResult> {
  const own = at && catalogueFor((await at.store.figures(at.county.code)).versions, { to: at.county.today() })
  return checkDraft(text, { catalogue: own ?? catalogue, ...(reportYear !== undefined && { reportYear }), ...(at && { records: at }) })
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^20\d\d$/.test(text)) throw new BadArguments(`年度“${text}”应写作四位数字，例如 2023。`)
  return Number(text)
}

const words: Record<CheckedNumber['verdict'], string> = {
  agrees: '相符',
  differs: '不符',
  external: '外部',
  'not-ours': '无关',
  hole: '空缺',
}
const flags: Record<CheckedNumber['flags'][number], string> = { vague: '概数', 'unit-wording': '单位用语', contradiction: '前后矛盾' }

/** A checked draft for people: what needs a look first, then the rest, then the summary. */
export function showChecked({ numbers, summary }: CheckResult): string {
  const line = (one: CheckedNumber) => {
    const verdict = one.verdict === 'not-ours' && one.covered === false ? '未覆盖' : words[one.verdict]
    const marks = one.flags.map((flag) => flags[flag]).join('、')
    return `[${verdict}${marks && `·${marks}`}] ${one.text}\t${one.title ?? ''}${one.computed ? `（记录${one.computed}）` : ''}\t${one.note}\n    ${one.sentence.trim().slice(0, 80)}`
  }
  const ours = numbers.filter((one) => one.verdict !== 'not-ours' || one.covered === false || one.flags.length > 0)
  const order = (one: CheckedNumber) =>
    one.verdict === 'differs' || one.flags.includes('contradiction') ? 0 : one.verdict === 'hole' ? 1 : 2
  return [...ours.sort((a, b) => order(a) - order(b) || a.at - b.at).map(line), summary.text].join('\n')
}
