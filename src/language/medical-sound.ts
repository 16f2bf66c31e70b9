// How a word sounds, whatever its script: the key on which misspelt medical names are compared.

import { editDistance, type EditCosts } from './distance.ts';
import { fold } from './fold.ts';

// C = ch, S = sh. Letters without a sound of their own (ъ, ь, ع) map to nothing.
const letterSounds: Readonly<Record<string, string>> = {
  ...{ ا: 'a', ب: 'b', پ: 'p', ت: 't', ث: 't', ج: 'j', چ: 'C', ح: 'h', خ: 'h', د: 'd', ذ: 'z' },
  ...{ ر: 'r', ز: 'z', ژ: 'j', س: 's', ش: 'S', ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: '', غ: 'g' },
  ...{ ف: 'f', ق: 'k', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', و: 'o', ه: 'h', ی: 'i', ء: '' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h' },
  ...{ ц: 's', ч: 'C', ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a', β: 'b' },
};

// Applied in order to Latin text; English spelling first, Finglish digraphs fall in with it.
const latinRules: readonly (readonly [RegExp, string])[] = [
  [/ck/gu, 'k'],
  [/ch(?=[lrn])/gu, 'k'],
  [/ch/gu, 'C'],
  [/sch|sh/gu, 'S'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/zh/gu, 'j'],
  [/rh/gu, 'r'],
  [/qu?/gu, 'k'],
  [/x/gu, 'ks'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/ae|oe/gu, 'e'],
  [/ou|oo/gu, 'u'],
  [/ee/gu, 'i'],
  [/w/gu, 'v'],
  [/y/gu, 'i'],
];

/** The sound of a text in Latin letters, digits kept, everything else dropped, no doubled letters. */
export function soundOf(text: string): string {
  let sound = fold(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '');
  sound = sound.replace(/(?<=\p{Script=Arabic}{3})ه(?!\p{L})/gu, 'ا');
  for (const [pattern, replacement] of latinRules) sound = sound.replace(pattern, replacement);
  sound = sound.replace(/[^a-zCS0-9]/gu, (letter) => letterSounds[letter] ?? '');
  return sound.replace(/(.)\1+/gu, '$1');
}

const vowels = 'aeiou';
const vowelSwap = 0.25;
const vowelDrop = 0.3;
const hDrop = 0.5;
// Melphalan 140 is no misspelling of melphalan 200.
const digitCost = 5;
const crossGroupCost = 0.6;
const softPairCost = 0.9;
const likeStart = 0.5;

// Pairs that scripts and ears confuse: no p, g, v in Arabic, no c in Cyrillic, dialect j and g.
const nearSounds: Readonly<Record<string, number>> = {
  ...{ pb: 0.3, fv: 0.3, sz: 0.25, kg: 0.5, jg: 0.4, zj: 0.5, CS: 0.4, sS: 0.4, td: 0.5, ts: 0.7 },
  ...{ kh: 0.5, gh: 0.5, Cs: 0.7, Cj: 0.5, ks: 0.8, mn: 0.8, vb: 0.6, pf: 0.7, St: 0.9 },
  ...{ ov: 0.25, uv: 0.3, iv: 0.9, tz: 0.6, dz: 0.6, ih: 0.6, ah: 0.4, Sj: 0.6 },
};

const letterCodes = 128;
const substituteTable = costTable();
const dropTable = Float64Array.from({ length: letterCodes }, (_, code) => dropCost(code));

const soundCosts: EditCosts = {
  substitute: (left, right) => substituteTable[left * letterCodes + right] ?? 1,
  drop: (letter) => dropTable[letter] ?? 1,
  transpose: 0.8,
};

/** Distance between two sounds: a wrong consonant costs 1, vowels and confusable pairs less. */
export function soundDistance(left: string, right: string, limit: number): number {
  return editDistance(left, right, { limit, costs: soundCosts });
}

/** True when two sounds begin unlike each other; people seldom miss how a name begins. */
export function beginUnlike(left: string, right: string): boolean {
  return soundCosts.substitute(left.charCodeAt(0), right.charCodeAt(0)) > likeStart;
}

function costTable(): Float64Array {
  const table = new Float64Array(letterCodes * letterCodes);
  for (let left = 0; left < letterCodes; left += 1) {
    for (let right = 0; right < letterCodes; right += 1) {
      table[left * letterCodes + right] = substituteCost(left, right);
    }
  }
  return table;
}

function substituteCost(left: number, right: number): number {
  if (left === right) return 0;
  const [one, other] = [String.fromCharCode(left), String.fromCharCode(right)];
  const near = nearSounds[one + other] ?? nearSounds[other + one];
  if (near !== undefined) return near;
  if (isDigit(one) || isDigit(other)) return digitCost;
  return vowels.includes(one) && vowels.includes(other) ? vowelSwap : 1;
}

function dropCost(code: number): number {
  const letter = String.fromCharCode(code);
  if (isDigit(letter)) return digitCost;
  return vowels.includes(letter) ? vowelDrop : letter === 'h' ? hDrop : 1;
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}

/** How many of each group of like consonants a sound holds, to rule out far words quickly. */
export type SoundGroups = Uint8Array;

// v and h may be vowels or nothing in another script, so they count with the vowels.
const groupOf = new Map(
  ['bpf', 'td', 'kg', 'szSCj', 'mn', 'l', 'r', '0123456789'].flatMap((letters, group) =>
    [...letters].map((letter) => [letter, group] as const),
  ),
);
const softGroup = 8;
const groupCount = 9;

/** Counts the consonants of a sound by group. */
export function soundGroups(sound: string): SoundGroups {
  const groups = new Uint8Array(groupCount);
  for (const letter of sound) {
    const group = groupOf.get(letter) ?? softGroup;
    groups[group] = (groups[group] ?? 0) + 1;
  }
  return groups;
}

/** The consonants of a sound, in all groups. */
export function consonantCount(groups: SoundGroups): number {
  let count = 0;
  for (let group = 0; group < softGroup; group += 1) count += groups[group] ?? 0;
  return count;
}

/** By how many consonants two sounds within `limit` can differ: each of them was dropped. */
export function consonantsApartMax(limit: number): number {
  return Math.floor(limit / softPairCost);
}

/** True when two sounds cannot be as near as `limit`, judged by their consonants alone. */
export function areFar(left: SoundGroups, right: SoundGroups, limit: number): boolean {
  let more = 0;
  let less = 0;
  for (let group = 0; group < softGroup; group += 1) {
    const difference = (left[group] ?? 0) - (right[group] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  // Pairs over groups are substitutions; what is left on one side can only be dropped.
  const pairs = Math.min(more, less);
  const soft = Math.abs((left[softGroup] ?? 0) - (right[softGroup] ?? 0));
  const dropped = Math.abs(more - less);
  // A soft letter may stand against a dropped consonant, so only the rest of them count.
  const softDropped = Math.max(0, soft - dropped) * vowelDrop;
  return pairs * crossGroupCost + dropped * softPairCost + softDropped > limit;
}
