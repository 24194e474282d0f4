import { BadArguments, readArguments } from '../arguments.ts'
import { carryOut } from '../command.ts'
import type { Io } from '../io.ts'
import { progressBar } from '../progress.ts'
import { discard, type Ground, newFolder, openGround } from './ground.ts'
import { type Line, type Section, sections } from './line.ts'
import { appendLines, type Effort, listLines, memoryLines, openServers, pageLines, type Servers } from './overHttp.ts'
import { importLines } from './overImport.ts'
import { enterLines, figureLines, loadLines, searchLines } from './overStore.ts'
import { clockLines, foldLines } from './pure.ts'
import { showLines } from './showLines.ts'

const usage = `用法：npm run bench -- [--large | --files 卷数] [--only 项目] [--seconds 3] [--json]
在临时数据库上测量各项速度，每项与同一次运行中测得的底线并列；默认六千卷，--large 用一百万卷（需数十分钟和约20 GB磁盘），--tiny 只验证能运行。
项目：${Object.entries(sections)
  .map(([name, title]) => `${name}（${title}）`)
  .join('、')}。`

interface Plan extends Effort {
  readonly files: number
  readonly loads: number
  readonly only: readonly Section[]
}

/**
 * `zhunsheng bench`: how fast the program is, each line beside its floor measured in the same run. Nothing depends on what comes out.
 * @returns 0 measured, 1 failed or interrupted, 2 the arguments are wrong
 */
export function benchCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values } = readArguments(
      argv,
      {
        large: { type: 'boolean' },
        tiny: { type: 'boolean' },
        files: { type: 'string' },
        only: { type: 'string', multiple: true },
        seconds: { type: 'string' },
      },
      usage,
    )
    if (values.help) {
      io.out(usage)
      return 0
    }
    const only = (values.only ?? Object.keys(sections)).map(sectionOf)
    const files = filesOf(values.files ?? (values.large ? '1000000' : values.tiny ? '60' : '6000'))
    const size = values.tiny ? { files, loads: 20, rounds: 1 } : { files, loads: 2000, rounds: 3 }
    const found = await measured({ ...size, seconds: secondsOf(values.seconds ?? (values.tiny ? '0.05' : '2')), only }, io)
    if (!found) return 1
    const { lines, failed } = found
    io.out(values.json ? JSON.stringify({ files, lines, failed }) : `${files.toLocaleString('en')}卷\n${showLines(lines)}`)
    return failed.length > 0 ? 1 : 0
  })
}

function sectionOf(name: string): Section {
  if (!Object.hasOwn(sections, name)) throw new BadArguments(`没有“${name}”这个项目。\n${usage}`)
  return name as Section
}

function filesOf(text: string): number {
  const files = Number(text)
  if (!Number.isInteger(files) || files < 1 || files > 10_000_000) throw new BadArguments(`--files“${text}”应为1至10000000的整数。`)
  return files
}

function secondsOf(text: string): number {
  const seconds = Number(text)
  if (!(seconds > 0 && seconds <= 600)) throw new BadArguments(`--seconds“${text}”应为大于0、不超过600的数。`)
  return seconds
}

interface Found {
  readonly lines: readonly Line[]
  readonly failed: readonly Section[]
}

/** Measures, and leaves nothing behind, however it ends. `undefined` where it was interrupted. */
async function measured(plan: Plan, io: Io): Promise<Found | undefined> {
  let interrupt: () => void = () => {}
  const interrupted = new Promise<undefined>((done) => {
    interrupt = () => done(undefined)
  })
  for (const signal of signals) process.on(signal, interrupt)
  const running = new Running(plan, io)
  try {
    const found = await Promise.race([running.found(), interrupted])
    if (!found) io.err('已中断，正在清理…')
    return found
  } finally {
    await running.end()
    for (const signal of signals) process.off(signal, interrupt)
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** One run: what it needs is opened by the first section that needs it. */
class Running {
  readonly #plan: Plan
  readonly #io: Io
  #folder: string | undefined
  #ground: Ground | undefined
  #servers: Servers | undefined
  #ended = false

  constructor(plan: Plan, io: Io) {
    this.#plan = plan
    this.#io = io
  }

  /** Every section asked for; what fails in one does not take the others' answers away. */
  async found(): Promise<Found> {
    const lines: Line[] = []
    const failed: Section[] = []
    for (const section of Object.keys(sections) as Section[]) {
      if (this.#ended || !this.#plan.only.includes(section)) continue
      this.#io.err(`正在测量：${sections[section]}`)
      try {
        for await (const line of this.#section(section)) lines.push(line)
      } catch (error) {
        if (this.#ended) break
        failed.push(section)
        this.#io.err(`“${sections[section]}”没有测完：${(error as Error).message.split('\n')[0]}`)
      }
    }
    return { lines, failed }
  }

  async *#section(section: Section): AsyncGenerator<Line> {
    const plan = this.#plan
    if (section === 'clocks') yield* clockLines(plan)
    else if (section === 'folds') yield* foldLines(plan)
    else if (section === 'load') yield* loadLines(await this.#opened(), plan.loads)
    else if (section === 'import') yield* importLines(await this.#opened(), plan.loads)
    else if (section === 'figures') yield* figureLines(await this.#opened(), plan)
    else if (section === 'search') yield* searchLines(await this.#opened(), plan)
    else if (section === 'enter') yield* enterLines(await this.#opened(), plan)
    else if (section === 'append') yield* appendLines(await this.#served(), plan)
    else if (section === 'list') yield* listLines(await this.#served(), plan)
    else if (section === 'page') yield* pageLines(await this.#served(), plan, await this.#opened())
    else yield* memoryLines(await this.#served(), plan)
  }

  async #opened(): Promise<Ground> {
    if (this.#ground) return this.#ground
    this.#folder ??= await newFolder()
    const { files } = this.#plan
    const ground = await openGround(this.#folder, files, progressBar(this.#io, `装入${files.toLocaleString('en')}卷`, files))
    this.#ground = ground
    return ground
  }

  async #served(): Promise<Servers> {
    if (this.#servers) return this.#servers
    const servers = await openServers(await this.#opened())
    if (this.#ended) servers.end()
    this.#servers = servers
    return servers
  }

  /** Ends processes and server and removes the folder; connections broken by it are let go. */
  async end(): Promise<void> {
    this.#ended = true
    this.#servers?.end()
    if (this.#folder !== undefined) await discard(this.#folder)
    await this.#ground?.store.close()
    await this.#ground?.owner.pool.end()
  }
}
