import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,systems,store,office,server,cli,sample,console,portal,tools,examples,docs,e2e}/**/*.test.ts'],
    // Processes, not threads: tests start child processes, change folders and load native modules.
    pool: 'forks',
    // By default a core is left idle; on two cores that is half of the machine.
    maxWorkers: '100%',
    globalSetup: ['store/testing/testServer.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
