// What `npm ci` may run and bring: no browser, no download of a messenger's old tools.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../src/project-folder.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      /** Of the package itself, where its folder has another. */
      name: z.string().optional(),
      version: z.string().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const lock = lockSchema.parse(
  JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')),
);
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

test('the lock is read', () => {
  expect(packages.length).toBeGreaterThan(300);
});

test('only these run something when they are installed', () => {
  const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  // Node itself; a database without which it works as well; and puppeteer, which is told not to.
  expect(running.map(([path]) => path).toSorted()).toEqual([
    'node_modules/node',
    'node_modules/puppeteer',
    'node_modules/sqlite3',
  ]);
  const told: unknown = createRequire(import.meta.url)(join(projectFolder, '.puppeteerrc.cjs'));
  expect(told).toEqual({ skipDownload: true });
});

test('everything comes from the registry', () => {
  const elsewhere = packages.filter(
    ([, { resolved }]) => resolved?.startsWith('https://registry.npmjs.org/') === false,
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test('nothing comes of what bottender brings for databases and its own tools', () => {
  const unwanted = ['ngrok', 'nodemon', 'update-notifier', 'mongodb', 'ioredis', '@slack/rtm-api'];
  const aliased = packages.flatMap(([path, { name }]) => {
    const wanted = unwanted.find((one) => path.endsWith(`node_modules/${one}`));
    return wanted === undefined ? [] : [[wanted, name]];
  });
  expect(aliased.toSorted()).toEqual(
    unwanted.map((one) => [one, '@favware/skip-dependency']).toSorted(),
  );
  // Old ones loop for ever over some files.
  const old = packages.filter(
    ([path, { name, version = '' }]) =>
      path.endsWith('node_modules/file-type') && name === undefined && parseInt(version) < 21,
  );
  expect(old).toEqual([]);
});

test('every axios has what was mended of it', () => {
  const versions = packages.flatMap(([path, { version = '' }]) =>
    /(?:^|\/)node_modules\/axios$/.test(path) ? [version] : [],
  );
  expect(versions.length).toBeGreaterThan(0);
  // CVE-2026-44492 and those before it: mended in 0.32.0 and 1.16.0.
  const mended = (version: string) => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return minor >= (major === 0 ? 32 : 16);
  };
  expect(versions.filter((version) => !mended(version))).toEqual([]);
});
