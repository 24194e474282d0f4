/**
 * Builds the console where its sources are newer than what was built, or nothing was: `npm run build`, and what `npm start` and the tests do first.
 */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const stamp = `${root}console/dist/sources.sha256`

/** @returns whether it had to be built */
export async function buildConsole({ quiet = false } = {}) {
  const digest = digestOf()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  const { build } = await import('vite')
  // Whoever asks first builds for everybody: a test run's own environment would make a console that is told it is being tested.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build({ configFile: `${root}console/vite.config.ts`, logLevel: quiet ? 'error' : 'warn' })
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
  writeFileSync(stamp, digest)
  return true
}

/** Over the names and contents of whatever the console is built from. */
function digestOf() {
  const hash = createHash('sha256')
  const files = [`${root}package-lock.json`, ...below(`${root}console`)]
  for (const path of files.sort()) hash.update(`${path.slice(root.length)}\n`).update(readFileSync(path))
  return hash.digest('hex')
}

function below(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (name === 'dist' || name === 'node_modules') return []
    const path = `${folder}/${name}`
    return statSync(path).isDirectory() ? below(path) : [path]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildConsole()
  console.log(built ? 'The console has been built.' : 'The console is up to date.')
}
