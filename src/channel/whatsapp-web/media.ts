// Fetches the files that people sent, one at a time: each goes through the browser as text.
import { Readable } from 'node:stream';
import type { Message } from 'whatsapp-web.js';
import { Lru } from '../../lib/lru.ts';
import type { FetchedMedia } from '../channel.ts';
import type { PageClient } from './guarded-client.ts';
import type { InTurn } from './in-turn.ts';
import { parseMediaRef, type MediaRef } from './media-ref.ts';
import { parseMessage } from './message.ts';
import { within } from './within.ts';

export const fileBytesMax = 25_000_000;
/** A file that WhatsApp has yet to load, or to ask the sender's telephone for, comes as "nothing". */
const emptyMax = 5;
const downloadMs = 120_000;
const searchedMessages = 100;

export class Media {
  readonly #heavy: InTurn;
  /** How often a file came as "nothing". */
  readonly #empty = new Lru<number>(1000);

  /** `heavy` is shared with everything that moves whole files through the browser. */
  constructor(heavy: InTurn) {
    this.#heavy = heavy;
  }

  /** Rejects when it should be tried again later. */
  async fetch(client: PageClient, ref: string): Promise<FetchedMedia> {
    const wanted = parseMediaRef(ref);
    if (wanted === null) return { kind: 'gone' };
    return this.#heavy.run(async () => {
      const message = await find(client, wanted);
      const bytes = parseMessage(message)?.rawData.size ?? null;
      if (message === null || bytes === null) return this.#nothing(ref);
      if (bytes > fileBytesMax) return { kind: 'too_large', bytes };
      const media = await within(downloadMs, download(message));
      if (media === null) return this.#nothing(ref);
      if (media.length > fileBytesMax) return { kind: 'too_large', bytes: media.length };
      this.#empty.delete(ref);
      return { kind: 'found', stream: Readable.from([media]), bytes: media.length };
    });
  }

  #nothing(ref: string): FetchedMedia {
    const times = (this.#empty.get(ref) ?? 0) + 1;
    this.#empty.set(ref, times);
    if (times < emptyMax) throw new Error('WhatsApp does not have the file yet');
    return { kind: 'gone' };
  }
}

/** By its full name, or by its id alone once the chat goes by another name. */
async function find(client: PageClient, wanted: MediaRef): Promise<Message | null> {
  // Its types leave out that there may be none.
  const found = (await client.getMessageById(wanted.message)) as Message | null;
  if (found !== null) return found;
  const chat = await client.getChatById(wanted.chat);
  const messages = await chat.fetchMessages({ limit: searchedMessages, fromMe: false });
  return messages.find(({ id }) => id.id === wanted.id) ?? null;
}

async function download(message: Message): Promise<Buffer | null> {
  // Its types leave out that there may be none.
  const media = (await message.downloadMedia()) as { readonly data: string } | undefined;
  return media === undefined ? null : Buffer.from(media.data, 'base64');
}
