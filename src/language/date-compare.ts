// The order of two dates of any precision, for checks such as "treatment ended after it began".

import type { DateReading } from './date-reading.ts';

/** Whether every day of `a` is before or after every day of `b`, or whether they share days. */
export function compareDates(
  a: Pick<DateReading, 'start' | 'end'>,
  b: Pick<DateReading, 'start' | 'end'>,
): 'before' | 'after' | 'overlaps' {
  if (a.end < b.start) return 'before';
  return a.start > b.end ? 'after' : 'overlaps';
}
