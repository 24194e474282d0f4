import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { period } from '../kernel/figure/period.ts'
import { day } from '../kernel/time/day.ts'
import { exchangeSheet, readReceipts } from '../office/xlsx/exchangeSheet.ts'
import { exportTable } from '../server/oversightExport.ts'
import { type TableKind, tables } from '../systems/oversight/exportColumns.ts'
import { reconcile } from '../systems/oversight/reconcile.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng oversight export --kind check|penalty|coercion --period 2024-02 [--out 文件.xlsx] [--json]
      zhunsheng oversight reconcile 回执.xlsx --kind … --period … [--json]
按上级平台的列导出监管行为，附会被退回的问题；回执（列：行为编号、状态、原因）与期间内的数据逐号核对。导出不含自然人证件号码原文。`

const options = { kind: { type: 'string' }, period: { type: 'string' }, out: { type: 'string' }, county: { type: 'string' } } as const

/**
 * `zhunsheng oversight`: the exchange with the platform of 互联网+监管.
 * @returns 0 done and nothing wrong, 1 rows that would be rejected or numbers that do not agree, 2 the arguments are wrong
 */
export function oversightCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values, positionals } = readArguments(argv, options, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    const [what, path, more] = positionals
    if (what !== 'export' && what !== 'reconcile') throw new BadArguments(usage)
    const stray = what === 'export' ? path : more
    if (stray !== undefined) throw new BadArguments(`“${stray}”是多余的。\n${usage}`)
    const kind = (Object.keys(tables) as TableKind[]).find((one) => one === values.kind)
    if (!kind) throw new BadArguments(`请用 --kind 写明行为种类：${Object.keys(tables).join('、')}。`)
    if (values.period === undefined) throw new BadArguments('请用 --period 写明期间。')
    const span = values.period
    return withCounty(values.county, async ({ store, county, scope }) => {
      const { from, to, title } = period(span, county.today())
      const table = await exportTable({ store, county, scope }, { kind, from: day(from), to: day(to) })
      const bad = table.rows.filter(({ problems }) => problems.length > 0).length
      if (what === 'export') {
        const file = values.out ?? `${table.title}-${title}.xlsx`
        if (existsSync(file)) throw new BadArguments(`“${file}”已经存在，不予覆盖；请用 --out 换一个文件名。`)
        await writeFile(file, await exchangeSheet(table))
        const told = { path: file, rows: table.rows.length, bad, digest: table.digest }
        io.out(values.json ? JSON.stringify(told) : `已导出 ${file}：${table.title}${told.rows}条，其中${bad}条会被退回，见第二张表。`)
        return bad === 0 ? 0 : 1
      }
      if (path === undefined) throw new BadArguments(`缺少回执文件。\n${usage}`)
      const told = reconcile(table.numbers, await readReceipts(path))
      const lines = [
        ...told.rejected.map(({ actNumber, reason }) => `退回\t${actNumber}\t${reason}`),
        ...told.unanswered.map((actNumber) => `没有回执\t${actNumber}`),
        ...told.unknown.map((actNumber) => `不是本期报送的\t${actNumber}`),
        `报送${table.numbers.length}条：接收${told.accepted.length}条，退回${told.rejected.length}条，没有回执${told.unanswered.length}条；回执中不是本期报送的${told.unknown.length}条。`,
      ]
      io.out(values.json ? JSON.stringify(told) : lines.join('\n'))
      return told.rejected.length + told.unanswered.length + told.unknown.length === 0 ? 0 : 1
    })
  })
}
