// What was understood from a date that a person wrote: the shape that is stored and shown.

export type Calendar = 'gregorian' | 'persian' | 'islamic';

export type DatePrecision = 'day' | 'month' | 'season' | 'year';

/**
 * One reading of a written date. `iso` is a FHIR partial date (`2024`, `2024-03`, `2024-03-15`), by
 * majority for a month or year of another calendar; `start` and `end` are the exact Gregorian days
 * the words cover, both included.
 */
export interface DateReading {
  readonly iso: string;
  readonly precision: DatePrecision;
  readonly calendar: Calendar;
  readonly start: string;
  readonly end: string;
  readonly raw: string;
}

/** Everything that reading a line as a date can give. Two readings are offered when both are fair. */
export type DateOutcome =
  | { readonly status: 'ok'; readonly date: DateReading; readonly relative?: boolean }
  | { readonly status: 'range'; readonly date: DateReading }
  | { readonly status: 'ambiguous'; readonly readings: readonly DateReading[] }
  | { readonly status: 'invalid'; readonly raw: string }
  | { readonly status: 'future'; readonly date: DateReading }
  | { readonly status: 'unknown' }
  | { readonly status: 'none' };
