// Public holidays of China and Türkiye, against the days that were announced.
import { expect, test } from 'vitest';
import { isPublicHoliday } from '../../src/language/public-holidays.ts';

const dayOf = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};

test.each([
  [
    'CN',
    'the Spring Festival and its eve',
    ['2025-01-28', '2025-01-29', '2026-02-16', '2026-02-17'],
  ],
  ['CN', 'Qingming', ['2024-04-04', '2025-04-04', '2026-04-05', '2027-04-05']],
  ['CN', 'the Dragon Boat Festival', ['2024-06-10', '2025-05-31', '2026-06-19']],
  ['CN', 'the Mid-Autumn Festival', ['2024-09-17', '2025-10-06', '2026-09-25']],
  ['CN', 'the weeks of May and October', ['2026-05-01', '2026-10-01', '2026-10-07']],
  ['TR', 'days of the republic', ['2026-04-23', '2026-05-19', '2026-08-30', '2026-10-29']],
  ['TR', 'the two feasts', ['2025-03-30', '2026-03-20', '2026-05-27', '2026-05-30']],
])('%s: %s', (country, _name, days) => {
  expect(days.filter((day) => !isPublicHoliday(country, dayOf(day)))).toEqual([]);
});

test('ordinary days, and countries of which nothing is known', () => {
  for (const day of ['2026-11-25', '2026-02-24', '2026-10-08']) {
    expect(isPublicHoliday('CN', dayOf(day))).toBe(false);
    expect(isPublicHoliday('TR', dayOf(day))).toBe(false);
  }
  // A leap month has no feast of its own.
  expect(isPublicHoliday('CN', dayOf('2025-07-29'))).toBe(false);
  expect(isPublicHoliday('DE', dayOf('2026-12-25'))).toBe(false);
});
