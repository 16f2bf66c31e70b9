// Where the clocks are: by a city in any of the four languages, or by the time it is there now.
import { expect, test } from 'vitest';
import { hasSeveralHours } from '../../src/language/country-days.ts';
import { readZone } from '../../src/language/read-zone.ts';

/** Five in the afternoon in Moscow, nine in the evening in Novosibirsk. */
const at = new Date('2026-11-23T14:00:00Z');

function read(country: string, said: string) {
  return readZone(said, { country, language: 'en', at });
}

test.each([
  ['RU', 'Новосибирск', 'Asia/Novosibirsk', 'Novosibirsk'],
  ['RU', 'живу в Москве', 'Europe/Moscow', 'Moscow'],
  ['RU', 'в Казани', 'Europe/Moscow', 'Kazan'],
  ['CA', 'تورنتو', 'America/Toronto', 'Toronto'],
  ['CA', 'تورونتو', 'America/Toronto', 'Toronto'],
  ['US', 'Los Angeles, California', 'America/Los_Angeles', 'Los Angeles'],
  ['AU', 'sydny', 'Australia/Sydney', 'Sydney'],
  ['ID', 'جاكرتا', 'Asia/Jakarta', 'Jakarta'],
])('%s: «%s» is in %s', (country, said, zone, text) => {
  expect(read(country, said)).toEqual({ zones: [zone], text });
});

test.each([
  ['RU', 'сейчас 9 вечера', 'UTC+7', 'Asia/Novosibirsk'],
  ['RU', 'девять вечера', 'UTC+7', 'Asia/Novosibirsk'],
  ['RU', '17:05', 'UTC+3', 'Europe/Moscow'],
  ['CA', 'ساعت ۹ صبح است', 'UTC−5', 'America/Toronto'],
  ['CA', 'ساعت نه صبح', 'UTC−5', 'America/Toronto'],
  ['US', 'الساعة التاسعة صباحًا', 'UTC−5', 'America/New_York'],
  ['US', 'it is 9 in the morning', 'UTC−5', 'America/New_York'],
  ['US', "9 o'clock", 'UTC−5', 'America/New_York'],
  ['CA', 'ساعت ۱۰ و نیم صبح', 'UTC−3:30', 'America/St_Johns'],
  // Whoever writes lives elsewhere.
  ['RU', 'it is 3 pm', 'UTC+1', 'Etc/GMT-1'],
])('%s: «%s» is %s', (country, said, text, zone) => {
  const found = read(country, said);
  expect(found?.text).toBe(text);
  expect(found?.zones).toContain(zone);
});

test.each(['не знаю', 'hello', 'ساعت', '45', 'in 3 days at 8'])('«%s» says neither', (said) => {
  expect(read('RU', said)).toBeNull();
});

test('asked only where it matters, as CLDR has it', () => {
  const wide = ['RU', 'US', 'CA', 'ID', 'AU', 'BR', 'MX'];
  const narrow = ['IR', 'IQ', 'DE', 'ES', 'KZ', 'UZ', 'TR', 'SA', 'EG', '??'];
  expect(wide.filter((code) => !hasSeveralHours(code, '2026'))).toEqual([]);
  expect(narrow.filter((code) => hasSeveralHours(code, '2026'))).toEqual([]);
});
