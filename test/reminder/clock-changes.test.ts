// Clocks that go forward or back: the hours of the day stay decent, and no window opens too late.
import { describe, expect, test } from 'vitest';
import { placeOf, type Place } from '../../src/reminder/place.ts';
import { hindranceAt, nextSendingTime } from '../../src/reminder/sending-time.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

function placeIn(code: string, zone: string, wishes: Partial<Place> = {}): Place {
  return { ...placeOf(code, 'en'), zones: [zone], ...wishes };
}

/** As the runtime's own formatter reads the wall there, beside the product's way to do so. */
function wall(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv', {
    ...{ timeZone: zone, hourCycle: 'h23' },
    ...({ dateStyle: 'short', timeStyle: 'short' } as const),
  }).format(at);
}

interface Row {
  readonly what: string;
  readonly place: Place;
  readonly from: string;
  readonly wall: string;
  readonly utc: string;
}

const evening = { hours: 'evening' } as const;
const morning = { hours: 'morning' } as const;
const rows: readonly Row[] = [
  {
    what: 'Berlin, before the Sunday on which 02:00 becomes 03:00',
    place: placeIn('DE', 'Europe/Berlin'),
    ...{ from: '2026-03-27T18:00Z', wall: '2026-03-30 10:00', utc: '2026-03-30T08:00' },
  },
  {
    what: 'Berlin, before the Sunday on which 02:00 comes twice',
    place: placeIn('DE', 'Europe/Berlin'),
    ...{ from: '2026-10-23T17:00Z', wall: '2026-10-26 10:00', utc: '2026-10-26T09:00' },
  },
  {
    what: 'New York, forward',
    place: placeIn('US', 'America/New_York'),
    ...{ from: '2027-03-13T00:30Z', wall: '2027-03-15 10:00', utc: '2027-03-15T14:00' },
  },
  {
    what: 'New York, back',
    place: placeIn('US', 'America/New_York'),
    ...{ from: '2026-10-30T23:30Z', wall: '2026-11-02 10:00', utc: '2026-11-02T15:00' },
  },
  {
    what: 'Beirut, where midnight does not exist on that Sunday',
    place: placeIn('LB', 'Asia/Beirut'),
    ...{ from: '2026-03-27T18:00Z', wall: '2026-03-30 10:00', utc: '2026-03-30T07:00' },
  },
  {
    what: 'Beirut, where the hour before midnight comes twice',
    place: placeIn('LB', 'Asia/Beirut'),
    ...{ from: '2026-10-23T17:00Z', wall: '2026-10-26 10:00', utc: '2026-10-26T08:00' },
  },
  {
    what: 'Cairo, forward at the midnight before their Friday',
    place: placeIn('EG', 'Africa/Cairo'),
    ...{ from: '2026-04-23T17:30Z', wall: '2026-04-26 10:00', utc: '2026-04-26T07:00' },
  },
  {
    what: 'Cairo, back at the midnight after a Thursday',
    place: placeIn('EG', 'Africa/Cairo'),
    ...{ from: '2026-10-29T16:30Z', wall: '2026-11-01 10:00', utc: '2026-11-01T08:00' },
  },
  {
    what: 'a morning in Cairo that they named themselves, of a day without a midnight',
    place: placeIn('EG', 'Africa/Cairo', { ...morning, day: '2026-04-24' }),
    ...{ from: '2026-04-23T21:30Z', wall: '2026-04-24 08:00', utc: '2026-04-24T05:00' },
  },
  {
    what: 'an evening in New York that they named, of a day of 25 hours',
    place: placeIn('US', 'America/New_York', { ...evening, day: '2026-11-01' }),
    ...{ from: '2026-11-01T05:30Z', wall: '2026-11-01 17:00', utc: '2026-11-01T22:00' },
  },
  {
    what: 'Beirut, when the evening that they named is over, though midnight is four hours away',
    place: placeIn('LB', 'Asia/Beirut', { ...evening, day: '2026-10-24' }),
    ...{ from: '2026-10-24T18:00Z', wall: '2026-10-26 17:00', utc: '2026-10-26T15:00' },
  },
];

test.each(rows)('$what', ({ place, from, wall: there, utc }) => {
  const at = nextSendingTime(new Date(from), place);
  expect([wall(at, place.zones[0] ?? ''), at.toISOString().slice(0, 16)]).toEqual([there, utc]);
});

/** The Sunday, or Friday, on which the clocks change; half an hour on Lord Howe Island. */
const changes: readonly [string, string, string][] = [
  ['DE', 'Europe/Berlin', '2026-03-29'],
  ['DE', 'Europe/Berlin', '2026-10-25'],
  ['US', 'America/New_York', '2027-03-14'],
  ['US', 'America/New_York', '2026-11-01'],
  ['LB', 'Asia/Beirut', '2026-03-29'],
  ['LB', 'Asia/Beirut', '2026-10-25'],
  ['EG', 'Africa/Cairo', '2026-04-24'],
  ['EG', 'Africa/Cairo', '2026-10-30'],
  ['MA', 'Africa/Casablanca', '2026-02-15'],
  ['MA', 'Africa/Casablanca', '2026-03-22'],
  ['AU', 'Australia/Lord_Howe', '2026-10-04'],
  ['AU', 'Australia/Lord_Howe', '2027-04-04'],
];

/** Decent from ten to seven; in Ramadan from eleven to four. */
const decent = (at: Date, zone: string): boolean => {
  const hour = Number(wall(at, zone).slice(11, 13));
  return hour >= 10 && hour < 19;
};

describe.each(changes)('%s, %s around %s', (code, zone, day) => {
  const place = placeIn(code, zone);
  const begin = Date.parse(`${day}T00:00:00Z`) - 3 * dayMs;
  const quarters = Array.from({ length: 6 * 96 }, (_, at) => new Date(begin + at * 15 * minuteMs));

  test('the clocks do change there', () => {
    const apart = (one: Date | undefined, zoneOf: string) =>
      one === undefined ? 0 : Date.parse(`${wall(one, zoneOf).replace(' ', 'T')}Z`) - one.getTime();
    expect(apart(quarters[0], zone)).not.toBe(apart(quarters.at(-1), zone));
  });

  test('from every quarter of an hour: a decent hour, and the first there is', () => {
    for (const from of quarters) {
      const at = nextSendingTime(from, place);
      expect(decent(at, zone), `${from.toISOString()} ${wall(at, zone)}`).toBe(true);
      const skipped = quarters.filter((one) => one >= from && one < at);
      // At most the quarter that lies between two half hours of Greenwich.
      const missed = skipped.filter((one) => hindranceAt(one, place) === null);
      expect(missed.length, `${from.toISOString()} ${wall(at, zone)}`).toBeLessThanOrEqual(1);
    }
  });
});
