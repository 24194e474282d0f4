import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { closedFolder, type ServerUser, serverUser } from './serverUser.ts'

/** One server's place on disk. `folder` belongs to the caller, `pgdata` in it to the server's user. */
export type Home = { folder: string; pgdata: string; password: string; user: ServerUser; log: (line: string) => void }

/** The real path of the data folder, made on first use. Refuses, in Chinese, a place the server's user cannot enter. */
export async function openFolder(dataDir: string): Promise<string> {
  const user = serverUser()
  await mkdir(resolve(dataDir), { recursive: true, mode: 0o755 })
  const folder = await realpath(dataDir)
  const closed = await closedFolder(join(folder, 'pg'), user)
  if (closed) {
    throw new Error(
      `以 root 运行时，内置数据库改用普通用户（uid ${user?.uid}）运行，但该用户无法进入 ${closed}。` +
        `请把数据目录放到 /var/lib/zhunsheng，或执行 chmod o+x ${closed}。`,
    )
  }
  return folder
}

/** What is known of the server in `folder`. The first call makes its password, so it must hold the folder's lock. */
export async function openHome(folder: string, log: (line: string) => void): Promise<Home> {
  return { folder, pgdata: join(folder, 'pg'), password: await password(folder), user: serverUser(), log }
}

async function password(folder: string): Promise<string> {
  const file = join(folder, 'password')
  if (!existsSync(file)) {
    if (existsSync(join(folder, 'pg'))) {
      throw new Error(`数据目录 ${folder} 中已有数据库，但口令文件 password 不见了。请从备份恢复该文件，再重新启动。`)
    }
    await writeFile(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  return (await readFile(file, 'utf8')).trim()
}

/** Connection address of one database of the server, as its superuser. */
export function address(home: Home, port: number, database: string): string {
  return `postgres://zhunsheng:${home.password}@127.0.0.1:${port}/${database}`
}
