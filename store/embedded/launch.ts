import { spawn } from 'node:child_process'
import { open, readFile, rename, stat, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answer } from './answer.ts'
import type { Home } from './home.ts'
import { environment } from './initialise.ts'
import { clearRemains, clusterName, findPostmaster } from './postmaster.ts'

/** Starts the server on the remembered port, or on a free one when that was taken meanwhile. */
export async function launch(home: Home, native: string, settings: Readonly<Record<string, string>>): Promise<number> {
  await clearRemains(home.pgdata)
  const portFile = join(home.folder, 'port')
  let port = Number(await readFile(portFile, 'utf8').catch(() => '0')) || (await freePort())
  for (let attempt = 1; ; attempt++) {
    const failure = await run(home, native, port, settings)
    if (failure === undefined) break
    if (attempt === 5 || !/could not create any TCP\/IP sockets/.test(failure)) {
      throw new Error(`内置数据库启动失败，日志见 ${join(home.folder, 'postgres.log')}：\n${failure}`)
    }
    port = await freePort()
  }
  await writeFile(portFile, String(port))
  home.log(`内置数据库已启动，端口 ${port}。`)
  return port
}

/** Undefined once the server answers, otherwise the end of its log. Recovery after a power cut may take minutes. */
async function run(home: Home, native: string, port: number, settings: Readonly<Record<string, string>>): Promise<string | undefined> {
  const logFile = join(home.folder, 'postgres.log')
  const old = await stat(logFile).catch(() => undefined)
  if (old && old.size > 10_000_000) await rename(logFile, `${logFile}.1`)
  const output = await open(logFile, 'a', 0o640)
  const start = (await output.stat()).size
  try {
    const child = spawn(join(native, 'bin/postgres'), ['-D', home.pgdata, ...(await options(home, port, settings))], {
      ...home.user,
      cwd: '/',
      env: environment(),
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    })
    let ended = ''
    child.once('exit', (code, signal) => {
      ended = `进程退出（${code ?? signal}）`
    })
    child.once('error', (error) => {
      ended = error.message
    })
    child.unref()
    for (const until = Date.now() + 600_000; ended === '' && Date.now() < until; await sleep(20)) {
      if (findPostmaster(home.pgdata) && (await answer(home, port)) === 'ours') return undefined
    }
    if (!ended) child.kill('SIGINT')
    return `${(await readFile(logFile)).subarray(start).toString('utf8').slice(-2000)}${ended}`
  } finally {
    await output.close()
  }
}

async function options(home: Home, port: number, settings: Readonly<Record<string, string>>): Promise<string[]> {
  const shared = await statfs('/dev/shm').catch(() => undefined)
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // A socket file would need a folder with a short path that both users can enter; nobody needs it.
    unix_socket_directories: '',
    cluster_name: clusterName(home.pgdata),
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    // Containers often give 64 MB of shared memory, too little for a parallel query.
    dynamic_shared_memory_type: shared && shared.blocks * shared.bsize >= 256_000_000 ? 'posix' : 'mmap',
    ...settings,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => done(typeof bound === 'object' && bound ? bound.port : 0))
    })
  })
}
