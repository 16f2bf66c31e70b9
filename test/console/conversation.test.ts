// Coordinators in a conversation: the real service, two people at once, a messenger with a window.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SignedInMember } from '../browser/console/signed-in.ts';
import { TalkHouse } from './talk-house.ts';

const hourMs = 3_600_000;

let house: TalkHouse;
let sara: SignedInMember;
let intake: string;

beforeEach(async () => {
  house = await TalkHouse.open();
  sara = await house.member('Sara Ahmadi');
  intake = await house.arrives('p1');
});

afterEach(() => house.close());

const sentTexts = () => house.channel.sent.map(({ text }) => text);
const notice = 'Sara, a coordinator from our team, writes to you here from now on.';

/** What was said after the notice of the takeover. */
function sentAfterNotice(): readonly string[] {
  const at = sentTexts().findIndex((text) => text.startsWith(notice));
  expect(at).toBeGreaterThanOrEqual(0);
  return sentTexts().slice(at + 1);
}

test('a takeover while the answer of the bot is on its way: before it, or never', async () => {
  const open = house.channel.close();
  await house.writes('p1', 'help');
  await house.service.inbox.idle();
  // The bot's answer is in the messenger's hands and has not arrived.
  expect((await house.take(sara, intake, null)).status).toBe(200);
  await house.writes('p1', 'help');
  await house.service.inbox.idle();
  open();
  await house.settle();
  expect(sentTexts().at(-2)).toContain('You can write any of these');
  expect(sentAfterNotice()).toEqual([]);
});

test('a takeover that was kept before the message of the patient silences its turn', async () => {
  // Both are on their way at once, in this order.
  const taken = house.take(sara, intake, null);
  await taken;
  await house.writes('p1', 'help');
  await house.settle();
  expect(sentAfterNotice()).toEqual([]);
  expect(await house.pills(sara, intake)).toContain('taken_over');
});

test('a takeover beside a turn of another telephone of the family', async () => {
  await house.writes('p1', 'other phone');
  await house.settle();
  const code = /ID-[\w-]+/.exec(sentTexts().at(-1) ?? '')?.[0] ?? '';
  await house.writes('p2', code);
  await house.settle();
  // Two lanes, one intake: whoever commits second thinks again.
  await Promise.all([
    house.writes('p1', 'status'),
    house.writes('p2', 'help'),
    house.take(sara, intake, null),
  ]);
  await house.settle();
  await house.writes('p1', 'status');
  await house.settle();
  expect(sentAfterNotice().filter((text) => text.includes('status'))).toEqual([]);
  expect((await house.thread(sara, intake)).owner).toBe('Sara Ahmadi');
});

test('two coordinators at once: one of them has it, and the other is told', async () => {
  const ali = await house.member('Ali Rezaei');
  const both = await Promise.all([house.take(sara, intake, null), house.take(ali, intake, null)]);
  expect(both.map(({ status }) => status)).toContain(200);
  await house.settle();
  const { owner } = await house.thread(sara, intake);
  const [holder, other] = owner === 'Sara Ahmadi' ? [sara, ali] : [ali, sara];
  const seen = (await house.thread(other, intake)).newestSeq;
  const refused = await house.say(other, intake, { text: 'Hello', seen });
  expect(refused).toMatchObject({ status: 409, json: { kind: 'not_owner', owner } });
  expect((await house.say(holder, intake, { text: 'Good day', seen })).status).toBe(200);
  await house.settle();
  expect(sentTexts().filter((text) => text === 'Hello')).toEqual([]);
  expect(sentTexts().at(-1)).toBe('Good day');
  // Knowing who has it, the other may take it over from them.
  expect((await house.take(other, intake, null)).status).toBe(409);
  expect((await house.take(other, intake, owner)).status).toBe(200);
  await house.settle();
  expect((await house.thread(other, intake)).owner).toBe(other.member.name);
});

test('it is handed back by whoever holds it, or by an owner', async () => {
  const ali = await house.member('Ali Rezaei');
  const back = (who: typeof ali, from: string | null) =>
    house.post(who, `/conversations/${intake}/hand-back`, { id: randomUUID(), from });
  expect((await back(sara, null)).status).toBe(409);
  await house.take(ali, intake, null);
  await house.settle();
  const other = await house.member('Mina Karimi');
  expect((await back(other, 'Ali Rezaei')).status).toBe(403);
  // Decided while Ali had it, carried out when Mina has it already.
  await house.take(other, intake, 'Ali Rezaei');
  const late = { kind: 'handed_back', from: 'Ali Rezaei' } as const;
  await house.service.inbox.acceptInternal(intake, late, 'hand-back:late');
  await house.settle();
  expect((await house.thread(sara, intake)).owner).toBe('Mina Karimi');
  expect((await back(other, 'Mina Karimi')).status).toBe(200);
  await house.settle();
  expect((await house.thread(sara, intake)).owner).toBeNull();
});

test('words that were written while a colleague took over are kept and not sent', async () => {
  const ali = await house.member('Ali Rezaei');
  await house.take(sara, intake, null);
  await house.settle();
  // Accepted while Sara still had it; acted upon after Ali.
  await house.service.inbox.acceptInternal(
    intake,
    { kind: 'taken_over', coordinator: 'Ali Rezaei', from: 'Sara Ahmadi' },
    'take:ali',
  );
  const said = { id: randomUUID(), coordinator: 'Sara Ahmadi', text: 'Late words', original: null };
  await house.service.inbox.acceptInternal(intake, { kind: 'coordinator_said', ...said }, 'said');
  await house.settle();
  expect(sentTexts()).not.toContain('Late words');
  const { items } = await house.thread(ali, intake);
  expect(items.find((item) => item.kind === 'pill' && item.what === 'said_unsent')).toMatchObject({
    values: { text: 'Late words' },
  });
});

test('the same words twice go out once, and newer messages are told first', async () => {
  await house.take(sara, intake, null);
  await house.settle();
  const { newestSeq: seen } = await house.thread(sara, intake);
  await house.writes('p1', 'one more thing');
  await house.settle();
  const wish = { id: randomUUID(), text: 'About your scan', seen };
  expect(await house.say(sara, intake, wish)).toMatchObject({
    status: 409,
    json: { kind: 'newer', count: 1 },
  });
  const body = { ...wish, original: null, anyway: true };
  const twice = [0, 1].map(() => house.post(sara, `/conversations/${intake}/say`, body));
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200]);
  await house.settle();
  expect(sentTexts().filter((text) => text === 'About your scan')).toHaveLength(1);
  const shown = (await house.messages(sara, intake)).at(-1);
  expect(shown).toMatchObject({ from: 'coordinator', author: 'Sara Ahmadi' });
});

test('what is written after the window closed waits, and goes out when they answer', async () => {
  await house.take(sara, intake, null);
  await house.settle();
  const before = await house.thread(sara, intake);
  expect(before.window).toMatchObject({ open: true, template: true });
  house.clock.forward(25 * hourMs);
  const { newestSeq: seen, window } = await house.thread(sara, intake);
  expect(window).toMatchObject({ open: false, held: 0 });
  expect((await house.say(sara, intake, { text: 'First', seen })).status).toBe(200);
  expect((await house.say(sara, intake, { text: 'Second', seen })).status).toBe(200);
  await house.settle();
  expect(sentTexts()).not.toContain('First');
  expect((await house.thread(sara, intake)).window).toMatchObject({ held: 2 });
  const states = (await house.messages(sara, intake)).map(({ delivery }) => delivery?.state);
  expect(states.slice(-2)).toEqual(['held', 'held']);
  // They were asked once, by the template, although two messages wait.
  expect(house.channel.templates).toEqual(['p1']);
  await house.writes('p1', 'yes, I am here');
  await house.settle();
  expect(sentTexts().slice(-2)).toEqual(['First', 'Second']);
});

test('the template goes out once for a double click', async () => {
  house.clock.forward(25 * hourMs);
  const id = randomUUID();
  const path = `/conversations/${intake}/template`;
  const twice = await Promise.all([0, 1].map(() => house.post(sara, path, { id })));
  expect(twice.map(({ json }) => json)).toEqual([{ sent: true }, { sent: true }]);
  expect(house.channel.templates).toEqual(['p1']);
  await house.settle();
  expect(await house.pills(sara, intake)).toContain('template_accepted');
});

test('a failed message is sent again once, however often somebody clicks', async () => {
  await house.take(sara, intake, null);
  await house.settle();
  house.channel.answers.push({ state: 'failed', retryable: false, code: 'too_long' });
  const { newestSeq: seen } = await house.thread(sara, intake);
  await house.say(sara, intake, { text: 'Bring the CD', seen });
  await house.settle();
  const failed = (await house.messages(sara, intake)).at(-1);
  expect(failed?.delivery).toEqual({ state: 'failed', code: 'too_long' });
  const open = house.channel.close();
  const path = `/conversations/${intake}/resend`;
  const clicks = [0, 1, 2].map(() => house.post(sara, path, { message: failed?.id ?? '' }));
  const again = (await Promise.all(clicks)).map(({ json }) => json);
  expect(again.filter((one) => JSON.stringify(one) === '{"again":true}')).toHaveLength(1);
  open();
  await house.settle();
  expect(sentTexts().filter((text) => text === 'Bring the CD')).toHaveLength(1);
  expect((await house.messages(sara, intake)).at(-1)?.delivery?.state).toBe('accepted');
  // What arrived is not sent again.
  expect((await house.post(sara, path, { message: failed?.id ?? '' })).json).toEqual({
    again: false,
  });
});

test('a doubtful message says so, and may be sent again by a person', async () => {
  await house.take(sara, intake, null);
  await house.settle();
  house.channel.answers.push({ state: 'unknown' });
  const { newestSeq: seen } = await house.thread(sara, intake);
  await house.say(sara, intake, { text: 'Are you well?', seen });
  await house.settle();
  const doubtful = (await house.messages(sara, intake)).at(-1);
  expect(doubtful?.delivery?.state).toBe('unknown');
  const path = `/conversations/${intake}/resend`;
  await house.post(sara, path, { message: doubtful?.id ?? '' });
  await house.settle();
  expect(sentTexts().filter((text) => text === 'Are you well?')).toHaveLength(1);
});

test('only those who may work write; everybody who may read is written down', async () => {
  const reader = await house.member('Reza Karimi', 'reader');
  const { newestSeq: seen } = await house.thread(reader, intake);
  expect((await house.take(reader, intake, null)).status).toBe(403);
  expect((await house.say(reader, intake, { text: 'x', seen })).status).toBe(403);
  expect((await house.get(reader, '/conversations/none')).status).toBe(404);
  const rows: readonly { id: string }[] = await house.service.database.reader('audit');
  expect(rows.length).toBeGreaterThan(0);
});

test('a question of a coordinator fills its field and the questions go on', async () => {
  for (const choice of ['a:writer=patient', 'a:consent=yes']) {
    await house.writes('p1', { kind: 'choice', choice, title: choice });
    await house.settle();
  }
  const { body } = await house.get(sara, `/conversations/${intake}/fields`);
  expect(body).toContain('"path":"weight"');
  const path = `/conversations/${intake}/ask`;
  const ask = { id: randomUUID(), path: 'weight', text: 'What do you weigh today?' };
  expect((await house.post(sara, path, ask)).status).toBe(200);
  expect((await house.post(sara, path, ask)).status).toBe(200);
  await house.settle();
  expect((await house.thread(sara, intake)).asking?.words).toBe('What do you weigh today?');
  await house.writes('p1', '71');
  await house.settle();
  const state = await house.service.intakes.state(intake);
  expect(state?.answers['weight']?.value).toMatchObject({ number: 71 });
  expect(sentTexts().filter((text) => text.includes('What do you weigh today?'))).toHaveLength(1);
  await house.post(sara, path, { id: randomUUID(), path: null, text: 'Who drives you?' });
  await house.settle();
  await house.writes('p1', 'my brother');
  await house.settle();
  expect((await house.service.intakes.state(intake))?.freeAnswers?.[0]?.answer.said).toBe(
    'my brother',
  );
  expect(await house.pills(sara, intake)).toContain('coordinator_answered');
  // While a person writes, the bot asks nothing.
  await house.take(sara, intake, null);
  await house.settle();
  expect(await house.post(sara, path, { ...ask, id: randomUUID() })).toMatchObject({
    status: 409,
    json: { kind: 'silent', why: 'owned' },
  });
});
