import type { FieldCoverage } from './coverageOf.ts'
import { isAnswered } from './coverageOf.ts'
import { fieldFigures, type Reason, reasons } from './fieldFigures.ts'

const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`)

/** A coverage for people: how many of the printed figures, by system, and why not the others. */
export function showCoverage(of: FieldCoverage): string {
  const notComputable = (Object.keys(reasons) as Reason[]).filter((reason) => reason !== 'missing' && of.without[reason] > 0)
  return [
    `各地报告印出的数字${of.rows}个（${of.kinds}种）：可以由县里的记录计算的${of.computable}个（${of.computableKinds}种），本平台能答${of.covered}个（${of.coveredKinds}种），占${share(of.covered, of.computable)}。`,
    '按系统：',
    ...of.bySystem.map(({ row, title, covered }) => `  ${row}\t${title}\t${covered}`),
    '不由记录计算的：',
    ...notComputable.map((reason) => `  ${of.without[reason]}\t${reasons[reason]}`),
    `可以计算而尚未记录的${of.without.missing}个：`,
    ...of.missing.map(({ title, rows, note }) => `  ${rows}\t${title}：${note}`),
  ].join('\n')
}

/** The table itself, by system: of the kinds of figure known elsewhere, which of ours answers each. */
export function showTable(systemOf: (figure: string) => { row: string; title: string }): string {
  const all = Object.entries(fieldFigures)
  const lines = all.flatMap(([indicator, answer]) => {
    if (!isAnswered(answer)) return []
    const { row, title } = systemOf(answer.figure)
    return [`  ${row}\t${title}\t${answer.figure}\t${indicator}`]
  })
  const missing = all.filter(([, answer]) => !isAnswered(answer) && answer.not === 'missing').length
  const answered = lines.length
  return [
    `各地报告常用的数字${all.length}种：可以由县里的记录计算的${answered + missing}种，本平台能答${answered}种，占${share(answered, answered + missing)}。`,
    ...lines.sort(),
  ].join('\n')
}
