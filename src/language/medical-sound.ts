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
  let sound = fold(text).normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
  sound = sound.replace(/(?<=\p{Script=Arabic}{3})ه(?!\p{L})/gu, 'ا');
  for (const [pattern, replacement] of latinRules) sound = sound.replace(pattern, replacement);
  sound = sound.replace(/[^a-zCS0-9]/gu, (letter) => letterSounds[letter] ?? '');
  return sound.replace(/(.)\1+/gu, '$1');
}

const vowels = 'aeiou';
const vowelSwap = 0.25;
const vowelDrop = 0.3;

// Pairs that scripts and ears confuse: no p, g, v in Arabic, no c in Cyrillic, dialect j and g.
const nearSounds: Readonly<Record<string, number>> = {
  ...{ pb: 0.3, fv: 0.3, sz: 0.25, kg: 0.5, jg: 0.4, zj: 0.5, CS: 0.4, sS: 0.4, td: 0.5, ts: 0.7 },
  ...{ kh: 0.5, gh: 0.5, Cs: 0.7, Cj: 0.5, ks: 0.8, mn: 0.8, vb: 0.6, pf: 0.7, Ck: 0.5, St: 0.9 },
  ...{ ov: 0.25, uv: 0.3, iv: 0.9, tz: 0.6, dz: 0.6, ih: 0.6, ah: 0.4, Sj: 0.6 },
};

const soundCosts: EditCosts = {
  substitute: (left, right) => {
    if (left === right) return 0;
    const near = nearSounds[left + right] ?? nearSounds[right + left];
    if (near !== undefined) return near;
    return vowels.includes(left) && vowels.includes(right) ? vowelSwap : 1;
  },
  drop: (letter) => (vowels.includes(letter) ? vowelDrop : letter === 'h' ? 0.5 : 1),
  transpose: 0.8,
};

/** Distance between two sounds: a wrong consonant costs 1, vowels and confusable pairs less. */
export function soundDistance(left: string, right: string, limit: number): number {
  return editDistance(left, right, { limit, costs: soundCosts });
}

/** One bit for each consonant and digit of a sound, to rule out far words without aligning them. */
export function soundMask(sound: string): number {
  let mask = 0;
  for (const letter of sound) {
    const bit = 'bpdtkgszfvmnlrjCSh'.indexOf(letter);
    if (bit >= 0) mask |= 1 << bit;
    else if (letter >= '0' && letter <= '9') mask |= 1 << (18 + (Number(letter) % 10));
  }
  return mask;
}
