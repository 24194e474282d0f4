import { period } from '../kernel/figure/period.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut, onlyOne } from './command.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng close 期间 --reason 事由 [--json]    结账：一个月、季、半年或者一年的全部计数和求和指标，签名成链
      zhunsheng close --all [--json]                        列出已结账的期间
期间可写 2023、2023-H1、2023-Q3、2023-07。已经结账的再结，只增加其后变动的（勘误）；zhunsheng verify 逐条重算。`

/**
 * `zhunsheng close PERIOD --reason …`: closes a period like accounts; closing it again adds what has changed since.
 * @returns 0 closed, 2 the arguments are wrong or the period is not over
 */
export function closeCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const options = { reason: { type: 'string' }, all: { type: 'boolean' }, county: { type: 'string' } } as const
    const { values, positionals } = readArguments(argv, options, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    return withCounty(values.county, async ({ store, county }) => {
      if (values.all) {
        const periods = await store.closedPeriods(county.code)
        const line = (one: (typeof periods)[number]) =>
          `${one.period}\t${one.from}至${one.to}\t${one.rows}条，其中勘误${one.corrections}条\t${one.last}`
        io.out(values.json ? JSON.stringify(periods) : periods.map(line).join('\n') || '还没有结过账。')
        return 0
      }
      const span = period(onlyOne(positionals, '期间', usage), county.today())
      if (!values.reason) throw new BadArguments(`请用 --reason 写明结账的事由。\n${usage}`)
      if (span.to > county.today()) throw new BadArguments(`“${span.title}”还没有结束，不能结账。`)
      const rows = await store.closePeriod(county.code, span, values.reason)
      const corrections = rows.filter(({ n }) => n > 1).length
      io.out(
        values.json
          ? JSON.stringify({ period: span, added: rows.length, corrections })
          : rows.length === 0
            ? `${span.title}已经结账，其后没有变动。`
            : `${span.title}结账${rows.length}条${corrections > 0 ? `，其中勘误${corrections}条` : ''}。`,
      )
      return 0
    })
  })
}
