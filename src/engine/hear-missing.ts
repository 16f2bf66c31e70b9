// "2 not yet", «جواب پاتولوژی را نمی‌دهند»: how things stand with missing documents, in words.
import type { DocumentItem } from '../flow/flow.ts';
import { missingDocuments } from '../flow/missing-documents.ts';
import { labelOf } from '../flow/show-answer.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { answerMissing, askAbout, documentOf, missingReplies } from './missing-answers.ts';
import type { MissingAnswer } from './missing-answers.ts';
import { plainWords } from '../language/word-forms.ts';
import { isUnitOfTime } from '../language/wished-day.ts';
import { readPause, withoutPause } from '../language/wished-pause.ts';
import { alike } from './match-question.ts';
import { nextAsk } from './open-items.ts';
import { meansAll, readMissingWords } from './missing-words.ts';
import type { MissingWords } from './missing-words.ts';
import { answerReminder } from './remind.ts';
import { numberedIds } from './shown-menu.ts';
import type { TurnDraft } from './turn-draft.ts';

/** What a part of a message says: of which documents, and how it stands with them. */
interface Clause {
  readonly items: readonly DocumentItem[];
  readonly all: boolean;
  readonly said: MissingWords | null;
  /** Nothing else was said. */
  readonly alone: boolean;
  readonly words: number;
}

/** A longer part is too likely to be about something else (words). */
const clauseWordsMax = 8;
/** "The hospital" before what it will not give says nothing else (words). */
const asideWordsMax = 2;
/** Letters from which a word of a document's name names it. */
const nameLettersMin = 3;
/** Words of names that name nothing: «آخر» is in "the latest report" and in "the weekend". */
const common = new Set(
  fold(
    'and the or of at after latest last note report reports test tests list all file files link ' +
      'پس از بعد آخر آخرین آزمایش جواب یا لینک فایل زمان قبلی ' +
      'أو عند من ملفات رابط السابقة قائمة ' +
      'или при после последней последняя сами ссылка файлы прежние список',
  ).split(' '),
);
const joiners = new Set(['and', 'و', 'и', '&', 'the', 'را', 'رو', 'no', 'nr', 'number']);

/** True when the words were about the documents that were listed, or the one that is asked for. */
export function hearMissing(draft: TurnDraft, text: string): boolean {
  const listed = isListed(draft);
  const one = listed ? null : openDocument(draft);
  if (!listed && one === null) return false;
  const clauses = clausesOf(draft, text);
  if (one !== null) return hearOfOne(draft, one, clauses);
  const answers = joined(draft, clauses);
  if (answers === null || answers.length === 0) return hearOfAll(draft, clauses, text);
  const unsure = answers.find(({ said }) => said === 'lacks');
  const sure = answers.flatMap(({ item, said }): readonly MissingAnswer[] => {
    const reply = missingReplies.find((known) => known === said);
    return reply === undefined ? [] : [{ item, reply }];
  });
  if (sure.length > 0) answerMissing(draft, sure);
  else if (unsure !== undefined) askAbout(draft, unsure.item);
  return true;
}

/** A reminder, or one of its documents, is what was shown last. */
function isListed({ state }: TurnDraft): boolean {
  const { menu, aside } = state;
  if (aside !== null && aside.kind !== 'missing_documents') return false;
  return menu?.options.some(({ id }) => id.startsWith('r:')) === true;
}

/** The document that the flow asks for right now. */
function openDocument(draft: TurnDraft): DocumentItem | null {
  const { aside } = draft.state;
  if (aside?.kind === 'focus_document') return documentOf(draft, aside.item);
  if (aside !== null) return null;
  const ask = nextAsk(draft.flow, draft.state);
  return ask.kind === 'item' && ask.item.type === 'document' ? ask.item : null;
}

/** "They will not give it", where a document is asked for; everything else is an answer to that. */
function hearOfOne(draft: TurnDraft, item: DocumentItem, clauses: readonly Clause[]): boolean {
  const [only, ...more] = clauses;
  if (only === undefined || more.length > 0 || only.items.length > 0 || only.all) return false;
  if (only.said !== 'cannot') return false;
  answerMissing(draft, [{ item, reply: 'cannot' }]);
  return true;
}

/** Words of a reply alone mean the one that is asked about, else all of them. */
function hearOfAll(draft: TurnDraft, clauses: readonly Clause[], text: string): boolean {
  const [only, ...more] = clauses;
  // "I can't get the slides": of which document that is, is asked.
  if (clauses.some(({ said }) => said === 'cannot') && readPause(text) === null) {
    answerReminder(draft, 'cannot');
    return true;
  }
  if (only === undefined || more.length > 0 || only.said === null) return false;
  if (!only.alone && !only.all) return false;
  switch (only.said) {
    case 'have':
      answerReminder(draft, 'soon');
      return true;
    case 'not_yet':
      answerReminder(draft, 'later');
      return true;
    case 'cannot':
    case 'lacks':
      answerReminder(draft, only.said);
      return true;
    case 'help':
      answerReminder(draft, 'help');
      return true;
  }
}

interface Told {
  readonly item: DocumentItem;
  readonly said: MissingWords;
}

/** "1, 3 not yet", "they refuse 2": a document without words of its own belongs to those beside it. */
function joined(draft: TurnDraft, clauses: readonly Clause[]): readonly Told[] | null {
  const told: Told[] = [];
  let items: readonly DocumentItem[] = [];
  let said: MissingWords | null = null;
  if (isAllAlike(clauses)) return null;
  for (const clause of clauses) {
    if (clause.said === null && clause.items.length === 0) {
      if (clause.words <= asideWordsMax) continue;
      return null;
    }
    if (clause.said !== null && said !== null && clause.said !== said) return null;
    items = [...items, ...clause.items, ...(clause.all ? everything(draft) : [])];
    said = clause.said ?? said;
    if (said === null || items.length === 0) continue;
    told.push(...toldOf(items, said));
    [items, said] = [[], null];
  }
  if (told.length === 0 && items.length === 0 && said !== null) return toldOf(askedOf(draft), said);
  const [last] = told.slice(-1);
  // "They refuse 1 and 2": the last ones too.
  if (said === null && items.length > 0 && last !== undefined) {
    return [...told, ...toldOf(items, last.said)];
  }
  return said === null && items.length === 0 ? told : null;
}

/** The one that is asked about; none while several are listed. */
function askedOf(draft: TurnDraft): readonly DocumentItem[] {
  const { aside, menu } = draft.state;
  const several = menu?.options.some(({ id }) => /^r:\w+$/u.test(id)) === true;
  if (several || aside?.kind !== 'missing_documents') return [];
  return aside.items.flatMap((id) => documentOf(draft, id) ?? []);
}

function toldOf(items: readonly DocumentItem[], said: MissingWords): readonly Told[] {
  return items.map((item) => ({ item, said }));
}

/** "None of them yet" is one wish about all, not one for each. */
function isAllAlike([only, ...more]: readonly Clause[]): boolean {
  return more.length === 0 && only?.all === true && only.said !== 'cannot';
}

function everything({ flow, state, context }: TurnDraft): readonly DocumentItem[] {
  return missingDocuments(flow, state, context.now).map(({ item }) => item);
}

function clausesOf(draft: TurnDraft, text: string): readonly Clause[] {
  const joinedVerbs = fold(text).replace(/(^|\s)(ن?می) (?=\p{L})/gu, '$1$2');
  return joinedVerbs
    .split(/[,،;؛.!\n]+|(?<=\p{L})\s+(?=\d)/u)
    .map((part) => part.replace(/[:\-–—«»"“”()؟?]+/gu, ' ').trim())
    .filter((part) => part !== '' && !joiners.has(part))
    .map((part) => clauseOf(draft, part));
}

function clauseOf(draft: TurnDraft, part: string): Clause {
  const words = part.split(/\s+/u);
  const none = { items: [], all: false, said: null, alone: false, words: words.length };
  if (words.length > clauseWordsMax) return none;
  const numbers = words.slice(
    0,
    countWhile(words, (word) => isNumber(word) || joiners.has(word)),
  );
  const rest = words.slice(numbers.length).join(' ');
  const { catalog } = draft.phrasebook;
  const said = readMissingWords(catalog, rest);
  // "3 weeks", "5 December" are no lines of a list.
  const isTime = isUnitOfTime(words[numbers.length] ?? '') || (rest !== '' && said === null);
  const counted = isTime ? [] : numbers.filter(isNumber);
  const items = [...byNumber(draft, counted), ...namedIn(draft, words)];
  return {
    items,
    all: meansAll(catalog, rest),
    said: said?.reply ?? null,
    alone: said?.alone ?? false,
    words: words.length,
  };
}

function isNumber(word: string): boolean {
  return /^\d{1,2}$/u.test(word);
}

function countWhile(words: readonly string[], holds: (word: string) => boolean): number {
  const at = words.findIndex((word) => !holds(word));
  return at === -1 ? words.length : at;
}

function byNumber(draft: TurnDraft, numbers: readonly string[]): readonly DocumentItem[] {
  const { menu } = draft.state;
  const ids = menu === null ? [] : numberedIds(menu);
  return numbers.flatMap((number) => {
    const item = /^r:(\w+)$/u.exec(ids[Number(number) - 1] ?? '')?.[1];
    return item === undefined ? [] : (documentOf(draft, item) ?? []);
  });
}

/** The missing documents that somebody names. */
export function namedDocuments(draft: TurnDraft, text: string): readonly DocumentItem[] {
  return namedIn(draft, fold(text).split(/[^\p{L}\p{N}-]+/u));
}

/** By a word that only one of the missing documents has in its name, in any language and form. */
function namedIn(draft: TurnDraft, words: readonly string[]): readonly DocumentItem[] {
  const said = withoutPause(words.join(' '));
  const known = everything(draft).map((item) => ({ item, ...namesOf(draft, item) }));
  const whole = known.filter(({ names }) =>
    names.some((name) => ` ${said} `.includes(` ${name} `)),
  );
  const byWord = tellingWords(said).flatMap((word) => {
    const owners = known.filter((one) => one.words.some((name) => sameWord(name, word)));
    return owners.length === 1 ? owners : [];
  });
  return [...new Set([...whole, ...byWord].map(({ item }) => item))];
}

/** What families call a document beside its name on our list: "slides", «سی بی سی». */
function namesOf({ flow, phrasebook: { catalog } }: TurnDraft, item: DocumentItem) {
  const labels = languages.map((language) =>
    labelOf({ flow, catalog, language }, { item: item.id }),
  );
  const names = languages.flatMap((language) =>
    catalog.list(language, `${flow.id}:items.${item.id}.names`).map(plainWords),
  );
  return { names, words: [...labels, ...names].flatMap(tellingWords) };
}

function tellingWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > nameLettersMin + 2 ? word.replace(/^[وف]?[بل]?ال/u, '') : word))
    .filter((word) => word.length >= nameLettersMin && !common.has(word));
}

function sameWord(name: string, word: string): boolean {
  return name === word || alike(name, word);
}
