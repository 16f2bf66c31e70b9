// Whether a translation says the same numbers, doses and units as its original.
import { fold } from './fold.ts';
import { numberFromWords } from './number-words.ts';

/** Spellings of units after folding, by their international sign; longer ones first. */
const spellings: readonly (readonly [string, readonly string[]])[] = [
  ['mcg', ['mcg', 'µg', 'μg', 'میکروگرم', 'میکرو گرم', 'میکروغرام', 'мкг']],
  [
    'mg',
    [
      'mg',
      'milligrams',
      'milligram',
      'میلیگرم',
      'میلی گرم',
      'ملیغرام',
      'ملغ',
      'ملغم',
      'ملجم',
      'мг',
    ],
  ],
  [
    'kg',
    [
      'kg',
      'kilograms',
      'kilogram',
      'kilos',
      'کیلوگرم',
      'کیلو گرم',
      'کیلوغرام',
      'کیلو',
      'کغ',
      'کجم',
      'кг',
    ],
  ],
  ['g', ['g', 'gr', 'grams', 'gram', 'گرم', 'غرام', 'جرام', 'غ', 'г', 'гр']],
  [
    'ml',
    [
      'ml',
      'cc',
      'millilitres',
      'milliliters',
      'میلیلیتر',
      'میلی لیتر',
      'سیسی',
      'سی سی',
      'ملیلتر',
      'ملل',
      'مل',
      'мл',
    ],
  ],
  ['l', ['l', 'litres', 'liters', 'litre', 'liter', 'لیتر', 'لتر', 'л']],
  ['mm', ['mm', 'میلیمتر', 'میلی متر', 'ملیمتر', 'ملم', 'мм']],
  ['cm', ['cm', 'سانتیمتر', 'سانتی متر', 'سنتیمتر', 'سم', 'см']],
  ['iu', ['iu', 'units', 'unit', 'واحد', 'وحده', 'ме', 'ед']],
  ['%', ['%', '٪', 'percent', 'درصد', 'بالمئة', 'في المئة', 'процентов', 'процента', 'процент']],
  ['°c', ['°c', 'درجه', 'degrees', 'градусов', 'градуса', 'градус']],
];

const units = spellings
  .flatMap(([sign, forms]) => forms.map((form): [string, string] => [fold(form), sign]))
  .sort(([one], [other]) => other.length - one.length);

const number = /\d+(?:[.,٫٬]\d+)*/gu;

export interface AmountsCheck {
  /** In the original and not in the translation, such as `5 mg`. */
  readonly missing: readonly string[];
  /** In the translation alone. */
  readonly added: readonly string[];
}

/**
 * Compares the numbers in figures, each with the unit after it, in any script and order. A number
 * that the other side writes in a word ("three") is the same number.
 */
export function compareAmounts(original: string, translation: string): AmountsCheck {
  const [before, after] = [amountsOf(original), amountsOf(translation)];
  return {
    missing: without(before, after, numberWordsOf(translation)),
    added: without(after, before, numberWordsOf(original)),
  };
}

export function sameAmounts({ missing, added }: AmountsCheck): boolean {
  return missing.length + added.length === 0;
}

/** `5 mg`, `71 kg`, `2024`, in the order of the text. */
function amountsOf(text: string): readonly string[] {
  const said = fold(text);
  return [...said.matchAll(number)].map((match) => {
    const [figures] = match;
    const unit = unitAt(said.slice(match.index + figures.length));
    const plain = plainNumber(figures);
    return unit === null ? plain : `${plain} ${unit}`;
  });
}

function unitAt(rest: string): string | null {
  const words = rest.replace(/^ /u, '');
  const found = units.find(
    ([form]) => words.startsWith(form) && !/^[\p{L}]/u.test(words.slice(form.length)),
  );
  return found?.[1] ?? null;
}

/** `1,500` is fifteen hundred, `1,5` and `0,125` are fractions. */
function plainNumber(figures: string): string {
  const grouped = /^[1-9]\d{0,2}([,٬]\d{3})+(?!\d)/u.test(figures)
    ? figures.replace(/[,٬]/gu, '')
    : figures;
  const decimal = grouped.replace(/[,٫]/gu, '.');
  const value = Number(decimal);
  // A date such as 12.03.2024 is no number and is compared as it stands.
  return Number.isFinite(value) ? String(value) : decimal;
}

function numberWordsOf(text: string): ReadonlySet<string> {
  const found = fold(text)
    .split(/[^\p{L}]+/u)
    .flatMap((word) => numberFromWords(word) ?? []);
  return new Set(found.map(String));
}

function without(
  list: readonly string[],
  other: readonly string[],
  inWords: ReadonlySet<string>,
): readonly string[] {
  const left = [...other];
  return list.filter((amount) => {
    const at = left.indexOf(amount);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !inWords.has(amount);
  });
}
