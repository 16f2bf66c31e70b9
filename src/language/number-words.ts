// Small numbers as words, in the four languages.
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

/** "three", «سه», «ست», «шесть» → the number; null when the words are anything else. */
export function numberFromWords(text: string): number | null {
  const said = fold(text);
  const [first = '', second = '', ...more] = said.split(' ');
  const counted = more.length === 0 && !numbers.has(second) ? numbers.get(first) : undefined;
  return numbers.get(said) ?? counted ?? null;
}
