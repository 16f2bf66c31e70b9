// A day to come, as people name it when they ask for time: "after Thursday", «بعد از عید».
import { addDays, addMonths, daysSinceWeekday, pointOf } from './date-calendar.ts';
import { readDate } from './date-read.ts';
import type { DateReading } from './date-reading.ts';
import { units, weekdays } from './date-words.ts';
import { feasts } from './feasts.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { numberFromWords } from './number-words.ts';
import {
  after,
  before,
  beginning,
  coming,
  denied,
  ending,
  fewWords,
  middle,
  months,
  soon,
  weekAfterNext,
  weekends,
} from './wished-words.ts';
import { plainWords, wordForms } from './word-forms.ts';

interface Asked {
  readonly language: Language;
  /** Their day, YYYY-MM-DD. */
  readonly today: string;
  /** Their days of rest: ISO days of the week, 1 is Monday. */
  readonly weekend: readonly number[];
}

export interface WishedDay {
  /** YYYY-MM-DD, always after today. */
  readonly day: string;
  /** They named this very day, and not the time until it: a day of rest is meant too. */
  readonly named: boolean;
}

const daysPerWeek = 7;
const yearDays = 366;
/** Nobody plans further when they ask to be reminded. */
const daysMax = 400;

const middleDays = 14;
const soonDays = 3;
const weekdayWords = weekdays.flatMap((words, index) =>
  words.split('|').map((word) => ({ letters: word.length, found: wordForms(word), index })),
);
const spans = units.map(({ unit, count, words }) => ({ unit, count, found: wordForms(words) }));

/** "After Thursday" is Friday, "on Thursday" is Thursday, "in two weeks" is that day; else null. */
export function readWishedDay(text: string, asked: Asked): WishedDay | null {
  const said = plainWords(text);
  // "Not before the 5th" is the 5th.
  if (before.test(said) && !denied.test(said)) return readWithoutPast(text, asked);
  const found =
    weekend(said, asked) ??
    afterFeast(said, asked) ??
    weekday(said, asked) ??
    edgeOfMonth(said, asked) ??
    written(text, asked, { partly: true }) ??
    dayOfMonth(text, asked) ??
    distance(said, asked) ??
    written(text, asked, { partly: false });
  if (found === null || found.day <= asked.today) return null;
  return found.day <= addDays(asked.today, daysMax) ? found : null;
}

/** "They took blood yesterday, the result comes on Thursday": what is to come stands apart. */
function readWithoutPast(text: string, asked: Asked): WishedDay | null {
  const parts = text.split(/[,.;،؛!\n]+/u);
  const rest = parts.filter((part) => !before.test(plainWords(part)));
  return rest.length === 0 || rest.length === parts.length
    ? null
    : readWishedDay(rest.join(', '), asked);
}

/** "Remind me", in any of the four languages. */
export function asksForReminder(text: string): boolean {
  return reminding.test(fold(text));
}

const reminding = /remind|یاداوری|یادم بنداز|یادم بیار|خبرم کن|ذکرون|ذکرن|تذکیر|напомн|напомин/u;

/** "3 weeks" is a time, and not the third of a list. */
export function isUnitOfTime(word: string): boolean {
  return spans.some(({ found }) => found.test(word));
}

function weekend(said: string, { today, weekend: rest }: Asked): WishedDay | null {
  if (!weekends.test(said)) return null;
  const ahead = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((days) => addDays(today, days));
  const first = ahead.findIndex((day) => rest.includes(isoWeekday(day)));
  const named = !after.test(said);
  const from = ahead.slice(Math.max(0, first));
  const day = named ? from[0] : from.find((one) => !rest.includes(isoWeekday(one)));
  return day === undefined ? null : { day, named };
}

function isoWeekday(day: string): number {
  return daysSinceWeekday(day, 0) === 0 ? daysPerWeek : daysSinceWeekday(day, 0);
}

function afterFeast(said: string, { language, today }: Asked): WishedDay | null {
  const feast = feasts.find(
    (one) => (one.language === null || one.language === language) && one.names.test(said),
  );
  if (feast === undefined) return null;
  for (let days = 1; days <= yearDays; days += 1) {
    const day = addDays(today, days);
    if (feast.ends(day)) return { day, named: false };
  }
  return null;
}

/** The longer name wins: «یک شنبه» is not «شنبه». */
function weekday(said: string, { today }: Asked): WishedDay | null {
  const [found] = weekdayWords
    .filter((one) => one.found.test(said))
    .toSorted((a, b) => b.letters - a.letters);
  if (found === undefined) return null;
  const since = daysSinceWeekday(today, found.index);
  // «چهارشنبه هفته بعد» is no day after it. Said on that very day, "after" is tomorrow.
  return after.test(said.replace(/هفته بعدی?/u, ' '))
    ? { day: addDays(today, since === 0 ? 1 : daysPerWeek - since + 1), named: false }
    : { day: addDays(today, daysPerWeek - since), named: true };
}

/** "The beginning of the month", «آخر ماه», in the calendar that they live by. */
function edgeOfMonth(said: string, { language, today }: Asked): WishedDay | null {
  const halves = middle.test(said);
  const ends = ending.test(said) && !beginning.test(said) && !halves;
  if (!(ends || halves || beginning.test(said)) || !months.test(said)) return null;
  const calendar = language === 'fa' ? 'persian' : 'gregorian';
  const firsts = Array.from({ length: 63 }, (_, days) => addDays(today, days + 1)).filter(
    (day) => pointOf(day, calendar).day === 1,
  );
  const later = ends && coming.test(said) ? 1 : 0;
  const first = firsts[later];
  if (first === undefined) return null;
  if (halves) return { day: addDays(first, middleDays), named: false };
  const last = addDays(first, -1);
  return { day: ends && last > today && !after.test(said) ? last : first, named: false };
}

/** "The 10th", «10 числа», «۱۰ام»: the next day of that number, in the calendar they live by. */
function dayOfMonth(text: string, { language, today }: Asked): WishedDay | null {
  const found = dayAlone.exec(plainWords(text));
  const number = Number(found?.[1] ?? found?.[2] ?? 0);
  const calendar = language === 'fa' ? 'persian' : 'gregorian';
  for (let days = 1; number > 0 && days <= 62; days += 1) {
    const day = addDays(today, days);
    if (pointOf(day, calendar).day !== number) continue;
    const isAfter = after.test(plainWords(text));
    return isAfter ? { day: addDays(day, 1), named: false } : { day, named: true };
  }
  return null;
}

const dayAlone =
  /(?:^| )(\d{1,2})(?:st|nd|rd|th| го| числа| ?ام| ?م)(?= |$)|(?:^| )یوم (\d{1,2})(?:$| (?!\p{L}))/u;

/** "2 weeks", «أسبوعين», «пару дней»: a unit, and the number before it or in the word itself. */
function distance(said: string, { today }: Asked): WishedDay | null {
  if (soon.test(said)) return { day: addDays(today, soonDays), named: false };
  if (weekAfterNext.test(said)) return { day: addDays(today, 2 * daysPerWeek), named: false };
  for (const { unit, count, found } of spans) {
    const at = found.exec(said)?.index;
    if (at === undefined) continue;
    const number = count ?? numberAtEnd(said.slice(0, at)) ?? numberBehind(said, at);
    const many = number ?? 1;
    if (unit === 'day' && number === null) return null;
    const day =
      unit === 'day' || unit === 'week'
        ? addDays(today, many * (unit === 'week' ? daysPerWeek : 1))
        : addMonths(today, unit === 'month' ? many : many * 12);
    return { day, named: false };
  }
  return null;
}

/** «недели через две», «через недели две»: about two. */
function numberBehind(said: string, at: number): number | null {
  const [, between = '', word = ''] = /^\S+ (через )?(\S+)/u.exec(said.slice(at)) ?? [];
  const about = between !== '' || /(?:^| )через $/u.test(said.slice(0, at));
  return about ? numberOf(word) : null;
}

function numberAtEnd(said: string): number | null {
  const words = said.trim().split(' ');
  return numberOf(words.filter((one) => one !== 'of').at(-1) ?? '');
}

function numberOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return fewWords.find(([, few]) => few.test(word))?.[0] ?? numberFromWords(word);
}

/**
 * A date of any calendar; one that is read as past, for want of a year, is meant next year.
 * `partly`: a few words with a number in them, inside a sentence; else all that was written.
 */
function written(
  text: string,
  asked: Asked,
  { partly }: { readonly partly: boolean },
): WishedDay | null {
  const said = plainWords(text);
  for (const part of partly ? datesIn(said) : [withoutAfter(text)]) {
    const reading = readingIn(part, asked);
    // "Next week" is counted, not begun: to ask two days later would be soon.
    if (reading === null || (partly && reading.end === addDays(reading.start, 6))) continue;
    const isAfter = after.test(said);
    const late = isAfter || (reading.precision === 'month' && ending.test(said));
    const half = reading.precision === 'month' && middle.test(said) ? middleDays : 0;
    const from = late ? reading.end : addDays(reading.start, half);
    const day = isAfter ? addDays(reading.end, 1) : from;
    const named = reading.precision === 'day' && !isAfter;
    if (day > asked.today) return { day, named };
    // "Yesterday" is past, and "5 March" is the next one.
    if (
      reading.precision === 'day' &&
      !/\d/u.test(said) &&
      !ordinal.test(part.split(' ')[0] ?? '')
    ) {
      return null;
    }
    return { day: addMonths(day, 12), named };
  }
  return null;
}

function readingIn(text: string, { language, today }: Asked): DateReading | null {
  const outcome = readDate(text, { language, today });
  const reading =
    outcome.status === 'ambiguous'
      ? outcome.readings[0]
      : 'date' in outcome
        ? outcome.date
        : undefined;
  return reading === undefined || reading.precision === 'year' ? null : reading;
}

/** "20 آذر", "5th of December", «آخر آذر»: the words that can be a date, the longest first. */
function datesIn(said: string): readonly string[] {
  const words = said.split(' ');
  const isEdge = (part: string) =>
    [ending, beginning, middle, within].some((one) => one.test(part));
  const edges = words.flatMap((word, at) => {
    const length = isEdge(word) ? 1 : isEdge(words.slice(at, at + 2).join(' ')) ? 2 : 0;
    const [month] = words.slice(at + length).filter((one) => one !== 'of');
    return length === 0 || month === undefined ? [] : [month];
  });
  const numbered = [4, 3, 2].flatMap((length) =>
    words
      .map((_, at) => words.slice(at, at + length))
      .filter((part) => part.length === length && /^\d{1,2}\p{L}{0,2}$/u.test(part[0] ?? ''))
      .filter((part) => part.slice(1).every((word) => /\p{L}{2}|\d{4}/u.test(word)))
      .map((part) => part.join(' ')),
  );
  const ordinals = [3, 2].flatMap((length) =>
    words
      .map((_, at) => words.slice(at, at + length))
      .filter((part) => part.length === length && ordinal.test(part[0] ?? ''))
      .map((part) => part.join(' ')),
  );
  return [...numbered, ...ordinals, ...edges];
}

/** "In January", «в январе»: a month may follow. */
const within = wordForms('in|during|در|تو|توی|في|خلال|в|во');

/** «دهم آذر», "tenth of December", «десятого декабря»: may be a day of a month. */
const ordinal = /^(?:first|second|third|\p{L}+th|\p{L}+م|\p{L}+(?:ого|его|ье)|ال\p{L}+)$/u;

function withoutAfter(text: string): string {
  return text
    .replace(/(^|\s)(after|until|till|بعد از|پس از|بعد|تا|حتى|после|on|до|the)(?=\s)/giu, ' ')
    .trim();
}
