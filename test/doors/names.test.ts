// File names that mean harm: cleaned at one place, whichever door they came through.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, Visitor, type House } from './open-house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

const note = Buffer.from('Dear doctor, this is the history of my father.');

const names: readonly [string, string][] = [
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['/etc/cron.d/evil.txt', 'evil.txt'],
  ['C:\\Windows\\system32\\a.txt', 'a.txt'],
  ['CON.txt', '_CON.txt'],
  ['LPT1', '_LPT1'],
  ['invoice\u202Etxt.exe.txt', 'invoicetxt.exe.txt'],
  ['a\u0000b\r\nSet-Cookie: x.txt', 'abSet-Cookie_ x.txt'],
  ['history \u{1F469}‍⚕️.txt', 'history 👩⚕️.txt'],
  ['پرونده پدر.txt', 'پرونده پدر.txt'],
  ['', 'file'],
];

test('through the chat', { timeout: 60_000 }, async () => {
  const visitor = await Visitor.arrive(house, 'Hello, I write for my father.');
  for (const [name] of names) expect((await visitor.upload(name, note)).status).toBe(202);
  await expectCleaned(visitor);
});

test('through the link', { timeout: 60_000 }, async () => {
  const visitor = await Visitor.arrive(house, 'Hello, I write for my mother.');
  const link = await visitor.linkToken('upload link');
  for (const [name] of names) expect((await visitor.uploadBy(link, name, note)).status).toBe(202);
  await expectCleaned(visitor);
  const headers = { authorization: `Bearer ${link}` };
  const response = await fetch(`${house.origin}/upload/api/state`, { headers });
  // Our own route's answer.
  const { files } = (await response.json()) as { files: { name: string }[] };
  const cleaned = new Set(names.map(([, clean]) => clean));
  for (const { name } of files) expect(cleaned).toContain(name);
});

test('through any other channel, by the inbox', async () => {
  const { inbox, vault, conversation } = house.service;
  const { contactId, intakeId: intake } = await inbox.resolve('web-chat', 'someone');
  const long = `${'x'.repeat(300)}.txt`;
  for (const name of [...names.map(([one]) => one), long]) {
    const { sha256, bytes } = await vault.put(intake, Buffer.from(name + note.toString()), 10_000);
    const media = { ref: `vault:${sha256}`, bytes, mediaType: '', caption: '', intake } as const;
    await inbox.accept({
      ...{ account: 'web-chat', externalId: randomUUID(), address: 'someone', sentAt: '' },
      body: { kind: 'media', name, ...media, via: 'chat' },
    });
  }
  await house.settle();
  const shown = (await conversation.read(contactId, 0)).flatMap(({ upload }) => upload?.name ?? []);
  expect(shown.slice(0, names.length)).toEqual(names.map(([, clean]) => clean));
  const [last = ''] = shown.slice(-1);
  expect(last).toMatch(/^x+\.txt$/);
  expect(last.length).toBeLessThanOrEqual(120);
  const state = await house.service.intakes.state(intake);
  const kept = Object.values(state?.documents ?? {}).map(({ name }) => name);
  expect(kept.toSorted()).toEqual(shown.toSorted());
  expect(house.failures).toEqual([]);
});

async function expectCleaned(visitor: Visitor): Promise<void> {
  const shown = (await visitor.heard()).flatMap(({ upload }) => upload?.name ?? []);
  expect(shown).toEqual(names.map(([, clean]) => clean));
  expect(house.failures).toEqual([]);
}
