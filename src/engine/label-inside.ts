// Finds the one option that a sentence names: "I think it is DLBCL", "yes, two years ago".

/** Letters from which a label counts inside a sentence; a shorter one only at its beginning. */
const labelLettersMin = 3;
/** In a longer message a label is too likely to be about something else (words). */
const wordsMax = 8;

/** `said` and the labels are folded. Null when no option, or more than one, is named. */
export function labelInside(
  said: string,
  labels: ReadonlyMap<string, string>,
  negations: ReadonlySet<string>,
): string | null {
  const words = said.split(/[\s,.;:،؛!]+/u).filter((word) => word !== '');
  if (words.length > wordsMax) return null;
  const text = ` ${words.join(' ')} `;
  const named = [...labels].filter(([label]) => isNamed(text, label, negations));
  const longest = named.filter(
    ([label]) => !named.some(([other]) => other !== label && ` ${other} `.includes(` ${label} `)),
  );
  const options = new Set(longest.map(([, option]) => option));
  const [only] = options;
  return options.size === 1 ? (only ?? null) : null;
}

/** As whole words, and without a "no" before it or, as in «لنفوم نیست», right behind it. */
function isNamed(text: string, label: string, negations: ReadonlySet<string>): boolean {
  const at = text.indexOf(` ${label} `);
  if (at >= 0 && isDeniedBehind(text.slice(at + label.length + 1), label, negations)) return false;
  if (at === 0) return true;
  const before = text.slice(0, Math.max(0, at)).trim().split(' ');
  return at > 0 && label.length >= labelLettersMin && !before.some((word) => negations.has(word));
}

function isDeniedBehind(rest: string, label: string, negations: ReadonlySet<string>): boolean {
  const [next = ''] = rest.trim().split(' ');
  return negations.has(next) && !label.split(' ').some((word) => negations.has(word));
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
