// Feasts that people name when they ask for time: by their names, and the first day after each.
import { addDays, pointOf } from './date-calendar.ts';
import { orthodoxEaster, westernEaster } from './easter.ts';
import type { Language } from './language.ts';
import { wordForms } from './word-forms.ts';

export interface Feast {
  readonly names: RegExp;
  /** In which language the bare word means it; null in all. */
  readonly language: Language | null;
  /** Whether a day, YYYY-MM-DD, is the first one after it. */
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
const easter =
  (sunday: typeof orthodoxEaster, daysLater: number) =>
  (day: string): boolean =>
    addDays(sunday(Number(day.slice(0, 4))).toString(), daysLater) === day;

/** Crescents are seen a day apart: the day after the feast is a day later than by the table. */
const fitr = islamic(10, 5);
const adha = islamic(12, 15);
const eitherEid = (day: string) => fitr(day) || adha(day);

/** The first that is named counts: the exact names stand before «عید» alone. */
export const feasts: readonly Feast[] = [
  feast('عید فطر|عيد الفطر|eid al fitr|eid ul fitr|ураза*', null, fitr),
  feast('عید قربان|عيد الأضحى|العيد الكبير|eid al adha|eid ul adha|курбан*', null, adha),
  feast('رمضان|رمضون|الرمضان|ramadan|ramazan|рамадан*|рамазан*', null, fitr),
  feast(
    'نوروز|النوروز|nowruz|norouz|навруз*|новруз*|سال نو|سال جدید|' +
      'سیزده بدر|سیزده به در|13 بدر|13 به در',
    null,
    persian(1, 14),
  ),
  feast('یلدا|yalda', null, persian(10, 1)),
  feast('عاشورا|عاشوراء|تاسوعا|ashura|ашур*', null, islamic(1, 12)),
  feast('محرم|المحرم|muharram|мухаррам*', null, islamic(2, 1)),
  feast('اربعین|الأربعين|arbaeen', null, islamic(2, 21)),
  feast('عید|عیدی', 'fa', persian(1, 14)),
  feast('العيد|eid', 'ar', eitherEid),
  feast('eid', 'en', eitherEid),
  feast(
    "رأس السنة|السنة الجديدة|new year|new years|new year's|christmas",
    null,
    gregorian('01-02'),
  ),
  feast('the holidays|holiday season', 'en', gregorian('01-02')),
  feast('easter', 'en', easter(westernEaster, 2)),
  feast('пасх*|عيد الفصح|عيد القيامة|easter', null, easter(orthodoxEaster, 1)),
  feast('майск*', 'ru', gregorian('05-12')),
  feast('новый год|нового года|новогодн*|рождеств*|праздник*|каникул*', null, gregorian('01-09')),
];

function feast(words: string, language: Language | null, ends: Feast['ends']): Feast {
  return { names: wordForms(words), language, ends };
}
