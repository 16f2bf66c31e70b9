// Tells vitest where the tests are and which of them need the machine for themselves.
import { defineConfig } from 'vitest/config';

/** Browsers and killed processes: what is slow beside others is wrong beside others. */
const pages = [
  'test/browser/**/*.test.ts',
  'test/channel/whatsapp-web/**/*.test.ts',
  'test/channel/contract/{whatsapp-web,patients}.test.ts',
];
const kills = ['test/{inbox,crash}/**/*crash*.test.ts'];

/** A headless browser on a busy machine drops a click once in a few hundred: it may try again. */
const browserRetries = 2;

/** Where `.ci/run` wants the figures, as JSON. */
const reportPath = process.env['TEST_REPORT'];

const shared = {
  pool: 'forks' as const,
  setupFiles: ['test/fixed-seed.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
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
          exclude: ['**/node_modules/**', 'dist/**', ...pages, ...kills],
          // Messengers make us wait more than they make us work.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'kills',
          include: kills,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'pages',
          include: pages,
          retry: browserRetries,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
