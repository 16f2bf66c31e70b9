// Days that people name when they ask for time, in four languages and three calendars.
import { expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { readWishedDay } from '../../src/language/wished-day.ts';

/** A Wednesday; 4 Azar 1405; 15 Jumada II 1448. */
const today = '2026-11-25';

test.each<[Language, string, string | null]>([
  ['en', 'remind me on Thursday', '2026-11-26'],
  ['en', 'after my appointment on Thursday', '2026-11-27'],
  ['en', 'next Wednesday please', '2026-12-02'],
  ['en', 'in two weeks', '2026-12-09'],
  ['en', 'in 10 days', '2026-12-05'],
  ['en', 'in a month', '2026-12-25'],
  ['en', 'tomorrow', '2026-11-26'],
  ['en', 'after 5 December', '2026-12-06'],
  ['en', 'after the new year', '2027-01-02'],
  ['en', 'after Ramadan', '2027-03-13'],
  ['fa', 'بعد از عید', '2027-04-03'],
  ['fa', 'بعد از عید فطر یادآوری کنید', '2027-03-13'],
  ['fa', 'پنجشنبه', '2026-11-26'],
  ['fa', 'بعد از پنج‌شنبه', '2026-11-27'],
  ['fa', 'دو هفتهٔ دیگر', '2026-12-09'],
  ['fa', 'یک هفته بعد', '2026-12-02'],
  ['fa', '۱۰ روز دیگه', '2026-12-05'],
  ['fa', 'بعد از ۲۰ آذر', '2026-12-12'],
  ['fa', 'فردا', '2026-11-26'],
  ['fa', 'ماه دیگر', '2026-12-25'],
  ['ar', 'بعد العيد', '2027-03-13'],
  ['ar', 'بعد أسبوعين', '2026-12-09'],
  ['ar', 'ذكروني يوم الأحد', '2026-11-29'],
  ['ar', 'بعد عيد الأضحى', '2027-05-21'],
  ['ar', 'بعد شهر', '2026-12-25'],
  ['ru', 'через две недели', '2026-12-09'],
  ['ru', 'через неделю', '2026-12-02'],
  ['ru', 'в пятницу', '2026-11-27'],
  ['ru', 'после нового года', '2027-01-09'],
  ['ru', 'после праздников', '2027-01-09'],
  ['ru', 'завтра', '2026-11-26'],
  ['en', 'not now', null],
  ['fa', 'نمی‌دانم', null],
  ['ru', 'позже', null],
  ['en', 'in 2031', null],
])('%s: %s', (language, text, expected) => {
  expect(readWishedDay(text, { language, today, weekend: [6, 7] })?.day ?? null).toBe(expected);
});
