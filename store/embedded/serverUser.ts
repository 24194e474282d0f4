import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whom the server runs as: undefined stands for the user of this process. */
export type ServerUser = { uid: number; gid: number } | undefined

/** `nobody` has this number on every Debian; PostgreSQL refuses to run as root. */
const nobody = { uid: 65534, gid: 65534 }

/** Root drops to an unprivileged user; anybody else runs the server as himself. */
export function serverUser(): ServerUser {
  return process.getuid?.() === 0 ? nobody : undefined
}

/** Where data is kept unless the operator says otherwise: root's server user cannot rely on entering the project's folder. */
export function defaultDataDir(): string {
  return serverUser() ? '/var/lib/zhunsheng' : './var'
}

/** Whether `user` may enter every folder above `path` and read it. Always true for the user of this process. */
export async function reachableBy(path: string, user: ServerUser): Promise<boolean> {
  if (!user) return true
  return (await closedFolder(path, user)) === undefined && (await allows(path, user, 0o4))
}

/** The first folder above `path` that `user` may not enter, if any. */
export async function closedFolder(path: string, user: ServerUser): Promise<string | undefined> {
  const above: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    above.unshift(folder)
    if (folder === dirname(folder)) break
  }
  for (const folder of above) if (user && !(await allows(folder, user, 0o1))) return folder
  return undefined
}

async function allows(path: string, user: { uid: number; gid: number }, bit: number): Promise<boolean> {
  const info = await stat(path).catch(() => undefined)
  if (!info) return false
  if (info.uid === user.uid) return (info.mode & (bit << 6)) !== 0
  if (info.gid === user.gid) return (info.mode & (bit << 3)) !== 0
  return (info.mode & bit) !== 0
}
