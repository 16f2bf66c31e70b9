// The document checklist as it stands: what is there, what is missing, and how much it matters.
import { holds } from './condition.ts';
import type { DocumentItem, Flow } from './flow.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';

export type ChecklistState =
  | 'received'
  | 'stale'
  | 'only_unreadable'
  | 'later'
  | 'unknown'
  | 'refused'
  | 'not_applicable'
  | 'missing';

export interface ChecklistLine {
  readonly item: DocumentItem;
  readonly essential: boolean;
  readonly state: ChecklistState;
  readonly documents: readonly DocumentState[];
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
    }));
  return [...lines.filter((line) => line.essential), ...lines.filter((line) => !line.essential)];
}

/** What a doctor must have to decide, for this diagnosis. */
export function isEssential(item: DocumentItem, state: IntakeState): boolean {
  if (item.essentialWhen !== undefined) return holds(item.essentialWhen, state);
  return item.need === 'essential';
}

/** Files on a checklist line that will go into the package. */
export function usableDocuments(state: IntakeState, item: string): readonly DocumentState[] {
  return placedDocuments(state, item).filter(isUsable);
}

/** Accepted, or refused but sent on for a person to judge. */
export function isUsable(document: DocumentState): boolean {
  if (document.withdrawn || document.examination === null) return false;
  if (document.examination.outcome !== 'accept') return false;
  return document.insisted || !isUnreadable(document);
}

/** A photo of which no page can be read. */
export function isUnreadable(document: DocumentState): boolean {
  const pages = judgedPages(document);
  return pages.length > 0 && pages.every((page) => page.verdict === 'reject');
}

export function placedDocuments(state: IntakeState, item: string): readonly DocumentState[] {
  return Object.values(state.documents).filter(
    (document) => document.item === item && !document.withdrawn,
  );
}

/** Whether the newest dated report of a line is older than the flow allows. */
export function isStale(item: DocumentItem, state: IntakeState, now: string): boolean {
  if (item.freshDays === undefined) return false;
  const ends = Object.values(state.reports)
    .filter((report) => report.item === item.id)
    .map((report) => (report.date?.value?.kind === 'date' ? report.date.value.date.end : null));
  if (ends.length === 0 || ends.includes(null)) return false;
  const newest = Math.max(...ends.map((end) => Date.parse(end ?? '')));
  return Date.parse(now) - newest > item.freshDays * dayMs;
}

function stateOf(item: DocumentItem, state: IntakeState, now: string): ChecklistState {
  if (usableDocuments(state, item.id).length > 0) {
    return isStale(item, state, now) ? 'stale' : 'received';
  }
  const answer = state.answers[item.id];
  if (answer !== undefined && answer.state !== 'in_document') {
    return answer.state === 'answered' ? 'received' : answer.state;
  }
  return placedDocuments(state, item.id).some(isUnreadable) ? 'only_unreadable' : 'missing';
}
