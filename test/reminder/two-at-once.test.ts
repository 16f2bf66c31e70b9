// Two reminders due in one instant: of one family one digest, of two families one for each.
import { afterEach, expect, test } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { silentLog } from '../../src/lib/log.ts';
import { remind } from '../../src/remind.ts';
import { JobWorker } from '../../src/store/job-worker.ts';
import { asking, PureChat } from '../engine/pure-chat.ts';
import { openClockHouse, type ClockHouse } from './clock-house.ts';
import { dayMs, lookOnce, remindFor } from './silent-family.ts';

const long = 60_000;
const houses: ClockHouse[] = [];

afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

test.each(languages)('two documents of one family, due at once: one digest (%s)', (language) => {
  const chat = new PureChat(language);
  const words = { country: 'Iran' };
  chat.goOn({ language, words, options: { diagnosis: 'dlbcl' } }, asking('doc_treatment'));
  chat.wait(2 * dayMs);
  expect(lookOnce(chat)?.what).toBe('nudge');
  const listed = chat.state.menu?.options.filter(({ id }) => id.startsWith('r:doc_')) ?? [];
  expect(listed.length).toBeGreaterThan(2);
  // Both have time until the very same instant, the others cannot be had.
  const [first, second, ...others] = listed.map(({ id }) => id.slice('r:'.length));
  for (const other of others) chat.tap(`r:${other}=cannot`);
  chat.hear({ kind: 'choice', choice: `r:${String(first)}=not_yet`, title: '' });
  const until = chat.state.documentsFrom?.[first ?? ''];
  chat.state = {
    ...chat.state,
    documentsFrom: { ...chat.state.documentsFrom, [second ?? '']: until ?? '' },
  };
  chat.wait(Date.parse(until ?? '') - Date.parse(chat.now) - dayMs);
  const moments = remindFor(chat, 3);
  expect(moments.map(({ what }) => what)).toEqual(['nudge']);
  expect(moments[0]?.text.match(/^[1-9۱-۹١-٩]\. /gmu)).toHaveLength(2);
});

/** A second worker on the same jobs, as if the lock of the data folder were no more. */
async function secondWorker({ service, clock }: ClockHouse, ran: string[]): Promise<JobWorker> {
  const reach = () => Promise.resolve({ kind: 'free' } as const);
  const handler = remind({ ...service, clock, reach });
  const run: typeof handler.run = async (job) => {
    ran.push(job.intake);
    await handler.run(job);
  };
  const { database, committer, keys } = service;
  const base = { database, committer, keys, clock, log: silentLog };
  const worker = new JobWorker({ ...base, handlers: { remind: { run } }, concurrency: 2 });
  await worker.start();
  return worker;
}

test(
  'two families due at once, two workers: each is reminded once',
  { timeout: long },
  async () => {
    const house = await openClockHouse();
    houses.push(house);
    const families = ['ann', 'bea'];
    for (const address of families) {
      await house.say(address, 'hello');
      await house.say(address, 'English');
    }
    const ran: string[] = [];
    const second = await secondWorker(house, ran);
    const hours = 16 * 24;
    for (let hour = 0; hour < hours; hour += 1) {
      house.clock.advance(3_600_000);
      // Both look before either has run anything.
      second.wake();
      house.service.jobs.wake();
      await second.idle();
      await house.service.settle();
    }
    await second.stop();
    const intakes = await Promise.all(families.map((address) => house.intakeOf(address)));
    expect(new Set(ran)).toEqual(new Set(intakes));
    for (const address of families) {
      const nudges = house.stamped.filter(
        (one) => one.address === address && /^1\. /mu.test(one.text),
      );
      expect(nudges.map(({ at }) => at)).toHaveLength(2);
      expect(new Set(nudges.map(({ at }) => at)).size).toBe(2);
    }
    const calls = await house.service.intakes.openCalls();
    expect(calls.map(({ intake }) => intake).toSorted()).toEqual(intakes.toSorted());
  },
);

test(
  'both workers at the same job in the same moment: the second finds nothing to say',
  async () => {
    const house = await openClockHouse();
    houses.push(house);
    await house.say('ann', 'hello');
    await house.say('ann', 'English');
    await house.service.jobs.stop();
    house.clock.advance(4 * dayMs);
    const intake = await house.intakeOf('ann');
    const reach = () => Promise.resolve({ kind: 'free' } as const);
    const handler = remind({ ...house.service, clock: house.clock, reach });
    const job = { id: 'j', kind: 'remind', token: 't', intake, payload: null, attempt: 1 };
    await Promise.all([handler.run(job), handler.run(job), handler.run(job)]);
    await house.service.settle();
    expect(house.heardBy('ann').filter((text) => /^1\. /mu.test(text))).toHaveLength(1);
  },
  long,
);
