import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installedNative, linkLibraries, usableNative } from './native.ts'
import { serverUser } from './serverUser.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'native-'))
  await chmod(root, 0o755)
})

afterEach(() => rm(root, { recursive: true }))

/** What the server program of a folder says of itself when the server's user runs it. */
async function version(folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)(join(folder, 'bin/postgres'), ['--version'], { ...serverUser(), cwd: '/' })
  return stdout
}

test('what npm installed is used where it stands when it serves', async () => {
  const open = join(root, 'installed')
  await cp(installedNative().folder, open, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(open)
  const folder = await usableNative({ ...installedNative(), folder: open }, root, serverUser())
  expect(folder).toBe(open)
  expect(await version(folder)).toContain('(PostgreSQL) 17.')
})

test('library links lost at installation are made in a copy, and the installed folder is left alone', async () => {
  const installed = installedNative()
  const bare = join(root, 'installed')
  await cp(installed.folder, bare, { recursive: true, verbatimSymlinks: true })
  for (const name of await readdir(join(bare, 'lib')))
    if (/\.so\.\d+$/.test(name) && /icu/.test(name)) await unlink(join(bare, 'lib', name))
  const before = await readdir(join(bare, 'lib'))

  const folder = await usableNative({ ...installed, folder: bare }, root, serverUser())
  expect(folder).toBe(join(root, 'native', installed.version))
  expect(await version(folder)).toContain('(PostgreSQL) 17.')
  expect(await readdir(join(bare, 'lib'))).toEqual(before)
  expect(await readdir(join(root, 'native'))).toEqual([installed.version])
})

test.runIf(serverUser())('programs under a folder closed to the server user are copied to where it can run them', async () => {
  const installed = installedNative()
  const closed = join(root, 'closed')
  await mkdir(closed, { mode: 0o700 })
  await cp(installed.folder, join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
  await chmod(join(closed, 'native/share'), 0o700)

  const folder = await usableNative({ ...installed, folder: join(closed, 'native') }, root, serverUser())
  expect(folder.startsWith(closed)).toBe(false)
  expect(await version(folder)).toContain('(PostgreSQL) 17.')
  expect(existsSync(join(folder, 'share/postgresql/postgres.bki'))).toBe(true)
})

test('a platform without programs is told to use a database of its own', () => {
  expect(() => installedNative('win32', 'x64')).toThrow(/win32-x64.*DATABASE_URL/)
})
