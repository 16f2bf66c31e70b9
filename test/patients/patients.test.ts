// The scripted patients through the real service: each package is opened and read by other tools.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { playPatient } from '../../src/desk/play.ts';
import { readScript } from '../../src/desk/patient-script.ts';
import { readPages } from '../dossier/read-pdf.ts';
import { readZip } from './read-zip.ts';

const folder = import.meta.dirname;
const scripts = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const out = mkdtempSync(join(tmpdir(), 'patients-'));
const playMsMax = 120_000;

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

test('there are eight patients, two a language', () => {
  const languages = scripts.map((name) => readScript(join(folder, name)).language);
  expect(languages.toSorted()).toEqual(['ar', 'ar', 'en', 'en', 'fa', 'fa', 'ru', 'ru']);
});

describe.each(scripts)('%s', (name) => {
  const script = readScript(join(folder, name));

  test(
    'comes to a package that holds what it must',
    async () => {
      const { transcript, packagePath } = await playPatient(join(folder, name), join(out, name));
      expect(transcript).toContain('desk:');
      if (packagePath === null) throw new Error(`no package came out:\n${transcript.slice(-3000)}`);
      const files = await readZip(packagePath);
      checkPaths([...files.keys()], script.expect.files);
      checkSums(files);
      await checkSummary(files, script);
      if (hasTool('unzip')) expect(spawnSync('unzip', ['-tq', packagePath]).status).toBe(0);
    },
    playMsMax,
  );
});

function checkPaths(paths: readonly string[], wanted: readonly string[]): void {
  const [root = ''] = (paths[0] ?? '').split('/');
  expect(root).toMatch(/^[A-Z]+_[0-9A-F]{8}_\d{4}-\d\d-\d\d$/);
  for (const path of paths) expect(path).toMatch(/^[A-Za-z0-9_./-]{1,100}$/);
  expect(paths.map((path) => path.slice(root.length + 1))).toEqual(
    expect.arrayContaining(['Medical_Summary.pdf', 'Cover_Text.txt', 'INDEX.html', ...wanted]),
  );
}

/** Every line of SHA256SUMS.txt is true, and so is the manifest. */
function checkSums(files: ReadonlyMap<string, Buffer>): void {
  const [root = ''] = ([...files.keys()][0] ?? '').split('/');
  const lines = text(files, `${root}/_data/SHA256SUMS.txt`).trim().split('\n');
  expect(lines.length).toBe(files.size - 1);
  for (const line of lines) {
    const [sum, path = ''] = line.split('  ');
    const content = files.get(`${root}/${path}`) ?? Buffer.alloc(0);
    expect(createHash('sha256').update(content).digest('hex'), path).toBe(sum);
  }
  const manifest: unknown = JSON.parse(text(files, `${root}/_data/manifest.json`));
  expect(manifest).toMatchObject({ schemaVersion: 1, generator: 'Intake Desk' });
}

async function checkSummary(
  files: ReadonlyMap<string, Buffer>,
  script: ReturnType<typeof readScript>,
): Promise<void> {
  const [root = ''] = ([...files.keys()][0] ?? '').split('/');
  const pdf = files.get(`${root}/Medical_Summary.pdf`) ?? Buffer.alloc(0);
  const pages = await readPages(pdf);
  const words = pages
    .map((page) => page.text)
    .join('\n')
    .replace(/\s+/g, ' ');
  for (const wanted of [script.expect.headline ?? '', ...script.expect.summary]) {
    expect(words).toContain(wanted);
  }
  if (script.language !== 'en') {
    expect([...files.keys()]).toContain(`${root}/Medical_Summary_${script.language}.pdf`);
  }
  for (const [path, content] of files) {
    if (path.endsWith('.pdf')) expect((await readPages(content)).length, path).toBeGreaterThan(0);
  }
}

function text(files: ReadonlyMap<string, Buffer>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`${path} is not in the package`);
  return content.toString('utf8');
}

function hasTool(name: string): boolean {
  return spawnSync('which', [name]).status === 0;
}
