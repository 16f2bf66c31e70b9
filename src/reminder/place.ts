// Where somebody lives, as far as sending times go: time zones, weekend, holidays that are kept.
import { countriesOf, timeZonesOf, weekendOf } from '../language/country-days.ts';
import type { Language } from '../language/language.ts';
import type { DayPart } from '../language/day-part.ts';

export interface Place {
  /** All zones they may be in; it must be a decent hour in each. */
  readonly zones: readonly string[];
  /** ISO days of the week, 1 is Monday. */
  readonly weekend: readonly number[];
  readonly keeps: readonly Calendar[];
  /** The part of the day that they asked for; absent: any. */
  readonly hours?: DayPart;
  /** The day, YYYY-MM-DD, that they named themselves: no day of rest for them. */
  readonly day?: string;
}

export type Calendar = 'nowruz' | 'islamic' | 'ashura' | 'orthodox' | 'western' | 'newYear';

const nowruz = new Set(['IR', 'AF', 'TJ', 'UZ', 'KG', 'TM', 'AZ', 'KZ']);
const ashura = new Set(['IR', 'IQ', 'LB', 'BH', 'AF', 'PK']);
const islamic = new Set([
  ...['IR', 'AF', 'TJ', 'UZ', 'KG', 'TM', 'AZ', 'KZ', 'PK', 'TR', 'ID', 'MY', 'BD'],
  ...['IQ', 'SY', 'JO', 'LB', 'PS', 'SA', 'YE', 'OM', 'AE', 'QA', 'BH', 'KW'],
  ...['EG', 'SD', 'LY', 'TN', 'DZ', 'MA', 'MR', 'SO', 'DJ', 'KM', 'NG', 'IN'],
]);
const orthodox = new Set(['RU', 'BY', 'UA', 'MD', 'GE', 'AM', 'RS', 'KZ', 'KG']);
/** Beside the feasts of others; where none of the above are kept, these are. */
const western = new Set(['LB', 'NG', 'IN']);
const newYear = new Set(['TJ', 'UZ', 'TM', 'AZ', 'TR', 'SY', 'JO']);

/** `code`: ISO 3166-1, or null when it is not known: then only hours that suit all are decent. */
export function placeOf(code: string | null, language: Language): Place {
  const codes = countriesOf(code, language);
  const zones = [...new Set(codes.flatMap(timeZonesOf))];
  return {
    zones: zones.length === 0 && code !== null ? placeOf(null, language).zones : zones,
    weekend: [...new Set(codes.flatMap(weekendOf))],
    keeps: [...new Set(codes.flatMap(keptIn))],
  };
}

function keptIn(code: string): readonly Calendar[] {
  const kept: Calendar[] = [];
  if (nowruz.has(code)) kept.push('nowruz');
  if (islamic.has(code)) kept.push('islamic');
  if (ashura.has(code)) kept.push('ashura');
  if (orthodox.has(code)) kept.push('orthodox');
  if (newYear.has(code)) kept.push('newYear');
  if (kept.length === 0 || western.has(code)) kept.push('western');
  return kept;
}
