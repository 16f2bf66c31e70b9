// What to ask next: always derived from what is known, never a stored position.
import { holds } from '../flow/condition.ts';
import type { Row } from '../flow/condition.ts';
import { findItem } from '../flow/find-item.ts';
import type { DocumentItem, Flow, GroupItem, LeafItem } from '../flow/flow.ts';
import { pathKey } from '../intake/answer.ts';
import type { Answer, ItemPath } from '../intake/answer.ts';
import type { CoordinatorQuestion } from '../intake/fact.ts';
import type { IntakeState, ReportState } from '../intake/state.ts';
import { questionAsked } from './coordinator-question.ts';
import { isEssential, settlingDocuments } from '../flow/checklist.ts';

/** The virtual group of the dates printed on reports: `report/<report id>/date`. */
export const reportGroup = 'report';

export type Ask =
  | { readonly kind: 'item'; readonly item: LeafItem; readonly path: ItemPath }
  | {
      readonly kind: 'coordinator_question';
      readonly asked: CoordinatorQuestion;
      readonly item: LeafItem;
      readonly path: ItemPath;
    }
  | { readonly kind: 'first_row'; readonly group: GroupItem }
  | { readonly kind: 'more_rows'; readonly group: GroupItem }
  | { readonly kind: 'helpful_documents'; readonly items: readonly DocumentItem[] }
  | { readonly kind: 'report_date'; readonly report: ReportState; readonly path: ItemPath }
  | { readonly kind: 'done' };

/** A state never changes, and a turn asks several times what is next in it. */
const nextOf = new WeakMap<IntakeState, { readonly flow: Flow; readonly ask: Ask }>();

/**
 * The first enabled item whose answer is open; a person's wish to change one comes before it, and
 * then what a coordinator asks.
 */
export function nextAsk(flow: Flow, state: IntakeState): Ask {
  const known = nextOf.get(state);
  if (known?.flow === flow) return known.ask;
  const ask = findNext(flow, state);
  nextOf.set(state, { flow, ask });
  return ask;
}

function findNext(flow: Flow, state: IntakeState): Ask {
  const focused = state.focus === null ? null : askOfPath(flow, state, state.focus);
  if (focused !== null) return focused;
  const asked = state.coordinatorAsks ?? null;
  const question = asked === null ? null : questionAsked(flow, asked);
  if (asked !== null && question !== null) {
    return { kind: 'coordinator_question', asked, ...question };
  }
  const undated = undatedReport(flow, state);
  if (undated !== undefined) return askReportDate(undated);
  for (const item of flow.items) {
    if (!holds(item.when, state)) continue;
    if (item.type === 'group') {
      const ask = nextInGroup(state, item);
      if (ask !== null) return ask;
    } else if (item.type === 'document') {
      const ask = nextDocument(flow, state, item);
      if (ask !== null) return ask;
    } else if (isOpen(state, item, null)) {
      return { kind: 'item', item, path: { item: item.id } };
    }
  }
  return { kind: 'done' };
}

/** The question behind a path, or null when the flow has no such question any more. */
function askOfPath(flow: Flow, state: IntakeState, path: ItemPath): Ask | null {
  if (path.group === reportGroup) {
    const report = state.reports[path.row ?? ''];
    return report === undefined ? null : askReportDate(report);
  }
  const found = findItem(flow, path.item);
  return found === undefined ? null : { kind: 'item', item: found.item, path };
}

/** Questions that are still open, roughly: repeating groups count once. */
export function openCount(flow: Flow, state: IntakeState): number {
  return flow.items.filter((item) => {
    if (!holds(item.when, state)) return false;
    if (item.type === 'group') return !(state.groups[item.id]?.closed ?? false);
    if (item.type === 'document') {
      return isEssential(item, state) && nextDocument(flow, state, item) !== null;
    }
    return isOpen(state, item, null);
  }).length;
}

/** Open: no answer yet, or one that the flow no longer offers. */
function isOpen(state: IntakeState, item: LeafItem, row: Row | null): boolean {
  const answer = state.answers[pathKey({ ...row, item: item.id })];
  return answer === undefined || !stillValid(item, answer);
}

function stillValid(item: LeafItem, answer: Answer): boolean {
  const value = answer.value;
  if (value === null) return true;
  const offered = (option: string) =>
    option === 'other' ||
    !('options' in item) ||
    item.options.some((candidate) => candidate.id === option);
  if (value.kind === 'choice') return item.type === 'choice' ? offered(value.option) : true;
  if (value.kind === 'choices') return value.options.every(offered);
  return true;
}

function nextInGroup(state: IntakeState, group: GroupItem): Ask | null {
  const known = state.groups[group.id];
  if (known === undefined || (known.rows.length === 0 && !known.closed)) {
    return { kind: 'first_row', group };
  }
  for (const row of known.rows) {
    const scope = { group: group.id, row };
    const item = group.items.find(
      (leaf) => holds(leaf.when, state, scope) && isOpen(state, leaf, scope),
    );
    if (item !== undefined) return { kind: 'item', item, path: { ...scope, item: item.id } };
  }
  return known.closed || known.rows.length >= group.rowsMax ? null : { kind: 'more_rows', group };
}

function nextDocument(flow: Flow, state: IntakeState, item: DocumentItem): Ask | null {
  if (!isOpenDocument(state, item)) return null;
  if (isEssential(item, state)) return { kind: 'item', item, path: { item: item.id } };
  const open = flow.items.filter(
    (other): other is DocumentItem =>
      other.type === 'document' && holds(other.when, state) && isOpenDocument(state, other),
  );
  if (open.some((other) => isEssential(other, state))) return null;
  return { kind: 'helpful_documents', items: open };
}

/** A checklist line without a usable file and without an answer such as "later". */
function isOpenDocument(state: IntakeState, item: DocumentItem): boolean {
  return state.answers[item.id] === undefined && settlingDocuments(state, item.id).length === 0;
}

function undatedReport(flow: Flow, state: IntakeState): ReportState | undefined {
  return Object.values(state.reports).find((report) => {
    const item = findItem(flow, report.item)?.item;
    return (
      item?.type === 'document' &&
      !item.undated &&
      report.date === null &&
      // A scan's picture has no date printed on it: its header said, or nobody can.
      settlingDocuments(state, report.item).some(
        ({ report: id, examination }) => id === report.id && examination?.kind !== 'dicom',
      )
    );
  });
}

function askReportDate(report: ReportState): Ask {
  return {
    kind: 'report_date',
    report,
    path: { group: reportGroup, row: report.id, item: 'date' },
  };
}
