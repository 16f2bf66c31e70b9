// Reports that will soon be older than a center accepts: told once, before it matters.
import type { IntakeState } from '../intake/state.ts';
import { checklist, type ChecklistLine } from './checklist.ts';
import type { Flow } from './flow.ts';
import { freshDaysOf } from './fresh-days.ts';

/** A report on the checklist whose time runs out. */
export interface AgingDocument {
  readonly line: ChecklistLine;
  /** The day printed on its newest report, YYYY-MM-DD. */
  readonly day: string;
  /** From when the family should know, and when it is too old (ISO instants). */
  readonly tellAt: string;
  readonly staleAt: string;
}

const dayMs = 86_400_000;
/** Long enough to have blood drawn once more, and no longer than a week's worry. */
const leadDays = 7;

/**
 * Essential reports with an age that counts, the first to run out before the others; not those
 * that the family was told of already. Nothing before the package exists or once a center has
 * answered: then their age decides nothing.
 */
export function agingDocuments(
  flow: Flow,
  state: IntakeState,
  now: string,
): readonly AgingDocument[] {
  if (state.submittedAt === null || isAnswered(state)) return [];
  return checklist(flow, state, now)
    .filter((line) => line.essential && (line.state === 'received' || line.state === 'stale'))
    .flatMap((line): readonly AgingDocument[] => {
      const { id } = line.item;
      const freshDays = freshDaysOf(line.item, state);
      const day = newestDay(state, id);
      if (freshDays === undefined || day === null || state.agingTold?.[id] === day) return [];
      const staleMs = Date.parse(day) + freshDays * dayMs;
      const tellAt = new Date(staleMs - leadDays * dayMs).toISOString();
      return [{ line, day, tellAt, staleAt: new Date(staleMs).toISOString() }];
    })
    .toSorted((a, b) => a.tellAt.localeCompare(b.tellAt));
}

function isAnswered({ submissions }: IntakeState): boolean {
  return Object.values(submissions ?? {}).some(({ state }) => state === 'answered');
}

/** The last day that the newest report of an item may be of; null while one has no date. */
function newestDay(state: IntakeState, item: string): string | null {
  const ends = Object.values(state.reports)
    .filter((report) => report.item === item)
    .map(({ date }) => (date?.value?.kind === 'date' ? date.value.date.end : null));
  const known = ends.filter((end) => end !== null);
  return known.length === ends.length ? (known.toSorted().at(-1) ?? null) : null;
}
