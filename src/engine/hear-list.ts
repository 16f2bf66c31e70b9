// Words in reply to a list that is no question of its own: one more line, helpful documents.
import { findGroup } from '../flow/find-item.ts';
import type { GroupItem } from '../flow/flow.ts';
import { addRow, askNext, nextRow } from './ask.ts';
import { hearChoice } from './hear-choice.ts';
import { looksLikeQuestion } from './match-question.ts';
import { nextAsk } from './open-items.ts';
import { namedDocument } from './place-documents.ts';
import { readAnswer } from './read-answer.ts';
import type { Question, Understood } from './read-answer.ts';
import { settleAnswer } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Replies that mean "I have none of these". */
const enough = new Set(['no', 'done', 'later', 'skip', 'unknown', 'not_applicable', 'refuse']);

/** True when the words answered the list that is open. */
export function hearList(draft: TurnDraft, text: string): boolean {
  if (draft.state.aside?.kind === 'focus_document') return false;
  const ask = nextAsk(draft.flow, draft.state);
  const command = draft.phrasebook.agreement(text);
  if (ask.kind === 'helpful_documents') return hearHelpful(draft, text);
  if (ask.kind !== 'more_rows') return false;
  const asks = looksLikeQuestion(text) || draft.phrasebook.question(draft.flow, text) !== null;
  if (!asks && addNamedRow(draft, ask.group, text)) return true;
  if (command === null || (command !== 'yes' && !enough.has(command))) return false;
  const choice = `g:${ask.group.id}=${command === 'yes' ? 'add' : 'close'}`;
  hearChoice(draft, { choice, title: text });
  return true;
}

/** "That is all", or the name of one of them, as it stands beside a file where none has captions. */
function hearHelpful(draft: TurnDraft, text: string): boolean {
  const command = draft.phrasebook.agreement(text);
  const isName = command === null && draft.phrasebook.question(draft.flow, text) === null;
  const named = isName ? namedDocument(draft, text) : null;
  if (named === null && (command === null || !enough.has(command))) return false;
  hearChoice(draft, { choice: `d:${named ?? '=enough'}`, title: text });
  return true;
}

/** The next line told at once, such as "then R-ICE, 3 cycles", instead of "yes, one more". */
function addNamedRow(draft: TurnDraft, group: GroupItem, text: string): boolean {
  const [item] = group.items;
  if (item === undefined || (item.type !== 'medical' && item.type !== 'date')) return false;
  const path = { group: group.id, row: nextRow(draft, group.id), item: item.id };
  const understood = readAnswer(draft, { item, path }, text);
  if (!namesSomething(understood)) return false;
  addRow(draft, group.id);
  settleAnswer(draft, { item, path }, understood);
  return true;
}

/** "No" to the first question of a new line: there is no such line after all. */
export function dropEmptyRow(draft: TurnDraft, { path, item }: Question): boolean {
  const { group, row } = path;
  if (group === undefined || row === undefined) return false;
  const found = findGroup(draft.flow, group);
  const answered = Object.keys(draft.state.answers).some((k) => k.startsWith(`${group}/${row}/`));
  if (answered || found?.items[0]?.id !== item.id) return false;
  draft.record({ kind: 'row_removed', group, row });
  draft.record({ kind: 'group_closed', group });
  askNext(draft);
  return true;
}

/** A date, or words of which at least one is a known treatment. */
function namesSomething(understood: Understood): boolean {
  if (understood.kind === 'pick' || understood.kind === 'doubt') return true;
  if (understood.kind !== 'answer') return false;
  const { value } = understood.draft;
  return value?.kind === 'date' || (value?.kind === 'medical' && value.terms.length > 0);
}
