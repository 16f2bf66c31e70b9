// Decent hours where people live: zones, weekends, holidays, fasting, and nobody's zone guessed.
import { expect, test } from 'vitest';
import { placeOf } from '../../src/reminder/place.ts';
import { nextSendingTime, whyNotNow } from '../../src/reminder/sending-time.ts';

function next(code: string | null, from: string, language: 'fa' | 'ar' | 'ru' | 'en' = 'en') {
  return nextSendingTime(new Date(from), placeOf(code, language)).toISOString().slice(0, 16);
}

test.each([
  ['Tehran in the morning of a Wednesday', 'IR', '2026-11-25T07:00Z', '2026-11-25T07:00'],
  ['Tehran at night: ten in the morning', 'IR', '2026-11-25T20:00Z', '2026-11-26T06:30'],
  ['a Friday in Tehran: Saturday', 'IR', '2026-11-27T09:00Z', '2026-11-28T06:30'],
  ['a Friday in Baghdad: Sunday', 'IQ', '2026-11-27T09:00Z', '2026-11-29T07:00'],
  ['a Saturday in Berlin: Monday', 'DE', '2026-11-28T09:00Z', '2026-11-30T09:00'],
  ['Nowruz 1405: the fifth day', 'IR', '2026-03-21T08:00Z', '2026-03-25T06:30'],
  ['the thirteenth of Nowruz', 'IR', '2026-04-02T08:00Z', '2026-04-04T06:30'],
  [
    'Ramadan, late in the afternoon: tomorrow at eleven',
    'SA',
    '2026-02-23T14:00Z',
    '2026-02-24T08:00',
  ],
  ['Eid al-Fitr 1447 in Cairo, then its weekend', 'EG', '2026-03-19T09:00Z', '2026-03-24T08:00'],
  ['Ashura 1448 in Basra, then the weekend', 'IQ', '2026-06-24T09:00Z', '2026-06-28T07:00'],
  ['New Year in Minsk', 'BY', '2027-01-04T09:00Z', '2027-01-11T07:00'],
  ['the eve of Nowruz 1406, a Saturday', 'IR', '2027-03-20T08:00Z', '2027-03-25T06:30'],
  ['the twelfth of Nowruz', 'IR', '2027-04-01T08:00Z', '2027-04-03T06:30'],
  ['Orthodox Good Friday in Georgia: Tuesday', 'GE', '2026-04-10T09:00Z', '2026-04-14T06:00'],
  ['Good Friday in Germany: Tuesday', 'DE', '2027-03-26T09:00Z', '2027-03-30T08:00'],
  ['New Year’s Eve in Tashkent: Monday', 'UZ', '2026-12-31T09:00Z', '2027-01-04T05:00'],
  ['Christmas in Beirut, a Friday', 'LB', '2026-12-24T10:00Z', '2026-12-28T08:00'],
  ['Eid al-Adha 1448 in Lagos', 'NG', '2027-05-14T18:00Z', '2027-05-21T09:00'],
])('%s', (_what, code, from, expected) => {
  expect(next(code, from)).toBe(expected);
});

test('a country of many zones waits for an hour that is decent in all of them', () => {
  const place = placeOf('RU', 'ru');
  expect(place.zones.length).toBeGreaterThan(10);
  const at = nextSendingTime(new Date('2026-11-24T20:00Z'), place);
  expect([whyNotNow(at, place), at.toISOString()]).toEqual([null, '2026-11-25T07:00:00.000Z']);
});

test.each(['fa', 'ar', 'ru', 'en'] as const)('nobody told the country (%s)', (language) => {
  const place = placeOf(null, language);
  const at = nextSendingTime(new Date('2026-11-24T02:00Z'), place);
  expect(whyNotNow(at, place)).toBeNull();
  expect(at.getTime() - Date.parse('2026-11-24T02:00Z')).toBeLessThan(5 * 86_400_000);
});

test('a code that is none is treated as unknown', () => {
  expect(placeOf('??', 'fa')).toMatchObject({ zones: placeOf(null, 'fa').zones });
});

test.each([
  ['IR', 'evening', '2026-11-25T07:00Z', '2026-11-25T13:30'],
  ['IR', 'morning', '2026-11-25T10:00Z', '2026-11-26T04:30'],
  ['SA', 'evening', '2026-02-23T10:00Z', '2026-02-23T14:00'],
  ['DE', 'any', '2026-11-25T07:00Z', '2026-11-25T09:00'],
] as const)('in %s, in the %s, from %s', (code, hours, from, expected) => {
  const at = nextSendingTime(new Date(from), { ...placeOf(code, 'en'), hours });
  expect(at.toISOString().slice(0, 16)).toBe(expected);
});
