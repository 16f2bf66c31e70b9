// The pages' own words and how numbers, sizes and days are written in each language.
import { directionOf, languages, type Language } from '../../language/language.ts';

export type Words = Readonly<Record<string, string>>;
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** Each language in its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  fa: 'فارسی',
  ar: 'العربية',
  ru: 'Русский',
  en: 'English',
};

/** Looks a sentence up and fills its `{{name}}` places; an unknown key shows itself. */
export function sayWith(words: Words): Say {
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** Reads one of our own word lists; rejects without a connection. */
export async function fetchWords(address: string): Promise<Words> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('words: not there');
  // A file of our own build.
  return (await response.json()) as Words;
}

/** Turns the whole page to a language and its direction. */
export function turnPage(language: Language, title: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.title = title;
}

/** The language that the browser asks for, or English. */
export function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = languages.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language !== undefined) return language;
  }
  return 'en';
}

// Native digits; Persian days are counted in the Persian calendar, the others in the Gregorian.
const locales: Readonly<Record<Language, string>> = {
  fa: 'fa-IR-u-nu-arabext',
  ar: 'ar-u-nu-arab-ca-gregory',
  ru: 'ru-RU',
  en: 'en-GB',
};

const megabyte: Readonly<Record<Language, string>> = {
  fa: 'مگابایت',
  ar: 'ميغابايت',
  ru: 'МБ',
  en: 'MB',
};
const kilobyte: Readonly<Record<Language, string>> = {
  fa: 'کیلوبایت',
  ar: 'كيلوبايت',
  ru: 'КБ',
  en: 'KB',
};

/** A size as people say it: `3.4 MB`, `120 KB`. */
export function formatBytes(language: Language, bytes: number): string {
  const large = bytes >= 1024 * 1024;
  const value = large ? bytes / (1024 * 1024) : Math.max(1, bytes / 1024);
  const digits = large && value < 10 ? 1 : 0;
  const number = formatNumber(language, value, digits);
  return `${number}\u00a0${(large ? megabyte : kilobyte)[language]}`;
}

/** The month in which a day such as `2026-11-26` lies, with its year or alone. */
export function formatMonth(language: Language, day: string, alone = false): string {
  const at = new Date(`${day}T00:00:00Z`);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(at);
  if (alone) return say({ month: 'long' });
  // The rules of Persian in browsers put the year first, as nobody says it.
  if (language === 'fa') return `${say({ month: 'long' })} ${say({ year: 'numeric' })}`;
  return say({ month: 'long', year: 'numeric' });
}

export function formatNumber(language: Language, value: number, digits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

/** A share from 0 to 1. */
export function formatPercent(language: Language, share: number): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent' }).format(share);
}

const commas: Readonly<Record<Language, string>> = { fa: '، ', ar: '، ', ru: ', ', en: ', ' };

/** Parts of one line. Beside native digits a middle dot would be read as one more zero. */
export function inOneLine(language: Language, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(between[language]);
}

/** What stands between the parts of a line. */
export const between: Readonly<Record<Language, string>> = { ...commas, ru: ' · ', en: ' · ' };

/** "today, 14:05", or the whole date. @param at an ISO instant */
export function formatMoment(language: Language, at: string, now = new Date()): string {
  return `${formatDay(language, at, now)}${commas[language]}${formatTime(language, at)}`;
}

/** The time of day of an ISO instant, in the reader's time zone. */
export function formatTime(language: Language, at: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** "today", "yesterday", or the whole date. */
export function formatDay(language: Language, at: string, now: Date): string {
  const days = dayNumber(new Date(at)) - dayNumber(now);
  if (days === 0 || days === -1) {
    const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
    return relative.format(days, 'day');
  }
  return formatDate(language, at);
}

/** A whole date: day, month in words, year. */
export function formatDate(language: Language, at: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(at));
}

/** Days since 1970 in the reader's own time zone, to tell two days apart. */
export function dayNumber(at: Date): number {
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A unit, its length, and up to what time it is used (ms). */
const steps = [
  ['minute', minuteMs, 2 * hourMs],
  ['hour', hourMs, 48 * hourMs],
  ['day', 24 * hourMs, Infinity],
] as const;

/** How far an ISO instant is from now (ms since 1970): "3 hr ago", "in 2 days". */
export function formatAgo(language: Language, at: string, now: number): string {
  const far = Date.parse(at) - now;
  const [unit, size] = steps.find(([, , most]) => Math.abs(far) < most) ?? steps[2];
  const count = Math.round(far / size);
  const numeric = count === 0 ? 'auto' : 'always';
  const relative = new Intl.RelativeTimeFormat(locales[language], { style: 'short', numeric });
  // "now", and not "this minute".
  return count === 0 ? relative.format(0, 'second') : relative.format(count, unit);
}

/** A span of time in hours, or in days from two days on. */
export function formatHours(language: Language, hours: number): string {
  const days = hours >= 48;
  const unit = days ? 'day' : 'hour';
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locales[language], options).format(days ? hours / 24 : hours);
}
