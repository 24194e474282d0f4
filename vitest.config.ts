import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests of pure code leave nothing behind, so that those of one worker may share what they import. */
const pure = '{kernel,systems,office,portal,docs}/**/*.test.ts'

/**
 * What loads or makes a whole county of its own, minutes of the processor: `npm run test:long` runs these alone. The command `npm test` must end
 * within a quarter of an hour on two cores.
 */
const long = [
  'e2e/start.test.ts',
  'e2e/secondSample.test.ts',
  'cli/sampleStream.test.ts',
  'cli/bench/bench.test.ts',
  'sample/load.test.ts',
  'store/questions.test.ts',
]
const wanted = process.env.ZHUNSHENG_TESTS === 'long' ? long : ['{store,server,cli,sample,console,tools,examples,e2e}/**/*.test.ts']

export default defineConfig({
  test: {
    // Processes, not threads: tests start child processes, change folders and load native modules.
    pool: 'forks',
    // More than there are cores: a worker often waits, for the database, a browser or a child process.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: process.env.ZHUNSHENG_TESTS === 'long' ? [] : [pure], isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: wanted,
          exclude: wanted === long ? [] : long,
          globalSetup: ['store/testing/testServer.ts'],
        },
      },
    ],
  },
})
