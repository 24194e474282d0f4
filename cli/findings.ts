import { day } from '../kernel/time/day.ts'
import { delegatedUnits, unequalPenalties, unqualified } from '../server/findings.ts'
import { procedures } from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng findings --unqualified [--from 2023-01-01] [--to 2023-12-31] [--unit 单位编号] [--json]
      zhunsheng findings --unequal [--townships] [--tolerated 元] [--from …] [--to …] [--unit …] [--json]
--unqualified 列出执法人员当日不具备资格的行为；--unequal 列出事实相同而处理不同的处罚案件，--townships 只比较乡镇、街道。`

const options = {
  unqualified: { type: 'boolean' },
  unequal: { type: 'boolean' },
  townships: { type: 'boolean' },
  tolerated: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  unit: { type: 'string' },
  county: { type: 'string' },
} as const

/**
 * `zhunsheng findings`: what a look through all files finds.
 * @returns 0 nothing found, 1 something found, 2 the arguments are wrong
 */
export function findingsCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values, positionals } = readArguments(argv, options, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    if (positionals.length > 0) throw new BadArguments(`“${positionals[0]}”是多余的。\n${usage}`)
    if ((values.unqualified ?? false) === (values.unequal ?? false)) throw new BadArguments(`请写明--unqualified或者--unequal。\n${usage}`)
    const tolerated = Number(values.tolerated ?? '0')
    if (!Number.isInteger(tolerated) || tolerated < 0) throw new BadArguments(`“${values.tolerated}”不是非负整数（元）。`)
    const [from, to] = [values.from === undefined ? undefined : day(values.from), values.to === undefined ? undefined : day(values.to)]
    return withCounty(values.county, async ({ store, county, scope }) => {
      if (values.unit && county.unitName(values.unit) === values.unit) throw new BadArguments(`没有编号为“${values.unit}”的单位。`)
      const looked = { store, county, procedures, scope }
      const units = values.townships ? await delegatedUnits(looked) : values.unit ? county.unitsBelow(values.unit) : undefined
      const span = { ...(from && { from }), ...(to && { to }), ...(units && { units }) }
      if (values.unqualified) {
        const rows = await unqualified(looked, span)
        const lines = rows.map(
          (row) => `${row.on}\t${row.unitName}\t${row.number ?? row.file}\t${row.title}\t第${row.act}号行为“${row.actTitle}”\t${row.says}`,
        )
        io.out(values.json ? JSON.stringify({ rows }) : [...lines, `执法人员当日不具备资格的行为${rows.length}个。`].join('\n'))
        return rows.length === 0 ? 0 : 1
      }
      const groups = await unequalPenalties(looked, span, tolerated * 100)
      const lines = groups.flatMap(({ violation, cases, spreadFen }) => [
        `${violation}：${cases.length}件，罚款相差${spreadFen / 100}元`,
        ...cases.map(
          (one) => `  ${one.on}\t${county.unitName(one.unit)}\t${one.number ?? one.file}\t${fineText(one.fineFen)}\t${one.title}`,
        ),
      ])
      io.out(values.json ? JSON.stringify({ groups }) : [...lines, `事实相同而处理不同的${groups.length}组。`].join('\n'))
      return groups.length === 0 ? 0 : 1
    })
  })
}

const fineText = (fen: number | undefined): string => (fen === undefined ? '不罚款' : `罚款${fen / 100}元`)
