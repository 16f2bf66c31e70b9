// How things stand with missing documents as people say it, in all four languages at once.
import type { Catalog } from '../language/catalog.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';

/** `lacks`: it is not there, and they do not say why. `sent`: it is, as far as they know. */
const missingWords = ['have', 'not_yet', 'cannot', 'help', 'lacks', 'sent'] as const;
export type MissingWords = (typeof missingWords)[number];

interface Phrase {
  readonly phrase: string;
  readonly reply: MissingWords;
}

interface Index {
  /** The longest first: "do not have it yet" is not "have it". */
  readonly replies: readonly Phrase[];
  readonly all: readonly string[];
  readonly negations: ReadonlySet<string>;
}

const indexes = new WeakMap<Catalog, Index>();

/** The reply in folded words, and whether they say nothing else; null when there is none. */
export function readMissingWords(
  catalog: Catalog,
  said: string,
): { readonly reply: MissingWords; readonly alone: boolean } | null {
  const index = indexOf(catalog);
  const found = index.replies.find(({ phrase }) => isInside(said, phrase));
  if (found === undefined) return null;
  const { phrase, reply } = found;
  // "It isn't ready" is not "ready"; what they do not have may come yet, or never.
  const denied = (reply === 'have' || reply === 'sent') && isDenied(said, phrase, index.negations);
  return { reply: denied ? 'not_yet' : reply, alone: phrase === said };
}

/** A "no" as near as this belongs to the phrase (words). */
const negationReachWords = 3;

function isDenied(said: string, phrase: string, negations: ReadonlySet<string>): boolean {
  const [before = '', after = ''] = ` ${said} `.split(` ${phrase} `);
  const near = [
    ...before.split(' ').slice(-negationReachWords),
    ...after.split(' ').slice(0, negationReachWords),
  ];
  return near.some((word) => negations.has(word));
}

/** "All of them", «هیچ‌کدام», in folded words. */
export function meansAll(catalog: Catalog, said: string): boolean {
  return indexOf(catalog).all.some((phrase) => isInside(said, phrase));
}

function isInside(said: string, phrase: string): boolean {
  return ` ${said} `.includes(` ${phrase} `);
}

function indexOf(catalog: Catalog): Index {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const everywhere = (key: string) =>
    languages.flatMap((language) => catalog.list(language, key).map(fold));
  const replies = missingWords
    .flatMap((reply) =>
      everywhere(`bot:missingReplies.${reply}`).map((phrase) => ({ phrase, reply })),
    )
    .toSorted((a, b) => b.phrase.length - a.phrase.length);
  const negations = new Set(everywhere('bot:negations'));
  const index = { replies, all: everywhere('bot:allOfThem'), negations };
  indexes.set(catalog, index);
  return index;
}
