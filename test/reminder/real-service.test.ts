// Reminders of the real service, with real SQLite and a clock that is put forward.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClockHouse, type ClockHouse } from './clock-house.ts';

let house: ClockHouse;

beforeAll(async () => {
  house = await openClockHouse();
});

afterAll(() => house.close());

test('two nudges and a call for a silent family, none for one that stopped', async () => {
  for (const address of ['silent', 'stopping']) {
    await house.say(address, 'سلام');
    await house.say(address, 'فارسی');
  }
  await house.say('stopping', 'توقف');
  const before = house.channel.sent.length;
  await house.pass(3);
  const stopped = house.heardBy('stopping').length;
  // What falls due while the service is down is said once, and not once for each day.
  await house.outage(6);
  await house.pass(25);
  const nudges = house.heardBy('silent').filter((text) => text.includes('۱. '));
  expect(before).toBeGreaterThan(0);
  expect(nudges).toHaveLength(2);
  expect(house.heardBy('stopping')).toHaveLength(stopped);
  const intake = await house.intakeOf('silent');
  const calls = await house.service.intakes.openCalls();
  expect(calls.map(({ intake: one, why }) => [one, why])).toEqual([[intake, 'silent']]);
  expect((await house.service.intakes.state(intake))?.remindedAt).toHaveLength(2);
}, 60_000);

test('whoever answers is thanked, and looked at again when they fall silent', async () => {
  await house.say('silent', 'به‌زودی می‌فرستم');
  const nudges = () => house.heardBy('silent').filter((text) => text.includes('۱. ')).length;
  const before = nudges();
  await house.pass(4);
  expect(nudges()).toBe(before + 1);
}, 60_000);
