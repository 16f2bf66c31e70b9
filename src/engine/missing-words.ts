// How things stand with missing documents as people say it, in all four languages at once.
import type { Catalog } from '../language/catalog.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';

/** `lacks`: it is not there, and they do not say why. */
const missingWords = ['have', 'not_yet', 'cannot', 'help', 'lacks'] as const;
export type MissingWords = (typeof missingWords)[number];

interface Phrase {
  readonly phrase: string;
  readonly reply: MissingWords;
}

interface Index {
  /** The longest first: "do not have it yet" is not "have it". */
  readonly replies: readonly Phrase[];
  readonly all: readonly string[];
}

const indexes = new WeakMap<Catalog, Index>();

/** The reply in folded words, and whether they say nothing else; null when there is none. */
export function readMissingWords(
  catalog: Catalog,
  said: string,
): { readonly reply: MissingWords; readonly alone: boolean } | null {
  const found = indexOf(catalog).replies.find(({ phrase }) => isInside(said, phrase));
  return found === undefined ? null : { reply: found.reply, alone: found.phrase === said };
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
  const index = { replies, all: everywhere('bot:allOfThem') };
  indexes.set(catalog, index);
  return index;
}
