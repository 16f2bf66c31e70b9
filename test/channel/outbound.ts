// A message of ours for tests of channels.
import type { OutboundMessage } from '../../src/channel/channel.ts';

export function outbound(parts: Partial<OutboundMessage>): OutboundMessage {
  return {
    idempotencyKey: 'row-1',
    address: '42',
    text: 'سلام',
    options: [],
    link: null,
    file: null,
    language: 'fa',
    at: '2026-11-25T10:00:00.000Z',
    ...parts,
  };
}

export function optionsOf(titles: readonly string[]): OutboundMessage['options'] {
  return titles.map((title, index) => ({ id: `a:item=${index}`, title, numbered: true }));
}

export const report = { sha256: 'a'.repeat(64), intake: 'I1' } as const;
