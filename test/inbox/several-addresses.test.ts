// One person with several addresses, phones and messengers: one intake, answered where they wrote.
import { expect, test } from 'vitest';
import type { InboundEvent } from '../../src/channel/channel.ts';
import { JoinCodes, type JoinCodesOptions } from '../../src/inbox/join-codes.ts';
import { FakeChannel, HandClock, heardIn, openDesk, type Desk } from './desk-fixture.ts';

let events = 0;

function said(text: string, from: Partial<InboundEvent>, desk: Desk): InboundEvent {
  events += 1;
  return {
    account: 'test',
    externalId: `event-${String(events)}`,
    address: 'ann',
    sentAt: desk.clock.now().toISOString(),
    body: { kind: 'text', text },
    ...from,
  };
}

async function contactsIn(desk: Desk): Promise<number> {
  return (await desk.database.reader('contact')).length;
}

test('a hidden id and the number behind it are one person, also after a restart', async () => {
  const desk = await openDesk({ channel: new FakeChannel('test', false) });
  await desk.start();
  await desk.inbox.accept(said('one', { address: '98912@c.us' }, desk));
  await desk.inbox.accept(said('two', { address: '77@lid', aliases: ['98912@c.us'] }, desk));
  await desk.inbox.accept(said('three', { address: '77@lid' }, desk));
  await desk.settle();
  expect(await contactsIn(desk)).toBe(1);
  await desk.close();
  const channel = new FakeChannel('test', false);
  const again = await openDesk({ folder: desk.folder, channel });
  await again.start();
  await again.inbox.accept(said('four', { address: '77@lid' }, again));
  await again.settle();
  expect(await contactsIn(again)).toBe(1);
  const { intakeId } = await again.inbox.resolve('test', '98912@c.us');
  expect(heardIn(await again.read.state(intakeId))).toEqual(['one', 'two', 'three', 'four']);
  await again.close();
});

test('replies go to the address that was written from last', async () => {
  const channel = new FakeChannel('test', false);
  const desk = await openDesk({ channel });
  await desk.start();
  await desk.inbox.accept(said('one', { address: 'phone' }, desk));
  await desk.settle();
  await desk.inbox.accept(said('two', { address: 'hidden', aliases: ['phone'] }, desk));
  await desk.settle();
  expect(channel.sent.map(({ address }) => address)).toEqual(['phone', 'hidden']);
  await desk.close();
});

test('a changed address keeps the intake, also where somebody wrote from the new one', async () => {
  const channel = new FakeChannel('test', false);
  const desk = await openDesk({ channel });
  await desk.start();
  await desk.inbox.accept(said('one', { address: 'old' }, desk));
  await desk.settle();
  const { intakeId } = await desk.inbox.resolve('test', 'old');
  await desk.inbox.readdress({ account: 'test', from: 'old', to: 'new' });
  expect((await desk.inbox.resolve('test', 'new')).intakeId).toBe(intakeId);
  await desk.inbox.accept(said('before we knew', { address: 'newer' }, desk));
  await desk.settle();
  await desk.inbox.readdress({ account: 'test', from: 'new', to: 'newer' });
  expect((await desk.inbox.resolve('test', 'newer')).intakeId).toBe(intakeId);
  await desk.inbox.readdress({ account: 'test', from: 'nobody', to: 'newer' });
  await desk.close();
});

test('a code joins another messenger; what follows is answered there', async () => {
  const first = new FakeChannel('test', false);
  const second = new FakeChannel('other', false);
  const clock = new HandClock();
  const desk = await openDesk({ channel: first, others: [second], clock });
  await desk.start();
  await desk.inbox.accept(said('code', {}, desk));
  await desk.settle();
  const code = first.sent.at(-1)?.text ?? '';
  expect(code).toMatch(/^ID-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const { intakeId } = await desk.inbox.resolve('test', 'ann');
  clock.advance(1000);
  const there = { account: 'other', address: 'ann on telegram' };
  await desk.inbox.accept(said(` ${code.toLowerCase().replaceAll('-', ' ')} `, there, desk));
  await desk.settle();
  expect((await desk.inbox.resolve('other', there.address)).intakeId).toBe(intakeId);
  expect(second.sent.at(-1)?.text).toBe('echo joined');
  await desk.inbox.acceptInternal(intakeId, { kind: 'handed_back' }, 'internal-1');
  await desk.settle();
  expect(second.sent.at(-1)?.text).toBe('echo handed_back');
  clock.advance(1000);
  await desk.inbox.accept(said('here again', {}, desk));
  await desk.settle();
  await desk.inbox.acceptInternal(intakeId, { kind: 'handed_back' }, 'internal-2');
  await desk.settle();
  expect(first.sent.slice(-2).map(({ text }) => text)).toEqual([
    'echo here again',
    'echo handed_back',
  ]);
  await desk.close();
});

test.each([
  ['\u2066ID-7K3M-9QPX\u2069', true],
  ['ID–7K3M–9QPX.', true],
  ['id 7k۳m 9qpx', true],
  ['این کد را بفرستید:\n\n\u2066ID-7K3M-9QPX\u2069\n\nفقط یک بار', true],
  ['my id card 2345 was lost', false],
  ['ID-7K3M-9QPX-2222', false],
  ['the code ID-7K3M', false],
])('a code as people pass it on: %j', (text, found) => {
  const codes = new JoinCodes({} as JoinCodesOptions); // reading needs nothing of the house
  expect(codes.read(text)).toBe(found ? 'ID-7K3M-9QPX' : null);
});

test('a code works once, for a day, and guessing ends after five', async () => {
  const clock = new HandClock();
  const channel = new FakeChannel('test', false);
  const desk = await openDesk({ channel, clock });
  await desk.start();
  const ask = async (): Promise<string> => {
    await desk.inbox.accept(said('code', {}, desk));
    await desk.settle();
    return channel.sent.at(-1)?.text ?? '';
  };
  const write = async (address: string, text: string): Promise<string> => {
    await desk.inbox.accept(said(text, { address }, desk));
    await desk.settle();
    return channel.sent.at(-1)?.text ?? '';
  };
  const used = await ask();
  expect(await write('bob', used)).toBe('echo joined');
  expect(await write('cem', used)).toBe('echo join_failed');
  const late = await ask();
  clock.advance(25 * 60 * 60_000);
  expect(await write('dan', late)).toBe('echo join_failed');
  for (let n = 0; n < 5; n += 1) await write('eve', 'ID-AAAA-AAAA');
  const fresh = await ask();
  expect(await write('eve', fresh)).toBe('echo join_failed');
  expect(await write('fay', fresh)).toBe('echo joined');
  await desk.close();
});
