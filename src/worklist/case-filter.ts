// Which cases somebody wants to see: relative to them and to now, so that it can be kept.
import { z } from 'zod';
import { languages } from '../language/language.ts';
import { phases } from './case-phase.ts';
import type { CaseRow } from './case-row.ts';
import { actors } from './next-action.ts';

const hours = z.number().positive().max(100_000);
const some = z.string().min(1).max(100);

/** Every part that is there has to hold. `me`: whoever asks; `nobody`; else a member's name. */
export const caseFilterSchema = z
  .strictObject({
    languages: z.array(z.enum(languages)).max(languages.length),
    phases: z.array(z.enum(phases)).max(phases.length),
    /** Whoever writes in the bot's place, or sees the case through. */
    owner: some,
    waitsFor: z.enum(actors),
    /** Item ids. */
    missing: some,
    diagnosis: some,
    redFlag: z.literal(true),
    unread: z.literal(true),
    /** Opened, waiting for a coordinator, or silent for longer than this. */
    openedOverHours: hours,
    openedUnderHours: hours,
    waitingOverHours: hours,
    silentOverHours: hours,
    /** The window is open and closes within these hours. */
    windowUnderHours: hours,
    /** An answer that was promised was due, or will be within these hours. */
    promiseUnderHours: hours,
    /** A center's answer was due. */
    promiseOverdue: z.literal(true),
  })
  .partial();

export type CaseFilter = z.infer<typeof caseFilterSchema>;

/** Who asks, and when. */
export interface Asker {
  readonly member: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  isUnread(row: CaseRow): boolean;
}

const hourMs = 3_600_000;

/** One test made of many, so that thousands of cases are gone through without looking it up anew. */
export function filterOf(filter: CaseFilter, asker: Asker): (row: CaseRow) => boolean {
  const tests = [...whatTests(filter, asker), ...whenTests(filter, asker.now)];
  return (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };
}

type Test = (row: CaseRow) => boolean;

function whatTests(filter: CaseFilter, asker: Asker): readonly Test[] {
  const { missing, diagnosis, waitsFor } = filter;
  const tests: Test[] = [];
  if (filter.languages !== undefined) {
    const wanted = new Set<string>(filter.languages);
    tests.push((row) => wanted.has(row.language));
  }
  if (filter.phases !== undefined) {
    const wanted = new Set<string>(filter.phases);
    tests.push((row) => wanted.has(row.phase));
  }
  if (filter.owner !== undefined) tests.push(ownedBy(filter.owner, asker.member));
  if (waitsFor !== undefined) tests.push((row) => row.next.who === waitsFor);
  if (missing !== undefined) tests.push((row) => row.missing.includes(missing));
  if (diagnosis !== undefined) tests.push((row) => diagnosisOf(row) === diagnosis);
  if (filter.redFlag === true) tests.push((row) => row.redFlag !== null);
  if (filter.unread === true) tests.push((row) => asker.isUnread(row));
  return tests;
}

function ownedBy(owner: string, member: string): Test {
  if (owner === 'nobody') return (row) => row.owner === null && row.responsible === null;
  const name = owner === 'me' ? member : owner;
  return (row) => row.owner === name || row.responsible === name;
}

function whenTests(filter: CaseFilter, now: number): readonly Test[] {
  const before = (hours: number) => new Date(now - hours * hourMs).toISOString();
  const present = before(0);
  const tests: Test[] = [];
  const add = (hours: number | undefined, test: (limit: string) => Test) => {
    if (hours !== undefined) tests.push(test(before(hours)));
  };
  add(filter.openedOverHours, (limit) => (row) => row.openedAt < limit);
  add(filter.openedUnderHours, (limit) => (row) => row.openedAt >= limit);
  add(filter.waitingOverHours, (limit) => ({ waitingSince }) => {
    return waitingSince !== null && waitingSince < limit;
  });
  add(filter.silentOverHours, (limit) => (row) => row.lastHeardAt < limit);
  const { windowUnderHours: windowHours } = filter;
  add(windowHours === undefined ? undefined : -windowHours, (limit) => ({ windowEndsAt }) => {
    return windowEndsAt !== null && windowEndsAt > present && windowEndsAt < limit;
  });
  const { promiseUnderHours: promiseHours } = filter;
  add(promiseHours === undefined ? undefined : -promiseHours, (limit) => ({ promiseDueAt }) => {
    return promiseDueAt !== null && promiseDueAt < limit;
  });
  if (filter.promiseOverdue === true) {
    tests.push(({ promiseDueAt }) => promiseDueAt !== null && promiseDueAt < present);
  }
  return tests;
}

/** The chosen option of the main diagnosis, or null. */
export function diagnosisOf({ diagnosis }: CaseRow): string | null {
  const value = diagnosis?.value ?? null;
  return value?.kind === 'choice' ? value.option : null;
}
