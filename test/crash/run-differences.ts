// Compares a run that was killed with one that was left in peace: one line for each difference.
import { readOutcome } from './read-outcome.ts';
import type { Outcome, PatientOutcome } from './read-outcome.ts';
import { accounts } from './child-command.ts';
import type { CrashRun } from './crash-run.ts';
import type { ScriptedPatient } from './patient-scripts.ts';

export interface Comparison {
  readonly calm: Outcome;
  readonly run: CrashRun;
  readonly folder: string;
  readonly patients: readonly ScriptedPatient[];
}

/** Empty when nothing was lost, doubled, reordered or damaged. */
export async function runDifferences(comparison: Comparison): Promise<readonly string[]> {
  const { calm, run, folder, patients } = comparison;
  const outcome = await readOutcome(folder);
  const found = [...outcome.faults];
  if (outcome.taken !== calm.taken) {
    found.push(`${String(outcome.taken)} messages taken in instead of ${String(calm.taken)}`);
  }
  for (const patient of patients) {
    const { address } = patient;
    const [then, now] = [calm.patients.get(address), outcome.patients.get(address)];
    if (then === undefined || now === undefined) found.push(`${address}: missing`);
    else found.push(...patientDifferences(patient, then, now));
    const steps = patient.rounds.flat().length;
    const acknowledged = new Set(run.acknowledged.get(address)).size;
    if (acknowledged !== steps) found.push(`${address}: not everything was acknowledged`);
  }
  return found;
}

function patientDifferences(
  { account, address }: ScriptedPatient,
  calm: PatientOutcome,
  killed: PatientOutcome,
): readonly string[] {
  const found: string[] = [];
  if (killed.state !== calm.state) found.push(`${address}: another state`);
  if (!same(killed.heard, calm.heard)) found.push(`${address}: heard something else`);
  if (!same(killed.said, calm.said)) found.push(`${address}: was told something else`);
  if (!same(killed.files, calm.files)) found.push(`${address}: other files`);
  const mayMiss = account === accounts.plain;
  const shown = mayMiss ? isWithin(killed.shown, calm.shown) : same(killed.shown, calm.shown);
  if (!shown) found.push(`${address}: was shown something else`);
  return found;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** What a crash cut off on a plain channel is left to a person; the rest is in order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const text of whole) if (text === part[next]) next += 1;
  return next === part.length;
}
