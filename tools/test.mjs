/**
 * `npm test`: every gate, then every test. All of them run, whatever fails before; each gate counts as one test.
 *
 * The last line of the output is `N passed, N failed`, and the exit code is 0 only when nothing failed.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Minutes for the whole command; what hangs is ended and counts as failed. */
const limit = 14.3
const until = Date.now() + limit * 60_000

const gates = [
  ['type check', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['type check of the console', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'console'], 'console'],
  ['type check of the browser tests', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'e2e/browser'], 'e2e/browser'],
  ['console built', 'tools/buildConsole.mjs', [], 'console'],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['boundaries', 'tools/boundaries.mjs', []],
]

const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

// A gate of a part is asked where that part is. What is tested in a browser is built first; the others need a core each and run while the
// first tests wait for the sample county.
const asked = gates.filter(([, , , folder = '.']) => existsSync(folder))
const isFirst = ([title]) => title === 'console built'
await Promise.all(asked.filter(isFirst).map(gate))
await Promise.all([...asked.filter((one) => !isFirst(one)).map(gate), tests()])

if (total.skipped > 0) console.log(`\n${total.skipped} skipped`)
for (const failure of failures) console.log(`failed: ${failure}`)
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)

async function gate([title, program, args]) {
  if (await step(title, program, args)) total.passed += 1
  else fail(title)
}

/** Vitest writes its counts to a file; an end without one, a file of tests that did not load, or no test at all is a failure. */
async function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-counts-'))
  const file = join(folder, 'counts.json')
  const ok = await step('tests', 'node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const before = total.failed
  if (existsSync(file)) {
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    total.passed += counts.numPassedTests
    total.failed += counts.numFailedTests
    total.skipped += counts.numPendingTests + counts.numTodoTests
    if (counts.numFailedTests > 0) failures.push(`${counts.numFailedTests} tests, see above`)
    for (const { name, status, assertionResults } of counts.testResults) {
      if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) fail(`${name} did not run`)
    }
    if (counts.numPassedTests + counts.numFailedTests === 0) fail('no test was run')
  }
  if (!ok && total.failed === before) fail('the test run ended with an error, see above')
  rmSync(folder, { recursive: true })
}

function fail(what) {
  total.failed += 1
  failures.push(what)
}

/** Runs one program of this project on the current folder, output shown, and tells whether it succeeded in time. */
function step(title, program, args) {
  const start = Date.now()
  console.log(`\n== ${title}`)
  return new Promise((done) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(`../${program}`, import.meta.url)), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const timer = setTimeout(
      () => {
        console.log(`${title}: ended, the whole command may take ${limit} minutes`)
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
      },
      Math.max(until - Date.now(), 1000),
    )
    child.once('exit', (code) => {
      clearTimeout(timer)
      console.log(`== ${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
      done(code === 0)
    })
  })
}
