// Reminders of a service that is killed between deciding and sending: none lost, none said twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashRun } from './crash-run.ts';
import { reminderSteps } from './kill-plan.ts';
import { readOutcome, type Outcome } from './read-outcome.ts';
import { runDifferences } from './run-differences.ts';
import { spared, type Doom } from './service-life.ts';
import { silentPatients, silentRoundMs as roundMs } from './silent-patients.ts';

const root = mkdtempSync(join(tmpdir(), 'reminder-crash-'));
const patients = silentPatients();
const long = 180_000;
let calm: Outcome;

beforeAll(async () => {
  const folder = join(root, 'calm');
  await crashRun({ folder, patients, roundMs, dooms: planOf([]) });
  calm = await readOutcome(folder);
}, long);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('left in peace, every family is reminded twice and then given to a person', () => {
  expect(calm.faults).toEqual([]);
  for (const { address } of patients) {
    const { state = '', shown = [] } = calm.patients.get(address) ?? {};
    expect(
      shown.filter((words) => /^[1۱١]\. /mu.test(words)),
      address,
    ).toHaveLength(2);
    expect(state).toContain('"remindersEnded":true');
  }
});

test(
  'killed between deciding and sending, it ends where the calm one does',
  { timeout: long },
  async () => {
    const folder = join(root, 'killed');
    // By steps alone: a quick machine is through before a moment of its own would come.
    const steps = reminderSteps.map((step, index) => `${step}:${String(1 + (index % 2))}`);
    const dooms = planOf(steps.map((failpoints) => ({ failpoints, killAfterMs: null })));
    const run = await crashRun({ folder, patients, roundMs, dooms });
    expect(run.kills).toBeGreaterThanOrEqual(8);
    expect(await runDifferences({ calm, run, folder, patients })).toEqual([]);
  },
);

test('a job that is forgotten once it is claimed would be noticed', { timeout: long }, async () => {
  const folder = join(root, 'forgetful');
  const dooms = planOf([{ failpoints: 'job.claimed:7', killAfterMs: null }]);
  const bug = 'forgets_claimed_jobs';
  const run = await crashRun({ folder, patients, roundMs, dooms, bug });
  expect(run.kills).toBe(1);
  const found = await runDifferences({ calm, run, folder, patients });
  expect(found.join('\n')).toMatch(/state|said/);
});

function* planOf(dooms: readonly Doom[]): Generator<Doom, Doom> {
  yield* dooms;
  return spared;
}
