// Somebody with Messenger on their telephone: what they see of the page, and what they do.
import { createHash } from 'node:crypto';
import type { TakenByMessenger } from './fake-messenger.ts';
import type { Person, SentFile, Shown } from './far-side.ts';
import type { MessengerFarSide } from './messenger-far-side.ts';

export type Json = Readonly<Record<string, unknown>>;

export class MessengerPerson implements Person {
  readonly psid: string;
  readonly #side: MessengerFarSide;
  #lastMid = '';

  constructor(side: MessengerFarSide, psid: string) {
    this.#side = side;
    this.psid = psid;
  }

  shown(): readonly Shown[] {
    return this.#taken().map(({ words, file }) => ({
      text: words.text ?? words.attachment?.payload.text ?? '',
      options: (words.quick_replies ?? []).map(({ title }) => title),
      url: words.attachment?.payload.buttons?.[0]?.url ?? null,
      file,
    }));
  }

  writes(text: string): Promise<void> {
    return this.#says({ text });
  }

  async taps(title: string): Promise<void> {
    // Quick replies are there only as long as nothing comes after them.
    const replies = this.#taken().at(-1)?.words.quick_replies ?? [];
    const reply = replies.find((one) => one.title === title);
    if (reply === undefined) throw new Error(`nothing to tap says ${title}`);
    await this.#says({ text: title, quick_reply: { payload: reply.payload } });
  }

  async sends(file: SentFile): Promise<void> {
    await this.#says({ attachments: [this.#attachment(file)] });
    // Messenger has no captions: words come as a message of their own.
    if (file.caption !== undefined) await this.writes(file.caption);
  }

  /** What was chosen at once is one message; words come after it, as above. */
  async sendsTogether(files: readonly SentFile[]): Promise<void> {
    await this.#says({ attachments: files.map((file) => this.#attachment(file)) });
    const caption = files.find((file) => file.caption !== undefined)?.caption;
    if (caption !== undefined) await this.writes(caption);
  }

  sendsUnsupported(what: 'sticker' | 'location' | 'contact'): Promise<void> {
    const url = 'https://scontent.xx.fbcdn.net/like.png';
    const sticker = { type: 'sticker', payload: { url, sticker_id: 369239263222822 } };
    const location = { type: 'location', payload: { coordinates: { lat: 35.7, long: 51.4 } } };
    const contact = { type: 'template', payload: { template_type: 'generic' } };
    const attachments = [{ sticker, location, contact }[what]];
    return this.#says({ attachments });
  }

  async editsLast(text: string): Promise<void> {
    const message_edit = { mid: this.#lastMid, text, num_edit: 1 };
    await this.#side.bring([this.#side.event(this.psid, { message_edit })]);
  }

  async reacts(emoji: string): Promise<void> {
    const mid = this.#taken().at(-1)?.mid ?? 'm_before';
    const put = { mid, action: 'react', emoji, reaction: 'other' };
    const reaction = emoji === '' ? { mid, action: 'unreact' } : put;
    await this.#side.bring([this.#side.event(this.psid, { reaction })]);
  }

  async #says(content: Json): Promise<void> {
    const message = this.#side.message(content);
    this.#lastMid = String(message['mid']);
    await this.#side.bring([this.#side.event(this.psid, { message })]);
  }

  #attachment(file: SentFile): Json {
    const [kind = ''] = file.mediaType.split('/');
    const type = ['image', 'audio', 'video'].includes(kind) ? kind : 'file';
    return { type, payload: { url: this.#side.keep(file) } };
  }

  #taken(): readonly TakenByMessenger[] {
    return this.#side.fake.taken.filter(({ psid }) => psid === this.psid);
  }
}

export function psidOf(name: string): string {
  return String(createHash('sha256').update(name).digest().readBigUInt64BE(0));
}
