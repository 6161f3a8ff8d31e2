import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** They start processes or a PostgreSQL server, or fake the process's timers: each file has a process of its own. */
const machine = [
  'tests/main*.test.ts',
  'tests/scenarios/**/*.test.ts',
  'tests/adapters/{clock,database}/**/*.test.ts',
]
const exclude = ['tests/fixtures/**', 'node_modules/**']

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    // Only what hangs takes so long, also on a busy machine; whoever waits for something gives up before.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 5 } },
    // The main process waits while they work; the default leaves a core to it.
    maxWorkers: '100%',
    // What is concurrent starts processes: more at once than a small machine has cores would only make each slower.
    maxConcurrency: 2,
    // Programs are started hundreds of times: what is compiled once is read from there.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'dateline-compile-cache') },
    // They run in the order of their names, without a break between them: what takes longest comes first.
    projects: [
      { extends: true, test: { name: 'machine', include: machine, exclude } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: [...exclude, ...machine],
          // Values in, values out, or loopback: a process for each of three hundred files would take longer than they do.
          isolate: false,
        },
      },
    ],
  },
})
