// Words without the endings and beginnings that grammar gives them, so that «زنشم» meets «زن».
import { fold } from './fold.ts';

interface Affixes {
  readonly script: RegExp;
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  /** Letters that must be left. */
  readonly rest: number;
}

/** Folded forms. Persian and Arabic share letters, and a word does not say which of them it is. */
const affixes: readonly Affixes[] = [
  {
    script: /^\p{Script=Arabic}+$/u,
    prefixes: split('وال بال فال کال لل ال'),
    suffixes: split(
      'هستیم هستند هستید هستم هستن شونه مونه تونه شون مون تون هما ایم اند یم ید ند ام ست شم تم شه مه ها هم نا ته تی ات م ت ش ه ی',
    ),
    rest: 3,
  },
  {
    script: /^\p{Script=Cyrillic}+$/u,
    prefixes: [],
    suffixes: split(
      'иями ями ами ией ием иях его ого ему ому ах ях ам ям ом ем ой ей ий ый ая яя ое ее ие ые ую юю ов ев ия ию ии а е и й о у ы ь ю я',
    ),
    rest: 3,
  },
  { script: /^[a-z']+$/u, prefixes: [], suffixes: ["'s", 'ed', 's', 'd'], rest: 4 },
];

/** The stems of the words of a text, for comparing with other stems only: they are no words. */
export function stemsOf(text: string): string {
  return fold(text)
    .split(/[\s,.;:،؛!?؟()]+/u)
    .filter((word) => word !== '')
    .map(stemOf)
    .join(' ');
}

/** What each stem stands for, where it stands for one thing only. */
export function byStem(named: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const stems = new Map<string, string | null>();
  for (const [name, meant] of named) {
    const stem = stemsOf(name);
    const known = stems.get(stem);
    stems.set(stem, known === undefined || known === meant ? meant : null);
  }
  return new Map([...stems].flatMap(([stem, meant]) => (meant === null ? [] : [[stem, meant]])));
}

function stemOf(word: string): string {
  const known = affixes.find(({ script }) => script.test(word));
  if (known === undefined) return word;
  const { prefixes, suffixes, rest } = known;
  const prefix = prefixes.find((one) => word.startsWith(one) && word.length - one.length > rest);
  const bare = word.slice(prefix?.length ?? 0);
  const suffix = suffixes.find((one) => bare.endsWith(one) && bare.length - one.length >= rest);
  return suffix === undefined ? bare : bare.slice(0, -suffix.length);
}

function split(words: string): readonly string[] {
  return words.split(' ');
}
