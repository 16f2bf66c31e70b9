// Finds the options that words name: "I think it is DLBCL", "yes, two years ago", "not A, B".
import { fold, tighten } from '../language/fold.ts';

/** Letters from which a label counts inside a sentence; a shorter one only at its beginning. */
const labelLettersMin = 3;
/** In a longer message a label is too likely to be about something else (words). */
const wordsUsual = 8;

/** Labels by their letters, so that «می‌تونه», «می تونه» and «میتونه» are one. */
export interface LabelTable {
  /** The options of each; several where it is shared. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Of the longest one. */
  readonly wordsMax: number;
}

/** Folded words that turn others round, or set them against each other. */
export interface TurningWords {
  /** "No", "without", «بدون»: anywhere before it. */
  readonly before: ReadonlySet<string>;
  /** "Negative", «نداره», «нет»: one of the next two words, or both. */
  readonly after: ReadonlySet<string>;
  /** "Because", «چون»: what comes after it is another clause. */
  readonly because: ReadonlySet<string>;
  /** "But", «ولی»: what comes after it counts. */
  readonly but: ReadonlySet<string>;
  /** "Or", «یا». */
  readonly or: ReadonlySet<string>;
  /** "Now", «الان»: what comes with it counts more than what was before. */
  readonly now: ReadonlySet<string>;
}

export interface Named {
  /** Named and not turned round. */
  readonly options: ReadonlySet<string>;
  /** For each word that several options share, these. */
  readonly among: readonly (readonly string[])[];
  /** Whether an option is named and turned round. */
  readonly denied: boolean;
}

const betweenWords = /[\s,.;:،؛!?؟()]+/u;

export function wordsIn(folded: string): readonly string[] {
  return folded.split(betweenWords).filter((word) => word !== '');
}

/** The letters under which a label is found. */
export function letterKey(words: readonly string[]): string {
  return tighten(words.join(''));
}

/** Of labels with their options; where two are written alike the first counts. */
export function labelTable(labels: Iterable<readonly [string, readonly string[]]>): LabelTable {
  const options = new Map<string, readonly string[]>();
  let wordsMax = 0;
  for (const [label, of] of labels) {
    const words = wordsIn(fold(label));
    const key = letterKey(words);
    if (!options.has(key)) options.set(key, of);
    wordsMax = Math.max(wordsMax, words.length);
  }
  return { options, wordsMax };
}

/** `said` is folded. Null when no option, or more than one, is named. */
export function labelInside(
  said: string,
  table: LabelTable,
  { wordsMax = wordsUsual, ...turning }: TurningWords & { readonly wordsMax?: number },
): string | null {
  const words = wordsIn(said);
  if (words.length > wordsMax) return null;
  const { options } = labelsIn(words, table, turning);
  const [only] = options;
  return options.size === 1 ? (only ?? null) : null;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly options: readonly string[];
}

/** Every option that the words name; of labels inside each other the longest counts. */
export function labelsIn(
  words: readonly string[],
  table: LabelTable,
  turning: TurningWords,
): Named {
  const found = placesOf(words, table);
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.to - other.from > one.to - one.from && other.from <= one.from && other.to >= one.to,
      ),
  );
  const turned = longest.filter((place) => isTurned(words, place, turning));
  // "Alone he can't": the "can't" is about the "alone".
  const named = longest.filter(
    (place) => !turned.includes(place) && !turned.some(({ to }) => to === place.from),
  );
  const several = named.filter(({ options }) => options.length > 1);
  const single = named.filter((place) => !several.includes(place));
  return {
    options: new Set(single.flatMap(({ options }) => options)),
    among: several.map(({ options }) => options),
    denied: turned.length > 0,
  };
}

function placesOf(words: readonly string[], table: LabelTable): readonly Place[] {
  const places: Place[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const last = Math.min(words.length, from + table.wordsMax);
    for (let to = from + 1; to <= last; to += 1) {
      const key = letterKey(words.slice(from, to));
      const options =
        from > 0 && key.length < labelLettersMin ? undefined : optionsOf(key, table.options);
      if (options !== undefined) places.push({ from, to, options });
    }
  }
  return places;
}

/** Arabic "and" is written together with what it joins: «وضغط». */
const arabicAnd = /^و(?=\p{Script=Arabic}{3})/u;

function optionsOf(key: string, options: LabelTable['options']): readonly string[] | undefined {
  return options.get(key) ?? (arabicAnd.test(key) ? options.get(key.slice(1)) : undefined);
}

const wordsAfter = 2;

/** Egyptian verbs hold their "no" in two letters: «مبيقدرش». */
const egyptianNo = /^م\p{Script=Arabic}{3,}ش$/u;

/** By anything around it; a label that holds a "no" is not turned round. */
function isTurned(
  words: readonly string[],
  { from, to }: Place,
  { before, after }: TurningWords,
): boolean {
  if (words.slice(from, to).some((word) => before.has(word) || after.has(word))) return false;
  const later = words.slice(to);
  const [next = '', second = ''] = later;
  const denied = before.has(next) && later.length === 1; // "Alone, no."
  return (
    denied ||
    words.slice(0, from).some((word) => before.has(word) || egyptianNo.test(word)) ||
    later.slice(0, wordsAfter).some((word) => after.has(word)) ||
    after.has(`${next} ${second}`)
  );
}

/** Letters from which a part of a title counts. */
const partLettersMin = 6;

/** The one option whose title holds these words: "with a companion" for "Yes, with a companion". */
export function insideTitle(said: string, titles: ReadonlyMap<string, string>): string | null {
  if (said.length < partLettersMin) return null;
  const holding = [...titles].filter(([title]) =>
    ` ${wordsIn(title).join(' ')} `.includes(` ${said} `),
  );
  const options = new Set(holding.map(([, option]) => option));
  const [only] = options;
  return options.size === 1 ? (only ?? null) : null;
}

/** At least four letters that begin exactly one option. */
export function uniquePrefix(said: string, titles: ReadonlyMap<string, string>): string | null {
  if (said.length < 4) return null;
  const found = new Set(
    [...titles].filter(([title]) => title.startsWith(said)).map(([, id]) => id),
  );
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
