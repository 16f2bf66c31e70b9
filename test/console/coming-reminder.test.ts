// What comes by itself, and when: the worklist and the case say the same, and it comes then.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseDeps } from '../../src/console/case-deps.ts';
import { hourMs, openClockHouse, type ClockHouse } from '../reminder/clock-house.ts';

let house: ClockHouse;

beforeAll(async () => {
  house = await openClockHouse();
});

afterAll(() => house.close());

async function shown(intake: string) {
  const { service, clock, channel } = house;
  const { index } = service.worklist;
  await index.start();
  await index.idle();
  const head = await caseDeps({ service, clock, channels: [channel] }).head(intake);
  return { inList: index.table.get(intake)?.automatic, onCase: head?.reminder };
}

/** Hours until somebody hears from us again. */
async function hoursUntilHeard(address: string): Promise<number> {
  const before = house.heardBy(address).length;
  for (let hours = 1; hours <= 24 * 30; hours += 1) {
    await house.pass(1 / 24);
    if (house.heardBy(address).length > before) return hours;
  }
  return Infinity;
}

test('both say when the reminder comes, not when somebody looks whether one is due', async () => {
  await house.say('silent', 'سلام');
  await house.say('silent', 'فارسی');
  const intake = await house.intakeOf('silent');
  for (const kind of ['nudge', 'nudge'] as const) {
    const { inList, onCase } = await shown(intake);
    const since = house.clock.now().getTime();
    expect(inList).toEqual(onCase);
    expect(inList?.kind).toBe(kind);
    const hours = (Date.parse(inList?.at ?? '') - since) / hourMs;
    expect(await hoursUntilHeard('silent')).toBe(Math.ceil(hours));
    expect(hours).toBeGreaterThan(24);
  }
  const { inList, onCase } = await shown(intake);
  expect(inList).toEqual(onCase);
  expect(inList?.kind).toBe('person');
}, 60_000);

test('where nobody is reminded, neither names a time', async () => {
  await house.say('stopping', 'سلام');
  await house.say('stopping', 'فارسی');
  await house.say('stopping', 'توقف');
  const { inList, onCase } = await shown(await house.intakeOf('stopping'));
  expect(inList).toBeNull();
  expect(onCase).toEqual({ kind: 'none', why: 'stopped' });
});
