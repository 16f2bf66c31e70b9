// A day to come, as people name it when they ask for time: "after Thursday", «بعد از عید».
import { addDays, addMonths, daysSinceWeekday, pointOf } from './date-calendar.ts';
import { readDate } from './date-read.ts';
import { units, weekdays } from './date-words.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { numberFromWords } from './number-words.ts';

interface Asked {
  readonly language: Language;
  /** Their day, YYYY-MM-DD. */
  readonly today: string;
}

const daysPerWeek = 7;
const yearDays = 366;
/** Nobody plans further when they ask to be reminded. */
const daysMax = 400;

const forms = (words: string): readonly string[] => words.split('|').map(fold);
const has = (said: string, words: readonly string[]): boolean =>
  words.some((word) => ` ${said} `.includes(` ${word} `));

const after = forms('after|بعد از|پس از|بعد|после|عقب');

/** A feast by its names, and the first day after it, found by the day of its own calendar. */
interface Feast {
  readonly names: readonly string[];
  /** In which language the bare word means it; null in all. */
  readonly language: Language | null;
  readonly ends: (day: string) => boolean;
}

const persian = (month: number, date: number) => (day: string) => {
  const point = pointOf(day, 'persian');
  return point.month === month && point.day === date;
};
const islamic = (month: number, date: number) => (day: string) => {
  const point = pointOf(day, 'islamic');
  return point.month === month && point.day === date;
};
const gregorian = (end: string) => (day: string) => day.endsWith(end);

const feasts: readonly Feast[] = [
  feast('نوروز|النوروز|nowruz|norouz|навруз|новруз|سال نو|سیزده بدر', null, persian(1, 14)),
  feast('عید', 'fa', persian(1, 14)),
  feast('عید فطر|عيد الفطر|eid al fitr|ураза байрам|ураза', null, islamic(10, 5)),
  feast('عید قربان|عيد الأضحى|eid al adha|курбан байрам|курбан', null, islamic(12, 15)),
  feast('رمضان|رمضان المبارک|شهر رمضان|ماه رمضان|ramadan|рамадан|рамазан', null, islamic(10, 5)),
  feast('عاشورا|عاشوراء|محرم|ashura|ашура', null, islamic(1, 12)),
  feast('العيد|عيد|eid|the eid', 'ar', anyOf(islamic(10, 5), islamic(12, 15))),
  feast('eid|the eid', 'en', anyOf(islamic(10, 5), islamic(12, 15))),
  feast('رأس السنة|new year|the new year|christmas', null, gregorian('01-02')),
  feast(
    'новый год|нового года|новогодних праздников|праздников|рождества',
    null,
    gregorian('01-09'),
  ),
];

function feast(words: string, language: Language | null, ends: Feast['ends']): Feast {
  return { names: forms(words), language, ends };
}

function anyOf(...all: readonly Feast['ends'][]): Feast['ends'] {
  return (day) => all.some((ends) => ends(day));
}

/**
 * The first day that suits them, YYYY-MM-DD, always after today; null when the words name none.
 * "After Thursday" is Friday, "on Thursday" is Thursday, "in two weeks" is that day.
 */
export function readWishedDay(text: string, asked: Asked): string | null {
  const said = fold(text)
    .replace(/[-‐–—.,!?؟،«»"]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const found = afterFeast(said, asked) ?? weekday(said, asked) ?? distance(said, asked);
  const day = found ?? written(text, said, asked);
  if (day === null || day <= asked.today) return null;
  return day <= addDays(asked.today, daysMax) ? day : null;
}

/** "Remind me", in any of the four languages. */
export function asksForReminder(text: string): boolean {
  return reminding.test(fold(text));
}

const reminding = /remind|یاداوری|یادم بنداز|یادم بیار|خبرم کن|ذکرون|ذکرن|تذکیر|напомн/u;

/** The longer name wins: «عید فطر» is not the «عید» of spring. */
function afterFeast(said: string, { language, today }: Asked): string | null {
  const named = feasts
    .filter((one) => one.language === null || one.language === language)
    .flatMap((one) => one.names.map((name) => ({ name, ends: one.ends })))
    .filter(({ name }) => has(said, [name]))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (named === undefined) return null;
  for (let days = 1; days <= yearDays; days += 1) {
    const day = addDays(today, days);
    if (named.ends(day)) return day;
  }
  return null;
}

function weekday(said: string, { today }: Asked): string | null {
  const named = weekdays
    .flatMap((words, index) => forms(words).map((word) => ({ word, index })))
    .filter(({ word }) => has(said, [word]))
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (named === undefined) return null;
  const since = daysSinceWeekday(today, named.index);
  // Said on that very day, "after" is tomorrow.
  if (has(said, after)) return addDays(today, since === 0 ? 1 : daysPerWeek - since + 1);
  return addDays(today, daysPerWeek - since);
}

/** "2 weeks", «أسبوعين», «неделю»: a unit, and the number before it or in the word itself. */
function distance(said: string, { today }: Asked): string | null {
  const words = said.split(' ');
  for (const { unit, count, words: names } of units) {
    const known = new Set(forms(names));
    const at = words.findIndex((word) => known.has(word));
    if (at === -1) continue;
    const before = words[at - 1] ?? '';
    const number = count ?? (/^\d{1,2}$/.test(before) ? Number(before) : numberFromWords(before));
    const many = number ?? 1;
    if (unit === 'day') return number === null ? null : addDays(today, many);
    if (unit === 'week') return addDays(today, many * daysPerWeek);
    return addMonths(today, unit === 'month' ? many : many * 12);
  }
  return null;
}

/** A date of any calendar; one that is read as past, for want of a year, is meant next year. */
function written(text: string, said: string, { language, today }: Asked): string | null {
  const outcome = readDate(withoutAfter(text), { language, today });
  const reading =
    outcome.status === 'ambiguous'
      ? outcome.readings[0]
      : 'date' in outcome
        ? outcome.date
        : undefined;
  if (reading === undefined || reading.precision === 'year') return null;
  const { start, end } = reading;
  const day = has(said, after) ? addDays(end, 1) : start;
  return day > today ? day : addMonths(day, 12);
}

function withoutAfter(text: string): string {
  return text.replace(/(^|\s)(after|بعد از|پس از|بعد|после|on|до|the)(?=\s)/giu, ' ').trim();
}
