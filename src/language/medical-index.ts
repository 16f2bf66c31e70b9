// The lexicon made searchable once: by exact form, by words, by sound.

import { foldTight } from './fold.ts';
import { careLexicon } from './lexicon-care.ts';
import { diagnosisLexicon } from './lexicon-diagnoses.ts';
import { drugLexicon } from './lexicon-drugs.ts';
import { knownOthers } from './lexicon-others.ts';
import { regimenLexicon } from './lexicon-regimens.ts';
import {
  consonantCount,
  consonantsApartMax,
  soundGroups,
  soundOf,
  type SoundGroups,
} from './medical-sound.ts';
import type { LexiconRow } from './medical-term.ts';
import { wordKey, wordsOf } from './medical-words.ts';

/**
 * What one spelling stands for. Several `ids`: ambiguous. None: known, and not an item of ours,
 * with `near` as what may be offered. `loose`: usual, but less exact than the item.
 */
export interface Meaning {
  readonly ids: readonly string[];
  readonly near: readonly string[];
  readonly loose: boolean;
}

/** One sound on the list of spellings that misspelt words are compared with; no `id`: not ours. */
export interface SoundEntry {
  readonly sound: string;
  readonly id: string | null;
}

/** The entries whose consonants count alike, so that far ones are ruled out together. */
export interface SoundBucket {
  readonly groups: SoundGroups;
  readonly entries: SoundEntry[];
}

interface Form {
  readonly text: string;
  readonly id: string | null;
  readonly near: readonly string[];
  readonly loose: boolean;
}

const soundLettersMin = 4;

const paperLike = new Set<string>(['test_or_document', 'transplant_or_process', 'response']);

// Where one capital or an abbreviation carries the meaning, a misspelling would be another item.
const carriedByLetters = /(?<!\p{L})\p{Lu}{2,6}(?!\p{L})|^[RrРр][-\s+]/u;

export const lexicon: ReadonlyMap<string, LexiconRow> = new Map(
  [...diagnosisLexicon, ...regimenLexicon, ...drugLexicon, ...careLexicon].map((row) => [
    row.id,
    row,
  ]),
);

const forms = [...allForms()];

/** By `formKey`. */
export const meaningByForm = meaningsBy(formKey);

/** By `wordKey`; abbreviations are left out, for the order of their letters is all they have. */
export const meaningByWords = meaningsBy(phraseKey);

let soundBuckets: ReadonlyMap<number, readonly SoundBucket[]> | undefined;

/** The buckets whose number of consonants is about that of a sound; sorted when first asked for. */
export function* bucketsNear(groups: SoundGroups, limit: number): Generator<SoundBucket> {
  soundBuckets ??= Map.groupBy(bucketsOf(uniqueSounds()), (one) => consonantCount(one.groups));
  const count = consonantCount(groups);
  const reach = consonantsApartMax(limit);
  for (let near = count - reach; near <= count + reach; near += 1) {
    yield* soundBuckets.get(near) ?? [];
  }
}

/** A form without spaces and punctuation: what two spellings of one form have in common. */
export function formKey(text: string): string {
  return foldTight(text).replace(/[/,،:;!?؟()[\]{}]/gu, '');
}

/** True for a form of letters that each stand for a word: a typing error makes another such form. */
export function isAcronym(text: string): boolean {
  const words = wordsOf(text);
  const letters = words.join('');
  const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
  if (/\p{N}/u.test(letters) && letters.length <= 7) return true;
  if (/\p{Script=Arabic}/u.test(letters)) return words.every((word) => word.length <= 3);
  return letters.length <= 6 && (capitals >= 2 || letters.length <= 3);
}

/** The words of a form, or '' when they are too few without the small words to stand for it. */
function phraseKey(text: string, id: string | null): string {
  if (isAcronym(text)) return '';
  const key = wordKey(text);
  const worn = !key.includes(' ') && wordsOf(text).length > 1;
  // "Doctor's report" is a document, "doctor" is not.
  return worn && id !== null && paperLike.has(lexicon.get(id)?.category ?? '') ? '' : key;
}

function* allForms(): Generator<Form> {
  for (const row of lexicon.values()) {
    for (const text of [row.english, ...Object.values(row.names)]) {
      yield { text, id: row.id, near: [], loose: false };
    }
    for (const form of row.forms.split(';')) {
      const text = form.trim();
      const loose = text.startsWith('~');
      yield { text: loose ? text.slice(1) : text, id: row.id, near: [], loose };
    }
  }
  for (const other of knownOthers) {
    for (const form of other.forms.split(';')) {
      yield { text: form.trim(), id: null, near: other.near, loose: false };
    }
  }
}

function meaningsBy(
  keyOf: (text: string, id: string | null) => string,
): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning & { general: boolean }>();
  for (const form of forms) {
    const key = keyOf(form.text, form.id);
    if (key === '') continue;
    const known = meanings.get(key) ?? { ids: [], near: [], loose: true, general: false };
    const ids = form.id === null ? known.ids : [...new Set([...known.ids, form.id])];
    const near = [...new Set([...known.near, ...form.near])];
    const general = known.general || form.id === null;
    meanings.set(key, { ids, near, loose: known.loose && form.loose, general });
  }
  return new Map([...meanings].map(([key, meaning]) => [key, settled(meaning)]));
}

/** A key that an item shares with a word that is too general is too general itself. */
function settled({ ids, near, loose, general }: Meaning & { general: boolean }): Meaning {
  return general ? { ids: [], near: [...ids, ...near], loose } : { ids, near, loose };
}

function uniqueSounds(): SoundEntry[] {
  const entries = new Map<string, SoundEntry>();
  for (const form of forms) {
    if (isAcronym(form.text) || carriedByLetters.test(form.text)) continue;
    for (const sound of [soundOf(form.text), soundOf(phraseKey(form.text, form.id))]) {
      if (sound.length < soundLettersMin) continue;
      entries.set(`${sound} ${form.id ?? ''}`, { sound, id: form.id });
    }
  }
  return [...entries.values()];
}

function bucketsOf(entries: readonly SoundEntry[]): SoundBucket[] {
  const buckets = new Map<string, SoundBucket>();
  for (const entry of entries) {
    const groups = soundGroups(entry.sound);
    const key = groups.join(' ');
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, { groups, entries: [entry] });
    else bucket.entries.push(entry);
  }
  return [...buckets.values()];
}
