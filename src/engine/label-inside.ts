// Finds the one option that a sentence names: "I think it is DLBCL", "yes, two years ago".

/** Letters from which a label counts inside a sentence; a shorter one only at its beginning. */
const labelLettersMin = 3;
/** In a longer message a label is too likely to be about something else (words). */
const wordsUsual = 8;

/** `said` and the labels are folded. Null when no option, or more than one, is named. */
export function labelInside(
  said: string,
  labels: ReadonlyMap<string, string>,
  { wordsMax = wordsUsual, ...turning }: TurningWords & { readonly wordsMax?: number },
): string | null {
  const words = said.split(/[\s,.;:،؛!]+/u).filter((word) => word !== '');
  if (words.length > wordsMax) return null;
  const text = ` ${words.join(' ')} `;
  const named = [...labels].filter(([label]) => isNamed(text, label, turning));
  const longest = named.filter(
    ([label]) => !named.some(([other]) => other !== label && ` ${other} `.includes(` ${label} `)),
  );
  const options = new Set(longest.map(([, option]) => option));
  const [only] = options;
  return options.size === 1 ? (only ?? null) : null;
}

/** Folded words that turn others round, or set them against each other. */
export interface TurningWords {
  /** "No", "without", «بدون»: anywhere before it. */
  readonly before: ReadonlySet<string>;
  /** "Negative", «نداره», «нет»: one of the next two words. */
  readonly after: ReadonlySet<string>;
  /** "But", «ولی»: what comes after it counts. */
  readonly but: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
}

const wordsAfter = 2;

/** As whole words that nothing around them turns round; "no" itself is not turned round. */
function isNamed(text: string, label: string, { before, after }: TurningWords): boolean {
  const at = text.indexOf(` ${label} `);
  if (at < 0 || (at > 0 && label.length < labelLettersMin)) return false;
  if (label.split(' ').some((word) => before.has(word) || after.has(word))) return true;
  const earlier = text.slice(0, at).trim().split(' ');
  const later = text
    .slice(at + label.length + 2)
    .trim()
    .split(' ');
  const [next = ''] = later;
  const denied = before.has(next) && later.length === 1; // "Alone, no."
  return (
    !denied &&
    !earlier.some((word) => before.has(word)) &&
    !later.slice(0, wordsAfter).some((word) => after.has(word))
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
