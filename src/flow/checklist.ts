// The document checklist as it stands: what is there, what is missing, and how much it matters.
import { holds } from './condition.ts';
import { freshDaysOf } from './fresh-days.ts';
import type { DocumentItem, Flow } from './flow.ts';
import { isWantedAgain, pagesWantedAgain } from './retakes.ts';
import { missingPages, pagesInOrder } from './page-order.ts';
import type { MissingPages } from './page-order.ts';
import { isFilm, isUnreadable, showsNoPage } from '../intake/photo-standing.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';
import { wantedSince } from '../intake/submission.ts';

export type ChecklistState =
  | 'received'
  | 'pages_missing'
  | 'stale'
  | 'only_film'
  | 'only_unreadable'
  | 'later'
  | 'unknown'
  | 'refused'
  | 'not_applicable'
  | 'unavailable'
  | 'missing';

export interface ChecklistLine {
  readonly item: DocumentItem;
  readonly essential: boolean;
  readonly state: ChecklistState;
  readonly documents: readonly DocumentState[];
  /** For each report of this line that is not whole. */
  readonly missingPages: readonly MissingPages[];
}

const dayMs = 86_400_000;

/** Every document that makes sense for this person, essential ones first, in the flow's order. */
export function checklist(flow: Flow, state: IntakeState, now: string): readonly ChecklistLine[] {
  const lines = flow.items
    .filter((item): item is DocumentItem => item.type === 'document' && holds(item.when, state))
    .map((item) => ({
      item,
      essential: isEssential(item, state),
      state: stateOf(item, state, now),
      documents: placedDocuments(state, item.id),
      missingPages: incompleteReports(item, state),
    }));
  return [...lines.filter((line) => line.essential), ...lines.filter((line) => !line.essential)];
}

/** What a doctor must have to decide, for this diagnosis; also what a center asked for. */
export function isEssential(item: DocumentItem, state: IntakeState): boolean {
  if (wantedSince(state.submissions, item.id) !== null) return true;
  if (item.essentialWhen !== undefined) return holds(item.essentialWhen, state);
  return item.need === 'essential';
}

/** Files on a checklist line that will go into the package. */
function usableDocuments(state: IntakeState, item: string): readonly DocumentState[] {
  return placedDocuments(state, item).filter(isUsable);
}

/**
 * Files that make a line of the checklist settled: film and scenery go along and are not enough,
 * nor is what was there before a center asked for more.
 */
export function settlingDocuments(state: IntakeState, item: string): readonly DocumentState[] {
  const since = wantedSince(state.submissions, item) ?? '';
  return usableDocuments(state, item).filter(
    (document) =>
      document.receivedAt >= since &&
      (document.insisted || !(isFilm(document) || showsNoPage(document))) &&
      !isWantedAgain(state, document),
  );
}

/** Accepted, or refused but sent on for a person to judge; scenery only where somebody placed it. */
export function isUsable(document: DocumentState): boolean {
  if (!isLive(document) || document.examination?.outcome !== 'accept') return false;
  if (document.insisted) return true;
  return !isUnreadable(document) && !(showsNoPage(document) && document.item === null);
}

/** Neither left out nor replaced by a better photo. */
export function isLive({ withdrawn, replacedBy }: DocumentState): boolean {
  return !withdrawn && (replacedBy ?? null) === null;
}

export function placedDocuments(state: IntakeState, item: string): readonly DocumentState[] {
  return Object.values(state.documents).filter(
    (document) => document.item === item && isLive(document),
  );
}

function incompleteReports(item: DocumentItem, state: IntakeState): readonly MissingPages[] {
  return Object.values(state.reports)
    .filter((report) => report.item === item.id)
    .flatMap((report) => {
      const documents = pagesInOrder(state, report).filter(isUsable);
      const again = documents.flatMap((document) => pagesWantedAgain(state, document));
      const missing = missingPages(state, documents);
      return [
        ...(missing === null ? [] : [missing]),
        ...(again.length === 0 ? [] : [{ pages: again, of: null }]),
      ];
    });
}

/** Whether the newest dated report of a line is older than it may be. */
export function isStale(item: DocumentItem, state: IntakeState, now: string): boolean {
  const freshDays = freshDaysOf(item, state);
  if (freshDays === undefined) return false;
  const ends = Object.values(state.reports)
    .filter((report) => report.item === item.id)
    .map((report) => (report.date?.value?.kind === 'date' ? report.date.value.date.end : null));
  if (ends.length === 0 || ends.includes(null)) return false;
  const newest = Math.max(...ends.map((end) => Date.parse(end ?? '')));
  return Date.parse(now) - newest > freshDays * dayMs;
}

function stateOf(item: DocumentItem, state: IntakeState, now: string): ChecklistState {
  if (settlingDocuments(state, item.id).length > 0) {
    if (incompleteReports(item, state).length > 0) return 'pages_missing';
    return isStale(item, state, now) ? 'stale' : 'received';
  }
  if (usableDocuments(state, item.id).some(isFilm)) return 'only_film';
  const answer = state.answers[item.id];
  if (answer !== undefined && answer.state !== 'in_document') {
    return answer.state === 'answered' ? 'received' : answer.state;
  }
  return placedDocuments(state, item.id).some(isUnreadable) ? 'only_unreadable' : 'missing';
}
