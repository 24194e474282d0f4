import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { sampleAccounts } from '../sample/accounts.ts'
import { paperText, countyCode as sampleCode, samplePapers } from '../sample/index.ts'
import { serve } from '../server/main.ts'
import type { Loaded } from '../store/load.ts'
import { openStore, type Store } from '../store/store.ts'
import * as definitions from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import { hold, provePortFree } from './hold.ts'
import { dataDir, type Installation, openInstallation } from './installation.ts'
import type { Io } from './io.ts'
import { progressBar } from './progress.ts'
import { sampleStream } from './sampleStream.ts'

const usage = `用法：zhunsheng start [--port 4110] [--host 127.0.0.1]
启动数据库和服务；首次运行且没有建县时装入示例县。按 Ctrl-C 停止。`

/**
 * `zhunsheng start`: database, migrations, on the first run the sample county, then the server until it is told to stop.
 * @returns 0 stopped as asked, 1 could not start, 2 the arguments are wrong
 */
export function startCommand(argv: string[], io: Io, stopped: Promise<unknown> = signalled()): Promise<number> {
  return carryOut(io, async () => {
    const { values } = readArguments(argv, { port: { type: 'string' }, host: { type: 'string' } }, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    const port = portOf(values.port ?? process.env.PORT ?? '4110')
    const host = values.host ?? process.env.HOST ?? '127.0.0.1'
    const release = await hold(dataDir(), `已在 http://${host}:${port} 提供服务`)
    try {
      await provePortFree(host, port)
      return await run(io, { host, port, stopped })
    } finally {
      await release()
    }
  })
}

interface Wanted {
  readonly host: string
  readonly port: number
  readonly stopped: Promise<unknown>
}

async function run(io: Io, { host, port, stopped }: Wanted): Promise<number> {
  const installation = await openInstallation((line) => io.err(line), true)
  try {
    const county = installation.county ?? (await settleSample(installation, io, stopped))
    if (county === undefined) {
      io.err('装入已中断，下次启动时重新装入。')
      return 0
    }
    const demo = county === sampleCode
    const serving = await serve({
      url: installation.url,
      county,
      definitions,
      port,
      host,
      keys: installation.keys,
      attachments: installation.attachments,
      ...(process.env.ZHUNSHENG_PUBLIC_URL && { publicUrl: process.env.ZHUNSHENG_PUBLIC_URL.replace(/\/$/, '') }),
      ...(demo && { sampleAccounts }),
    })
    io.out(`准绳已启动：${serving.url}（接口说明 ${serving.url}/api-docs）`)
    if (demo) {
      const lines = sampleAccounts.map(({ login, password, title }) => `  ${login}\t${password}\t${title}`)
      io.out(['示例账号（仅演示数据）：', ...lines].join('\n'))
    }
    io.out('按 Ctrl-C 停止。')
    await stopped
    io.err('正在停止…')
    // Aborting the wait lets the process end as soon as everything is closed.
    const patience = new AbortController()
    await Promise.race([serving.close(), sleep(10_000, undefined, { signal: patience.signal }).catch(() => {})])
    patience.abort()
    return 0
  } finally {
    await installation.close()
  }
}

/** The database holds a county, but nothing says that it is the one to serve. */
class CountyUnsettled extends Error {
  override readonly name = 'CountyUnsettled'
}

/**
 * Sees to it that the sample county is whole. Accounts are added after its files, so a county without any was cut short: an embedded
 * database that holds nothing else is emptied and loaded anew. Whole or not its own, a county is never touched.
 * @returns its code; undefined when asked to stop on the way
 */
async function settleSample(installation: Installation, io: Io, stopped: Promise<unknown>): Promise<string | undefined> {
  const { url, keys } = installation
  const open = () => openStore({ url, keys, procedures: definitions.procedures, folder: installation.attachments })
  const store = await open()
  let cutShort: boolean
  try {
    const counties = await store.counties()
    const other = counties.find((code) => code !== sampleCode)
    if (other)
      throw new CountyUnsettled(
        `数据库中已有区划代码为${other}的县，但没有记载由本机提供服务：尚未建完的，请重新运行 zhunsheng init；已建成的，请设置环境变量 ZHUNSHENG_COUNTY=${other} 后再启动。`,
      )
    cutShort = counties.length > 0 && (await store.accounts.all(sampleCode)).length === 0
    if (counties.length > 0 && !cutShort) {
      await addAccounts(store)
      await installation.serves(sampleCode)
      return sampleCode
    }
  } finally {
    await store.close()
  }
  if (cutShort) {
    if (!installation.recreate) throw new CountyUnsettled('上次装入示例县没有完成。请清空 DATABASE_URL 所指的数据库，再重新启动。')
    io.err('上次装入示例县没有完成，正在清空并重新装入。')
    await installation.recreate(sampleCode)
  }
  const fresh = await open()
  try {
    return (await loadSample(installation, fresh, io, stopped)) ? sampleCode : undefined
  } finally {
    await fresh.close()
  }
}

/** @returns whether it was loaded whole; not, when asked to stop meanwhile */
async function loadSample(installation: Installation, store: Store, io: Io, stopped: Promise<unknown>): Promise<boolean> {
  let asked = false
  stopped.then(() => {
    asked = true
  })
  const files = async function* (): AsyncGenerator<Loaded> {
    for await (const file of sampleStream()) {
      if (asked) throw new Interrupted()
      yield file
    }
  }
  try {
    const loaded = await store.load(sampleCode, files(), { onProgress: progressBar(io, '装入示例县宁川县（演示数据）') })
    await addPapers(store)
    await addAccounts(store)
    await installation.serves(sampleCode)
    io.err(`示例县已装入：${loaded.files}卷，${loaded.acts}个行为，用时${loaded.seconds.toFixed(1)}秒。`)
    return true
  } catch (error) {
    if (error instanceof Interrupted) return false
    throw error
  }
}

/** The papers that acts of the sample name: a few hundred bytes each. */
async function addPapers(store: Store): Promise<void> {
  const { root } = await store.county(sampleCode)
  const kept = store.attachments({ county: sampleCode, unit: root, person: 'sample' })
  for (const paper of samplePapers)
    await kept.add(Readable.from([Buffer.from(paperText(paper))]), { name: paper.name, type: 'text/plain', most: 65_536 })
}

class Interrupted extends Error {}

/** Adds those that are missing; one that somebody changed stays as it is. */
async function addAccounts(store: Store): Promise<void> {
  const there = new Set((await store.accounts.all(sampleCode)).map(({ login }) => login))
  for (const { password, title: _, ...account } of sampleAccounts)
    if (!there.has(account.login)) await store.accounts.put({ county: sampleCode, ...account }, password, false)
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new BadArguments(`端口“${text}”应为1至65535的整数。`)
  return port
}

/**
 * Ctrl-C, or a service manager's word to stop. It goes on being heard, for npm passes on a signal that the terminal sent as well, and the
 * second must not cut the stopping short.
 */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
