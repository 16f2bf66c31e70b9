// What a name sounds like, whichever script it is written in: its consonants, roughly.

/** From Persian, Arabic and Cyrillic letters to one sign for each sound; vowels have none. */
const letters: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ج: 'j',
  چ: 'c',
  ح: 'h',
  ه: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'z',
  ز: 'z',
  ض: 'z',
  ظ: 'z',
  ر: 'r',
  ژ: 'j',
  ش: 'w',
  غ: 'q',
  ق: 'q',
  ف: 'f',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  б: 'b',
  п: 'p',
  т: 't',
  с: 's',
  ц: 's',
  з: 'z',
  д: 'd',
  р: 'r',
  ж: 'j',
  ш: 'w',
  щ: 'w',
  ч: 'c',
  ф: 'f',
  к: 'k',
  г: 'g',
  л: 'l',
  м: 'm',
  н: 'n',
  х: 'h',
  b: 'b',
  p: 'p',
  t: 't',
  s: 's',
  z: 'z',
  d: 'd',
  r: 'r',
  j: 'j',
  f: 'f',
  k: 'k',
  q: 'q',
  g: 'g',
  l: 'l',
  m: 'm',
  n: 'n',
  h: 'h',
  c: 'k',
  x: 'x',
  ç: 'c',
  ş: 'w',
  ğ: 'q',
};

/** Two letters that stand for one sound; the Cyrillic ones as passports write them. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/дж/gu, 'j'],
  [/sch|sh/gu, 'ш'],
  [/ch|tch/gu, 'ч'],
  [/kh/gu, 'خ'],
  [/gh/gu, 'غ'],
  [/zh|dj|dzh/gu, 'j'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
];

/** `خ` and `x` are written h, kh or х; `ق` and `غ` q, gh, g, k or г. */
const merged: Readonly<Record<string, string>> = { x: 'h', q: 'g' };

/** Of a folded word. Doubled sounds count once; an h at the end is often not written. */
export function soundOf(word: string): string {
  let text = word;
  for (const [pair, sign] of pairs) text = text.replace(pair, sign);
  const signs = [...text]
    .map((letter) => letters[letter] ?? '')
    .map((sign) => merged[sign] ?? sign);
  return signs
    .join('')
    .replace(/(.)\1+/gu, '$1')
    .replace(/h$/u, '');
}
