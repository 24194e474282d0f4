import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Home } from './home.ts'

/**
 * Creates the data files, once. In a draft folder first, so that a start cut short leaves nothing half made.
 *
 * The locale is `C.UTF-8` of the C library: with plain C, and with PostgreSQL's own C.UTF-8, pg_trgm sees no Chinese and search finds nothing.
 */
export async function initialise(home: Home, native: string, version: string): Promise<void> {
  if (existsSync(join(home.pgdata, 'PG_VERSION'))) return sameMajor(home, version)
  home.log(`首次启动，正在创建内置数据库：${home.pgdata}`)
  const draft = join(home.folder, 'pg.new')
  const pwfile = join(home.folder, 'password.init')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(pwfile, home.password, { mode: 0o600 })
  if (home.user) for (const path of [draft, pwfile]) await chown(path, home.user.uid, home.user.gid)
  try {
    const args = ['-D', draft, '-U', 'zhunsheng', '-A', 'scram-sha-256', `--pwfile=${pwfile}`]
    const locale = ['--encoding=UTF8', '--locale-provider=libc', '--locale=C.UTF-8', '--no-instructions']
    await promisify(execFile)(join(native, 'bin/initdb'), [...args, ...locale], { ...home.user, cwd: '/', env: environment() })
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw new Error(`创建内置数据库失败：${(error as { stderr?: string }).stderr?.trim() || (error as Error).message}`)
  } finally {
    await rm(pwfile, { force: true })
  }
  await rename(draft, home.pgdata)
}

/** Data files of one major version cannot be read by another. */
async function sameMajor(home: Home, version: string): Promise<void> {
  const kept = (await readFile(join(home.pgdata, 'PG_VERSION'), 'utf8')).trim()
  const major = version.split('.')[0]
  if (kept === major) return
  throw new Error(
    `数据目录 ${home.folder} 由 PostgreSQL ${kept} 创建，随程序安装的是 PostgreSQL ${major}，不能直接打开。` +
      '请先用原版本程序执行 zhunsheng backup，再用新版本在空目录中执行 zhunsheng restore。',
  )
}

/** PG* variables and locales of the caller must not reach the server. */
export function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
}
