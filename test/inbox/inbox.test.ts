// The inbox: once, in order, all or nothing; and what a turn asks for is carried out with it.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { InboundBody } from '../../src/channel/channel.ts';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import type { Job } from '../../src/store/jobs.ts';
import { fakeEngine, HandClock, heardIn, openDesk, type Desk } from './desk-fixture.ts';

const words = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `m${String(index)}`);

async function intakeOf(desk: Desk, address: string): Promise<string> {
  return (await desk.inbox.resolve('test', address)).intakeId;
}

async function media(desk: Desk, address: string): Promise<{ body: InboundBody; intake: string }> {
  const intake = await intakeOf(desk, address);
  const { sha256, bytes } = await desk.vault.put(intake, randomBytes(100), 1000);
  const file = { name: 'a.jpg', mediaType: 'image/jpeg', caption: 'look', via: 'chat' } as const;
  return { intake, body: { kind: 'media', ref: `vault:${sha256}`, bytes, intake, ...file } };
}

test('an event that comes five times, and again after a restart, is one turn', async () => {
  const desk = await openDesk();
  await desk.start();
  const results = await Promise.all([1, 2, 3, 4, 5].map(() => desk.say('ann', 'hello', 'id-1')));
  expect(results.filter((result) => result.accepted)).toHaveLength(1);
  await desk.settle();
  const intake = await intakeOf(desk, 'ann');
  await desk.close();
  const again = await openDesk({ folder: desk.folder });
  await again.start();
  expect(await again.say('ann', 'hello', 'id-1')).toEqual({ accepted: false });
  await again.settle();
  expect(heardIn(await again.read.state(intake))).toEqual(['hello']);
  await again.close();
});

test.each(['sqlite3', 'better-sqlite3'] as const)(
  '%s: each contact is heard in order, the state is the fold of the facts',
  async (client) => {
    const desk = await openDesk({ client });
    await desk.start();
    const people = words(20);
    await Promise.all(words(30).flatMap((word) => people.map((who) => desk.say(who, word))));
    await desk.settle();
    for (const who of people) {
      const intake = await intakeOf(desk, who);
      const state = await desk.read.state(intake);
      expect(heardIn(state)).toEqual(words(30));
      expect(foldFacts(await desk.read.facts(intake))).toEqual(state);
      const { contactId } = await desk.inbox.resolve('test', who);
      const said = await desk.conversation.read(contactId, 0);
      const pairs = words(30).flatMap((word) => [word, `echo ${word}`]);
      expect(said.map((message) => message.text)).toEqual(pairs);
    }
    expect(await desk.database.reader('inbox').whereNot({ state: 'done' })).toEqual([]);
    await desk.close();
  },
);

test('what was accepted before the start is taken first', async () => {
  const desk = await openDesk();
  for (const word of words(3)) await desk.say('ann', word);
  const starting = desk.start();
  await desk.say('ann', 'm3');
  await starting;
  await desk.settle();
  expect(heardIn(await desk.read.state(await intakeOf(desk, 'ann')))).toEqual(words(4));
  await desk.close();
});

test('a poisonous event is parked with a call, and the next one is heard', async () => {
  const desk = await openDesk();
  await desk.start();
  await Promise.all(['before', 'poison', 'after'].map((word) => desk.say('ann', word)));
  await desk.settle();
  const intake = await intakeOf(desk, 'ann');
  expect(heardIn(await desk.read.state(intake))).toEqual(['before', 'after']);
  const parked: readonly { attempts: number; body: Buffer | null }[] = await desk.database
    .reader('inbox')
    .where({ state: 'parked' });
  expect(parked).toHaveLength(1);
  expect(parked[0]?.body).not.toBeNull();
  expect(await desk.read.openCalls()).toMatchObject([{ intake, why: 'turn_failed' }]);
  expect((await desk.read.list()).map((entry) => entry.openCalls)).toEqual([1]);
  await desk.close();
});

test('a turn whose commit fails leaves no trace and is taken again', async () => {
  const desk = await openDesk();
  await desk.start();
  await desk.say('ann', 'first');
  await desk.settle();
  const intake = await intakeOf(desk, 'ann');
  // Somebody else wrote the next fact: the turn's own cannot be written beside it.
  const clash = { intake_id: intake, seq: 3, kind: 'heard', at: '', body: Buffer.from('x') };
  await desk.committer.run((trx) => trx('fact').insert(clash));
  const said = () => desk.database.reader('message').where({ intake_id: intake });
  const before = await said();
  const [, other] = await Promise.all([desk.say('ann', 'second'), desk.say('bea', 'beside')]);
  expect(other.accepted).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await said()).toEqual(before);
  await desk.committer.run((trx) => trx('fact').where({ intake_id: intake, seq: 3 }).delete());
  await desk.settle();
  expect(heardIn(await desk.read.state(intake))).toEqual(['first', 'second']);
  expect(heardIn(await desk.read.state(await intakeOf(desk, 'bea')))).toEqual(['beside']);
  await desk.close();
});

test('the language of a new contact is guessed from the first words', async () => {
  const desk = await openDesk();
  await desk.start();
  await Promise.all([desk.say('ann', 'здравствуйте'), desk.say('bea', '???')]);
  await desk.settle();
  const languages = await Promise.all(
    ['ann', 'bea'].map(async (who) => (await desk.read.state(await intakeOf(desk, who)))?.language),
  );
  expect(languages).toEqual(['ru', 'fa']);
  await desk.close();
});

test('a file becomes a document with its examination and one moved settling', async () => {
  const clock = new HandClock();
  const examined: Job[] = [];
  const run = (job: Job): Promise<void> => Promise.resolve(void examined.push(job));
  const desk = await openDesk({ clock, handlers: { examine: { run } } });
  await desk.start();
  const { intake } = await media(desk, 'ann');
  for (const externalId of ['f1', 'f2', 'f3', 'f3']) {
    const { body } = await media(desk, 'ann');
    const sentAt = clock.now().toISOString();
    await desk.inbox.accept({ account: 'test', externalId, address: 'ann', sentAt, body });
    await desk.settle();
    clock.advance(3000);
    desk.worker.wake();
    await desk.settle();
  }
  expect(examined).toHaveLength(3);
  expect(new Set(examined.map((job) => JSON.stringify(job.payload))).size).toBe(3);
  expect(heardIn(await desk.read.state(intake)).filter((word) => word === 'burst_settled')).toEqual(
    ['burst_settled'],
  );
  expect(await desk.database.reader('blob').where({ intake_id: intake })).toHaveLength(3);
  const { contactId } = await desk.inbox.resolve('test', 'ann');
  const [first] = await desk.conversation.read(contactId, 0);
  expect(first).toMatchObject({ from: 'patient', text: 'look', clientId: 'f1' });
  expect(first?.upload).toEqual({ name: 'a.jpg', bytes: 100 });
  await desk.close();
});

test('media that is not in the vault, or for no known intake, is not accepted', async () => {
  const desk = await openDesk();
  const { body } = await media(desk, 'ann');
  if (body.kind !== 'media') throw new Error('expected media');
  const event = { account: 'test', externalId: 'x', address: 'ann', sentAt: '' };
  expect(() => desk.inbox.accept({ ...event, body: { ...body, ref: 'https://x' } })).toThrow();
  const foreign = { ...body, intake: 'nobody' };
  await expect(desk.inbox.accept({ ...event, body: foreign })).rejects.toMatchObject({
    code: 'missing',
  });
  await desk.close();
});

test('an internal event is taken exactly once', async () => {
  const desk = await openDesk();
  await desk.start();
  const intake = await intakeOf(desk, 'ann');
  const event = { kind: 'taken_over', coordinator: 'kim' } as const;
  const results = await Promise.all(
    [1, 2, 3].map(() => desk.inbox.acceptInternal(intake, event, 'act-1')),
  );
  expect(results.map((result) => result.accepted)).toEqual([true, false, false]);
  await desk.settle();
  expect(heardIn(await desk.read.state(intake))).toEqual(['taken_over']);
  await desk.close();
});

test('a further intake is opened in the same turn and becomes the active one', async () => {
  const desk = await openDesk();
  await desk.start();
  const first = await intakeOf(desk, 'ann');
  await Promise.all(['one', 'new patient', 'two'].map((word) => desk.say('ann', word)));
  await desk.settle();
  const second = await intakeOf(desk, 'ann');
  expect(second).not.toBe(first);
  expect(heardIn(await desk.read.state(first))).toEqual(['one', 'new patient']);
  expect(heardIn(await desk.read.state(second))).toEqual(['opened', 'two']);
  await desk.close();
});

test('a link is valid once it was said, until it expires or is revoked', async () => {
  const clock = new HandClock();
  const desk = await openDesk({ clock });
  await desk.start();
  const intake = await intakeOf(desk, 'ann');
  const tokenOf = async (): Promise<string> => (await desk.links.urlOf(intake)).split('#')[1] ?? '';
  const token = await tokenOf();
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await desk.links.findLink(token)).toBeNull();
  await desk.say('ann', 'link');
  await desk.settle();
  expect(await desk.links.findLink(token)).toMatchObject({ intake });
  clock.advance(8 * 24 * 3_600_000);
  expect(await desk.links.findLink(token)).toBeNull();
  await desk.say('ann', 'link');
  await desk.settle();
  expect(await desk.links.findLink(token)).toMatchObject({ intake });
  await desk.links.revoke(intake);
  expect(await desk.links.findLink(token)).toBeNull();
  expect(await tokenOf()).not.toBe(token);
  await desk.close();
});

test('a snapshot that was tampered with is refused, and a person is called', async () => {
  const desk = await openDesk();
  await desk.start();
  await desk.say('ann', 'first');
  await desk.settle();
  const [one, other] = [await intakeOf(desk, 'ann'), await intakeOf(desk, 'bea')];
  const rows: readonly { snapshot: Buffer }[] = await desk.database
    .reader('intake')
    .where({ id: other });
  await desk.committer.run((trx) =>
    trx('intake').where({ id: one }).update({ snapshot: rows[0]?.snapshot }),
  );
  await desk.close();
  const again = await openDesk({ folder: desk.folder, engine: fakeEngine });
  await again.start();
  await again.say('ann', 'second');
  await again.settle();
  await expect(again.read.state(one)).rejects.toMatchObject({ code: 'damaged' });
  expect(await again.read.openCalls()).toMatchObject([{ intake: one, why: 'turn_failed' }]);
  await again.close();
});
