// A country's time zones and weekend, from Unicode CLDR, which Node brings along.
import { localTime } from '../lib/local-time.ts';
import type { Language } from './language.ts';

/** Where people live who write in a language and have not said where. */
const likely: Readonly<Record<Language, readonly string[]>> = {
  fa: ['IR', 'AF', 'TJ'],
  ar: ['EG', 'IQ', 'SA', 'AE', 'SY', 'YE'],
  ru: ['RU', 'KZ', 'UZ', 'BY'],
  en: ['GB', 'IN', 'NG', 'TR'],
};

/** `code`: ISO 3166-1, or null while it is not known: then all that are likely. */
export function countriesOf(code: string | null, language: Language): readonly string[] {
  return code === null ? likely[language] : [code];
}

/** IANA names; empty for what is no ISO 3166-1 code. */
export function timeZonesOf(code: string): readonly string[] {
  return daysOf(code).zones;
}

/** ISO days of the week, 1 is Monday. */
export function weekendOf(code: string): readonly number[] {
  return daysOf(code).weekend;
}

interface Days {
  readonly zones: readonly string[];
  readonly weekend: readonly number[];
}

const noCountry: Days = { zones: [], weekend: [6, 7] };
/** ICU takes long to look them up; there are no more than countries. */
const known = new Map<string, Days>();

function daysOf(code: string): Days {
  if (!/^[A-Z]{2}$/.test(code)) return noCountry;
  const found = known.get(code);
  if (found !== undefined) return found;
  const locale = new Intl.Locale(`und-${code}`);
  const days = {
    zones: locale.getTimeZones() ?? noCountry.zones,
    weekend: locale.getWeekInfo().weekend,
  };
  known.set(code, days);
  return days;
}

/** How far a zone's clocks are ahead of UTC at a moment. */
export function minutesAhead(zone: string, at: Date): number {
  const { year, month, day, hour, minute } = localTime(at, zone);
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - at.getTime()) / 60_000);
}

/** An hour more or less is no reason to ask anybody where they live (minutes). */
const spreadMin = 120;
const spread = new Map<string, boolean>();

/** Whether it matters where in the country somebody lives; `year` as rules of time change. */
export function hasSeveralHours(code: string, year: string): boolean {
  const key = `${code} ${year}`;
  const isWide =
    spread.get(key) ?? isSpread(timeZonesOf(code), new Date(`${year}-01-15T00:00:00Z`));
  spread.set(key, isWide);
  return isWide;
}

function isSpread(zones: readonly string[], at: Date): boolean {
  const ahead = zones.map((zone) => minutesAhead(zone, at));
  return Math.max(...ahead) - Math.min(...ahead) >= spreadMin;
}
