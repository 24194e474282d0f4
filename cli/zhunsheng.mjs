#!/usr/bin/env node
/** The command `zhunsheng`: lets Node read TypeScript, then hands over to main.ts. */
import module from 'node:module'
import { register } from 'tsx/esm/api'

// Node 22 and later keep compiled code between runs; Node 20 has no such function.
module.enableCompileCache?.()
register()

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
