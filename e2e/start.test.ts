import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopEmbedded } from '../store/embedded/startEmbedded.ts'

let folder: string
let port: number
const children: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-start-'))
  await chmod(folder, 0o755)
  port = await freePort()
})

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await stopEmbedded(folder)
  await rm(folder, { recursive: true })
})

test('killed in the middle of the first load, it loads anew; told to stop it leaves nothing running; the next start finds everything', {
  timeout: 400_000,
}, async () => {
  const first = start()
  await first.says(/装入示例县.*卷/)
  first.child.kill('SIGKILL')
  await first.ended()

  const second = start()
  await second.says(/准绳已启动/)
  expect(second.told()).toMatch(/上次装入示例县没有完成/)
  const [, files] = second.told().match(/示例县已装入：(\d+)卷，/) ?? []
  expect(Number(files)).toBeGreaterThan(10_000)
  expect(await (await fetch(`http://127.0.0.1:${port}/health`)).json()).toMatchObject({ ok: true, county: '411798' })

  const rival = start()
  expect(await rival.ended()).toBe(1)
  expect(rival.told()).toMatch(new RegExp(`已在 http://127.0.0.1:${port} 提供服务`))
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)

  second.child.kill('SIGINT')
  await sleep(20)
  // npm passes on what the terminal has sent already.
  second.child.kill('SIGINT')
  expect(await second.ended()).toBe(0)
  expect(second.told()).not.toMatch(/程序出错/)
  expect(running()).toEqual([])

  const third = start()
  await third.says(/准绳已启动/)
  third.child.kill('SIGKILL')
  await third.ended()
  const fourth = start()
  await fourth.says(/准绳已启动/)
  for (const again of [third, fourth]) expect(again.told()).not.toMatch(/装入/)
  fourth.child.kill('SIGTERM')
  expect(await fourth.ended()).toBe(0)
  expect(running()).toEqual([])
})

/** A start of the program as an operator makes it. */
function start() {
  const environment = Object.entries(process.env).filter(([name]) => !['DATABASE_URL', 'ZHUNSHENG_COUNTY'].includes(name))
  const child = spawn(process.execPath, ['cli/zhunsheng.mjs', 'start', '--port', String(port)], {
    env: { ...Object.fromEntries(environment), ZHUNSHENG_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  const end = once(child, 'exit').then(([code]) => code as number | null)
  return {
    child,
    told: () => text,
    ended: () => end,
    says: async (wanted: RegExp): Promise<void> => {
      while (!wanted.test(text)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended without a word of ${wanted}: ${text}`)
        await sleep(20)
      }
    },
  }
}

/** Processes that work on the folder or belong to the program. */
function running(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
    .filter((line) => line.includes(folder) || line.includes(`start --port ${port} `))
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
