import { expect, test } from 'vitest';
import type { ChatMessage } from '../../../../src/web/chat-message.ts';
import { layOut, mergeMessages } from '../../../../src/web/pages/chat/conversation.ts';

const options = [{ id: 'a', title: 'A' }];

function message(seq: number, change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    seq,
    id: String(seq),
    from: 'desk',
    at: `2026-11-${String(20 + seq)}T12:00:00.000Z`,
    language: 'en',
    text: String(seq),
    options: [],
    link: null,
    file: null,
    upload: null,
    clientId: null,
    ...change,
  };
}

function openQuestions(
  messages: ChatMessage[],
  outgoing: Parameters<typeof layOut>[0]['outgoing'] = [],
) {
  return layOut({ messages, outgoing, uploads: [] }).flatMap((entry) =>
    entry.kind === 'message' && entry.current ? entry.message.seq : [],
  );
}

test('messages are merged by sequence number, in order, once', () => {
  const known = [message(1), message(3)];
  const merged = mergeMessages(known, [message(3), message(4), message(2)]);
  expect(merged.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(mergeMessages(merged, [message(2)])).toBe(merged);
});

test('the last question is open, also with words or a file after it', () => {
  const asked = [message(1, { options }), message(2, { options }), message(3)];
  expect(openQuestions(asked)).toEqual([2]);
  const file = message(4, { from: 'patient', upload: { name: 'a', bytes: 1 } });
  expect(openQuestions([...asked, file])).toEqual([2]);
});

test('an answered question is no longer open, and neither is the one before it', () => {
  const asked = [message(1, { options }), message(2, { options })];
  expect(openQuestions([...asked, message(3, { from: 'patient' })])).toEqual([]);
  const sending = { id: 'x', at: '2026-11-23T12:00:00.000Z', text: 'A', choice: 'a' } as const;
  expect(openQuestions(asked, [{ ...sending, state: 'sending' }])).toEqual([]);
  expect(openQuestions(asked, [{ ...sending, state: 'refused' }])).toEqual([2]);
});

test('days are separated once', () => {
  const at = '2026-11-21T12:30:00.000Z';
  const entries = layOut({
    messages: [message(1), message(2, { at }), message(3)],
    outgoing: [],
    uploads: [],
  });
  expect(entries.map(({ kind }) => kind)).toEqual(['day', 'message', 'message', 'day', 'message']);
});
