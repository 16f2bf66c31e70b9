// An answer in a reader's words, in any of the four languages.
import { findItem } from './find-item.ts';
import type { Flow } from './flow.ts';
import type { Answer, AnswerValue, ItemPath } from '../intake/answer.ts';
import type { Catalog } from '../language/catalog.ts';
import { showDate } from '../language/date-show.ts';
import { toNativeDigits } from '../language/digits.ts';
import { isolateWords } from '../language/isolate.ts';
import type { Language } from '../language/language.ts';
import { countryName } from '../language/country.ts';

/** Where the words of a flow are looked up. */
export interface Words {
  readonly flow: Flow;
  readonly catalog: Catalog;
  readonly language: Language;
}

/** The short name of a question, such as "Main diagnosis". */
export function labelOf(words: Words, path: ItemPath): string {
  if (path.group === 'report') return words.catalog.say(words.language, 'bot:report.dateLabel');
  return words.catalog.say(words.language, `${words.flow.id}:items.${path.item}.label`);
}

/** The title of one option of a question. */
export function optionTitle(words: Words, item: string, option: string): string {
  const key = `${words.flow.id}:items.${item}.options.${option}`;
  if (words.catalog.has(words.language, key)) return words.catalog.say(words.language, key);
  const common = `bot:option.${option}`;
  // An option that the flow no longer has, in an answer given before it changed.
  if (!words.catalog.has(words.language, common)) return option.replaceAll('_', ' ');
  return words.catalog.say(words.language, common);
}

/** The answer in words; a state such as "will be sent later" where there is no value. */
export function answerWords(words: Words, path: ItemPath, answer: Answer): string {
  if (answer.state !== 'answered' || answer.value === null) {
    const { catalog, language } = words;
    if (isOngoing(words, path, answer)) return catalog.say(language, 'bot:skip.ongoing');
    return catalog.say(language, `bot:answerState.${answer.state}`);
  }
  return valueWords(words, path, answer.value);
}

/** The end of something that has not ended. */
export function isOngoing({ flow }: Words, path: ItemPath, { state }: Answer): boolean {
  const item = findItem(flow, path.item)?.item;
  return state === 'not_applicable' && item?.type === 'date' && item.ongoing;
}

/** An offered answer in full, where its button shows a short form. */
function offerWords(words: Words, item: string, option: string): string {
  const full = `${words.flow.id}:items.${item}.offers.${option}`;
  return words.catalog.has(words.language, full)
    ? words.catalog.say(words.language, full)
    : optionTitle(words, item, option);
}

function valueWords(words: Words, path: ItemPath, value: AnswerValue): string {
  const { language } = words;
  switch (value.kind) {
    case 'choice':
      return value.other === undefined
        ? agreementOrTitle(words, path, value.option)
        : isolateWords(value.other);
    case 'choices': {
      const titles = value.options.map((option) => optionTitle(words, path.item, option));
      const all = value.other === undefined ? titles : [...titles, isolateWords(value.other)];
      return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(all);
    }
    case 'text':
      return isolateWords(value.text);
    case 'medical':
      return medicalWords(
        value.text,
        value.terms.map((term) => term.english),
      );
    case 'number':
      return numberWords(words, value.number, value.unit);
    case 'date':
      return showDate(value.date, language);
    case 'country':
      return countryName(value.code, language);
    case 'zone':
      return isolateWords(value.text);
    case 'contact':
      return `\u2066${value.text}\u2069`;
  }
}

/** "Yes" of a consent or notice has no title of its own. */
function agreementOrTitle(words: Words, path: ItemPath, option: string): string {
  const item = findItem(words.flow, path.item)?.item;
  const agreement =
    item !== undefined && !('options' in item) && (option === 'yes' || option === 'no');
  return agreement
    ? words.catalog.say(words.language, `bot:option.${option}`)
    : offerWords(words, path.item, option);
}

/** The person's own words, with the recognised English names where they differ. */
function medicalWords(text: string, english: readonly string[]): string {
  const known = english
    .map((name) => name.replace(/ \(.*\)$/u, ''))
    .filter((name) => !text.toLowerCase().includes(name.toLowerCase()));
  return known.length === 0
    ? isolateWords(text)
    : `${isolateWords(text)} (\u2066${known.join(', ')}\u2069)`;
}

function numberWords(words: Words, number: number, unit: string): string {
  const digits = toNativeDigits(String(number), words.language);
  return unit === '' ? digits : `${digits} ${unitName(words, unit)}`;
}

/** A unit's name; units that have no words, such as those of laboratories, stay as they are. */
export function unitName(words: Words, unit: string): string {
  const key = `bot:unit.${unit}`;
  return words.catalog.has(words.language, key) ? words.catalog.say(words.language, key) : unit;
}
