// Erasing: nothing that a person said, sent or is called can be found in any file afterwards.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseDelayMs } from '../../src/inbox/take-turn.ts';
import { FakeChannel, HandClock, openDesk } from './desk-fixture.ts';

const canary = 'canary-4471-words';
const address = '+98-canary-4471-address';

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function filesWith(folder: string, text: string): readonly string[] {
  return filesBelow(folder).filter((path) => readFileSync(path).includes(text));
}

test('no plain word is ever on the disk, and after erasing nothing opens', async () => {
  const clock = new HandClock();
  const channel = new FakeChannel('test', true);
  const desk = await openDesk({ clock, channel });
  await desk.start();
  const { intakeId, contactId } = await desk.inbox.resolve('test', address);
  const { sha256 } = await desk.vault.put(intakeId, Buffer.from(canary), 1000);
  await desk.say(address, canary, `wamid-${address}`);
  await desk.say(address, 'link');
  await desk.settle();
  expect(channel.sent.map((message) => message.text)).toContain(`echo ${canary}`);
  expect(filesBelow(desk.folder).length).toBeGreaterThanOrEqual(4);
  for (const text of ['canary', canary]) expect(filesWith(desk.folder, text)).toEqual([]);

  await desk.say(address, 'erase');
  await desk.settle();
  expect(channel.sent.at(-1)?.text).toBe('echo erase');
  clock.advance(eraseDelayMs);
  desk.worker.wake();
  await desk.settle();

  expect(await desk.read.state(intakeId)).toBeNull();
  expect(await desk.read.contactOf(intakeId)).toBeNull();
  expect(await desk.conversation.read(contactId, 0)).toEqual([]);
  await expect(desk.keys.keyOf(intakeId)).rejects.toMatchObject({ code: 'missing' });
  await expect(desk.keys.keyOf(contactId)).rejects.toMatchObject({ code: 'missing' });
  await expect(desk.vault.read(intakeId, sha256)).rejects.toMatchObject({ code: 'missing' });
  expect(existsSync(join(desk.folder, 'vault', intakeId))).toBe(false);
  for (const table of ['fact', 'message', 'outbox', 'blob', 'job', 'upload_link']) {
    expect(await desk.database.reader(table)).toEqual([]);
  }
  expect(await desk.read.list()).toEqual([]);
  await desk.close();
});

test('whoever writes again is a new contact; a message that comes again is not', async () => {
  const clock = new HandClock();
  const desk = await openDesk({ clock });
  await desk.start();
  await desk.say('ann', 'hello', 'id-1');
  await desk.say('ann', 'erase');
  await desk.settle();
  const before = await desk.inbox.resolve('test', 'ann');
  clock.advance(eraseDelayMs);
  desk.worker.wake();
  await desk.settle();
  expect(await desk.say('ann', 'hello', 'id-1')).toEqual({ accepted: false });
  expect(await desk.say('ann', 'hello again', 'id-2')).toEqual({ accepted: true });
  await desk.settle();
  const after = await desk.inbox.resolve('test', 'ann');
  expect(after.contactId).not.toBe(before.contactId);
  const said = await desk.conversation.read(after.contactId, 0);
  expect(said.map((message) => message.text)).toEqual(['hello again', 'echo hello again']);
  await desk.close();
});

test('words that come while the erasure is due are kept, in a new intake', async () => {
  const clock = new HandClock();
  const desk = await openDesk({ clock });
  await desk.start();
  const first = await desk.inbox.resolve('test', 'ann');
  await desk.say('ann', 'erase');
  await desk.say('ann', 'wait');
  await desk.settle();
  clock.advance(eraseDelayMs);
  desk.worker.wake();
  await desk.settle();
  const second = await desk.inbox.resolve('test', 'ann');
  expect(second.contactId).toBe(first.contactId);
  expect(await desk.read.state(first.intakeId)).toBeNull();
  expect((await desk.read.state(second.intakeId))?.answers).toBeDefined();
  await desk.close();
});
