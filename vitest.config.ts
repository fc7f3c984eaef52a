import { randomUUID } from 'node:crypto';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Names this run, so that what its files share – the built pages – is made once.
    env: { VIGIE_TEST_RUN: randomUUID() },
  },
});
