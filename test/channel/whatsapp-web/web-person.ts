// Somebody with WhatsApp on their telephone, who writes to the office through the small server.
import { randomUUID } from 'node:crypto';
import type { Person, SentFile, Shown } from '../contract/far-side.ts';
import { telephoneId, type StoredMessage, type WhatsAppServer } from './whatsapp-server.ts';

const unsupported = {
  sticker: { type: 'sticker', mimetype: 'image/webp' },
  location: { type: 'location', lat: 35.7, lng: 51.4 },
  contact: { type: 'vcard', body: 'BEGIN:VCARD\nVERSION:3.0\nFN:دکتر رضایی\nEND:VCARD' },
} as const;

export class WebPerson implements Person {
  readonly #server: WhatsAppServer;
  /** The chat that WhatsApp shows for them. */
  readonly chat: string;
  /** All names under which they have a chat. */
  readonly chats: readonly string[];
  #last: string | null = null;

  constructor(server: WhatsAppServer, chat: string, otherChats: readonly string[] = []) {
    this.#server = server;
    this.chat = chat;
    this.chats = [chat, ...otherChats];
  }

  get lastId(): string | null {
    return this.#last;
  }

  shown(): readonly Shown[] {
    return this.#server.sentTo(...this.chats).map((message) => this.#shownOf(message));
  }

  async writes(text: string): Promise<void> {
    await this.deliver({ type: 'chat', body: text });
  }

  async taps(title: string): Promise<void> {
    throw new Error(`WhatsApp Web shows nothing to tap (${title})`);
  }

  async sends(file: SentFile): Promise<void> {
    const id = randomUUID();
    this.#server.files.set(id, file.bytes);
    await this.deliver({
      ...{ id, directPath: id, type: typeOf(file.mediaType), mimetype: file.mediaType },
      ...{ size: file.bytes.length, body: 'iVBORw0KGgo=' },
      // WhatsApp gives a document without a caption its name as one, and pictures no name.
      caption: file.caption ?? (typeOf(file.mediaType) === 'document' ? file.name : undefined),
      filename: typeOf(file.mediaType) === 'document' ? file.name : undefined,
    });
  }

  async sendsTogether(files: readonly SentFile[]): Promise<void> {
    await this.deliver({ type: 'album', body: '' });
    for (const file of files) await this.sends(file);
  }

  async sendsUnsupported(what: 'sticker' | 'location' | 'contact'): Promise<void> {
    await this.deliver(unsupported[what]);
  }

  async editsLast(text: string): Promise<void> {
    if (this.#last === null) throw new Error('nothing was written yet');
    const latestEditSenderTimestampMs = Date.now();
    await this.#server.change(this.#last, { latestEditSenderTimestampMs, body: text });
  }

  async takesLastBack(): Promise<void> {
    if (this.#last === null) throw new Error('nothing was written yet');
    await this.#server.change(this.#last, { type: 'revoked', body: '' });
  }

  async reacts(emoji: string): Promise<void> {
    const target = this.#server.sentTo(...this.chats).at(-1)?.id ?? this.#last ?? 'none';
    const id = randomUUID();
    const at = Date.now();
    await this.#server.push({ kind: 'reaction', id, chat: this.chat, target, emoji, at });
  }

  /** Any message of theirs; what is not given is as WhatsApp has it. */
  async deliver(given: Partial<StoredMessage>): Promise<void> {
    const message: StoredMessage = {
      ...{ id: randomUUID().replaceAll('-', '').toUpperCase(), chat: this.chat, fromMe: false },
      ...{ type: 'chat', t: Math.floor(Date.now() / 1000), ack: 1 },
      ...given,
    };
    if (!message.fromMe) this.#last = message.id;
    await this.#server.deliver(message);
  }

  /** One of us answers them from the office's telephone. */
  async isAnsweredByStaff(text: string): Promise<void> {
    await this.deliver({ id: telephoneId(), fromMe: true, type: 'chat', body: text });
  }

  #shownOf({ id, type, body, caption, filename }: StoredMessage): Shown {
    const bytes = this.#server.files.get(id);
    return {
      text: (bytes === undefined ? body : caption) ?? '',
      options: [],
      url: null,
      file: bytes === undefined ? null : { name: filename ?? type, bytes },
    };
  }
}

function typeOf(mediaType: string): string {
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return 'image';
  if (mediaType.startsWith('audio/ogg')) return 'ptt';
  if (mediaType.startsWith('audio/')) return 'audio';
  return mediaType.startsWith('video/') ? 'video' : 'document';
}
