// Dates shown to patients and doctors: both calendars, native digits, Russian cases.

import { expect, test } from 'vitest';
import { compareDates } from '../../src/language/date-compare.ts';
import { readDate } from '../../src/language/date-read.ts';
import type { DateReading } from '../../src/language/date-reading.ts';
import { showDate, showDateForDoctors } from '../../src/language/date-show.ts';
import type { Language } from '../../src/language/language.ts';

const today = '2026-11-23';

const rows: readonly (readonly [Language, string, string, string])[] = [
  ['fa', '1403/05/12', '۱۲ مرداد ۱۴۰۳ (۲ اوت ۲۰۲۴)', '2 August 2024 (12 Mordad 1403)'],
  ['fa', 'مهر ۱۴۰۲', 'مهر ۱۴۰۲ (اکتبر ۲۰۲۳)', 'October 2023 (Mehr 1402)'],
  ['fa', '۱۵ مارس ۲۰۲۴', '۱۵ مارس ۲۰۲۴ (۲۵ اسفند ۱۴۰۲)', '15 March 2024'],
  ['fa', '۱۴۰۲', '۱۴۰۲ (از ۲۰۲۳ تا ۲۰۲۴)', '2023 – 2024 (1402)'],
  [
    'fa',
    'زمستان ۱۴۰۱',
    'زمستان ۱۴۰۱ (از دسامبر ۲۰۲۲ تا مارس ۲۰۲۳)',
    'December 2022 – March 2023 (winter 1401)',
  ],
  [
    'fa',
    'از مهر تا بهمن ۱۴۰۱',
    'از مهر ۱۴۰۱ تا بهمن ۱۴۰۱ (از سپتامبر ۲۰۲۲ تا فوریه ۲۰۲۳)',
    'September 2022 – February 2023 (Mehr 1401 – Bahman 1401)',
  ],
  ['ar', '15 مارس 2024', '١٥ آذار (مارس) ٢٠٢٤', '15 March 2024'],
  [
    'ar',
    '1 رمضان 1445',
    '١ رمضان ١٤٤٥ هـ، الموافق ١١ آذار (مارس) ٢٠٢٤',
    '11 March 2024 (1 Ramadan 1445 AH)',
  ],
  ['ar', 'عام 2019', '٢٠١٩', '2019'],
  ['ru', '15.03.2024', '15 марта 2024 г.', '15 March 2024'],
  ['ru', 'в октябре 2023', 'октябрь 2023 г.', 'October 2023'],
  ['ru', 'с марта по август 2023', 'с марта 2023 г. по август 2023 г.', 'March 2023 – August 2023'],
  ['ru', 'с 2019 по 2021', 'с 2019 по 2021 год', '2019 – 2021'],
  ['ru', '2021', '2021 год', '2021'],
  ['ru', 'зимой 2022-2023', 'зима 2022–2023 гг.', 'winter 2022–2023'],
  ['ru', 'весной 2023', 'весна 2023 г.', 'spring 2023'],
  ['ru', '1403/05/12', '12 мордада 1403 (2 августа 2024 г.)', '2 August 2024 (12 Mordad 1403)'],
  ['en', '15 March 2024', '15 March 2024', '15 March 2024'],
  ['en', '15-20 March 2023', '15 March 2023 – 20 March 2023', '15 March 2023 – 20 March 2023'],
];

for (const [language, line, forPatient, forDoctors] of rows) {
  test(`${language}: ${line} is shown as ${forPatient}`, () => {
    const date = dateOf(line, language);
    expect(showDate(date, language)).toBe(forPatient);
    expect(showDateForDoctors(date)).toBe(forDoctors);
  });
}

test('what is shown for a day or month reads back to the same date', () => {
  for (const [language, line] of rows) {
    const date = dateOf(line, language);
    if (date.start !== date.end && date.precision !== 'month') continue;
    const again = dateOf(showDate(date, language), language);
    expect([again.start, again.end], line).toEqual([date.start, date.end]);
  }
});

test('dates are compared by all the days they cover', () => {
  const [march, day, year] = ['March 2024', '15 March 2024', '2023'].map((line) =>
    dateOf(line, 'en'),
  );
  if (!march || !day || !year) throw new Error('the three lines are dates');
  expect(compareDates(year, march)).toBe('before');
  expect(compareDates(march, year)).toBe('after');
  expect(compareDates(march, day)).toBe('overlaps');
  expect(compareDates(day, { start: '2024-03-16', end: '2024-03-16' })).toBe('before');
});

function dateOf(line: string, language: Language): DateReading {
  const outcome = readDate(line, { language, today });
  if (outcome.status !== 'ok' && outcome.status !== 'range')
    throw new Error(`${line}: ${outcome.status}`);
  return outcome.date;
}
