import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))
let tree: string

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'verdict-'))
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'))
  for (const name of ['package.json', 'tsconfig.json', 'biome.json', '.gitignore']) cpSync(join(project, name), join(tree, name))
  mkdirSync(join(tree, 'kernel'))
})

afterEach(() => rmSync(tree, { recursive: true }))

/** Runs the test command on a project holding these files in kernel/. */
function verdict(files: Record<string, string>): { status: number | null; lines: string[] } {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(tree, 'kernel', name), text)
  const run = spawnSync(process.execPath, [join(project, 'tools/test.mjs')], { cwd: tree, encoding: 'utf8' })
  return { status: run.status, lines: run.stdout.trimEnd().split('\n') }
}

const vitest = `import { expect, test } from 'vitest'\n\n`
const good = { 'good.test.ts': `${vitest}test('one', () => expect(1).toBe(1))\ntest.skip('two', () => expect(1).toBe(2))\n` }

test('gates and tests are counted together, and what was skipped is told apart', () => {
  const { status, lines } = verdict(good)
  expect(lines.at(-1)).toBe('4 passed, 0 failed')
  expect(lines.at(-2)).toBe('1 skipped')
  expect(status).toBe(0)
})

test('every failure counts and is named: a gate, a test, and a file of tests that does not load', () => {
  const { status, lines } = verdict({
    ...good,
    'type.ts': `export const number: number = 'text'\n`,
    'bad.test.ts': `${vitest}test('one', () => expect(1).toBe(2))\n`,
    'unloadable.test.ts': `throw new Error('not today')\n`,
  })
  expect(lines.at(-1)).toBe('3 passed, 3 failed')
  expect(lines).toContain('failed: type check')
  expect(lines).toContain('failed: 1 tests, see above')
  expect(lines.some((line) => /^failed: .*unloadable\.test\.ts did not run$/.test(line))).toBe(true)
  expect(status).toBe(1)
})

test('an error outside any test is a failure', () => {
  const { status, lines } = verdict({
    'late.test.ts': `${vitest}test('one', () => {\n  setTimeout(() => {\n    throw new Error('late')\n  })\n  expect(1).toBe(1)\n  return new Promise((done) => setTimeout(done, 100))\n})\n`,
  })
  expect(lines.at(-1)).toBe('4 passed, 1 failed')
  expect(status).toBe(1)
})

test('a run without tests is a failure', () => {
  const { status, lines } = verdict({ 'a.ts': 'export const a = 1\n' })
  expect(lines.at(-1)).toBe('3 passed, 1 failed')
  expect(status).toBe(1)
})
