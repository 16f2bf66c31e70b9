// An answer as a foreign doctor reads it: English where it was understood, quoted where it was not.
import { findItem } from '../flow/find-item.ts';
import { answerWords, isOngoing, optionTitle } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import { pathKey } from '../intake/answer.ts';
import type { Answer, ItemPath } from '../intake/answer.ts';
import { answerAt } from '../intake/asked-answers.ts';
import { freeWords, isForeign, translationStanding } from '../intake/free-words.ts';
import type { IntakeState } from '../intake/state.ts';
import { showDateForDoctors } from '../language/date-show.ts';

export interface DoctorValue {
  readonly text: string;
  /** The person's own words, shown beside the text. */
  readonly original: string | null;
  /** Nothing is known: the text says so. */
  readonly empty: boolean;
  /** `translated`: from the patient's words, confirmed; `staff`: corrected by a coordinator. */
  readonly source: 'patient' | 'translated' | 'staff';
  /** The original holds words that nobody has translated. */
  readonly pending: boolean;
}

/** An answer for the doctor, with a confirmed translation or a correction in its place. */
export function doctorWords(words: Words, path: ItemPath, state: IntakeState): DoctorValue {
  const answer = answerAt(state, pathKey(path));
  if (answer === undefined)
    return nothing(words.catalog.say(words.language, 'dossier:notProvided'));
  if (answer.state !== 'answered' || answer.value === null) {
    const said = answerWords(words, path, answer);
    const value = isOngoing(words, path, answer) ? plain(said) : nothing(said);
    return beside(words, path, { answer, value });
  }
  const value =
    words.language === 'en'
      ? (translated(words, path, state) ?? inEnglish(words, path, answer))
      : plain(answerWords(words, path, answer));
  return beside(words, path, { answer, value });
}

/** A corrected value, with what the patient had said. */
function beside(
  words: Words,
  path: ItemPath,
  { answer, value }: { readonly answer: Answer; readonly value: DoctorValue },
): DoctorValue {
  if (answer.corrected === undefined) return value;
  const { before } = answer.corrected;
  const said = before === null ? null : (freeWords(before) ?? answerWords(words, path, before));
  const corrected = value.source === 'translated' ? value.text : wordsIn(value);
  return { ...value, text: corrected, original: said, source: 'staff', pending: false };
}

/** Foreign words that a coordinator put there stay visible as well. */
function wordsIn({ text, original }: DoctorValue): string {
  return text === '' ? (original ?? '') : text;
}

/** Null unless a person confirmed a translation of just these words. */
function translated(words: Words, path: ItemPath, state: IntakeState): DoctorValue | null {
  const key = pathKey(path);
  const answer = answerAt(state, key);
  const original = freeWords(answer);
  const translation = state.translations?.[key];
  if (original === null || translation === undefined) return null;
  if (translationStanding(translation, original) !== 'confirmed') return null;
  const known = answer?.value?.kind === 'choices' ? chosen(words, path, answer) : '';
  const text = [known, translation.text].filter((part) => part !== '').join(', ');
  return { text, original, empty: false, source: 'translated', pending: false };
}

/** What was understood, in English; what was not, in the person's own words. */
function inEnglish(words: Words, path: ItemPath, answer: Answer): DoctorValue {
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
  const other = freeWords(answer);
  const known = chosen(words, path, answer);
  if (other === null) return plain(known);
  if (known === '') return quoted(other);
  return isForeign(other)
    ? { ...named(known, other), pending: true }
    : plain([known, other].join(', '));
}

function chosen(words: Words, path: ItemPath, { value }: Answer): string {
  const options = value?.kind === 'choices' ? value.options : [];
  return options
    .map((option) => clinical(words, path, option) ?? optionTitle(words, path.item, option))
    .join(', ');
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
  return { text, original: null, empty: false, source: 'patient', pending: false };
}

function nothing(text: string): DoctorValue {
  return { ...plain(text), empty: true };
}

/** Free words: shown as they are when they can be read, else quoted as original wording. */
function quoted(text: string): DoctorValue {
  return isForeign(text) ? { ...plain(''), original: text, pending: true } : plain(text);
}

/** An English name with the words it was understood from, where they say more. */
function named(english: string, said: string): DoctorValue {
  const same = said.trim().toLowerCase() === english.toLowerCase();
  return { ...plain(english), original: same ? null : said };
}
