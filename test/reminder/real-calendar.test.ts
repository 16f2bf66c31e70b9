// The exact calendar of the real service: left in peace, down for three days, its clock set wrong.
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import {
  answerUntilDocuments,
  dayMs,
  openClockHouse,
  passJobs,
  type ClockHouse,
} from './clock-house.ts';
import { wallIn } from './silent-family.ts';

const long = 120_000;
/** The instant at which all of them fall silent: in Greenwich ten o'clock on a Monday. */
const silentSince = '2026-11-23T10:00:00.000Z';
const listed = /^(?:•|[1۱١]\.) /mu;
const houses: ClockHouse[] = [];

interface Home {
  readonly language: Language;
  readonly words: Readonly<Record<string, string>>;
  readonly zone: string;
}

const homes: Readonly<Record<string, Home>> = {
  tehran: { language: 'fa', words: { country: 'ایران' }, zone: 'Asia/Tehran' },
  basra: { language: 'ar', words: { country: 'العراق' }, zone: 'Asia/Baghdad' },
  astana: { language: 'ru', words: { country: 'Казахстан' }, zone: 'Asia/Almaty' },
  boston: {
    ...{ language: 'en', words: { country: 'USA', time_zone: 'Boston' } },
    zone: 'America/New_York',
  },
};

afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

async function silentHouse(): Promise<ClockHouse> {
  const house = await openClockHouse();
  houses.push(house);
  for (const [address, wishes] of Object.entries(homes))
    await answerUntilDocuments(house, address, wishes);
  return house;
}

/** What each family was sent after it fell silent, and when a person was called. */
async function calendarOf(house: ClockHouse): Promise<Readonly<Record<string, readonly string[]>>> {
  const calls = await house.service.intakes.openCalls();
  const entries = Object.entries(homes).map(async ([address, { zone }]) => {
    const intake = await house.intakeOf(address);
    const since = house.stamped.filter(({ at }) => at > silentSince);
    const nudges = since.filter((one) => one.address === address && listed.test(one.text));
    const called = calls.filter((call) => call.intake === intake && call.why === 'silent');
    const lines = nudges.map(({ at }) => `${wallIn(zone, at)} nudge`);
    return [address, [...lines, ...called.map(({ at }) => `${wallIn(zone, at)} person`)]] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const inPeace = {
  tehran: [
    'Wed 2026-11-25 13:30 nudge',
    'Mon 2026-11-30 13:30 nudge',
    'Mon 2026-12-07 13:30 person',
  ],
  basra: [
    'Wed 2026-11-25 13:00 nudge',
    'Mon 2026-11-30 13:00 nudge',
    'Mon 2026-12-07 13:00 person',
  ],
  astana: [
    'Wed 2026-11-25 15:00 nudge',
    'Mon 2026-11-30 15:00 nudge',
    'Mon 2026-12-07 15:00 person',
  ],
  boston: [
    'Wed 2026-11-25 10:00 nudge',
    'Mon 2026-11-30 10:00 nudge',
    'Mon 2026-12-07 09:00 person',
  ],
};

test('sixty days in peace', { timeout: long }, async () => {
  const house = await silentHouse();
  await passJobs(house, 60);
  expect(await calendarOf(house)).toEqual(inPeace);
});

test('three days down: one message when it is a decent hour there', { timeout: long }, async () => {
  const house = await silentHouse();
  await passJobs(house, 1);
  await house.outage(3);
  await passJobs(house, 56);
  expect(await calendarOf(house)).toEqual({
    tehran: [
      'Sat 2026-11-28 10:00 nudge',
      'Thu 2026-12-03 10:00 nudge',
      'Thu 2026-12-10 09:00 person',
    ],
    basra: [
      'Sun 2026-11-29 10:00 nudge',
      'Sun 2026-12-06 10:00 nudge',
      'Sun 2026-12-13 09:00 person',
    ],
    astana: [
      'Fri 2026-11-27 15:00 nudge',
      'Wed 2026-12-02 14:00 nudge',
      'Wed 2026-12-09 13:00 person',
    ],
    boston: [
      'Fri 2026-11-27 10:00 nudge',
      'Wed 2026-12-02 10:00 nudge',
      'Wed 2026-12-09 09:00 person',
    ],
  });
});

// What was said while it was wrong is said; what follows is never sooner after it.
test('a clock that is ten days ahead for a day, and put right', { timeout: long }, async () => {
  const house = await silentHouse();
  await passJobs(house, 1);
  house.clock.advance(10 * dayMs);
  await passJobs(house, 1);
  house.clock.advance(-10 * dayMs);
  await passJobs(house, 58);
  expect(await calendarOf(house)).toEqual({
    tehran: [
      'Sat 2026-12-05 10:00 nudge',
      'Thu 2026-12-10 10:00 nudge',
      'Thu 2026-12-17 09:00 person',
    ],
    basra: [
      'Sun 2026-12-06 10:00 nudge',
      'Sun 2026-12-13 10:00 nudge',
      'Sun 2026-12-20 09:00 person',
    ],
    astana: [
      'Fri 2026-12-04 15:00 nudge',
      'Wed 2026-12-09 14:00 nudge',
      'Wed 2026-12-16 13:00 person',
    ],
    boston: [
      'Fri 2026-12-04 10:00 nudge',
      'Wed 2026-12-09 10:00 nudge',
      'Wed 2026-12-16 09:00 person',
    ],
  });
});

test('a clock that is set back repeats nothing', { timeout: long }, async () => {
  const house = await silentHouse();
  await passJobs(house, 4);
  house.clock.advance(-4 * dayMs);
  await passJobs(house, 60);
  expect(await calendarOf(house)).toEqual(inPeace);
});
