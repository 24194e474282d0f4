import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { self } from '../../store/embedded/fileLock.ts'
import { benchCommand } from './bench.ts'
import { type Line, sections } from './line.ts'

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), stdin: process.stdin }
  return { status: await benchCommand(argv, io), out: out.join('\n'), err: err.join('\n') }
}

const left = () => readdirSync(tmpdir()).filter((name) => name === `zhunsheng-bench-${self().replace(' ', '-')}`)

test('every section is measured end to end, each line of a rate beside its floor, and nothing is left behind', async () => {
  const { status, out, err } = await run('--tiny', '--json')
  expect(status, err).toBe(0)
  const { files, lines } = JSON.parse(out) as { files: number; lines: Line[] }
  expect(files).toBe(60)
  expect(new Set(lines.map(({ section }) => section))).toEqual(new Set(Object.keys(sections)))
  for (const line of lines) expect(line, line.what).toMatchObject({ ours: expect.any(Number), floor: expect.any(Number) })
  expect(lines.filter(({ ours, floor }) => !(ours > 0) || !(Number(floor) > 0))).toEqual([])
  expect(left()).toEqual([])
}, 120_000)

test('the table names what each floor is', async () => {
  const { status, out } = await run('--tiny', '--only', 'folds')
  expect(status).toBe(0)
  expect(out).toMatch(/还原六个行为的卷 +[\d,]+\/秒 +[\d,]+\/秒/)
  expect(out).toContain('底线：还原：逐个行为合并内容，不判断、不算期限。')
})

test.each([
  ['an unknown section', ['--only', 'nothing'], '没有“nothing”这个项目'],
  ['an unknown option', ['--fast'], '--fast'],
  ['no time at all', ['--seconds', '0'], '--seconds“0”'],
])('%s: exit 2 and what is wrong', async (_title, argv, says) => {
  const { status, err } = await run(...argv)
  expect(status).toBe(2)
  expect(err).toContain(says)
})
