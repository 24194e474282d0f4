/**
 * Checks that dependencies run one way (rules and reasons in .dependency-cruiser.cjs).
 *
 * A checker that cannot read TypeScript reports no violation in no module, so every layer that has files must have
 * been seen, file by file; anything less fails.
 */
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const folders = ['kernel', 'systems', 'sample', 'store', 'office', 'server', 'portal', 'console', 'cli', 'tools', 'e2e', 'examples'].filter(
  (name) => existsSync(name),
)
const source = /\.(ts|tsx|mjs)$/

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((path) => source.test(path) && !path.includes('node_modules') && !path.startsWith('console/dist/')),
)
if (files.length === 0) {
  console.error('The boundary check saw no module at all.')
  process.exit(1)
}

const { output } = await cruise(folders, { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
})

const seen = new Set(output.modules.map(({ source: path }) => path))
const unseen = files.filter((path) => !seen.has(path))

for (const { rule, from, to, cycle } of output.summary.violations) {
  const path = cycle ? [from, ...cycle.map(({ name }) => name)].join(' -> ') : `${from} -> ${to}`
  const { comment } = config.forbidden.find(({ name }) => name === rule.name)
  console.error(`${rule.name}: ${path}\n  ${comment}`)
}
for (const path of unseen) console.error(`not seen by the boundary check: ${path}`)

const failed = output.summary.violations.length > 0 || unseen.length > 0
console.log(`${files.length - unseen.length} files of ${folders.length} folders checked, ${output.summary.violations.length} violations.`)
process.exitCode = failed ? 1 : 0
