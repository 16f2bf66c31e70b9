// Days and months of the reader's own calendar, as ISO writes them.
import { calendarOf, readingOf } from '../../../../language/date-calendar.ts';
import type { Language } from '../../../../language/language.ts';

/** `2026-11-26`, in the reader's own time zone. */
export function dayOf(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** An ISO day in the middle of a month of the reader's calendar. */
export function middleOf(language: Language, month: { year: number; month: number }): string {
  const point = { calendar: calendarOf(language), ...month, day: 15 };
  return readingOf(point, '')?.iso ?? '';
}
