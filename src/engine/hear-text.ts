// Somebody wrote words: danger first, then the matter at hand, commands, the answer, a question.
import { findItem } from '../flow/find-item.ts';
import type { RedFlag } from '../intake/fact.ts';
import { isCountryName } from '../language/country.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { namedLanguage } from '../language/language-names.ts';
import { readDayPart } from '../language/day-part.ts';
import { readPause } from '../language/wished-pause.ts';
import { askNext } from './ask.ts';
import { hearAside } from './hear-aside.ts';
import { answerNamed } from './edit-by-words.ts';
import { editAnswer, hearChoice } from './hear-choice.ts';
import { isFileUnderWay } from './hear-documents.ts';
import { dropEmptyRow, hearList } from './hear-list.ts';
import { greet } from './hear-opening.ts';
import { hearMissing } from './hear-missing.ts';
import { answersReminder, hearPace } from './hear-pace.ts';
import { hearReminderReply } from './hear-reminder-reply.ts';
import { looksLikeQuestion } from './match-question.ts';
import { nextAsk } from './open-items.ts';
import { wishedDay } from './own-day.ts';
import type { Command } from './commands.ts';
import { placeAsChosen } from './place-documents.ts';
import { readAnswer } from './read-answer.ts';
import type { Question, Understood } from './read-answer.ts';
import { isAboutAnother } from './read-told.ts';
import { settleAnswer } from './settle-answer.ts';
import { liftRedFlag, shownOption } from './shown-menu.ts';
import { edit } from './repair-edit.ts';
import { isRepair, repair, repairLine } from './repair.ts';
import { reportDateItem } from './report-date-item.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Times a question is put again before other ways are offered. */
const missesBeforeHelp = 2;

export function hearText(draft: TurnDraft, text: string): void {
  const flag = draft.phrasebook.redFlag(text);
  if (flag !== null) {
    raiseRedFlag(draft, flag, text);
    return;
  }
  const command = commandOf(draft, text);
  if (draft.state.stopped && command !== 'start') {
    // "Stop" was confirmed once.
    if (command === 'stop') return;
    const settled = draft.state.aside?.kind === 'resume' && hearWhileStopped(draft, text);
    if (!settled) repair(draft, 'stopped_still');
    return;
  }
  if (!draft.state.languageChosen && draft.state.aside === null) {
    greetFirst(draft, text, command);
    return;
  }
  if (hearMenu(draft, text) || hearAside(draft, text)) return;
  const meantSo = isMeantSo(draft, command, text);
  if (!meantSo && (hearMissing(draft, text) || hearPace(draft, text))) return;
  const answering = answersReminder(draft);
  if (!isAboutFiles(draft)) draft.offer([], {});
  if (namesOption(draft, text)) {
    hearAnswer(draft, text, command);
    return;
  }
  const language = namedLanguage(text);
  if (language !== null) {
    hearChoice(draft, { choice: `l:${language}`, title: text });
    return;
  }
  const line = draft.phrasebook.lineCommand(text);
  if (line !== null && repairLine(draft, line)) return;
  if (command === null && editNamed(draft, text)) return;
  if (command !== null && isRepair(command)) {
    repair(draft, command);
    return;
  }
  if (hearList(draft, text)) return;
  if (answering && !answersQuestion(draft, text)) hearReminderReply(draft, text);
  else hearAnswer(draft, text, command);
}

/** "Stop please, it is too much": behind a reminder the first words are enough. */
function commandOf(draft: TurnDraft, text: string): Command | null {
  const command = draft.phrasebook.command(text);
  if (command !== null || !answersReminder(draft)) return command;
  const first = draft.phrasebook.command(text.split(/[,.;،؛!\n]/u)[0] ?? '');
  return first === 'stop' || first === 'no_reminders' || first === 'wrong_number' ? first : null;
}

/** "No more messages"; not "no messages in the morning", or "no reminders until Thursday". */
function isMeantSo(draft: TurnDraft, command: Command | null, text: string): boolean {
  if (command === 'letter' || command === 'human' || command === 'wrong_number') return true;
  if (command !== 'stop' && command !== 'no_reminders') return false;
  const pause = readPause(text);
  // "We are so tired, stop it": no wish for a pause.
  if (pause !== null && (command === 'no_reminders' || pause !== 'time')) return false;
  return readDayPart(text) === null && wishedDay(draft, text) === null;
}

/** A question of theirs, or words that only the open question can mean, behind a reminder. */
function answersQuestion(draft: TurnDraft, text: string): boolean {
  if (looksLikeQuestion(text)) return true;
  const question = openQuestion(draft);
  if (question === null || draft.phrasebook.agreement(text) !== null) return false;
  return question.item.type !== 'text' && isChosen(readAnswer(draft, question, text));
}

/** The very words of an answer are an answer, though they be nearly a command, as «السعودية» is. */
function namesOption(draft: TurnDraft, text: string): boolean {
  const question = openQuestion(draft);
  if (question === null) return false;
  if (question.item.type === 'country') return isCountryName(text);
  return draft.phrasebook.exactOption(draft.flow, question.item, text) !== null;
}

/** "Change my weight"; at the review also "the weight is wrong": it is asked again at once. */
function editNamed(draft: TurnDraft, text: string): boolean {
  const type = openQuestion(draft)?.item.type;
  const checking = type === 'review' || type === 'submit';
  const wanted = draft.phrasebook.toEdit(text) ?? (checking ? text : null);
  const path = wanted === null ? null : answerNamed(draft, wanted);
  if (path !== null) editAnswer(draft, path);
  else if (checking && wanted !== text && wanted !== null) edit(draft);
  else return false;
  return true;
}

/** Yes or no to "shall we go on?". */
function hearWhileStopped(draft: TurnDraft, text: string): boolean {
  return hearMenu(draft, text) || hearAside(draft, text);
}

/** Care first; the script and every automation stop until a person decides. */
function raiseRedFlag(draft: TurnDraft, flag: RedFlag, said: string): void {
  draft.record({ kind: 'red_flag', flag }, 'bot');
  draft.request({ kind: 'call_coordinator', why: `red_flag_${flag}` });
  draft.say(`bot:redFlag.${flag}`);
  const another = flag === 'death' && isAboutAnother(draft, said);
  if (flag !== 'emergency' && !another) return;
  const title = draft.words(another ? 'bot:redFlag.another' : 'bot:redFlag.notUrgent');
  draft.offer([{ id: liftRedFlag, title, numbered: true }]);
}

/** The very first message: its language, when it shows; its answer is asked for properly. */
function greetFirst(draft: TurnDraft, text: string, command: Command | null): void {
  const guess = namedLanguage(text) ?? guessLanguage(text);
  greet(draft, guess, text);
  if (command === 'human') draft.request({ kind: 'call_coordinator', why: 'asked' });
}

/** "2", «۲», or the very words of an entry: what was shown last. */
function hearMenu(draft: TurnDraft, text: string): boolean {
  const shown = draft.state.menu === null ? null : shownOption(draft.state.menu, text);
  if (shown === null) return false;
  const question = draft.state.aside === null ? openQuestion(draft) : null;
  if (question?.item.type === 'choices' && shown.id.startsWith('a:')) {
    const understood = readAnswer(draft, question, text);
    if (understood.kind === 'answer') {
      settleAnswer(draft, question, understood);
      return true;
    }
  }
  hearChoice(draft, { choice: shown.id, title: shown.title, said: text });
  return true;
}

function hearAnswer(draft: TurnDraft, text: string, command: Command | null): void {
  const question = openQuestion(draft);
  if (question !== null && draft.phrasebook.denies(text) && dropEmptyRow(draft, question)) return;
  const asked = draft.phrasebook.question(draft.flow, text);
  const isText = question?.item.type === 'text' && !question.item.name;
  if (asked !== null && (looksLikeQuestion(text) || !isText)) {
    const understood = question === null ? none : readAnswer(draft, question, text);
    const freeText = new Set(['medical', 'country', 'text']).has(question?.item.type ?? '');
    if (understood.kind !== 'answer' || freeText || looksLikeQuestion(text)) {
      answerQuestion(draft, asked);
      return;
    }
  }
  if (command === 'greeting' || command === 'thanks') {
    draft.say(`bot:smallTalk.${command}`);
    askNext(draft);
    return;
  }
  const understood = question === null ? none : readAnswer(draft, question, text);
  if (looksLikeQuestion(text) && !isChosen(understood) && question?.item.type !== 'text') {
    keepQuestion(draft);
    return;
  }
  const refused = understood.kind === 'refuse' && question !== null;
  if (refused && canKeepWords(draft, question)) {
    keepWords(draft, question, text);
    return;
  }
  if (question === null || understood.kind === 'none') {
    if (question !== null && canKeepWords(draft, question) && !isPlacing(draft))
      keepWords(draft, question, text);
    else notUnderstood(draft, question, text);
    return;
  }
  settleAnswer(draft, question, understood);
}

const none: Understood = { kind: 'none' };

/** Words that were recognised, not merely taken down. */
function isChosen(understood: Understood): boolean {
  if (understood.kind === 'none') return false;
  if (understood.kind !== 'answer') return true;
  const { value } = understood.draft;
  if (value?.kind === 'choice' || value?.kind === 'choices') return value.other === undefined;
  return value?.kind !== 'medical' || value.terms.length > 0;
}

/** A question that is not in the FAQ: a person answers it. */
function keepQuestion(draft: TurnDraft): void {
  draft.say('bot:answer.questionKept');
  draft.request({ kind: 'call_coordinator', why: 'question' });
  askNext(draft);
}

/** The question that words would answer now, or null when a list or nothing is open. */
function openQuestion(draft: TurnDraft): Question | null {
  const { aside } = draft.state;
  if (aside?.kind === 'focus_document') {
    const item = findItem(draft.flow, aside.item)?.item;
    return item === undefined ? null : { item, path: { item: item.id } };
  }
  const ask = nextAsk(draft.flow, draft.state);
  if (ask.kind === 'item' || ask.kind === 'coordinator_question') return ask;
  return ask.kind === 'report_date' ? { item: reportDateItem, path: ask.path } : null;
}

function answerQuestion(draft: TurnDraft, id: string): void {
  draft.say(`${draft.flow.id}:faq.${id}.answer`);
  askNext(draft);
}

/** Nobody is held up for ever: after so many tries the words are kept for a coordinator. */
const missesBeforeKeeping = 3;

function canKeepWords(draft: TurnDraft, { item }: Question): boolean {
  const needed = new Set<Question['item']['type']>(['consent', 'review', 'submit', 'document']);
  return draft.state.misses >= missesBeforeKeeping && !needed.has(item.type);
}

function keepWords(draft: TurnDraft, question: Question, said: string): void {
  draft.say('bot:answer.keptWords');
  draft.request({ kind: 'call_coordinator', why: 'not_understood' });
  const answer = { state: 'unknown', value: null, said } as const;
  settleAnswer(draft, question, { kind: 'answer', draft: answer });
}

/** Words may still answer it: "what is this?", or the one document that was looked at. */
function isAboutFiles(draft: TurnDraft): boolean {
  const { aside } = draft.state;
  if (aside?.kind === 'no_page') return true;
  return aside === null || aside.kind === 'focus_document' || isPlacing(draft);
}

/** "What is this?" was asked; words that mean nothing else say "something else". */
function isPlacing(draft: TurnDraft): boolean {
  return draft.state.aside?.kind === 'place_documents';
}

/** "No, that is all" after the end needs nobody to read it. */
function isShortReply(draft: TurnDraft, text: string): boolean {
  const command = draft.phrasebook.agreement(text);
  return command === 'no' || command === 'yes' || command === 'done' || command === 'continue';
}

/** They stand beside a file, which is answered in a moment, with the open question after it. */
function notUnderstood(draft: TurnDraft, question: Question | null, text: string): void {
  if (draft.state.submittedAt === null && isFileUnderWay(draft)) return;
  if (isPlacing(draft)) {
    placeAsChosen(draft, '');
    return;
  }
  if (question === null && draft.state.submittedAt !== null && isShortReply(draft, text)) {
    draft.say('bot:done.anytime');
    askNext(draft);
    return;
  }
  draft.record({ kind: 'not_understood', path: question?.path ?? null }, 'bot');
  const many = draft.state.misses > missesBeforeHelp;
  if (question === null) {
    draft.say(draft.state.submittedAt === null ? 'bot:answer.notUnderstood' : 'bot:done.kept');
    if (draft.state.submittedAt !== null) draft.request({ kind: 'call_coordinator', why: 'wrote' });
  } else if (question.item.type === 'document') {
    draft.say('bot:documents.wantFile');
  } else {
    draft.say(many ? 'bot:answer.stillNotUnderstood' : 'bot:answer.notUnderstood');
  }
  askNext(draft);
}
