import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))
const trees: string[] = []

afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true })
})

/** Runs the check on a small project made of these files. */
function check(files: Record<string, string>): { passed: boolean; output: string } {
  const tree = mkdtempSync(join(tmpdir(), 'boundaries-'))
  trees.push(tree)
  for (const name of ['node_modules', 'package.json', 'tsconfig.json']) symlinkSync(join(project, name), join(tree, name))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  const run = spawnSync(process.execPath, [join(project, 'tools/boundaries.mjs')], { cwd: tree, encoding: 'utf8' })
  return { passed: run.status === 0, output: run.stdout + run.stderr }
}

test('imports that run downwards pass', () => {
  const { passed, output } = check({
    'kernel/a.ts': `import { z } from 'zod'\nexport const a = z.string()\n`,
    'systems/one/index.ts': `import { a } from '../../kernel/a.ts'\nexport const one = a\n`,
    'store/c.ts': `import pg from 'pg'\nimport { one } from '../systems/one/index.ts'\nexport const c = [one, pg]\n`,
  })
  expect(output).toContain('3 files of 3 folders checked, 0 violations.')
  expect(passed).toBe(true)
})

test('a check that looked at nothing fails', () => {
  const { passed, output } = check({})
  expect(output).toContain('saw no module at all')
  expect(passed).toBe(false)
})

describe('a project with one of each mistake', () => {
  const using = (name: string, from: string) => `import { ${name} } from '${from}'\nexport const used = ${name}\n`
  let report: { passed: boolean; output: string }

  beforeAll(() => {
    report = check({
      'store/good.ts': 'export const good = 1\n',
      'server/type.ts': 'export type Reply = 1\n',
      'systems/y/good.ts': 'export const good = 1\n',
      'store/testing/good.ts': 'export const good = 1\n',
      'kernel/up.ts': using('good', '../store/good.ts'),
      'systems/up.ts': `import type { Reply } from '../server/type.ts'\nexport type Used = Reply\n`,
      'systems/x/other.ts': using('good', '../y/good.ts'),
      'kernel/library.ts': using('fastify', 'fastify'),
      'systems/disk.ts': using('readFileSync', 'node:fs'),
      'server/query.ts': using('Client', 'pg'),
      'server/docx.ts': using('Document', 'docx'),
      'store/support.ts': using('good', './testing/good.ts'),
      'kernel/circle.ts': `import { b } from './circleBack.ts'\nexport const a = () => b\n`,
      'kernel/circleBack.ts': `import { a } from './circle.ts'\nexport const b = () => a\n`,
      'kernel/gone.ts': using('good', './nowhere.ts'),
      'server/development.ts': using('property', 'fast-check'),
    })
  })

  test('fails', () => expect(report.passed).toBe(false))

  test.each([
    ['a layer reaching up', 'layer-kernel: kernel/up.ts'],
    ['a type reaching up', 'layer-systems: systems/up.ts'],
    ['one system importing another', 'systems-stand-alone: systems/x/other.ts'],
    ['a second library in the kernel', 'kernel-needs-zod-alone: kernel/library.ts'],
    ['a disk in what is pure', 'pure-does-no-input-output: systems/disk.ts'],
    ['a query outside the store', 'database-driver-in-the-store: server/query.ts'],
    ['a document library outside the office', 'office-formats-in-the-office: server/docx.ts'],
    ['a program using test support', 'no-test-support-in-the-program: store/support.ts'],
    ['a circle', 'no-circle: kernel/circle'],
    ['an import of nothing', 'nothing-missing: kernel/gone.ts'],
    ['a library of development', 'no-library-of-development: server/development.ts'],
  ])('names %s', (_title, line) => expect(report.output).toContain(line))
})
