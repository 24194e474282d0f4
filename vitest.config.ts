import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests of pure code leave nothing behind, so that those of one worker may share what they import. */
const pure = '{kernel,systems,office,portal,docs}/**/*.test.ts'

export default defineConfig({
  test: {
    // Processes, not threads: tests start child processes, change folders and load native modules.
    pool: 'forks',
    // More than there are cores: a worker often waits, for the database, a browser or a child process.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [pure], isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['{store,server,cli,sample,console,tools,examples,e2e}/**/*.test.ts'],
          globalSetup: ['store/testing/testServer.ts'],
        },
      },
    ],
  },
})
