// An answer as a foreign doctor reads it: English where it was understood, quoted where it was not.
import { findItem } from '../flow/find-item.ts';
import { answerWords, optionTitle } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import type { Answer, ItemPath } from '../intake/answer.ts';
import { showDateForDoctors } from '../language/date-show.ts';

export interface DoctorValue {
  readonly text: string;
  /** The person's own words, where the text is not a translation of them. */
  readonly original: string | null;
  /** Nothing is known: the text says so. */
  readonly empty: boolean;
}

/** Letters of the scripts that an English reader cannot read. */
const foreignLetters = /[\u0400-\u04ff\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/u;

export function doctorWords(words: Words, path: ItemPath, answer: Answer | undefined): DoctorValue {
  if (answer === undefined) {
    const text = words.catalog.say(words.language, 'dossier:notProvided');
    return { text, original: null, empty: true };
  }
  const empty = answer.state !== 'answered' || answer.value === null;
  if (words.language !== 'en' || empty) {
    return { text: answerWords(words, path, answer), original: null, empty };
  }
  const { value } = answer;
  switch (value?.kind) {
    case 'date':
      return plain(showDateForDoctors(value.date));
    case 'medical':
      return value.terms.length === 0
        ? quoted(value.text)
        : named(value.terms.map((term) => shortName(term.english)).join(' + '), value.text);
    case 'text':
      return isName(words, path) ? plain(value.text) : quoted(value.text);
    case 'choice':
      return value.other === undefined
        ? plain(clinical(words, path, value.option) ?? answerWords(words, path, answer))
        : quoted(value.other);
    case 'choices':
      return choices(words, path, answer);
    default:
      return plain(answerWords(words, path, answer));
  }
}

/** A name is nothing to translate. */
function isName(words: Words, path: ItemPath): boolean {
  const item = findItem(words.flow, path.item)?.item;
  return item?.type === 'text' && item.name;
}

function choices(words: Words, path: ItemPath, answer: Answer): DoctorValue {
  const value = answer.value?.kind === 'choices' ? answer.value : null;
  const known = (value?.options ?? [])
    .map((option) => clinical(words, path, option) ?? optionTitle(words, path.item, option))
    .join(', ');
  if (value?.other === undefined) return plain(known);
  return known === '' ? quoted(value.other) : named(known, value.other);
}

/** The flow's own wording for doctors, where an option has one. */
function clinical(words: Words, path: ItemPath, option: string): string | null {
  const item = findItem(words.flow, path.item)?.item;
  if (item === undefined || !('options' in item)) return null;
  return item.options.find(({ id }) => id === option)?.clinical ?? null;
}

/** `R-CHOP` of `R-CHOP (rituximab, …)`: doctors know what is in it. */
function shortName(english: string): string {
  return english.replace(/ \(.*\)$/u, '');
}

function plain(text: string): DoctorValue {
  return { text, original: null, empty: false };
}

/** Free words: shown as they are when they can be read, else quoted as original wording. */
function quoted(text: string): DoctorValue {
  return foreignLetters.test(text)
    ? { text: '', original: text, empty: false }
    : { text, original: null, empty: false };
}

/** An English name with the words it was understood from, where they say more. */
function named(english: string, said: string): DoctorValue {
  const same = said.trim().toLowerCase() === english.toLowerCase();
  return { text: english, original: same ? null : said, empty: false };
}
