// Canaries: words that must be nowhere in plain, and nowhere at all once they were deleted.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/connection.ts';
import { runScript } from '../desk/run-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'canaries-'));
const playMsMax = 120_000;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const script = `
about: canaries
language: en
start: [hello]
answers:
  writer: I am the patient
  consent: 'yes'
  patient_name: Joan Canaryname
  birth: '1988'
  sex: f
  country: Ireland
  diagnosis: lupus
  autoimmune_type: lupus
  treated: 'no'
  activity: active
  organs: kidneys
  ecog: '1'
  allergies: CANARYALLERGY
  key_question: CANARYQUESTION
  main_problem: CANARYPROBLEM makes my kidneys worse.
  doc_consultation: { send: [CANARYFILE.txt], caption: CANARYCAPTION of my doctor }
  helpful_documents: nothing else
  contact: canarycontact@example.org
  review: everything is right
  submit: 'yes'
report_dates: { doc_consultation: September 2026 }
place: { default: doc_consultation }
otherwise: later
`;

/** What the child process left in its report, and its logs. */
async function stay(...args: readonly string[]) {
  const env = { TMPDIR: join(folder, 'tmp') };
  const { code, out, err } = await runScript('test/doors/canary-child.ts', args, { env });
  const line = out.split('\n').find((one) => one.startsWith('REPORT ')) ?? 'REPORT {}';
  // The child's own line.
  const report = JSON.parse(line.slice('REPORT '.length)) as Record<string, unknown>;
  const logs = out.replace(line, '') + err;
  return { code, report, logs };
}

/** The canaries in plain, in any case, as UTF-8 or UTF-16, anywhere below the folders. */
function canariesBelow(...folders: readonly string[]): readonly string[] {
  const paths = folders.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return paths.filter((path) => {
    const text = `${path}${readFileSync(path, 'latin1').replaceAll('\0', '')}`.toLowerCase();
    return text.replaceAll('canaries-', '').includes('canary');
  });
}

test('nothing in plain, nothing left after erasing', { timeout: playMsMax }, async () => {
  for (const name of ['files', 'tmp', 'pages/chat', 'pages/upload', 'pages/assets']) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), '');
  }
  writeFileSync(join(folder, 'script.yaml'), script);
  writeFileSync(join(folder, 'files', 'CANARYFILE.txt'), 'A letter with CANARYBYTES in it.');

  const played = await stay('play', folder);
  expect(played.report).toMatchObject({ package: true, upload: 202 });
  expect(played.logs).not.toMatch(/canary/i);
  expect(JSON.stringify(played.report['odd'])).not.toMatch(/canary/i);
  expect(canariesBelow('data', 'keys', 'tmp')).toEqual([]);
  expect(readdirSync(join(folder, 'data', 'vault')).length).toBeGreaterThan(1);

  const erased = await stay('erase', folder, String(played.report['link']));
  expect(erased.report).toMatchObject({ upload: 404, odd: '{"error":"no_such_link"}' });
  expect(erased.logs).not.toMatch(/canary/i);
  expect(canariesBelow('data', 'keys', 'tmp')).toEqual([]);
  expect(readdirSync(join(folder, 'data', 'vault'))).toEqual(['incoming']);
  await expectEmpty();
});

/** Of the patient nothing is left but what a new talk has opened since. */
async function expectEmpty(): Promise<void> {
  const database = openDatabase({ filename: join(folder, 'data', 'intake.db') });
  for (const table of ['fact', 'message', 'outbox', 'blob', 'job']) {
    expect({ table, rows: await database.reader(table) }).toEqual({ table, rows: [] });
  }
  await database.close();
}
