// Finds the options that words name: "I think it is DLBCL", "yes, two years ago", "not A, B".

/** Letters from which a label counts inside a sentence; a shorter one only at its beginning. */
const labelLettersMin = 3;
/** In a longer message a label is too likely to be about something else (words). */
const wordsUsual = 8;

/** Folded words that turn others round, or set them against each other. */
export interface TurningWords {
  /** "No", "without", «بدون»: anywhere before it. */
  readonly before: ReadonlySet<string>;
  /** "Negative", «نداره», «нет»: one of the next two words, or both. */
  readonly after: ReadonlySet<string>;
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
  /** Whether an option is named and turned round. */
  readonly denied: boolean;
}

/** What is not a number, a word or a sign inside of one. */
const betweenWords = /[\s,.;:،؛!?؟()]+/u;

export function wordsIn(text: string): readonly string[] {
  return text.split(betweenWords).filter((word) => word !== '');
}

/** `said` and the labels are folded. Null when no option, or more than one, is named. */
export function labelInside(
  said: string,
  labels: ReadonlyMap<string, string>,
  { wordsMax = wordsUsual, ...turning }: TurningWords & { readonly wordsMax?: number },
): string | null {
  const words = wordsIn(said);
  if (words.length > wordsMax) return null;
  const { options } = labelsIn(words, labels, turning);
  const [only] = options;
  return options.size === 1 ? (only ?? null) : null;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly option: string;
  readonly words: readonly string[];
}

/** Every option that the words name; of labels inside each other the longest counts. */
export function labelsIn(
  words: readonly string[],
  labels: ReadonlyMap<string, string>,
  turning: TurningWords,
): Named {
  const found = placesOf(words, labels);
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
  const options = new Set(named.map(({ option }) => option));
  return { options, denied: turned.length > 0 };
}

function placesOf(words: readonly string[], labels: ReadonlyMap<string, string>): readonly Place[] {
  const byFirstWord = prepare(labels);
  return words.flatMap((first, from) =>
    (byFirstWord.get(first) ?? [])
      .filter(({ label, words: of }) => {
        if (from > 0 && label.length < labelLettersMin) return false;
        return of.every((word, at) => words[from + at] === word);
      })
      .map(({ option, words: of }) => ({ from, to: from + of.length, option, words: of })),
  );
}

interface PreparedLabel {
  readonly label: string;
  readonly option: string;
  readonly words: readonly string[];
}

/** For maps of labels that live as long as the process. */
const preparedLabels = new WeakMap<object, ReadonlyMap<string, readonly PreparedLabel[]>>();

function prepare(
  labels: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly PreparedLabel[]> {
  const known = preparedLabels.get(labels);
  if (known !== undefined) return known;
  const each = [...labels].map(([label, option]) => ({ label, option, words: wordsIn(label) }));
  const byFirstWord = Map.groupBy(each, ({ words }) => words[0] ?? '');
  preparedLabels.set(labels, byFirstWord);
  return byFirstWord;
}

const wordsAfter = 2;

/** By anything around it; a label that holds a "no" is not turned round. */
function isTurned(
  words: readonly string[],
  { from, to, words: label }: Place,
  { before, after }: TurningWords,
): boolean {
  if (label.some((word) => before.has(word) || after.has(word))) return false;
  const later = words.slice(to);
  const [next = '', second = ''] = later;
  const denied = before.has(next) && later.length === 1; // "Alone, no."
  return (
    denied ||
    words.slice(0, from).some((word) => before.has(word)) ||
    later.slice(0, wordsAfter).some((word) => after.has(word)) ||
    after.has(`${next} ${second}`)
  );
}

/** Letters from which a part of a title counts. */
const partLettersMin = 6;

/** The one option whose title holds these words: "with a companion" for "Yes, with a companion". */
export function insideLabel(said: string, labels: ReadonlyMap<string, string>): string | null {
  if (said.length < partLettersMin) return null;
  const holding = [...labels].filter(([label]) =>
    ` ${label.replace(/[.,:،;؛()]/gu, ' ').replace(/\s+/gu, ' ')} `.includes(` ${said} `),
  );
  const options = new Set(holding.map(([, option]) => option));
  const [only] = options;
  return options.size === 1 ? (only ?? null) : null;
}

/** At least four letters that begin exactly one option. */
export function uniquePrefix(said: string, labels: ReadonlyMap<string, string>): string | null {
  if (said.length < 4) return null;
  const found = new Set(
    [...labels].filter(([label]) => label.startsWith(said)).map(([, id]) => id),
  );
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
