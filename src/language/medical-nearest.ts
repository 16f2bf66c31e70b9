// The item whose name sounds nearest to a misspelt one, or nothing when a second is about as near.

import { bucketsNear } from './medical-index.ts';
import { areFar, beginUnlike, soundDistance, soundGroups, soundOf } from './medical-sound.ts';
import { unsureWords } from './medical-words.ts';

export interface Nearest {
  /** Null when two items, or an item and a known other word, are too close to call. */
  readonly id: string | null;
  readonly distance: number;
  /** Items near enough to offer, nearest first. */
  readonly near: readonly string[];
}

// A second item must be farther than the first by at least this, and by a share of the first.
const marginMin = 0.75;
// A word that sounds the same but for a vowel leaves less doubt.
const sameButVowel = 0.35;
const marginSame = 0.5;
const marginShare = 0.5;
const offeredMax = 3;
/** Longer lines are sentences: they are searched for terms, not compared as one name. */
const soundLettersMax = 60;

// Endings that many drugs share say little about which drug it is, so they earn no extra errors.
const sharedEndings = new RegExp(
  '(?:zumab|ksimab|umab|omab|imab|amab|mab|tinib|inib|zomib|rubisin|platin|sitabin|rabin' +
    '|lidomid|kristin|blastin|autoleusel|leusel|limfoma|leikoz|mielom)$',
  'u',
);

/** Searches all spellings by sound; undefined when none is near enough for its length. */
export function nearestItem(text: string): Nearest | undefined {
  const sound = soundOf(text);
  if (sound.length > soundLettersMax) return undefined;
  const limit = errorLimit(soundOf(unsureWords(text)));
  // Near words are the usual case and cheap to find, so the search widens only when it is empty.
  for (const reach of [Math.min(limit, nearReach), limit]) {
    const least = Math.min(...nearestByItem(sound, { reach, startCost }).values());
    if (least <= reach) return decided(sound, least);
  }
  return undefined;
}

const nearReach = 1;
const startCost = 0.4;

function decided(sound: string, least: number): Nearest {
  const margin = least <= sameButVowel ? marginSame : Math.max(marginMin, least * marginShare);
  // A rival needs no likely beginning to cast doubt.
  const rivals = nearestByItem(sound, { reach: least + margin, startCost: 0 });
  const ranked = [...rivals].sort((left, right) => left[1] - right[1]).map(([key]) => key);
  const near = ranked.filter((key) => !key.startsWith(otherPrefix));
  const [first] = near;
  const clear = ranked.length === 1 && first !== undefined;
  return { id: clear ? first : null, distance: least, near: near.slice(0, offeredMax) };
}

const otherPrefix = 'other ';

/** Allowed errors by the number of sounds that tell a word from others, as the brief's table. */
function errorLimit(sound: string): number {
  const telling = sound.replace(sharedEndings, '').length;
  if (sound.length <= 3) return 0;
  if (sound.length <= 4) return 0.5;
  if (telling <= 5) return 1;
  if (telling <= 7) return 1.3;
  return telling <= 11 ? 1.9 : 2.3;
}

interface Search {
  readonly reach: number;
  /** Added when the two words begin with unlike sounds. */
  readonly startCost: number;
}

function nearestByItem(sound: string, { reach, startCost }: Search): Map<string, number> {
  const groups = soundGroups(sound);
  const best = new Map<string, number>();
  for (const { groups: theirs, entries } of bucketsNear(groups, reach)) {
    if (areFar(theirs, groups, reach)) continue;
    for (const entry of entries) {
      const key = entry.id ?? otherPrefix + entry.sound;
      const limit = Math.min(reach, best.get(key) ?? reach);
      const start = startCost > 0 && beginUnlike(sound, entry.sound) ? startCost : 0;
      const distance = start + soundDistance(sound, entry.sound, limit - start);
      if (distance <= limit) best.set(key, distance);
    }
  }
  return best;
}
