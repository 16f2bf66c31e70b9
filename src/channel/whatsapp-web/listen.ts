// Ties the events of whatsapp-web.js to what the house is told; what cannot be read is left out.
import type { ChannelHost, Receipt } from '../channel.ts';
import type { Log } from '../../lib/log.ts';
import type { PageClient } from './guarded-client.ts';
import type { Inbound } from './inbound.ts';
import {
  chatOf,
  externalIdOf,
  isPerson,
  parseCall,
  parseMessage,
  parsePerson,
  parseReaction,
} from './message.ts';
import { readMessage } from './read-message.ts';

export interface ListenParts {
  readonly account: string;
  readonly host: ChannelHost;
  readonly inbound: Inbound;
  readonly log: Log;
}

export function listen(client: PageClient, parts: ListenParts): void {
  const { inbound } = parts;
  client.on('message_create', (message: unknown) => {
    inbound.hear(client, message);
  });
  client.on('message_ciphertext_failed', (reported: unknown) => {
    const message = parseMessage(reported);
    if (message === null || message.id.fromMe) return;
    // Should it be read later, it comes under its own id.
    const externalId = `unread:${message.id.id}`;
    const body = { kind: 'unsupported', what: 'other' } as const;
    inbound.tell(client, { chat: chatOf(message), externalId, at: message.timestamp, body });
  });
  client.on('message_edit', (reported: unknown, text: unknown, before: unknown) => {
    hearEdit(client, parts, [reported, text, before]);
  });
  client.on('message_revoke_everyone', (reported: unknown) => {
    const message = parseMessage(reported);
    if (message === null || message.id.fromMe) return;
    const target = message.rawData.protocolMessageKey?.id ?? message.id.id;
    const body = { kind: 'revoked', target: `in:${target}` } as const;
    const at = Date.now() / 1000;
    inbound.tell(client, { chat: chatOf(message), externalId: `revoke:${target}`, at, body });
  });
  client.on('message_reaction', (reported: unknown) => {
    const reaction = parseReaction(reported);
    if (reaction === null || reaction.id.fromMe) return;
    const { timestamp: at, msgId } = reaction;
    const body = { kind: 'reacted', emoji: reaction.reaction } as const;
    const externalId = `reaction:${reaction.id.id}:${at}`;
    inbound.tell(client, { chat: msgId.remote, externalId, at, body });
  });
  client.on('call', (reported: unknown) => {
    const call = parseCall(reported);
    if (call !== null && !call.fromMe && !call.isGroup) inbound.call(client, call.id, call.from);
  });
  client.on('contact_changed', (_message: unknown, before: unknown, after: unknown) => {
    const [from, to] = [parsePerson(before), parsePerson(after)];
    if (from === null || to === null || from === to) return;
    parts.host.readdress({ account: parts.account, from, to }).catch((error: unknown) => {
      parts.log.warn({ error }, 'a change of number in WhatsApp was not taken in');
    });
  });
  client.on('message_ack', (reported: unknown, ack: unknown) => {
    hearAck(parts, reported, ack);
  });
}

/** The page reports every change of a body: a picture's preview and a decryption are none. */
function hearEdit(
  client: PageClient,
  { inbound }: ListenParts,
  [reported, text, before]: readonly [unknown, unknown, unknown],
): void {
  const message = parseMessage(reported);
  if (message === null || message.id.fromMe || typeof text !== 'string') return;
  if (typeof before !== 'string' || before === '' || before === text || text === '') return;
  const read = readMessage(message);
  const isCaption = read?.kind === 'media_announced' && read.caption === text;
  if (read?.kind !== 'text' && !isCaption) return;
  const editedMs = message.rawData.latestEditSenderTimestampMs ?? Date.now();
  const at = editedMs / 1000;
  const externalId = `edit:${message.id.id}:${editedMs}`;
  const body = { kind: 'edited', text, target: externalIdOf(message) } as const;
  inbound.tell(client, { chat: chatOf(message), externalId, at, body });
}

const states: Readonly<Record<number, Receipt['state']>> = {
  [-1]: 'failed',
  1: 'sent',
  2: 'delivered',
  3: 'read',
  4: 'read',
};

function hearAck({ account, host, log }: ListenParts, reported: unknown, ack: unknown): void {
  const message = parseMessage(reported);
  const state = states[Number(ack)];
  if (message?.id.fromMe !== true || state === undefined || !isPerson(chatOf(message))) return;
  const code = state === 'failed' ? 'whatsapp_refused' : null;
  const at = new Date().toISOString();
  host
    .receipt({ account, externalId: externalIdOf(message), state, code, at })
    .catch((error: unknown) => {
      log.warn({ error }, 'a receipt of WhatsApp was not taken in');
    });
}
