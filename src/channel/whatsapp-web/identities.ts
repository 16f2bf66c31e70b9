// One person has two names in WhatsApp, a telephone number and a hidden id: which belong together.
import { z } from 'zod';
import { Lru } from '../../lib/lru.ts';
import type { PageClient } from './guarded-client.ts';
import { isGone } from './page-errors.ts';
import { isPerson } from './message.ts';

const kept = 10_000;
/** A person whose number stays hidden is looked up again after this. */
const incompleteMs = 3_600_000;

export interface Identity {
  /** The telephone number's id where it is known, else the hidden one. */
  readonly address: string;
  readonly aliases: readonly string[];
}

const pairSchema = z.array(z.object({ lid: z.string().optional(), pn: z.string().optional() }));

export class Identities {
  readonly #known = new Lru<Identity & { readonly at: number }>(kept);
  /** Address → the chat in which they wrote last: replies go exactly there. */
  readonly #chats = new Lru<string>(kept);

  async of(client: PageClient, chat: string): Promise<Identity> {
    const known = this.#known.get(chat);
    const now = Date.now();
    if (known !== undefined && (known.aliases.length > 0 || now - known.at < incompleteMs)) {
      return known;
    }
    const names = await namesOf(client, chat);
    const address = names.find((name) => name.endsWith('@c.us')) ?? chat;
    const identity = { address, aliases: names.filter((name) => name !== address), at: now };
    this.#known.set(chat, identity);
    return identity;
  }

  heard({ address, aliases }: Identity, chat: string): void {
    for (const name of [address, ...aliases]) this.#chats.set(name, chat);
  }

  /** The chat is not there any more. */
  forget(address: string): void {
    this.#chats.delete(address);
  }

  /** The chat to answer in; null for an address that has never written to us. */
  async chatFor(client: PageClient, address: string): Promise<string | null> {
    const heard = this.#chats.get(address);
    if (heard !== undefined) return heard;
    if (!isPerson(address)) return null;
    const names = new Set(await namesOf(client, address));
    const chats = (await client.getChats())
      .filter((chat) => names.has(chat.id._serialized))
      .sort((one, other) => other.timestamp - one.timestamp);
    for (const chat of chats) {
      const inbound = await chat.fetchMessages({ limit: 1, fromMe: false });
      if (inbound.length === 0) continue;
      this.#chats.set(address, chat.id._serialized);
      return chat.id._serialized;
    }
    return null;
  }
}

/** All that WhatsApp knows; the name itself when it knows nothing. Rejects with a page that is gone. */
async function namesOf(client: PageClient, name: string): Promise<readonly string[]> {
  let answer: unknown = [];
  try {
    answer = await client.getContactLidAndPhone([name]);
  } catch (error) {
    // Half an identity would make two people of one.
    if (isGone(error)) throw error;
  }
  const pairs = pairSchema.safeParse(answer).data ?? [];
  const found = pairs.flatMap(({ lid, pn }) => [pn, lid]).filter((one) => one !== undefined);
  return [...new Set([name, ...found.filter(isPerson)])];
}
