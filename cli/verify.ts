import { readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import type { Io } from './io.ts'
import { progressBar } from './progress.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng verify [--json]
核验全部链条、每日封存、期末封账，并把各表与由行为重新推算的结果逐一比对；只读不改。`

/**
 * `zhunsheng verify`: whether everything is as the acts say.
 * @returns 0 it is, 1 something is not (each named by file and act), 2 the arguments are wrong
 */
export function verifyCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values } = readArguments(argv, { county: { type: 'string' } }, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    return withCounty(values.county, async ({ store, county }) => {
      const verified = await store.verify(county.code, values.json ? undefined : progressBar(io, '核验'))
      if (values.json) io.out(JSON.stringify(verified))
      else {
        for (const { where, file, seq, what } of verified.faults)
          io.out([where, file, seq && `第${seq}个行为`, what].filter(Boolean).join('\t'))
        io.out(`核验${verified.files}卷、${verified.acts}个行为，发现${verified.faults.length}处不符。`)
      }
      return verified.faults.length === 0 ? 0 : 1
    })
  })
}
