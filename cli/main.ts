import type { Io } from './io.ts'

type Command = (argv: string[], io: Io) => Promise<number>

/** Each is loaded only when it is asked for, so that a question about a clock does not wait for the server's libraries. */
const commands: Record<string, () => Promise<Command>> = {
  clock: async () => (await import('./clock.ts')).clockCommand,
  oversight: async () => (await import('./oversight.ts')).oversightCommand,
  findings: async () => (await import('./findings.ts')).findingsCommand,
  figure: async () => (await import('./figure.ts')).figureCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  close: async () => (await import('./close.ts')).closeCommand,
  'check-log': async () => (await import('./checkLog.ts')).checkLogCommand,
  start: async () => (await import('./start.ts')).startCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand,
  init: async () => (await import('./init.ts')).initCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  import: async () => (await import('./import.ts')).importCommand,
  bench: async () => (await import('./bench/bench.ts')).benchCommand,
}

const terminal: Io = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  stdin: process.stdin,
}

/** Runs one command line, program name left out, and returns the exit code: 0 done, 1 failed, 2 asked for something that is not there. */
export async function main(argv: string[], io: Io = terminal): Promise<number> {
  const [name, ...rest] = argv
  const load = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name]
  if (load) return (await load())(rest, io)
  const known = `可用的命令：${Object.keys(commands).join('、')}。`
  io.err(name === undefined ? `用法：zhunsheng <命令> [参数…]。${known}` : `没有“${name}”这个命令。${known}`)
  return 2
}
