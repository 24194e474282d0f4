import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs `work` while holding the lock file `path`; another process asking for it waits.
 *
 * A holder that died is recognised by its process number and start time, so a number taken again by
 * another program does not keep the lock for ever.
 *
 * @param patience milliseconds to wait for a living holder before giving up
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>, patience = 180_000): Promise<T> {
  const mine = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeFile(mine, self(), { mode: 0o600 })
  try {
    await acquire(path, mine, Date.now() + patience)
  } finally {
    await rm(mine, { force: true })
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

/** This process as `pid starttime`, the form kept in lock and owner files. */
export function self(): string {
  return identity(process.pid) ?? `${process.pid} 0`
}

/** Whether the process written down as `pid starttime` still runs. */
export function runs(written: string): boolean {
  const pid = Number.parseInt(written, 10)
  return pid > 0 && identity(pid) === written.trim()
}

/** Field 22 of /proc/pid/stat is the start time; the name before it may hold spaces, so count from its closing bracket. A zombie does not run. */
function identity(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? undefined : `${pid} ${fields[19]}`
  } catch {
    return undefined
  }
}

/** Linking a finished file is atomic and never shows a reader an empty lock. */
async function acquire(path: string, mine: string, until: number): Promise<void> {
  for (;;) {
    try {
      return await link(mine, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await readFile(path, 'utf8').catch(() => undefined)
    if (holder === undefined) continue
    if (!runs(holder)) await clear(path, `${mine}.stale`)
    else if (Date.now() > until) {
      throw new Error(`等待 ${path} 超时：进程 ${holder.split(' ')[0]} 仍在启动或停止内置数据库。请稍后再试，或先结束该进程。`)
    } else await sleep(50)
  }
}

/** Moving the dead lock aside lets only one waiter remove it; a live one moved by accident is put back. */
async function clear(path: string, aside: string): Promise<void> {
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if (runs(await readFile(aside, 'utf8'))) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}
