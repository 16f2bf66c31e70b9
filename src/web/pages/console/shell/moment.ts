// A moment as the console shows it: the day and the time, in the reader's zone.
import type { Language } from '../../../../language/language.ts';
import { formatDay, formatTime } from '../../words.ts';

/** "today · 14:05", or the whole date. @param at an ISO instant */
export function formatMoment(language: Language, at: string): string {
  return `${formatDay(language, at, new Date())} · ${formatTime(language, at)}`;
}
