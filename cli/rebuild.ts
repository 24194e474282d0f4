import { readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import type { Io } from './io.ts'
import { withCounty } from './withCounty.ts'

const usage = `用法：zhunsheng rebuild [--json]
由行为重新推算全部案卷的状态、期限、问题和检索列，逐卷就地更新；行为本身不变。`

/**
 * `zhunsheng rebuild`: every projection anew from the acts.
 * @returns 0 done, 2 the arguments are wrong
 */
export function rebuildCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values } = readArguments(argv, { county: { type: 'string' } }, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    return withCounty(values.county, async ({ store, county }) => {
      const { files, moved } = await store.rebuild(county.code)
      if (values.json) io.out(JSON.stringify({ files, moved }))
      else {
        for (const { file, clock, before, after } of moved) io.out(`${file}\t${clock}\t${before}改为${after}`)
        io.out(`已重新推算${files}卷，期限有变动的${moved.length}处。`)
      }
      return 0
    })
  })
}
