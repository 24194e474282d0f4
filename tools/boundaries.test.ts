import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))
let tree: string

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'boundaries-'))
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'))
  symlinkSync(join(project, 'package.json'), join(tree, 'package.json'))
  symlinkSync(join(project, 'tsconfig.json'), join(tree, 'tsconfig.json'))
})

afterEach(() => rmSync(tree, { recursive: true }))

/** Runs the check on a small project made of these files. */
function check(files: Record<string, string>): { passed: boolean; output: string } {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  const run = spawnSync(process.execPath, [join(project, 'tools/boundaries.mjs')], { cwd: tree, encoding: 'utf8' })
  return { passed: run.status === 0, output: run.stdout + run.stderr }
}

const b = 'export const b = 1\n'

test('imports that run downwards pass', () => {
  const { passed, output } = check({
    'kernel/a.ts': `import { z } from 'zod'\nexport const a = z.string()\n`,
    'systems/one/index.ts': `import { a } from '../../kernel/a.ts'\nexport const one = a\n`,
    'store/c.ts': `import pg from 'pg'\nimport { one } from '../systems/one/index.ts'\nexport const c = [one, pg]\n`,
  })
  expect(output).toContain('3 files of 3 folders checked, 0 violations.')
  expect(passed).toBe(true)
})

test.each([
  ['a layer reaching up', 'layer-kernel', { 'kernel/a.ts': `import { b } from '../store/b.ts'\nexport const a = b\n`, 'store/b.ts': b }],
  [
    'a type reaching up',
    'layer-systems',
    { 'systems/a.ts': `import type { B } from '../server/b.ts'\nexport type A = B\n`, 'server/b.ts': 'export type B = 1\n' },
  ],
  [
    'one system importing another',
    'systems-stand-alone',
    { 'systems/x/a.ts': `import { b } from '../y/b.ts'\nexport const a = b\n`, 'systems/y/b.ts': b },
  ],
  [
    'a second library in the kernel',
    'kernel-needs-zod-alone',
    { 'kernel/a.ts': `import fastify from 'fastify'\nexport const a = fastify\n` },
  ],
  [
    'a disk in what is pure',
    'pure-does-no-input-output',
    { 'systems/a.ts': `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n` },
  ],
  ['a query outside the store', 'database-driver-in-the-store', { 'server/a.ts': `import pg from 'pg'\nexport const a = pg\n` }],
  [
    'a document library outside the office',
    'office-formats-in-the-office',
    { 'server/a.ts': `import { Document } from 'docx'\nexport const a = Document\n` },
  ],
  [
    'a program using test support',
    'no-test-support-in-the-program',
    { 'store/a.ts': `import { b } from './testing/b.ts'\nexport const a = b\n`, 'store/testing/b.ts': b },
  ],
  [
    'a circle',
    'no-circle',
    {
      'kernel/a.ts': `import { b } from './b.ts'\nexport const a = () => b\n`,
      'kernel/b.ts': `import { a } from './a.ts'\nexport const b = () => a\n`,
    },
  ],
  ['an import of nothing', 'nothing-missing', { 'kernel/a.ts': `import { b } from './gone.ts'\nexport const a = b\n` }],
  ['a library of development', 'no-library-of-development', { 'server/a.ts': `import fc from 'fast-check'\nexport const a = fc\n` }],
] as [string, string, Record<string, string>][])('%s is refused', (_title, rule, files) => {
  const { passed, output } = check(files)
  expect(output).toContain(`${rule}: `)
  expect(passed).toBe(false)
})

test('a check that looked at nothing fails', () => {
  const { passed, output } = check({})
  expect(output).toContain('saw no module at all')
  expect(passed).toBe(false)
})
