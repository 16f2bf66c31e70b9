// The fold: how each fact changes what is known of an intake.
import { pathKey } from './answer.ts';
import { conversationChange } from './apply-conversation-fact.ts';
import { withoutQuestion } from './apply-talk-fact.ts';
import { summaryChange } from './apply-summary-fact.ts';
import { pageEditChange } from './apply-page-edit-fact.ts';
import { submissionChange } from './apply-submission-fact.ts';
import type { Answer, ItemPath } from './answer.ts';
import type { AnswerDraft, Fact } from './fact.ts';
import type { DocumentState, GroupState, IntakeState } from './state.ts';

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** How many answers "back" can walk through. */
const trailLengthMax = 200;

const noGroup: GroupState = { rows: [], rowCountEver: 0, closed: false };

/** The state of an intake that was just opened. */
export function openIntake(fact: FactOf<'intake_opened'>): IntakeState {
  return {
    id: fact.intake,
    flow: fact.flow,
    flowVersion: fact.flowVersion,
    language: fact.language,
    languageChosen: false,
    openedAt: fact.at,
    lastHeardAt: fact.at,
    factCount: 1,
    answers: {},
    groups: {},
    documents: {},
    reports: {},
    trail: [],
    focus: null,
    menu: null,
    aside: null,
    misses: 0,
    linkGiven: false,
    advised: [],
    stopped: false,
    redFlag: null,
    heldMessages: 0,
    helpWanted: false,
    owner: null,
    submittedAt: null,
    package: null,
    erased: false,
  };
}

/** Folds all facts of an intake, the first of which opens it; throws when it does not. */
export function foldFacts(facts: readonly Fact[]): IntakeState {
  const [first, ...rest] = facts;
  if (first?.kind !== 'intake_opened') throw new Error('facts do not begin with intake_opened');
  return rest.reduce(applyFact, openIntake(first));
}

/** The state after one more fact. */
export function applyFact(state: IntakeState, fact: Fact): IntakeState {
  return { ...state, ...change(state, fact), factCount: state.factCount + 1 };
}

function change(state: IntakeState, fact: Fact): Partial<IntakeState> {
  switch (fact.kind) {
    case 'intake_opened':
      throw new Error('an intake is opened once');
    case 'language_chosen':
      return { language: fact.language, languageChosen: true };
    case 'answered':
      return answered(state, fact);
    case 'reopened':
      return { answers: without(state.answers, pathKey(fact.path)) };
    case 'focused':
      return { focus: fact.path, misses: 0 };
    case 'row_added':
    case 'row_removed':
    case 'group_closed':
    case 'group_reopened':
      return groupChange(state, fact);
    case 'asked':
      return { menu: fact.menu, aside: fact.aside };
    case 'not_understood':
      return { misses: state.misses + 1 };
    case 'document_announced':
      return { fileAnnouncedAt: fact.at };
    case 'document_received':
    case 'document_examined':
    case 'document_overruled':
    case 'document_insisted':
    case 'document_withdrawn':
    case 'document_replaced':
    case 'page_version_chosen':
    case 'documents_reported':
    case 'document_placed':
    case 'report_dated':
      return documentChange(state, fact);
    case 'document_refused':
      return { fileAnnouncedAt: null };
    case 'translation_given':
    case 'answer_corrected':
    case 'correction_withdrawn':
    case 'doctor_note_written':
    case 'package_ordered':
      return summaryChange(state, fact);
    case 'page_edited':
    case 'retake_wanted':
    case 'retake_unwanted':
      return pageEditChange(state, fact);
    case 'package_submitted':
    case 'submission_changed':
    case 'center_answered':
    case 'travel_question_answered':
    case 'patient_told':
    case 'center_silent':
    case 'promise_missed':
      return submissionChange(state, fact);
    default:
      return conversationChange(state, fact);
  }
}

function answered(state: IntakeState, fact: FactOf<'answered'>): Partial<IntakeState> {
  const key = pathKey(fact.path);
  return {
    answers: { ...state.answers, [key]: answerOf(fact, fact.at) },
    trail: [...state.trail.filter((other) => other !== key), key].slice(-trailLengthMax),
    focus: samePath(state.focus, fact.path) ? null : state.focus,
    misses: 0,
    ...withoutQuestion(state, fact.path),
  };
}

function groupChange(
  state: IntakeState,
  fact: FactOf<'row_added' | 'row_removed' | 'group_closed' | 'group_reopened'>,
): Partial<IntakeState> {
  const group = state.groups[fact.group] ?? noGroup;
  const groups = (changed: Partial<GroupState>) => ({
    groups: { ...state.groups, [fact.group]: { ...group, ...changed } },
  });
  switch (fact.kind) {
    case 'row_added':
      return groups({
        rows: [...group.rows, fact.row],
        rowCountEver: group.rowCountEver + 1,
        closed: false,
      });
    case 'row_removed':
      return {
        ...groups({ rows: group.rows.filter((row) => row !== fact.row) }),
        answers: withoutPrefix(state.answers, `${fact.group}/${fact.row}/`),
        trail: state.trail.filter((key) => !key.startsWith(`${fact.group}/${fact.row}/`)),
        focus: state.focus?.row === fact.row ? null : state.focus,
      };
    case 'group_closed':
      return { ...groups({ closed: true }), misses: 0 };
    case 'group_reopened':
      return groups({ closed: false });
  }
}

function documentChange(
  state: IntakeState,
  fact: FactOf<
    | 'document_received'
    | 'document_examined'
    | 'document_overruled'
    | 'document_insisted'
    | 'document_withdrawn'
    | 'document_replaced'
    | 'page_version_chosen'
    | 'documents_reported'
    | 'document_placed'
    | 'report_dated'
  >,
): Partial<IntakeState> {
  switch (fact.kind) {
    case 'document_received':
      return received(state, fact);
    case 'document_examined':
      return documents(state, [fact.document], {
        examination: fact.examination,
        guess: fact.guess,
        marked: fact.marked,
      });
    case 'document_overruled':
      return overruled(state, fact);
    case 'document_insisted':
      return documents(state, [fact.document], { insisted: true });
    case 'document_withdrawn':
      return documents(state, [fact.document], { withdrawn: true });
    case 'document_replaced':
      return documents(state, [fact.document], { replacedBy: fact.replacedBy });
    case 'page_version_chosen':
      return documents(state, [fact.document], { asTaken: fact.version === 'as_taken' });
    case 'documents_reported':
      return documents(state, fact.documents, { reported: true });
    case 'document_placed':
      return placed(state, fact);
    case 'report_dated': {
      const report = state.reports[fact.report];
      if (report === undefined) return {};
      const date = answerOf(fact, fact.at);
      return { reports: { ...state.reports, [fact.report]: { ...report, date } }, focus: null };
    }
  }
}

function received(state: IntakeState, fact: FactOf<'document_received'>): Partial<IntakeState> {
  const document: DocumentState = {
    ...fact.document,
    receivedAt: fact.at,
    examination: null,
    guess: null,
    marked: null,
    item: null,
    report: null,
    insisted: false,
    withdrawn: false,
    asTaken: false,
    reported: false,
  };
  const known = { ...state.documents, [document.id]: document };
  return { documents: known, fileAnnouncedAt: null };
}

/** Who looked at a page knows better than who sent it on unseen. */
function overruled(state: IntakeState, fact: FactOf<'document_overruled'>): Partial<IntakeState> {
  const { page, verdict, coordinator, reason } = fact;
  const before = state.documents[fact.document];
  const others = before?.overrulings?.filter((one) => one.page !== page) ?? [];
  const insisted = verdict === 'accept' && (before?.insisted ?? false);
  const overrulings = [...others, { page, verdict, coordinator, reason }];
  return documents(state, [fact.document], { overrulings, insisted });
}

function placed(state: IntakeState, fact: FactOf<'document_placed'>): Partial<IntakeState> {
  const reports: Record<string, IntakeState['reports'][string]> = {};
  for (const report of Object.values(state.reports)) {
    const rest = report.documents.filter((document) => document !== fact.document);
    if (rest.length > 0 || report.id === fact.report) {
      reports[report.id] = { ...report, documents: rest };
    }
  }
  const report = reports[fact.report] ?? {
    id: fact.report,
    item: fact.item,
    documents: [],
    date: null,
  };
  reports[fact.report] = {
    ...report,
    item: fact.item,
    documents: [...report.documents, fact.document],
  };
  return {
    ...documents(state, [fact.document], { item: fact.item, report: fact.report }),
    reports,
  };
}

function documents(
  state: IntakeState,
  ids: readonly string[],
  changed: Partial<DocumentState>,
): Partial<IntakeState> {
  const next = { ...state.documents };
  for (const id of ids) {
    const document = next[id];
    if (document !== undefined) next[id] = { ...document, ...changed };
  }
  return { documents: next };
}

function answerOf(draft: AnswerDraft, at: string): Answer {
  return { state: draft.state, value: draft.value, said: draft.said, at };
}

function samePath(a: ItemPath | null, b: ItemPath): boolean {
  return a !== null && pathKey(a) === pathKey(b);
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

function withoutPrefix<V>(record: Readonly<Record<string, V>>, prefix: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith(prefix)));
}
