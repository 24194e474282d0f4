import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server process found through its pid file. */
export type Postmaster = { pid: number; port: number }

/**
 * The living server of a data folder, or undefined.
 *
 * The pid file alone proves nothing: after a crash its number may belong to any program. The command line is
 * compared (readable in containers, where another user's working folder is not).
 */
export function findPostmaster(pgdata: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  return pid > 0 && commandLine(pid).includes(`\0-D\0${pgdata}\0`) ? { pid, port: Number(lines[3]) } : undefined
}

/** Shown in the title of every process of the server, so that those outliving a killed postmaster can be found. */
export function clusterName(pgdata: string): string {
  return `zhunsheng-${createHash('sha256').update(pgdata).digest('hex').slice(0, 12)}`
}

/** Fast shutdown: open transactions are rolled back, data is flushed. Immediate shutdown only if that hangs for half a minute. */
export async function stopPostmaster(pgdata: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const server = findPostmaster(pgdata)
    if (!server) break
    send(server.pid, signal)
    if (await gone(() => findPostmaster(pgdata) === undefined)) break
  }
  await clearRemains(pgdata)
}

/**
 * Makes a folder without a living postmaster safe to start on: waits for processes of a killed one, then drops the
 * stale pid file. Dropping it earlier would let two servers write the same files.
 */
export async function clearRemains(pgdata: string): Promise<void> {
  if (!(await gone(() => orphans(pgdata).length === 0, 10_000))) {
    for (const pid of orphans(pgdata)) send(pid, 'SIGQUIT')
    if (!(await gone(() => orphans(pgdata).length === 0, 10_000))) {
      throw new Error(`内置数据库上次异常退出后仍有进程（${orphans(pgdata).join('、')}）占用 ${pgdata}。请先结束这些进程，再重新启动。`)
    }
  }
  await rm(join(pgdata, 'postmaster.pid'), { force: true })
}

function orphans(pgdata: string): number[] {
  const title = `postgres: ${clusterName(pgdata)}: `
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).startsWith(title))
}

/** Empty for a process that ended, zombies included. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function gone(test: () => boolean, patience = 30_000): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(20)) if (test()) return true
  return test()
}
