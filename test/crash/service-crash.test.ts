// The whole service, killed again and again under its patients, ends where a calm one ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlantedBug } from './child-command.ts';
import { crashRun } from './crash-run.ts';
import { killPlan, seededRandom } from './kill-plan.ts';
import type { ScriptedPatient } from './patient-scripts.ts';
import { scriptedPatients } from './patient-scripts.ts';
import { betweenHalves } from './planted-bugs.ts';
import { readOutcome } from './read-outcome.ts';
import { runDifferences } from './run-differences.ts';
import { spared } from './service-life.ts';
import type { Doom } from './service-life.ts';

const root = mkdtempSync(join(tmpdir(), 'service-crash-'));
let everybody: readonly ScriptedPatient[] = [];
let one: readonly ScriptedPatient[] = [];

beforeAll(async () => {
  everybody = await scriptedPatients(join(root, 'files'), 18);
  one = (await scriptedPatients(join(root, 'files'), 9)).filter(({ address }) => address === 'cat');
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test(
  'killed at many steps, nothing is lost, doubled, reordered or damaged',
  { timeout: 180_000 },
  async () => {
    const calmFolder = join(root, 'calm');
    await crashRun({ folder: calmFolder, patients: everybody, dooms: planOf([]) });
    const calm = await readOutcome(calmFolder);
    expect(calm.faults).toEqual([]);
    expect(calm.patients.get('ann')?.state).toContain('CODE');
    expect(calm.patients.get('cat')?.files).toHaveLength(3);

    const folder = join(root, 'killed');
    const run = await crashRun({
      folder,
      patients: everybody,
      dooms: killPlan(8, seededRandom(7)),
    });
    expect(run.kills).toBeGreaterThanOrEqual(4);
    expect(await runDifferences({ calm, run, folder, patients: everybody })).toEqual([]);
  },
);

const planted: readonly { bug: PlantedBug; killedAt: string; noticed: RegExp }[] = [
  { bug: 'acknowledges_early', killedAt: 'inbox.accepting:4', noticed: /messages taken in/ },
  { bug: 'renames_before_writing', killedAt: 'job.claimed:1', noticed: /a file cannot be read/ },
  { bug: 'sends_under_new_keys', killedAt: 'outbox.sent:3', noticed: /was shown something else/ },
  {
    bug: 'splits_units',
    killedAt: `${betweenHalves}:4`,
    noticed: /entries have had no turn|state/,
  },
];

test('the harness notices every planted mistake', { timeout: 180_000 }, async () => {
  const calmFolder = join(root, 'calm-one');
  await crashRun({ folder: calmFolder, patients: one, dooms: planOf([]) });
  const calm = await readOutcome(calmFolder);
  expect(calm.faults).toEqual([]);
  for (const { bug, killedAt, noticed } of planted) {
    const folder = join(root, bug);
    const dooms = planOf([{ failpoints: killedAt, killAfterMs: null }]);
    const run = await crashRun({ folder, patients: one, dooms, bug });
    expect(run.kills, bug).toBe(1);
    const found = await runDifferences({ calm, run, folder, patients: one });
    expect(found.join('\n'), bug).toMatch(noticed);
  }
});

function* planOf(dooms: readonly Doom[]): Generator<Doom, Doom> {
  yield* dooms;
  return spared;
}
