// Shows a date in the reader's words and digits, and in the other calendar where there are two.

import type { Season } from './date-calendar.ts';
import { pointOf, readingOf, seasonOf } from './date-calendar.ts';
import type { Calendar, DatePrecision, DateReading } from './date-reading.ts';
import { russianMonthsAlone, russianSeasons, shownWords } from './date-show-words.ts';
import { toNativeDigits } from './digits.ts';
import type { Language } from './language.ts';

/** One day, month, season or year, to be put in words. */
interface Shown {
  readonly precision: DatePrecision;
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly season?: Season;
  /** A year in which a winter of two years ends. */
  readonly lastYear: number;
}

type RussianCase = 'nominative' | 'genitive' | 'accusative';

const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const;
const eraMarks: Readonly<Record<Language, string>> = {
  fa: ' قمری',
  ar: ' هـ',
  ru: ' по хиджре',
  en: ' AH',
};

/**
 * A date as the patient reads it: «۱۲ مرداد ۱۴۰۳ (۲ اوت ۲۰۲۴)», «15 марта 2024 г.». Persian always
 * shows
 * both calendars; the other languages show a second one when the date was written in it.
 */
export function showDate(date: DateReading, language: Language): string {
  const other = otherCalendar(date.calendar, language);
  const shown = showIn(date, date.calendar, language);
  const text = other === undefined ? shown : beside(shown, showIn(date, other, language), language);
  return toNativeDigits(text, language);
}

/** The Gregorian date in English, with the calendar it was written in beside it. */
export function showDateForDoctors(date: DateReading): string {
  const gregorian = showIn(date, 'gregorian', 'en');
  if (date.calendar === 'gregorian') return gregorian;
  return `${gregorian} (${showIn(date, date.calendar, 'en')})`;
}

function otherCalendar(calendar: Calendar, language: Language): Calendar | undefined {
  if (calendar !== 'gregorian') return 'gregorian';
  return language === 'fa' ? 'persian' : undefined;
}

function beside(first: string, second: string, language: Language): string {
  // Arabic month names have brackets of their own.
  return language === 'ar' ? `${first}، الموافق ${second}` : `${first} (${second})`;
}

/** The whole date in one calendar: one unit where it is one there, two ends otherwise. */
function showIn(date: DateReading, calendar: Calendar, language: Language): string {
  const native = calendar === date.calendar;
  const single = native ? isSingle(date) : date.precision === 'day' && date.start === date.end;
  if (single) return one(unitAt(date.start, date.precision, calendar), language, 'nominative');
  if (!native && date.precision === 'month' && isSingle(date))
    return majorityMonth(date, calendar, language);
  const finest = native || date.precision === 'day' ? date.precision : ends(date.precision);
  const from = unitAt(date.start, finest, calendar);
  const to = unitAt(date.end, finest, calendar);
  const [first, last] = [one(from, language, 'nominative'), one(to, language, 'nominative')];
  if (first === last) return first;
  return joined(from, to, language);
}

/** A season of one calendar is a stretch of months in another. */
function ends(precision: DatePrecision): DatePrecision {
  return precision === 'season' ? 'month' : precision;
}

/** A month is shown as the month of the other calendar that holds most of its days. */
function majorityMonth(date: DateReading, calendar: Calendar, language: Language): string {
  const middle = new Date((Date.parse(date.start) + Date.parse(date.end)) / 2)
    .toISOString()
    .slice(0, 10);
  return one(unitAt(middle, 'month', calendar), language, 'nominative');
}

/** Whether a reading covers exactly one day, month, season or year of its own calendar. */
function isSingle(date: DateReading): boolean {
  const unit = unitAt(date.start, date.precision, date.calendar);
  return spanOf(unit)?.end === date.end;
}

function spanOf({ precision, calendar, year, month, day, season }: Shown): DateReading | undefined {
  if (precision === 'year') return readingOf({ calendar, year }, '');
  if (precision === 'month') return readingOf({ calendar, year, month }, '');
  if (precision === 'day') return readingOf({ calendar, year, month, day }, '');
  if (season === undefined || calendar === 'islamic') return undefined;
  const startYear = calendar === 'gregorian' && season === 'winter' && month < 3 ? year - 1 : year;
  return seasonOf(season, { calendar, year: startYear }, '');
}

function unitAt(day: string, precision: DatePrecision, calendar: Calendar): Shown {
  const point = pointOf(day, calendar);
  const unit = { ...point, precision, lastYear: point.year };
  if (precision !== 'season') return unit;
  const index = calendar === 'persian' ? point.month - 1 : (point.month + 9) % 12;
  const season = seasonNames[Math.floor(index / 3)] ?? 'spring';
  if (calendar !== 'gregorian' || season !== 'winter') return { ...unit, season };
  const year = point.month === 12 ? point.year : point.year - 1;
  return { ...unit, season, year, lastYear: year + 1 };
}

function one(unit: Shown, language: Language, russianCase: RussianCase): string {
  const mark = unit.calendar === 'islamic' ? eraMarks[language] : '';
  const { year, lastYear } = unit;
  const years = year === lastYear ? String(year) : `${String(year)}–${String(lastYear)}`;
  const named =
    language === 'ru' ? russian(unit, years, russianCase) : plain(unit, years, language);
  return named + mark;
}

function plain(unit: Shown, years: string, language: Language): string {
  const words = shownWords[language];
  const month = words.months[unit.calendar][unit.month - 1] ?? '';
  switch (unit.precision) {
    case 'day':
      return `${String(unit.day)} ${month} ${years}`;
    case 'month':
      return `${month} ${years}`;
    case 'season':
      return `${words.seasons[unit.season ?? 'spring']} ${years}`;
    case 'year':
      return years;
  }
}

function russian(unit: Shown, years: string, russianCase: RussianCase): string {
  const { precision, calendar, month, day, season = 'spring' } = unit;
  const gregorian = calendar === 'gregorian';
  const after = gregorian ? ' г.' : '';
  const beside = shownWords.ru.months[calendar][month - 1] ?? '';
  const alone = russianMonthsAlone[calendar][month - 1] ?? '';
  switch (precision) {
    case 'day':
      return `${String(day)} ${beside} ${years}${after}`;
    case 'month':
      return `${russianCase === 'genitive' ? beside : alone} ${years}${after}`;
    case 'season': {
      const { seasons } = shownWords.ru;
      const name =
        russianCase === 'nominative' ? seasons[season] : russianSeasons[russianCase][season];
      return `${name} ${years}${years.includes('–') && gregorian ? ' гг.' : after}`;
    }
    case 'year':
      return gregorian ? `${years} ${russianCase === 'genitive' ? 'года' : 'год'}` : years;
  }
}

function joined(from: Shown, to: Shown, language: Language): string {
  const first = one(from, language, 'genitive');
  const last = one(to, language, 'accusative');
  switch (language) {
    case 'fa':
      return `از ${first} تا ${last}`;
    case 'ar':
      return `من ${first} إلى ${last}`;
    case 'ru':
      return from.precision === 'year' && from.calendar === 'gregorian'
        ? `с ${String(from.year)} по ${last}`
        : `с ${first} по ${last}`;
    case 'en':
      return `${first} – ${last}`;
  }
}
