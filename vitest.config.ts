import { randomUUID } from 'node:crypto';
import { defineConfig } from 'vitest/config';

/** Rooms that are pure share one process: no test can leave anything behind, and a process a file costs more than its tests. */
const PURE = ['src/kernel/**/*.test.ts', 'src/domain/**/*.test.ts', 'src/checkup/rules/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A browser, a server and a database wait for each other: one file at a time leaves a core idle.
    maxWorkers: 2,
    // Names this run, so that what its files share – the built pages – is made once.
    env: { VIGIE_TEST_RUN: randomUUID() },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
          exclude: PURE,
        },
      },
    ],
  },
});
