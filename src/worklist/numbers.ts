// What the cases add up to: tables of numbers for a period and a language, from their rows alone.
import { languages, type Language } from '../language/language.ts';
import { pointOf } from '../language/date-calendar.ts';
import type { Calendar } from '../language/date-reading.ts';
import { phases } from './case-phase.ts';
import type { CaseRow } from './case-row.ts';
import { median, share, percentile } from './spread.ts';

export type TableId =
  | 'phases'
  | 'package'
  | 'months'
  | 'languages'
  | 'dropoff'
  | 'photos'
  | 'reasons'
  | 'reminders'
  | 'templates'
  | 'centers';

/** One value for each column; null where there is nothing to count. */
export interface NumbersRow {
  /** A code or an id; its words are found where it is shown. */
  readonly key: string;
  /** A name that no list of words knows. */
  readonly name?: string;
  readonly values: readonly (number | null)[];
}

/** Hours are decimal, shares go from 0 to 1; the last part of a column's name says which. */
export interface NumbersTable {
  readonly id: TableId;
  readonly columns: readonly string[];
  readonly rows: readonly NumbersRow[];
}

export interface NumbersQuery {
  /** ISO instants: cases that were opened from the first on and before the second. */
  readonly from: string;
  readonly until: string;
  /** Null: all. */
  readonly language: Language | null;
  /** Of the months. */
  readonly calendar: Calendar;
}

const dayLetters = 'YYYY-MM-DD'.length;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Whoever has been silent for so long in mid-talk has stopped there. */
const stoppedAfterMs = 7 * dayMs;
/** An answer within this time is put down to the reminder. */
const answeredWithinMs = 3 * dayMs;

/** `now`: milliseconds since 1970. */
export function numbersOf(
  all: Iterable<CaseRow>,
  query: NumbersQuery,
  now: number,
): readonly NumbersTable[] {
  const rows = [...all].filter(
    ({ openedAt, language }) =>
      openedAt >= query.from &&
      openedAt < query.until &&
      (query.language === null || query.language === language),
  );
  const built = hoursToPackage(rows);
  return [
    phaseTable(rows),
    packageTable(rows, built),
    monthTable(rows, { built, calendar: query.calendar }),
    languageTable(rows, built),
    dropOffTable(rows, now),
    photoTable(rows),
    reasonTable(rows),
    reminderTable(rows),
    centerTable(rows),
  ];
}

function phaseTable(rows: readonly CaseRow[]): NumbersTable {
  const groups = groupBy(rows, ({ phase }) => phase);
  return {
    id: 'phases',
    columns: ['cases', 'share'],
    rows: phases.map((phase) => {
      const count = groups.get(phase)?.length ?? 0;
      return { key: phase, values: [count, share(count, rows.length)] };
    }),
  };
}

/** From the first word to the first package, of those that have one: read once for three tables. */
type Built = ReadonlyMap<CaseRow, number>;

function hoursToPackage(rows: readonly CaseRow[]): Built {
  const built = new Map<CaseRow, number>();
  for (const row of rows) {
    const { builtAt } = row.track;
    if (builtAt !== null) built.set(row, hoursBetween(row.openedAt, builtAt));
  }
  return built;
}

function packageTable(rows: readonly CaseRow[], built: Built): NumbersTable {
  const values = packageValues(rows, built);
  return { id: 'package', columns: packageColumns, rows: [{ key: 'all', values }] };
}

const packageColumns = ['cases', 'packages', 'medianHours', 'p90Hours'];

function packageValues(rows: readonly CaseRow[], built: Built): readonly (number | null)[] {
  const hours = rows.map((row) => built.get(row)).filter((one) => one !== undefined);
  return [rows.length, hours.length, median(hours), percentile(hours, 0.9)];
}

/** Keys are `2026-11`, or `1405-09` of the Persian calendar. */
function monthTable(
  rows: readonly CaseRow[],
  { built, calendar }: { readonly built: Built; readonly calendar: Calendar },
): NumbersTable {
  const months = groupBy(
    [...groupBy(rows, ({ openedAt }) => openedAt.slice(0, dayLetters))].map(([day, some]) => {
      const { year, month } = pointOf(day, calendar);
      return { key: `${String(year)}-${String(month).padStart(2, '0')}`, some };
    }),
    ({ key }) => key,
  );
  const keys = [...months.keys()].toSorted();
  return {
    id: 'months',
    columns: packageColumns,
    rows: keys.map((key) => ({
      key,
      values: packageValues(
        (months.get(key) ?? []).flatMap(({ some }) => some),
        built,
      ),
    })),
  };
}

function languageTable(rows: readonly CaseRow[], built: Built): NumbersTable {
  const groups = groupBy(rows, ({ language }) => language);
  return {
    id: 'languages',
    columns: packageColumns,
    rows: languages.map((language) => {
      return { key: language, values: packageValues(groups.get(language) ?? [], built) };
    }),
  };
}

/** Where talks stand that nobody has gone on with, the most frequent question first. */
function dropOffTable(rows: readonly CaseRow[], now: number): NumbersTable {
  // Instants compare as they are written.
  const before = new Date(now - stoppedAfterMs).toISOString();
  const stopped = rows.filter(
    (row) =>
      (row.phase === 'talking' || row.phase === 'collecting' || row.phase === 'closed') &&
      row.track.submittedAt === null &&
      row.lastHeardAt < before,
  );
  const items = groupBy(stopped, (row) => `${row.flow}/${row.asking ?? ''}`);
  return {
    id: 'dropoff',
    columns: ['cases', 'share'],
    rows: [...items]
      .map(([key, some]) => ({ key, values: [some.length, share(some.length, rows.length)] }))
      .toSorted((one, other) => (other.values[0] ?? 0) - (one.values[0] ?? 0)),
  };
}

function photoTable(rows: readonly CaseRow[]): NumbersTable {
  const sum = (of: (row: CaseRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const examined = sum(({ photos }) => photos.examined);
  const refused = sum(({ photos }) => photos.refused);
  const retaken = sum(({ photos }) => photos.retaken);
  const values = [examined, refused, share(refused, examined), retaken, share(retaken, refused)];
  return {
    id: 'photos',
    columns: ['files', 'refused', 'refusedShare', 'retaken', 'retakenShare'],
    rows: [{ key: 'all', values }],
  };
}

function reasonTable(rows: readonly CaseRow[]): NumbersTable {
  const reasons = new Map<string, { refused: number; retaken: number }>();
  for (const { photos } of rows) {
    for (const [reason, { refused, retaken }] of Object.entries(photos.reasons)) {
      const sum = reasons.get(reason) ?? { refused: 0, retaken: 0 };
      sum.refused += refused;
      sum.retaken += retaken;
      reasons.set(reason, sum);
    }
  }
  return {
    id: 'reasons',
    columns: ['refused', 'retaken', 'retakenShare'],
    rows: [...reasons]
      .map(([key, { refused, retaken }]) => {
        return { key, values: [refused, retaken, share(retaken, refused)] };
      })
      .toSorted((one, other) => (other.values[0] ?? 0) - (one.values[0] ?? 0)),
  };
}

function reminderTable(rows: readonly CaseRow[]): NumbersTable {
  const steps = [0, 1, 2].map((step) => {
    const sent = rows.flatMap(({ track }) => track.nudges[step] ?? []);
    const answered = sent.filter(
      ({ at, answeredAt }) =>
        answeredAt !== null && Date.parse(answeredAt) - Date.parse(at) <= answeredWithinMs,
    );
    const values = [sent.length, answered.length, share(answered.length, sent.length)];
    return { key: String(step + 1), values };
  });
  return { id: 'reminders', columns: ['sent', 'answered', 'answeredShare'], rows: steps };
}

function centerTable(rows: readonly CaseRow[]): NumbersTable {
  const centers = groupBy(
    rows.flatMap((row) => row.centers),
    ({ center }) => center,
  );
  return {
    id: 'centers',
    columns: ['packages', 'answered', 'medianHours', 'p90Hours'],
    rows: [...centers].map(([key, sent]) => {
      const hours = sent.flatMap(({ sentAt, answeredAt }) =>
        answeredAt === null ? [] : [hoursBetween(sentAt, answeredAt)],
      );
      const values = [sent.length, hours.length, median(hours), percentile(hours, 0.9)];
      return { key, name: sent.at(-1)?.name ?? '', values };
    }),
  };
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / hourMs;
}

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
