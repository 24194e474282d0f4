import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,systems,store,office,server,cli,sample,console,portal,tools,examples,docs,e2e}/**/*.test.ts'],
    // Processes, not threads: tests start child processes, change folders and load native modules.
    pool: 'forks',
    // More than there are cores: a worker often waits, for the database, a browser or a child process.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['store/testing/testServer.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
