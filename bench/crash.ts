// Kills the whole service hundreds of times under scripted patients and compares with a calm run.
// Usage: node bench/crash.ts [--kills 300] [--seed 1] [--reminders] [--json]
// With --reminders the patients are silent families, killed between deciding and sending.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashRun } from '../test/crash/crash-run.ts';
import { killPlan, reminderSteps, seededRandom } from '../test/crash/kill-plan.ts';
import { scriptedPatients } from '../test/crash/patient-scripts.ts';
import type { ScriptedPatient } from '../test/crash/patient-scripts.ts';
import { readOutcome } from '../test/crash/read-outcome.ts';
import type { Outcome } from '../test/crash/read-outcome.ts';
import { runDifferences } from '../test/crash/run-differences.ts';
import { silentPatients, silentRoundMs } from '../test/crash/silent-patients.ts';
import { percentile, report } from './report.ts';

const killsPerRun = 24;
/** Every processor kills a service of its own. */
const runsAtOnce = 2;
const conversationLength = 48;
const readyMsMax = 2000;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    reminders: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const wanted = Number(values.kills);
const root = mkdtempSync(join(tmpdir(), 'crash-bench-'));
const { reminders } = values;
const patients = reminders
  ? silentPatients()
  : await scriptedPatients(join(root, 'files'), conversationLength);
const pace = reminders ? { roundMs: silentRoundMs } : {};
const steps = reminders ? reminderSteps : undefined;
const calmFolder = join(root, 'calm');
await crashRun({ folder: calmFolder, patients, ...pace, dooms: killPlan(0, seededRandom(0)) });
const calm = await readOutcome(calmFolder);
const total = { kills: 0, messages: 0, files: 0, runs: 0 };
const startMs: number[] = [];
const found: string[] = calm.faults.map((fault) => `calm run: ${fault}`);
let seed = Number(values.seed);
await Promise.all(Array.from({ length: runsAtOnce }, killUntilEnough));
show();
if (found.length === 0) rmSync(root, { recursive: true, force: true });

async function killUntilEnough(): Promise<void> {
  while (total.kills < wanted) {
    const own = seed;
    seed += 1;
    await oneRun(own, calm, patients);
  }
}

async function oneRun(
  own: number,
  expected: Outcome,
  everybody: readonly ScriptedPatient[],
): Promise<void> {
  const folder = join(root, `seed-${String(own)}`);
  const dooms = killPlan(killsPerRun, seededRandom(own), steps);
  const run = await crashRun({ folder, patients: everybody, ...pace, dooms });
  const comparison = { calm: expected, run, folder, patients: everybody };
  const differences = await runDifferences(comparison);
  found.push(...differences.map((line) => `seed ${String(own)}: ${line}`));
  startMs.push(...run.startMs);
  total.kills += run.kills;
  total.runs += 1;
  for (const { address } of everybody) {
    total.messages += run.acknowledged.get(address)?.length ?? 0;
    total.files += expected.patients.get(address)?.files.length ?? 0;
  }
  if (differences.length === 0) rmSync(folder, { recursive: true, force: true });
}

function show(): void {
  const figure = (what: string, value: number, unit = '') => ({ what, value, unit, target: null });
  const figures = [
    { ...figure('kills (SIGKILL)', total.kills), target: { least: wanted } },
    figure('runs, each compared with the calm one', total.runs),
    figure('messages acknowledged', total.messages),
    figure('files acknowledged', total.files),
    { ...figure('lost, doubled, reordered or damaged', found.length), target: { most: 0 } },
    figure('start to ready, p50', percentile(startMs, 0.5), 'ms'),
    {
      ...figure('start to ready, p99', percentile(startMs, 0.99), 'ms'),
      target: { most: readyMsMax },
    },
  ];
  report(reminders ? 'crash, reminders' : 'crash', figures, values.json);
  for (const line of found) console.error(`  ${line}`);
  if (found.length > 0) console.error(`  the data of these runs is left in ${root}`);
}
