// Tells vitest where the tests are, and which of them may run beside which.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

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
  // What comes about is waited for, however busy the machine: one second, the default, is a guess.
  expect: { poll: { timeout: 15_000 } },
  // Our modules hold tables and caches, nothing that one file could leave to the next; loading
  // them anew for each file took a quarter of the work.
  isolate: false,
  // What tests start as processes is our own source: its types are stripped once, not every time.
  env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'pages',
          include: pages,
          globalSetup: ['test/browser/unpack-chromium.ts'],
          retry: browserRetries,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
