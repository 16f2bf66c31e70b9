// What an answer of several clauses names: what is behind a "but" or a "now" counts more.
import type { Named, TurningWords } from './label-inside.ts';
import { wordsIn } from './label-inside.ts';

/** In a longer message the words are too likely to be about something else. */
const wordsMax = 40;

/** Words of "not gone", «не все», that only bound what was said. */
const shortDenialMax = 2;

const nothing: Named = { options: new Set(), among: [], denied: false };

/** `said` is folded; `names` tells what the words of one clause name. */
export function readClauses(
  said: string,
  turning: TurningWords,
  names: (words: Clause) => Named,
): Named {
  if (wordsIn(said).length > wordsMax) return nothing;
  const namedBy = (clauses: readonly Clause[]) =>
    together(clauses.map((words) => either(splitBy(words, turning.or).map(names))));
  let named = nothing;
  for (const part of partsOf(said, turning).toReversed()) {
    const current = namedBy(sinceNow(part, turning.now));
    const { denied, ...found } = namesAny(current) ? current : namedBy(part);
    named = { ...found, denied: denied || named.denied };
    // "Half of it, but not all": what was denied leaves what was said before it.
    if (namesAny(named) || !(denied || isShortDenial(part, turning))) return named;
  }
  return named;
}

/** The clauses behind the last "but". */
export function clausesOf(said: string, turning: TurningWords): readonly Clause[] {
  return partsOf(said, turning).at(-1) ?? [];
}

/** Those before the first one. */
export function clausesBeforeBut(said: string, turning: TurningWords): readonly Clause[] {
  return partsOf(said, turning)[0] ?? [];
}

function isShortDenial(clauses: readonly Clause[], { before, after }: TurningWords): boolean {
  const words = clauses.flat();
  const denies = words.some((word) => before.has(word) || after.has(word));
  return denies && words.length <= shortDenialMax;
}

/** The options that are meant, or those among which the words do not choose. */
export function meantBy({ options, among }: Named): ReadonlySet<string> {
  const [first = [], ...others] = among;
  if (options.size > 0) return options;
  const common = first.filter((option) => others.every((each) => each.includes(option)));
  return new Set(common.length > 0 ? common : among.flat());
}

function namesAny({ options, among }: Named): boolean {
  return options.size > 0 || among.length > 0;
}

type Clause = readonly string[];

/** The clauses before and behind each "but". */
function partsOf(said: string, { but, because }: TurningWords): readonly (readonly Clause[])[] {
  const parts: Clause[][] = [[]];
  for (const clause of said.split(/[,.;:،؛!?؟\n]+/u)) {
    const [first, ...others] = splitBy(wordsIn(clause), but).map((words) =>
      splitBy(words, because),
    );
    parts.at(-1)?.push(...(first ?? []));
    parts.push(...others.map((clauses) => [...clauses]));
  }
  const filled = parts.map((part) => part.filter((words) => words.length > 0));
  return filled.filter((part) => part.length > 0);
}

function splitBy(words: Clause, at: ReadonlySet<string>): readonly Clause[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (at.has(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** From the last "now" on: with what follows it, or with its clause where it ends that. */
function sinceNow(clauses: readonly Clause[], now: ReadonlySet<string>): readonly Clause[] {
  const at = clauses.findLastIndex((words) => words.some((word) => now.has(word)));
  const [clause, ...later] = at < 0 ? [] : clauses.slice(at);
  if (clause === undefined) return [];
  const place = clause.findLastIndex((word) => now.has(word));
  return [place === clause.length - 1 ? clause : clause.slice(place), ...later];
}

/** "This or that": where one of them is not known, neither is meant. */
function either(parts: readonly Named[]): Named {
  const whole = together(parts);
  return parts.length === 1 || parts.every(namesAny) ? whole : { ...nothing, denied: whole.denied };
}

function together(all: readonly Named[]): Named {
  return {
    options: new Set(all.flatMap(({ options }) => [...options])),
    among: all.flatMap(({ among }) => among),
    denied: all.some(({ denied }) => denied),
  };
}
