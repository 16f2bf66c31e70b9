// Each reminder's history: what moved it from planned to its end, as it is told afterwards.
import { afterEach, expect, test } from 'vitest';
import { reminderStates, withStep } from '../../src/reminder/reminder-record.ts';
import { openClockHouse, TemplateChannel, type ClockHouse } from './clock-house.ts';

const long = 120_000;
const houses: ClockHouse[] = [];

afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

async function silentFamily(channel?: TemplateChannel): Promise<ClockHouse> {
  const house = await openClockHouse(channel);
  houses.push(house);
  await house.say('ann', 'hello');
  await house.say('ann', 'English');
  return house;
}

/** Every reminder as one line: its end of the id, and its states with their reasons. */
async function told({ service, intakeOf }: ClockHouse): Promise<readonly string[]> {
  const kept = await service.reminders.of(await intakeOf('ann'));
  return kept.map(({ id, steps }) => {
    const states = steps.map(({ state, why }) => (why == null ? state : `${state}:${why.kind}`));
    return `${id.split(':').at(-1) ?? ''} ${[...new Set(states)].join(' ')}`;
  });
}

test(
  'planned, held until a decent hour, sent, and a person in the end',
  { timeout: long },
  async () => {
    const house = await silentFamily();
    await house.pass(1.1);
    expect((await told(house))[0]).toMatch(/^0 (planned|held:(hours|weekend|holiday))/);
    await house.pass(27);
    const lines = await told(house);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/due sent$/);
    expect(lines[1]).toMatch(/^1 .*due sent$/);
    expect(lines[2]).toMatch(/^person .*due given_to_person:silent$/);
    const [first] = await house.service.reminders.of(await house.intakeOf('ann'));
    expect(first?.delivery).toEqual({ state: 'accepted', code: null });
  },
);

test.each([
  ['who writes is not waited for any more', 'I am here', 'superseded:wrote'],
  ['"stop" mutes', 'stop', 'muted:stopped'],
  ['a person mutes', 'I want to speak to a person', 'muted:owned'],
])('%s', { timeout: long }, async (_what, words, end) => {
  const house = await silentFamily();
  await house.pass(1.1);
  await house.say('ann', words);
  expect((await told(house))[0]).toContain(end);
});

test('a document clears in the same commit', { timeout: long }, async () => {
  const house = await silentFamily();
  await house.pass(1.1);
  const intake = await house.intakeOf('ann');
  const file = { id: 'd'.repeat(32), sha256: 'a'.repeat(64), name: 'a.pdf' };
  const about = { mediaType: 'application/pdf', bytes: 10, caption: '', via: 'chat' } as const;
  const document = { ...file, ...about };
  const { service } = house;
  await service.inbox.acceptInternal(intake, { kind: 'document_received', document }, 'file');
  await service.settle();
  expect((await told(house))[0]).toContain('cleared:document');
});

test('a takeover mutes, and nothing goes out', { timeout: long }, async () => {
  const house = await silentFamily();
  await house.pass(1.1);
  const { service } = house;
  const taken = { kind: 'taken_over', coordinator: 'Sara' } as const;
  await service.inbox.acceptInternal(await house.intakeOf('ann'), taken, 'taken');
  await service.settle();
  const before = house.heardBy('ann').length;
  await house.pass(4);
  expect((await told(house))[0]).toContain('muted:owned');
  expect(
    house
      .heardBy('ann')
      .slice(before)
      .filter((text) => text.includes('1. ')),
  ).toEqual([]);
});

test(
  'outside the window each nudge asks by the template, and one digest waits',
  { timeout: long },
  async () => {
    const channel = new TemplateChannel();
    const house = await silentFamily(channel);
    await house.pass(13);
    expect(channel.asked).toEqual(['ann en', 'ann en']);
    await house.say('ann', 'hello again');
    const digests = house.heardBy('ann').filter((text) => text.includes('1. '));
    expect(digests).toHaveLength(1);
  },
);

test(
  'a refused template uses no nudge up, calls a person once, and is tried again',
  { timeout: long },
  async () => {
    const channel = new TemplateChannel();
    const house = await silentFamily(channel);
    channel.refusal = { state: 'failed', retryable: false, code: 'template:132015' };
    await house.pass(5);
    const intake = await house.intakeOf('ann');
    const state = await house.service.intakes.state(intake);
    expect(state?.remindedAt).toEqual([]);
    expect(channel.asked.length).toBeGreaterThan(1);
    expect((await house.service.intakes.openCalls()).map(({ why }) => why)).toEqual([
      'window_closed',
    ]);
    const [line = ''] = await told(house);
    expect(line).toContain('sent refused:template_refused');
    channel.refusal = null;
    await house.pass(3);
    expect((await house.service.intakes.state(intake))?.remindedAt).toHaveLength(1);
    await house.say('ann', 'hello again');
    expect(house.heardBy('ann').filter((text) => text.includes('1. '))).toHaveLength(1);
  },
);

test('a template that fails later gives its nudge back as well', { timeout: long }, async () => {
  const channel = new TemplateChannel();
  const house = await silentFamily(channel);
  while (channel.asked.length === 0) await house.pass(0.5);
  const at = house.clock.now().toISOString();
  const failed = {
    externalId: 'template-1',
    state: 'failed',
    code: 'template:132016',
    at,
  } as const;
  await house.service.outbox.receipt({ account: 'test', ...failed });
  await house.service.settle();
  const state = await house.service.intakes.state(await house.intakeOf('ann'));
  expect(state?.remindedAt).toEqual([]);
});

test('without a template a person is called at once', { timeout: long }, async () => {
  const channel = new TemplateChannel();
  Object.assign(channel, { templateName: null });
  const house = await silentFamily(channel);
  await house.pass(5);
  expect(channel.asked).toEqual([]);
  expect((await house.service.intakes.openCalls()).map(({ why }) => why)).toEqual(['unreachable']);
  expect((await told(house))[0]).toMatch(/given_to_person:no_template$/);
});

test.each([
  ['a death', 'my uncle died', 'held:family_red_flag'],
  ['"stop"', 'stop', 'held:family_stopped'],
])(
  '%s about another patient keeps this family from being reminded',
  { timeout: long },
  async (_what, words, why) => {
    const house = await silentFamily();
    const first = await house.intakeOf('ann');
    await house.pass(0.5);
    await house.say('ann', 'another patient');
    const second = await house.intakeOf('ann');
    expect(second).not.toBe(first);
    await house.say('ann', words);
    const before = house.heardBy('ann').length;
    await house.pass(8);
    expect(house.heardBy('ann')).toHaveLength(before);
    const [reminder] = await house.service.reminders.of(first);
    const said = reminder?.steps.map(({ state, why: reason }) => `${state}:${reason?.kind ?? ''}`);
    expect(said).toContain(why);
    // A person decides, or they write: then it goes out.
    if (words === 'stop') await house.say('ann', 'start');
    else await house.service.inbox.acceptInternal(second, { kind: 'released' }, 'released');
    await house.service.settle();
    await house.pass(4);
    const state = await house.service.intakes.state(first);
    expect(state?.remindedAt).toHaveLength(1);
  },
);

test('what ended stays as it is', () => {
  const at = '2026-11-25T10:00:00.000Z';
  const record = { id: 'r', kind: 'nudge', step: 0, dueAt: at, steps: [] } as const;
  for (const end of ['cleared', 'muted', 'superseded', 'given_to_person'] as const) {
    const ended = { ...record, steps: [{ state: end, at }] };
    for (const state of reminderStates) expect(withStep(ended, { state, at })).toBe(ended);
  }
  const sent = { ...record, steps: [{ state: 'sent', at }] } as const;
  expect(withStep(sent, { state: 'due', at })).toBe(sent);
});
