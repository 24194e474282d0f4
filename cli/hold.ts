import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { runs, self, withFileLock } from '../store/embedded/fileLock.ts'

/** Another process serves this data folder. */
export class AlreadyServed extends Error {
  override readonly name = 'AlreadyServed'
}

/** The port belongs to another program. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

/**
 * Holds a data folder for one process that serves or founds its county; a holder that was killed no longer counts.
 * @param doing in Chinese, told to whoever comes second
 * @returns ends the hold
 * @throws AlreadyServed while another process holds it
 */
export async function hold(folder: string, doing: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const [lock, holder] = [join(folder, 'holder.lock'), join(folder, 'holder')]
  await withFileLock(lock, async () => {
    const [who = '', ...what] = (await readFile(holder, 'utf8').catch(() => '')).split('\n')
    if (runs(who))
      throw new AlreadyServed(`数据目录 ${folder} ${what.join('')}（进程${who.split(' ')[0]}），不必再次启动；如需更换，请先停止该进程。`)
    await writeFile(holder, `${self()}\n${doing}`, { mode: 0o600 })
  })
  return () => rm(holder, { force: true })
}

/** Asks for a port before anything else is begun. @throws PortTaken */
export function provePortFree(host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new PortTaken(`端口${port}已被其他程序占用，请用 --port 换一个端口。`) : error),
    )
    server.listen(port, host, () => server.close(() => done()))
  })
}
