// How a template is received, and what its reminders do then: before the messenger pauses it.
import { afterEach, describe, expect, test } from 'vitest';
import { reachedPlan, type Reach } from '../../src/reminder/reach.ts';
import { standingOf, type Judged } from '../../src/reminder/template-standing.ts';
import { dayMs, hourMs, openClockHouse, TemplateChannel, type ClockHouse } from './clock-house.ts';

const now = '2026-11-26T10:00:00.000Z';
const later = '2026-11-27T10:00:00.000Z';
const counts: Judged = { sent: 100, read: 90, refusedAt: null, quality: null, status: null };
const houses: ClockHouse[] = [];
const long = 120_000;

afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

test.each<[string, Partial<Judged>, object]>([
  ['most read it', {}, { kind: 'well' }],
  ['few read it', { read: 39 }, { kind: 'slow' }],
  ['hardly anybody reads it', { read: 19 }, { kind: 'unread' }],
  ['so few were sent that nothing follows', { sent: 19, read: 0 }, { kind: 'well' }],
  ['Meta calls it medium', { quality: 'yellow' }, { kind: 'slow' }],
  ['Meta calls it low', { quality: 'red' }, { kind: 'unread' }],
  ['Meta has paused it', { status: 'paused' }, { kind: 'refused', until: later }],
  ['Meta has disabled it', { status: 'disabled' }, { kind: 'gone' }],
  ['it was rejected', { status: 'rejected', read: 0 }, { kind: 'gone' }],
  ['it was refused now', { refusedAt: now }, { kind: 'refused', until: later }],
  ['it was refused yesterday', { refusedAt: '2026-11-25T10:00:00.000Z' }, { kind: 'well' }],
])('%s', (_what, said, expected) => {
  expect(standingOf({ ...counts, ...said }, now)).toEqual(expected);
});

describe('a nudge that is due', () => {
  const due = { dueAt: '2026-11-25T10:00:00.000Z', now: new Date(now) };
  const nudge = { kind: 'nudge', step: 0 } as const;
  const by = (standing: Extract<Reach, { kind: 'template' }>['standing']): Reach => {
    return { kind: 'template', standing };
  };

  test.each<[string, Reach, object]>([
    ['within the window', { kind: 'free' }, nudge],
    ['well received', by({ kind: 'well' }), nudge],
    ['no template', { kind: 'none' }, { kind: 'person', unreachable: 'no_template' }],
    ['not approved any more', by({ kind: 'gone' }), { kind: 'person', unreachable: 'no_template' }],
    ['unread', by({ kind: 'unread' }), { kind: 'person', unreachable: 'template_unread' }],
    ['slow', by({ kind: 'slow' }), { kind: 'wait', until: new Date('2026-11-28T10:00:00.000Z') }],
    ['refused', by({ kind: 'refused', until: later }), { kind: 'wait', until: new Date(later) }],
  ])('%s', (_what, reach, expected) => {
    expect(reachedPlan(nudge, reach, due)).toMatchObject(expected);
  });

  test('slow, and the longer gap is over', () => {
    const over = { ...due, now: new Date('2026-11-28T10:00:00.000Z') };
    expect(reachedPlan(nudge, by({ kind: 'slow' }), over)).toEqual(nudge);
  });
});

/** Some families were asked a while ago, and only so many of them looked. */
async function askedFamilies(read: number): Promise<ClockHouse> {
  const house = await openClockHouse(new TemplateChannel());
  houses.push(house);
  const at = new Date(house.clock.now().getTime() - 2 * dayMs).toISOString();
  for (let index = 0; index < 25; index += 1) {
    await house.say(`family${String(index)}`, 'hello');
    const state = index < read ? 'read' : 'delivered';
    const about = { account: 'test', template: 'write_to_us', language: 'en', said_at: null };
    const row = { ...about, id: `t${String(index)}`, intake_id: 'x', state, code: null, at };
    const intake = await house.intakeOf(`family${String(index)}`);
    const insert = { kind: 'insert', table: 'template_sending' } as const;
    await house.service.committer.commit([{ ...insert, row: { ...row, intake_id: intake } }]);
  }
  // They wrote today, and not after the template: it is as if they had never looked.
  await house.service.committer.run((trx) => trx('contact').update({ heard_at: '2026-01-01' }));
  await house.say('ann', 'hello');
  await house.say('ann', 'English');
  return house;
}

test.each([
  ['read by most: it goes out', 20, 1, []],
  ['read by few: later', 8, 0, []],
  ['read by hardly anybody: a person instead', 2, 0, ['unreachable']],
])('%s', { timeout: long }, async (_what, read, asked, calls) => {
  const house = await askedFamilies(read);
  const { channel, service } = house;
  await house.pass(3.5);
  const mine = channel instanceof TemplateChannel ? channel.asked : [];
  expect(mine.filter((one) => one.startsWith('ann')).length).toBe(asked);
  const open = await service.intakes.openCalls(await house.intakeOf('ann'));
  expect(open.map(({ why }) => why)).toEqual(calls);
});

test(
  'receipts, answers, refusals and verdicts are counted for each template and language',
  { timeout: long },
  async () => {
    const channel = new TemplateChannel();
    const house = await openClockHouse(channel);
    houses.push(house);
    const { service, clock } = house;
    const intake = async (address: string) => {
      await house.say(address, 'hello');
      return house.intakeOf(address);
    };
    const ask = async (address: string, language: 'fa' | 'ru') => {
      const wish = { channel, address, language, saidAt: null, intake: await intake(address) };
      await service.templates.ask(wish, []);
    };
    for (const address of ['a', 'b', 'c']) await ask(address, 'fa');
    await ask('d', 'ru');
    channel.refusal = { state: 'failed', retryable: false, code: 'template:132015' };
    await ask('e', 'ru');
    const at = clock.now().toISOString();
    const about = { account: 'test', code: null, at };
    await service.outbox.receipt({ ...about, externalId: 'template-1', state: 'read' });
    await service.outbox.receipt({ ...about, externalId: 'template-2', state: 'delivered' });
    clock.advance(hourMs);
    // Answering is reading, also where receipts are switched off.
    await house.say('c', 'here I am');
    clock.advance(dayMs);
    const language = 'fa';
    const verdict = { account: 'test', template: 'write_to_us', language, at } as const;
    await service.templates.judge({ ...verdict, quality: 'yellow', status: null });
    await service.templates.judge({ ...verdict, quality: null, status: 'paused' });
    const until = new Date(clock.now().getTime() + dayMs).toISOString();
    const own = { account: 'test', template: 'write_to_us' };
    expect(await service.templates.counts('2026-01-01', until)).toEqual([
      {
        ...{ ...own, language: 'fa', sent: 3, delivered: 3, read: 2, failed: 0 },
        ...{ refusedAt: null, quality: 'yellow', status: 'paused' },
      },
      {
        ...{ ...own, language: 'ru', sent: 1, delivered: 0, read: 0, failed: 1 },
        ...{ refusedAt: at, quality: null, status: null },
      },
    ]);
  },
);
