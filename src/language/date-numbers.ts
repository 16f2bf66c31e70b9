// Numbers in words, as days, counts and years of dates are said in four languages.

import * as words from './date-words.ts';

interface SaidNumber {
  readonly said: string;
  readonly value: number;
  readonly ordinal: boolean;
}

const unitsMax = 9;
const scripts = [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Latin}/u];
const centuryYears = 100;
/** Endings of «первого», from which the forms of years are made: «первый», «в первом году». */
const genitive = /ого$|ьего$/u;
const yearEndings = {
  ого: ['ый', 'ой', 'ом', 'ому'],
  ьего: ['ий', 'ьем', 'ьему'],
} as const;

/** Every number that dates know in words; where two are said alike, the first counts. */
export function saidNumbers(): readonly SaidNumber[] {
  const simple = [...listed(words.cardinals, false), ...listed(words.ordinals, true)];
  const below = [...simple, ...simple.flatMap(yearForms)];
  const counted = [...below, ...compounds(below)];
  return [...counted, ...words.centuries.flatMap((century) => yearsOf(century, counted))];
}

function listed(
  table: readonly (readonly [number, string])[],
  ordinal: boolean,
): readonly SaidNumber[] {
  return table.flatMap(([value, forms]) =>
    forms.split('|').map((said) => ({ said, value, ordinal })),
  );
}

function yearForms({ said, value, ordinal }: SaidNumber): readonly SaidNumber[] {
  const ending = genitive.exec(said)?.[0];
  if (!ordinal || (ending !== 'ого' && ending !== 'ьего')) return [];
  const stem = said.slice(0, -ending.length);
  return yearEndings[ending].map((form) => ({ said: stem + form, value, ordinal }));
}

/** Tens and units: «بیست و یکم», "twenty first", «двадцать первого», «واحد وعشرين». */
function compounds(below: readonly SaidNumber[]): readonly SaidNumber[] {
  const units = below.filter(({ value }) => value <= unitsMax);
  const { unitsLast, unitsFirst, ordinalsFirst } = words.tens;
  return [
    ...joined(unitsLast, units, (ten, unit) => `${ten} ${unit}`),
    ...joined(
      unitsFirst,
      units.filter(({ ordinal }) => !ordinal),
      (ten, unit) => `${unit} ${ten}`,
    ),
    ...joined(
      ordinalsFirst,
      units.filter(({ ordinal }) => ordinal),
      (ten, unit) => `${unit} ${ten}`,
    ),
  ];
}

function joined(
  tens: Readonly<Record<number, string>>,
  units: readonly SaidNumber[],
  join: (ten: string, unit: string) => string,
): readonly SaidNumber[] {
  return Object.entries(tens).flatMap(([value, forms]) =>
    forms.split('|').flatMap((ten) =>
      units
        .filter(({ said }) => scriptOf(said) === scriptOf(ten))
        .map(({ said, value: unit, ordinal }) => ({
          said: join(ten, said),
          value: Number(value) + unit,
          ordinal,
        })),
    ),
  );
}

/** «هزار و چهارصد و دو», "two thousand nineteen", «две тысячи восемнадцатом». */
function yearsOf(
  { century, words: forms, least, alone }: (typeof words.centuries)[number],
  rest: readonly SaidNumber[],
): readonly SaidNumber[] {
  const years = rest.filter(({ value }) => value >= least && value < centuryYears);
  return forms.split('|').flatMap((form) => [
    ...(alone ? [{ said: form, value: century, ordinal: false }] : []),
    ...years
      .filter(({ said }) => scriptOf(said) === scriptOf(form))
      .map(({ said, value }) => ({
        said: `${form} ${said}`,
        value: century + value,
        ordinal: false,
      })),
  ]);
}

/** No number mixes scripts; without this, tens of thousands of words that nobody says. */
function scriptOf(words: string): number {
  return scripts.findIndex((script) => script.test(words));
}
