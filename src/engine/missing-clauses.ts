// What a message says of which missing documents, part by part: by number, by name, or of all.
import type { DocumentItem } from '../flow/flow.ts';
import { missingDocuments } from '../flow/missing-documents.ts';
import { labelOf } from '../flow/show-answer.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { isUnitOfTime } from '../language/wished-day.ts';
import { withoutPause } from '../language/wished-pause.ts';
import { plainWords } from '../language/word-forms.ts';
import { alike } from './match-question.ts';
import { documentOf } from './missing-answers.ts';
import { meansAll, readMissingWords, type MissingWords } from './missing-words.ts';
import { numberedIds } from './shown-menu.ts';
import type { TurnDraft } from './turn-draft.ts';

/** What a part of a message says: of which documents, and how it stands with them. */
export interface Clause {
  readonly items: readonly DocumentItem[];
  readonly all: boolean;
  readonly said: MissingWords | null;
  /** Nothing else was said. */
  readonly alone: boolean;
  readonly words: number;
}

/** A longer part is too likely to be about something else (words). */
const clauseWordsMax = 8;
/** Letters from which a word of a document's name names it. */
const nameLettersMin = 3;
/** Words of names that name nothing: «آخر» is in "the latest report" and in "the weekend". */
const common = new Set(
  fold(
    'and the or of at after latest last note report reports test tests list all file files link ' +
      'پس از بعد آخر آخرین آزمایش جواب یا لینک فایل زمان قبلی ' +
      'أو عند من ملفات رابط السابقة قائمة صورة ' +
      'или при после последней последняя сами ссылка файлы прежние список',
  ).split(' '),
);
const joiners = new Set(['and', 'و', 'и', '&', 'the', 'را', 'رو', 'no', 'nr', 'number']);

/** In the order in which they are asked for. */
export function everything({ flow, state, context }: TurnDraft): readonly DocumentItem[] {
  return missingDocuments(flow, state, context.now).map(({ item }) => item);
}

export function clausesOf(draft: TurnDraft, text: string): readonly Clause[] {
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
