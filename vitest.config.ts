// Tells vitest where the tests are and which of them need the machine for themselves.
import { defineConfig } from 'vitest/config';

/** Browsers and killed processes: what is slow beside others is wrong beside others. */
const alone = ['test/browser/**/*.test.ts', 'test/**/crash*.test.ts', 'test/crash/**/*.test.ts'];

/** Where `.ci/run` wants the figures, as JSON. */
const reportPath = process.env['TEST_REPORT'];

const shared = { pool: 'forks', testTimeout: 30_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: reportPath === undefined ? ['default'] : ['default', 'json'],
    ...(reportPath === undefined ? {} : { outputFile: { json: reportPath } }),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'dist/**', ...alone],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'alone',
          include: alone,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
