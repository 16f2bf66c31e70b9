// The Sunday of Easter, of the Orthodox and of the Western churches.
import { CalendarDate } from '@internationalized/date';

/** Meeus' Julian algorithm, in the Gregorian calendar; good from 1900 to 2099. */
export function orthodoxEaster(year: number): CalendarDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  return new CalendarDate(year, month, day).add({ days: 13 });
}

/** Gauss' algorithm for the Gregorian calendar; good from 1900 to 2099. */
export function westernEaster(year: number): CalendarDate {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  // Twice in a century the moon of the church is a week earlier.
  const late = d === 29 && e === 6;
  const later = d === 28 && e === 6 && year % 19 > 10;
  return new CalendarDate(year, 3, 22).add({ days: d + e - (late || later ? 7 : 0) });
}
