// What the adapter sends, waits for and refuses to send.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure } from '../contract/fake-graph.ts';
import { message, openCloudFixture, type CloudFixture } from './cloud-fixture.ts';

let fixture: CloudFixture;

beforeEach(async () => {
  fixture = await openCloudFixture();
});

afterEach(async () => {
  await fixture.close();
});

const options = (...titles: readonly string[]) =>
  titles.map((title, index) => ({ id: `a:x=${String(index)}`, title, numbered: true }));

test('words, buttons, a list, a link and a file, to a number and to a hidden id', async () => {
  const { far, channel } = fixture;
  for (const name of ['Maryam', 'hidden Ali']) {
    const person = far.person(name);
    await person.writes('سلام');
    const { address } = person;
    const link = { label: 'صفحهٔ من', url: 'https://desk.test/upload#t' };
    const file = { sha256: 's', name: 'خلاصه.pdf', mediaType: 'application/pdf', intake: 'i' };
    await channel.send(message(address));
    await channel.send(message(address, { options: options('بله', 'خیر') }));
    await channel.send(message(address, { options: options('۱', '۲', '۳', '۴') }));
    await channel.send(message(address, { link }));
    await channel.send(message(address, { file }));
    expect(person.shown()).toEqual([
      { text: 'سلام', options: [], url: null, file: null },
      { text: 'سلام', options: ['بله', 'خیر'], url: null, file: null },
      { text: 'سلام', options: ['۱', '۲', '۳', '۴'], url: null, file: null },
      { text: 'سلام', options: [], url: link.url, file: null },
      {
        ...{ text: 'سلام', options: [], url: null },
        file: expect.objectContaining({
          name: 'خلاصه.pdf',
          bytes: Buffer.from('bytes of خلاصه.pdf'),
        }) as unknown, // a matcher, of any type
      },
    ]);
  }
  expect(far.refusals()).toEqual([]);
});

test('a second try sends only what has not gone out', async () => {
  const { far, channel } = fixture;
  const person = far.person('Maryam');
  await person.writes('سلام');
  const long = message(person.address, { text: 'واژه '.repeat(1500) });
  far.graph.mishaps.push('none', failure(500, 131000, 'later'));
  expect(await channel.send(long)).toMatchObject({ state: 'failed', retryable: true });
  expect(person.shown()).toHaveLength(1);
  const accepted = { state: 'accepted', externalIds: [expect.any(String), expect.any(String)] };
  expect(await channel.send(long)).toEqual(accepted);
  const words = person.shown().flatMap(({ text }) => text.trim().split(' '));
  expect(words).toHaveLength(1500);
});

test('a file that WhatsApp would not take is not even offered', async () => {
  const { far, channel } = fixture;
  const person = far.person('Maryam');
  await person.writes('سلام');
  const file = { sha256: 's', name: 'package.zip', mediaType: 'application/zip', intake: 'i' };
  expect(await channel.send(message(person.address, { file }))).toEqual({
    ...{ state: 'failed', retryable: false, code: 'file_type' },
  });
  const picture = { ...file, name: 'marked.jpg', mediaType: 'image/jpeg' };
  expect(await channel.send(message(person.address, { file: picture }))).toMatchObject({
    state: 'accepted',
  });
  fixture.house.moreBytes = 6_000_000;
  expect(await channel.send(message(person.address, { file: picture }))).toEqual({
    ...{ state: 'failed', retryable: false, code: 'too_large' },
  });
  expect(far.refusals()).toEqual([]);
});

test('after silence it is unknown, until a report says that it went out', async () => {
  const { far, channel } = fixture;
  const person = far.person('Maryam');
  await person.writes('سلام');
  const lost = message(person.address);
  far.next('silent_after_accepting');
  expect(await channel.send(lost)).toEqual({ state: 'unknown' });
  await expect(channel.findSent(lost)).rejects.toThrow('no report');
  expect(await channel.findSent(message(person.address))).toBeNull();
  await far.receipt('Maryam', 'delivered');
  const [accepted] = far.acceptedFor(person.address);
  expect(await channel.findSent(lost)).toEqual([accepted?.wamid]);
  expect(await channel.send(lost)).toEqual({ state: 'accepted', externalIds: [accepted?.wamid] });
  expect(person.shown()).toHaveLength(1);
});

test('a gateway that gave up waiting does not know, and is not believed', async () => {
  const { far, channel } = fixture;
  const person = far.person('Maryam');
  await person.writes('سلام');
  for (const status of [502, 504]) {
    far.graph.mishaps.push({ status, json: 'Bad Gateway' });
    expect(await channel.send(message(person.address))).toEqual({ state: 'unknown' });
  }
});

test('nobody there: it never left, and may be tried again', async () => {
  const { far, channel } = fixture;
  await far.graph.close();
  expect(await channel.send(message('989120000000'))).toEqual({
    ...{ state: 'failed', retryable: true, code: 'unreached' },
  });
});

test('the pair rate holds back one person, the number as a whole everybody', async () => {
  const { far, channel } = fixture;
  const [one, two] = [far.person('one'), far.person('two')];
  await one.writes('a');
  await two.writes('b');
  far.graph.mishaps.push(failure(400, 131056, 'pair rate'));
  expect(await channel.send(message(one.address))).toMatchObject({
    ...{ state: 'failed', retryable: true, code: 'pair_rate:131056', retryAfterMs: 6000 },
  });
  expect(await channel.send(message(two.address))).toMatchObject({ state: 'accepted' });
  far.graph.mishaps.push(failure(429, 130429, 'rate', 30));
  expect(await channel.send(message(two.address))).toMatchObject({ retryAfterMs: 30_000 });
  const calls = far.graph.calls.length;
  expect(await channel.send(message(one.address))).toMatchObject({
    ...{ state: 'failed', retryable: true, code: 'account_paused' },
  });
  expect(far.graph.calls).toHaveLength(calls);
  expect(channel.health()).toMatchObject({ state: 'degraded' });
});

test('a stream of words to one person is slowed down before Meta does', async () => {
  const { far, channel } = fixture;
  const person = far.person('Maryam');
  await person.writes('سلام');
  const results = [];
  for (let count = 0; count < 31; count += 1) {
    results.push(await channel.send(message(person.address)));
  }
  expect(results.filter(({ state }) => state === 'accepted')).toHaveLength(30);
  expect(results.at(-1)).toMatchObject({ state: 'failed', retryable: true, code: 'pair_rate' });
});

test('an error of the account is told to staff in words', async () => {
  const { far, channel } = fixture;
  const person = far.person('Maryam');
  await person.writes('سلام');
  far.graph.mishaps.push(failure(401, 190, 'expired'));
  await channel.send(message(person.address));
  expect(channel.health()).toMatchObject({ state: 'degraded' });
  expect(channel.health().words).toContain('token');
  expect(channel.health().words).not.toContain('far-side-token');
});

test('the template asks to write to us when the window is closed', async () => {
  const { far, channel } = fixture;
  const { address } = far.person('Maryam');
  expect(await channel.send(message(address))).toMatchObject({
    ...{ state: 'failed', retryable: false, code: 'window_closed' },
  });
  expect(await channel.sendTemplate(address, 'fa')).toMatchObject({ state: 'accepted' });
});

test('a sign of typing hangs on their last message', async () => {
  const { far, channel, events } = fixture;
  const person = far.person('Maryam');
  await channel.signalTyping(person.address);
  await person.writes('سلام');
  await channel.signalTyping(person.address);
  expect(far.graph.typed).toEqual([events[0]?.externalId]);
});
