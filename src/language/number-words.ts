// Numbers below two hundred as words, in the four languages.
import { fold } from './fold.ts';

/** From 0; spellings are separated by a stroke. Persian nine is left out: «نه» is "no" as well. */
const words = {
  fa: 'صفر یک دو سه چهار پنج شش|شیش هفت هشت - ده یازده دوازده سیزده چهارده پانزده|پونزده شانزده|شونزده هفده|هیفده هجده|هیجده نوزده بیست',
  ar: 'صفر واحد|واحدة اثنان|اثنين|اثنتان ثلاث|ثلاثة أربع|أربعة خمس|خمسة ست|ستة سبع|سبعة ثمان|ثمانية|ثماني تسع|تسعة عشر|عشرة أحد·عشر اثنا·عشر ثلاثة·عشر أربعة·عشر خمسة·عشر ستة·عشر سبعة·عشر ثمانية·عشر تسعة·عشر عشرون|عشرين',
  ru: 'ноль|нуль один|одна два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  en: 'zero one|once two|twice three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
} as const;

const numbers = new Map(
  Object.values(words).flatMap((list) =>
    list
      .split(' ')
      .flatMap((forms, number) =>
        forms.split('|').map((form): [string, number] => [fold(form.replace('·', ' ')), number]),
      ),
  ),
);

/** From 20 in steps of ten; Arabic ones stand behind the units, joined: «اثنان وسبعون». */
const tens = {
  fa: 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود',
  ar: 'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
  ru: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
} as const;
const hundred = 'صد|مئة|مائة|مية|сто|hundred|one hundred|a hundred';

const [tensByWord, arabicTens] = [Object.values(tens), [tens.ar]].map(
  (lists) =>
    new Map(
      lists.flatMap((list) =>
        list
          .split(' ')
          .flatMap((forms, index) =>
            forms.split('|').map((form): [string, number] => [fold(form), (index + 2) * 10]),
          ),
      ),
    ),
);
const hundredPattern = new RegExp(`^(?:${hundred.split('|').map(fold).join('|')})(?: |$)`, 'u');

/** "three", «سه», «اثنان وسبعون», «сто семьдесят» → the number; null when it is anything else. */
export function numberFromWords(text: string): number | null {
  const said = fold(text);
  const words = said.split(' ');
  const whole = numbers.get(said) ?? compound(said);
  if (whole !== null || words.length < 2) return whole;
  // "Six courses": one more word may say what is counted, if it is no number itself.
  const counted = words.slice(0, -1).join(' ');
  const last = words.at(-1) ?? '';
  if (numbers.has(last) || compound(last) !== null) return null;
  return (words.length === 2 ? numbers.get(counted) : undefined) ?? compound(counted);
}

/** With a hundred, tens, or both; null for smaller ones. */
function compound(said: string): number | null {
  const rest = said.replace(hundredPattern, '').replace(/^(?:و|and) /u, '');
  const hundreds = hundredPattern.test(said) ? 100 : 0;
  if (hundreds > 0 && rest === '') return hundreds;
  const below = belowHundred(rest.replace(/^و(?=\S{3})/u, ''));
  const small = hundreds > 0 ? (numbers.get(rest) ?? null) : null;
  const number = below ?? small;
  return number === null ? null : hundreds + number;
}

function belowHundred(said: string): number | null {
  const alone = tensByWord?.get(said);
  if (alone !== undefined) return alone;
  const parts = said.replace(/ (?:و|and) /u, ' ').split(/[ -]/u);
  const [first = '', second = ''] = parts;
  if (parts.length !== 2) return null;
  const behind = arabicTens?.get(second.replace(/^و/u, ''));
  const [ten, unit] =
    behind === undefined ? [tensByWord?.get(first), unitOf(second)] : [behind, unitOf(first)];
  return ten === undefined || unit === undefined ? null : ten + unit;
}

/** Nine counts behind a ten: «بیست و نه». */
function unitOf(word: string): number | undefined {
  const number = word === fold('نه') ? 9 : numbers.get(word);
  return number !== undefined && number > 0 && number < 10 ? number : undefined;
}
