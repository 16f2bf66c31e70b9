// Finds a written term without guessing: same form, same words, same look, same spelt letters.

import type { Language } from './language.ts';
import { languageReadings, letterNames } from './lexicon-words.ts';
import { formKey, lexicon, meaningByForm, meaningByWords, type Meaning } from './medical-index.ts';
import { wordKey } from './medical-words.ts';

export interface Found extends Meaning {
  /** The form itself is in the lexicon, not one derived from it. */
  readonly exact: boolean;
}

/** Looks a whole phrase up; undefined when nothing is known about it. */
export function lookUp(text: string, language: Language): Found | undefined {
  const tight = formKey(text);
  if (tight === '') return undefined;
  const reading = languageReadings[language]?.[tight];
  if (reading !== undefined) {
    const near = meaningByForm.get(tight)?.ids ?? [];
    return { ids: reading === null ? [] : [reading], near, loose: true, exact: true };
  }
  const exact = meaningByForm.get(tight);
  if (exact !== undefined) return { ...exact, exact: true };
  const derived =
    meaningByWords.get(wordKey(text)) ??
    lookAlike(tight) ??
    spelledAloud(tight) ??
    withRituximab(tight);
  return derived === undefined ? undefined : { ...derived, exact: false };
}

const cyrillicLooks = 'аведкмнорстухі';
const latinLooks = 'abedkmhopctyxi';
const lookAlikeLettersMin = 3;

/**
 * Cyrillic letters used as the Latin ones they look like, or the other way round (R-СНОР). Never
 * for responses: ПР is complete while PR is partial, so there a letter's script is its meaning.
 */
function lookAlike(tight: string): Meaning | undefined {
  const mixed = /\p{Script=Cyrillic}/u.test(tight) && /\p{Script=Latin}/u.test(tight);
  if (!mixed && tight.length < lookAlikeLettersMin) return undefined;
  const asLatin = tight.replace(/[авекмнорстхуі]/gu, (letter) => latinTwin(letter));
  const asCyrillic = tight.replace(/[abekmhopctxy]/gu, (letter) => cyrillicTwin(letter));
  for (const twin of [asLatin, asCyrillic]) {
    const meaning = twin === tight ? undefined : meaningByForm.get(twin);
    if (meaning !== undefined) return withoutResponses(meaning);
  }
  return undefined;
}

function latinTwin(letter: string): string {
  if (letter === 'в') return 'b';
  return latinLooks.charAt(cyrillicLooks.indexOf(letter));
}

function cyrillicTwin(letter: string): string {
  if (letter === 'b') return 'в';
  return cyrillicLooks.charAt(latinLooks.indexOf(letter));
}

function withoutResponses(meaning: Meaning): Meaning | undefined {
  const ids = meaning.ids.filter((id) => lexicon.get(id)?.category !== 'response');
  return ids.length === 0 && meaning.ids.length > 0 ? undefined : { ...meaning, ids };
}

const spelledLettersMax = 8;
const spelledReadingsMax = 64;

/** "دی ال بی سی ال" is DLBCL said aloud; a name that may stand for several letters tries each. */
function spelledAloud(tight: string): Meaning | undefined {
  if (!/^\p{Script=Arabic}+$/u.test(tight)) return undefined;
  const ids = new Set<string>();
  for (const letters of spellings(tight, spelledLettersMax)) {
    if (letters.length < 2) continue;
    for (const id of meaningByForm.get(letters)?.ids ?? []) ids.add(id);
  }
  return ids.size === 0 ? undefined : { ids: [...ids], near: [], loose: true };
}

function spellings(rest: string, lettersLeft: number): string[] {
  if (rest === '') return [''];
  if (lettersLeft === 0) return [];
  const found: string[] = [];
  for (const [name, letters] of Object.entries(letterNames)) {
    if (!rest.startsWith(name)) continue;
    const tails = spellings(rest.slice(name.length), lettersLeft - 1);
    for (const letter of letters) found.push(...tails.map((tail) => letter + tail));
  }
  return found.slice(0, spelledReadingsMax);
}

const rituximabMarks =
  /^(?:rituximab|ریتوکسیماب|ритуксимаб|r|ار|р|эр|ар|ر)\+?|\+?(?:rituximab|r|р)$/u;

/** A regimen with R- put before or after it: the regimen's rituximab form, when there is one. */
function withRituximab(tight: string): Meaning | undefined {
  const bare = tight.replace(rituximabMarks, '');
  if (bare === tight || bare.length < 3) return undefined;
  const ids = (meaningByForm.get(bare)?.ids ?? [])
    .map((id) => (lexicon.has(`r-${id}`) ? `r-${id}` : id))
    .filter((id) => id.startsWith('r-'));
  return ids.length === 0 ? undefined : { ids, near: [], loose: true };
}
