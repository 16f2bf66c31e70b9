// When somebody was born who told their age instead: "54 years old", «۵۴ سالشه», «8 месяцев».
import { addMonths, pointOf, readingOf } from './date-calendar.ts';
import type { DateReading } from './date-reading.ts';
import { tokensOf } from './date-tokens.ts';
import type { Token } from './date-tokens.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { wordForms } from './word-forms.ts';

interface Asked {
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const ageYearsMax = 115;
/** «۵۴» alone may be an age, or the year '54 of this century of the calendar. */
const centuryOf = { persian: 1300, gregorian: 1900 } as const;
const shortYearMin = 10;
/** A number below it that was said in words may be the end of a longer one: "fifty four". */
const wordedMin = 20;
const ageWords =
  /^(?:y|yo|o|old|aged?|سن(?:ش|م|شون)?|سال(?:شه|مه|م|ش|گی)?|عمر\p{L}*|возраст\p{L}*)$/u;

const birthWords = new RegExp(
  wordForms(
    'born|date of birth|dob|he is|she is|he was|she was|she|he|متولد*|متولد سال|تاریخ تولد|' +
      'سال تولد|تولد*|به دنیا آمد*|به دنیا اومد*|دنیا آمد*|دنیا اومد*|زاده|من مواليد|مواليد|' +
      'ولد|ولدت|تاريخ الميلاد|تاريخ الولادة|родил*|рождения|г р|ему|ей|мне',
  ).source,
  'gu',
);

/** "Born 1958", «متولد ۱۳۳۷», «مواليد 1958»: where a birth is asked for they say nothing more. */
export function withoutBirthWords(text: string): string {
  return fold(text).replace(birthWords, ' ').trim();
}

/** What the words may mean, the likelier first; empty when they tell no age. */
export function readAge(text: string, { language, today }: Asked): readonly DateReading[] {
  const tokens = tokensOf(text);
  const numbers = tokens.filter((token) => token.kind === 'number');
  const [age] = numbers;
  if (age === undefined || numbers.length > 1 || age.width > 3 || age.value > ageYearsMax)
    return [];
  if (age.worded && age.value < wordedMin && followsWord(tokens)) return [];
  const calendar = language === 'fa' ? 'persian' : 'gregorian';
  if (tokens.some((token) => isUnit(token, 'month'))) {
    const { year, month } = pointOf(addMonths(today, -age.value), calendar);
    return [readingOf({ calendar, year, month }, text)].filter((one) => one !== undefined);
  }
  const told = tokens.some((token) => isUnit(token, 'year') || isAgeWord(token));
  if (!told && !tokens.every(saysNothing)) return [];
  const born = pointOf(today, calendar).year - age.value;
  const years = told || age.value < shortYearMin ? [] : [centuryOf[calendar] + age.value];
  return [...new Set([born, born - 1, ...years])]
    .map((year) => readingOf({ calendar, year }, text))
    .filter((one) => one !== undefined)
    .filter(({ start }) => start <= today && start > addMonths(today, -(ageYearsMax + 1) * 12));
}

function isUnit(token: Token, unit: 'year' | 'month'): boolean {
  return token.kind === 'word' && token.meaning?.kind === 'unit' && token.meaning.unit === unit;
}

function isAgeWord(token: Token): boolean {
  return token.kind === 'word' && ageWords.test(token.key);
}

/** A number, or words such as "I am" around it. */
function saysNothing(token: Token): boolean {
  return token.kind !== 'word' || token.meaning?.kind === 'filler';
}

function followsWord(tokens: readonly Token[]): boolean {
  const before = tokens[tokens.findIndex(({ kind }) => kind === 'number') - 1];
  return before?.kind === 'word' && before.meaning === undefined;
}
