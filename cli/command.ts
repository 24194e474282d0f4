import { BadArguments } from './arguments.ts'
import type { Io } from './io.ts'

/** Errors whose message was written for the user; everything else is ours to repair and shows its name. */
const spoken = new Set([
  'NotAlone',
  'LoadRefused',
  'BadArguments',
  'NotAPeriod',
  'NoSuchFigure',
  'NotADay',
  'UnreadableDraft',
  'EmbeddedUnavailable',
  'MigrationRefused',
  'NoCounty',
  'BadLedger',
  'BadSnapshot',
])

/** Spoken too, but nothing to mend on the command line. */
const unserved = new Set(['AlreadyServed', 'PortTaken', 'CountyUnsettled'])

/**
 * Runs a command's work and turns what it throws into Chinese and an exit status: 2 for what the user can mend on the command line
 * or in the file named, 1 for what failed on our side.
 */
export async function carryOut(io: Pick<Io, 'err'>, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
    if (spoken.has(name) || unserved.has(name)) {
      io.err(message)
      return unserved.has(name) ? 1 : 2
    }
    io.err(`程序出错（${name}）：${message}`)
    return 1
  }
}

/** The one positional argument a command takes. */
export function onlyOne(positionals: readonly string[], what: string, usage: string): string {
  const [one, more] = positionals
  if (one === undefined) throw new BadArguments(`缺少${what}。\n${usage}`)
  if (more !== undefined) throw new BadArguments(`只能写一个${what}，“${more}”是多余的。\n${usage}`)
  return one
}
