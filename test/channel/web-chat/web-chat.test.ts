import { expect, test } from 'vitest';
import type { OutboundMessage } from '../../../src/channel/channel.ts';
import { WebChat, type ChatListener } from '../../../src/channel/web-chat/web-chat.ts';

function message(address: string): OutboundMessage {
  const nothing = { options: [], link: null, file: null };
  const at = '2026-11-23T10:00:00.000Z';
  return { idempotencyKey: 'row-1', address, text: 'سلام', ...nothing, language: 'fa', at };
}

function listener(heard: string[], name: string): ChatListener {
  return {
    changed: () => heard.push(`${name} changed`),
    typing: () => heard.push(`${name} typing`),
    closed: () => heard.push(`${name} closed`),
  };
}

test('a message is accepted whether or not a page is open, because it is stored', async () => {
  const chat = new WebChat();
  expect(await chat.send(message('nobody'))).toEqual({ state: 'accepted', externalIds: ['row-1'] });
});

test('only the pages of the address are woken', async () => {
  const chat = new WebChat();
  const heard: string[] = [];
  chat.listen('mother', listener(heard, 'mother'));
  chat.listen('uncle', listener(heard, 'uncle'));
  await chat.send(message('mother'));
  await chat.signalTyping('uncle');
  expect(heard).toEqual(['mother changed', 'uncle typing']);
});

test('a page that left is told nothing, and is forgotten', async () => {
  const chat = new WebChat();
  const heard: string[] = [];
  const leave = chat.listen('mother', listener(heard, 'mother'));
  leave();
  leave();
  await chat.send(message('mother'));
  expect([heard, chat.openPages]).toEqual([[], 0]);
});

test('beyond the limit the oldest page gives way', () => {
  const chat = new WebChat(2);
  const heard: string[] = [];
  const leaves = ['one', 'two', 'three'].map((name) =>
    chat.listen('mother', { ...listener(heard, name) }),
  );
  expect(heard).toEqual(['one closed']);
  for (const leave of leaves) leave();
  expect(chat.openPages).toBe(0);
});
