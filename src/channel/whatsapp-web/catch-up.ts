// Finds what people wrote while nobody listened: WhatsApp reports such messages to nobody.
import type { Chat } from 'whatsapp-web.js';
import type { PageClient } from './guarded-client.ts';
import { isPerson, parseMessage, type WebMessage } from './message.ts';

const messagesAtFirst = 50;
/** Albums make long gaps; beyond this, older ones are left. */
const messagesMax = 800;

/**
 * All messages since then (seconds since 1970) in the chats of people, oldest first. How many are
 * unread says nothing: answering marks a chat as read, and so does a look at the telephone.
 */
export async function messagesSince(
  client: PageClient,
  since: number,
): Promise<readonly WebMessage[]> {
  const found: WebMessage[] = [];
  for (const chat of await client.getChats()) {
    if (chat.isGroup || !isPerson(chat.id._serialized) || !(chat.timestamp >= since)) continue;
    found.push(...(await newIn(chat, since)));
  }
  return found.sort((one, other) => one.timestamp - other.timestamp);
}

async function newIn(chat: Chat, since: number): Promise<readonly WebMessage[]> {
  for (let limit = messagesAtFirst; ; limit *= 4) {
    const fetched = await chat.fetchMessages({ limit });
    const messages = fetched.map(parseMessage).filter((message) => message !== null);
    const fresh = messages.filter(({ timestamp }) => timestamp >= since);
    if (fresh.length < fetched.length || fetched.length < limit || limit >= messagesMax)
      return fresh;
  }
}
