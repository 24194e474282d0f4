import { setTimeout as sleep } from 'node:timers/promises'
import { sampleAccounts } from '../sample/accounts.ts'
import { countyCode as sampleCode, sampleCounty } from '../sample/index.ts'
import { serve } from '../server/main.ts'
import { openStore, type Store } from '../store/store.ts'
import * as definitions from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import { type Installation, openInstallation } from './installation.ts'
import type { Io } from './main.ts'
import { progressBar } from './progress.ts'

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
    const installation = await openInstallation((line) => io.err(line))
    try {
      const county = installation.county ?? (await loadSample(installation, io))
      const demo = county === sampleCode
      const serving = await serve({
        url: installation.url,
        county,
        definitions,
        port,
        host,
        keys: installation.keys,
        ...(demo && { sampleAccounts }),
      })
      io.out(`准绳已启动：${serving.url}（接口说明 ${serving.url}/api/openapi.json）`)
      if (demo)
        io.out(
          ['示例账号（仅演示数据）：', ...sampleAccounts.map(({ login, password, title }) => `  ${login}\t${password}\t${title}`)].join(
            '\n',
          ),
        )
      io.out('按 Ctrl-C 停止。')
      await stopped
      io.err('正在停止…')
      await Promise.race([serving.close(), sleep(10_000)])
      return 0
    } finally {
      await installation.close()
    }
  })
}

/** Loads the sample county; a load cut short leaves nothing that a second one would double. */
async function loadSample(installation: Installation, io: Io): Promise<string> {
  const { url, keys } = installation
  const store = await openStore({ url, keys, procedures: definitions.procedures })
  try {
    const loaded = await store.load(sampleCode, sampleCounty(), { onProgress: progressBar(io, '装入示例县宁川县（演示数据）') })
    await addAccounts(store)
    io.err(`示例县已装入：${loaded.files}卷，${loaded.acts}个行为，用时${loaded.seconds.toFixed(1)}秒。`)
  } finally {
    await store.close()
  }
  await installation.serves(sampleCode)
  return sampleCode
}

async function addAccounts(store: Store): Promise<void> {
  for (const { password, title: _, ...account } of sampleAccounts)
    await store.accounts.put({ county: sampleCode, ...account }, password, false)
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new BadArguments(`端口“${text}”应为1至65535的整数。`)
  return port
}

/** Ctrl-C, or a service manager's word to stop. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
