// Somebody tapped an answer, perhaps an old one: its id says what it answers.
import { holds } from '../flow/condition.ts';
import { findGroup, findItem } from '../flow/find-item.ts';
import type { LeafItem } from '../flow/flow.ts';
import { parsePathKey, pathKey } from '../intake/answer.ts';
import type { AnswerState, ItemPath } from '../intake/answer.ts';
import { answerStates } from '../intake/answer.ts';
import type { AnswerDraft } from '../intake/fact.ts';
import { languages } from '../language/language.ts';
import { addRow, askNext, optionsFor } from './ask.ts';
import { documentLines } from './ask-documents.ts';
import { chosenAside } from './chosen-aside.ts';
import { askedGroup, freeQuestionItem, isAskedByCoordinator } from './coordinator-question.ts';
import { greet } from './hear-opening.ts';
import { hearText } from './hear-text.ts';
import { chooseMissing } from './missing-answers.ts';
import { nextAsk, reportGroup } from './open-items.ts';
import { answerReminder } from './remind.ts';
import { isRepair, repair } from './repair.ts';
import { reportDateItem } from './report-date-item.ts';
import { commands } from './phrasebook.ts';
import { answerWords, labelOf } from '../flow/show-answer.ts';
import { thisNumber } from './read-contact.ts';
import { offerYesNo, settleAnswer } from './settle-answer.ts';
import { placeAsChosen } from './place-documents.ts';
import { toggleChoice } from './toggle-choice.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

export interface Choice {
  readonly choice: string;
  readonly title: string;
  /** What was typed instead of a tap. */
  readonly said?: string;
}

/** `a:diagnosis=dlbcl`, `s:stage=unknown`, `c:help`, `g:treatments=add`, … */
export function hearChoice(draft: TurnDraft, event: Choice): void {
  const [, kind, about = '', option = ''] = /^([a-z]):([^=]*)(?:=(.*))?$/u.exec(event.choice) ?? [];
  const said = event.said ?? event.title;
  switch (kind) {
    case 'a':
      chooseOption(draft, { path: parsePathKey(about), option, said });
      return;
    case 's':
      chooseSkip(draft, parsePathKey(about), { option, said });
      return;
    case 'k':
      keepAnswer(draft, parsePathKey(about));
      return;
    case 'g':
      chooseMoreRows(draft, about, option);
      return;
    case 'e':
      editAnswer(draft, parsePathKey(about));
      return;
    case 'd':
      chooseHelpful(draft, about, said);
      return;
    case 'p':
      placeAsChosen(draft, about);
      return;
    case 'x':
      chosenAside(draft, { kind: about, option, said });
      return;
    case 'r':
      if (about === '') answerReminder(draft, option);
      else chooseMissing(draft, about, option);
      return;
    case 'c':
      chooseCommand(draft, about);
      return;
    case 'l':
      chooseLanguage(draft, about, said);
      return;
    case 'i':
      draft.request({ kind: 'switch_intake', intake: about });
      return;
    case 'q':
      if (draft.flow.faq.includes(about)) draft.say(`${draft.flow.id}:faq.${about}.answer`);
      askNext(draft);
      return;
    default:
      hearText(draft, event.title);
  }
}

function chooseCommand(draft: TurnDraft, name: string): void {
  const command = commands.find((candidate) => candidate === name);
  if (command !== undefined && isRepair(command)) repair(draft, command);
  else askNext(draft);
}

function chooseLanguage(draft: TurnDraft, code: string, said: string): void {
  const language = languages.find((candidate) => candidate === code);
  if (language === undefined) {
    askNext(draft);
    return;
  }
  const first = !draft.state.languageChosen;
  draft.record({ kind: 'language_chosen', language });
  if (first) draft.say('bot:welcome.text');
  else draft.say('bot:language.changed');
  greet(draft, language, first ? said : '');
}

interface Chosen {
  readonly path: ItemPath;
  readonly option: string;
  readonly said: string;
}

function chooseOption(draft: TurnDraft, tapped: Chosen): void {
  const { path, option, said } = tapped;
  const found = findItem(draft.flow, path.item);
  if (found === undefined || !isThere(draft, path) || !isOffered(draft, found.item, tapped)) {
    draft.say('bot:answer.gone');
    askNext(draft);
    return;
  }
  const { item } = found;
  if (item.type === 'choices' && toggleChoice(draft, { item, path, option })) return;
  if (item.type === 'contact') {
    settleAnswer(draft, { item, path }, thisNumber(draft, said));
    return;
  }
  const value = { kind: 'choice', option } as const;
  chosen(draft, path, { state: 'answered', value, said });
}

function chooseSkip(
  draft: TurnDraft,
  path: ItemPath,
  tapped: { option: string; said: string },
): void {
  const state: AnswerState | undefined = answerStates.find((known) => known === tapped.option);
  const virtual = path.group === reportGroup || path.group === askedGroup;
  const known = virtual || findItem(draft.flow, path.item) !== undefined;
  if (state === undefined || !known || !isThere(draft, path)) {
    draft.say('bot:answer.gone');
    askNext(draft);
    return;
  }
  chosen(draft, path, { state, value: null, said: tapped.said });
}

/** Records it when its question is open; an old button asks whether the answer shall change. */
function chosen(draft: TurnDraft, path: ItemPath, answer: AnswerDraft): void {
  const item = findItem(draft.flow, path.item)?.item;
  const before = draft.state.answers[pathKey(path)];
  const focused = draft.state.focus !== null && pathKey(draft.state.focus) === pathKey(path);
  const wanted = focused || isAskedByCoordinator(draft.state, path);
  if (before === undefined || wanted || item === undefined) {
    const virtual = path.group === askedGroup ? freeQuestionItem : reportDateItem;
    const question = { item: item ?? virtual, path };
    settleAnswer(draft, question, { kind: 'answer', draft: answer });
    return;
  }
  const words = wordsOf(draft);
  if (
    before.state === answer.state &&
    JSON.stringify(before.value) === JSON.stringify(answer.value)
  ) {
    draft.say('bot:answer.already', {
      label: labelOf(words, path),
      answer: answerWords(words, path, before),
    });
    askNext(draft);
    return;
  }
  draft.say('bot:answer.changeOld', {
    label: labelOf(words, path),
    before: answerWords(words, path, before),
    after: answerWords(words, path, { ...answer, at: draft.context.now }),
  });
  offerYesNo(draft, { kind: 'confirm_value', path, answer });
}

/** The question still makes sense: its line exists and its condition holds. */
function isThere(draft: TurnDraft, path: ItemPath): boolean {
  if (path.group === undefined || path.row === undefined) {
    const item = findItem(draft.flow, path.item)?.item;
    return item === undefined || holds(item.when, draft.state);
  }
  if (path.group === reportGroup) return draft.state.reports[path.row] !== undefined;
  if (path.group === askedGroup) return isAskedByCoordinator(draft.state, path);
  return draft.state.groups[path.group]?.rows.includes(path.row) ?? false;
}

/** The option is still on offer: a changed flow or another answer may have taken it away. */
function isOffered(draft: TurnDraft, item: LeafItem, { path, option }: Chosen): boolean {
  if (item.type === 'review') return option === 'yes' || option === 'no';
  return optionsFor(draft, item, path).some(({ id }) => id === `a:${pathKey(path)}=${option}`);
}

function keepAnswer(draft: TurnDraft, path: ItemPath): void {
  const before = draft.state.answers[pathKey(path)];
  if (before !== undefined) draft.record({ kind: 'answered', path, ...before }, 'bot');
  draft.say('bot:edit.kept');
  askNext(draft);
}

export function editAnswer(draft: TurnDraft, path: ItemPath): void {
  if (draft.state.answers[pathKey(path)] === undefined) {
    draft.say('bot:answer.gone');
  } else {
    draft.record({ kind: 'focused', path });
  }
  askNext(draft);
}

function chooseMoreRows(draft: TurnDraft, group: string, option: string): void {
  if (findGroup(draft.flow, group) !== undefined) {
    if (option === 'add') addRow(draft, group);
    else draft.record({ kind: 'group_closed', group });
  }
  askNext(draft);
}

/** One of the helpful documents: what it is; or "that is all". */
function chooseHelpful(draft: TurnDraft, about: string, said: string): void {
  const ask = nextAsk(draft.flow, draft.state);
  if (about === '') {
    const items = ask.kind === 'helpful_documents' ? ask.items : [];
    for (const item of items) {
      const path = { item: item.id };
      draft.record({ kind: 'answered', path, state: 'later', value: null, said });
    }
    askNext(draft);
    return;
  }
  const item = findItem(draft.flow, about)?.item;
  if (item?.type !== 'document') {
    askNext(draft);
    return;
  }
  draft.write(`*${labelOf(wordsOf(draft), { item: item.id })}*`);
  draft.write(documentLines(draft, item).join('\n'));
  draft.say('bot:documents.sendNow');
  draft.offer(
    [{ id: 'x:focus_document=no', title: draft.words('bot:documents.other'), numbered: false }],
    { path: { item: item.id }, aside: { kind: 'focus_document', item: item.id } },
  );
}
