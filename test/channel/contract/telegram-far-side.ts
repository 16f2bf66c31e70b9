// Telegram in a test: people who write to the bot, see what it shows them and tap its buttons.
import { createHash } from 'node:crypto';
import { Telegram } from '../../../src/channel/telegram/telegram.ts';
import { menuWordsFrom } from '../../../src/channel/menu-words.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { shippedCatalog } from '../../../src/shipped.ts';
import { FakeTelegram, telegramToken, type Json, type TakenMessage } from './fake-telegram.ts';
import type { FarSide, Person, SentFile, Shown, Trouble } from './far-side.ts';

const menuWords = menuWordsFrom(shippedCatalog());

export async function openTelegramFarSide(): Promise<TelegramFarSide> {
  const fake = new FakeTelegram();
  await fake.open();
  return new TelegramFarSide(fake);
}

export class TelegramFarSide implements FarSide {
  readonly fake: FakeTelegram;
  readonly #people = new Map<string, TelegramPerson>();
  #updateId = 5000;
  #webhook = '';
  #last: Json | null = null;

  constructor(fake: FakeTelegram) {
    this.fake = fake;
  }

  channel(publicUrl: string): Telegram {
    this.#webhook = `${publicUrl}/webhooks/telegram`;
    const settings = { token: telegramToken, origin: this.fake.origin };
    return new Telegram(settings, { menuWords, log: silentLog, publicUrl });
  }

  person(name: string): TelegramPerson {
    const known = this.#people.get(name) ?? new TelegramPerson(this, chatIdOf(name));
    this.#people.set(name, known);
    this.fake.people.add(String(known.id));
    return known;
  }

  next(trouble: Trouble): void {
    this.fake.mishaps.push(mishaps[trouble]);
  }

  refusals(): readonly string[] {
    return this.fake.refusals;
  }

  async repeatLast(): Promise<void> {
    if (this.#last !== null) await this.fake.bring([{ ...this.#last }]);
  }

  bringsTogether(events: readonly { readonly from: string; readonly text: string }[]) {
    return this.bring(
      events.map(({ from, text }) => ({ message: this.person(from).message({ text }) })),
    );
  }

  async bringsLate(from: string, text: string, hours: number): Promise<void> {
    const date = now() - hours * 3600;
    await this.bring([{ message: { ...this.person(from).message({ text }), date } }]);
  }

  async forgeries(): Promise<readonly number[]> {
    const message = this.person('forger').message({ text: 'forged' });
    const body = JSON.stringify({ update_id: 1, message });
    const tries: readonly (readonly [string, Record<string, string>])[] = [
      ['POST', {}],
      ['POST', { 'x-telegram-bot-api-secret-token': '' }],
      ['POST', { 'x-telegram-bot-api-secret-token': 'guess' }],
      ['POST', { 'x-telegram-bot-api-secret-token': telegramToken }],
      ['PUT', { 'x-telegram-bot-api-secret-token': 'guess' }],
    ];
    return Promise.all(
      tries.map(async ([method, secret]) => {
        const headers = { 'content-type': 'application/json', ...secret };
        return (await fetch(this.#webhook, { method, headers, body })).status;
      }),
    );
  }

  close(): Promise<void> {
    return this.fake.close();
  }

  /** All in one answer; resolves when the bot asks for what comes after them. */
  async bring(contents: readonly Json[]): Promise<void> {
    const updates = contents.map((content) => {
      this.#updateId += 1;
      return { update_id: this.#updateId, ...content };
    });
    this.#last = updates.at(-1) ?? null;
    await this.fake.bring(updates);
  }

  keep({ bytes, name }: SentFile): string {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const id = `file-${this.fake.files.size + 1}-${digest}`;
    this.fake.files.set(id, { bytes, path: `documents/file ${this.fake.files.size} ${name}` });
    return id;
  }
}

class TelegramPerson implements Person {
  readonly id: number;
  readonly #side: TelegramFarSide;
  #last: Json = {};

  constructor(side: TelegramFarSide, id: number) {
    this.#side = side;
    this.id = id;
  }

  shown(): readonly Shown[] {
    return this.#taken().map(({ plain, words, file }) => {
      const buttons = words.reply_markup?.inline_keyboard.flat() ?? [];
      const options = buttons.filter(({ url }) => url === undefined).map(({ text }) => text);
      const url = buttons.find((button) => button.url !== undefined)?.url ?? null;
      return { text: plain, options, url, file };
    });
  }

  writes(text: string): Promise<void> {
    return this.#says({ text });
  }

  async taps(title: string): Promise<void> {
    const found = this.#taken()
      .toReversed()
      .flatMap(({ id, words }) =>
        (words.reply_markup?.inline_keyboard.flat() ?? []).map((button) => ({ id, words, button })),
      )
      .find(({ button }) => button.text === title && button.callback_data !== undefined);
    if (found === undefined) throw new Error(`nothing to tap says ${title}`);
    const { id, words, button } = found;
    const message = { ...this.message({}), message_id: id, reply_markup: words.reply_markup };
    const callback = { id: `${Date.now()}${id}`, from: this.#user(), chat_instance: '1', message };
    await this.#side.bring([{ callback_query: { ...callback, data: button.callback_data } }]);
  }

  sends(file: SentFile): Promise<void> {
    return this.#says(this.#fileContent(file));
  }

  sendsTogether(files: readonly SentFile[]): Promise<void> {
    const media_group_id = String(Date.now());
    return this.#side.bring(
      files.map((file) => ({
        message: this.message({ ...this.#fileContent(file), media_group_id }),
      })),
    );
  }

  sendsUnsupported(what: 'sticker' | 'location' | 'contact'): Promise<void> {
    const contents = {
      sticker: { sticker: { file_id: 's', emoji: '🙏', width: 512, height: 512 } },
      location: { location: { latitude: 35.7, longitude: 51.4 } },
      contact: { contact: { phone_number: '989120000000', first_name: 'دکتر' } },
    };
    return this.#says(contents[what]);
  }

  editsLast(text: string): Promise<void> {
    const edited = { ...this.#last, edit_date: now(), text };
    return this.#side.bring([{ edited_message: edited }]);
  }

  reacts(emoji: string): Promise<void> {
    const { id: message_id = 1 } = this.#taken().at(-1) ?? {};
    const new_reaction = emoji === '' ? [] : [{ type: 'emoji', emoji }];
    const reaction = { chat: this.#chat(), message_id, user: this.#user(), date: now() };
    return this.#side.bring([
      { message_reaction: { ...reaction, old_reaction: [], new_reaction } },
    ]);
  }

  message(content: Json): Json {
    const message_id = this.#side.fake.nextMessageId();
    return { message_id, from: this.#user(), chat: this.#chat(), date: now(), ...content };
  }

  #says(content: Json): Promise<void> {
    this.#last = this.message(content);
    return this.#side.bring([{ message: this.#last }]);
  }

  /** Pictures are shrunk and lose their name, as on a telephone; the largest is the last. */
  #fileContent(file: SentFile): Json {
    const file_id = this.#side.keep(file);
    const file_size = file.bytes.length;
    const caption = file.caption === undefined ? {} : { caption: file.caption };
    if (['image/jpeg', 'image/png'].includes(file.mediaType)) {
      const small = { file_id: 'thumbnail', width: 90, height: 67, file_size: 900 };
      return { photo: [small, { file_id, width: 1280, height: 960, file_size }], ...caption };
    }
    const whole = { file_id, file_name: file.name, mime_type: file.mediaType, file_size };
    if (file.mediaType.startsWith('audio/'))
      return { voice: { ...whole, duration: 4 }, ...caption };
    return { document: whole, ...caption };
  }

  #taken(): readonly TakenMessage[] {
    return this.#side.fake.taken.filter(({ words }) => words.chat_id === String(this.id));
  }

  #chat(): Json {
    return { id: this.id, type: 'private', first_name: 'ناشناس' };
  }

  #user(): Json {
    return { id: this.id, is_bot: false, first_name: 'ناشناس', language_code: 'fa' };
  }
}

const mishaps = {
  rate_limited: {
    status: 429,
    body: { description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
  },
  server_error: { status: 500, body: { description: 'Internal Server Error' } },
  silent_after_accepting: 'silence',
  blocked: { status: 403, body: { description: 'Forbidden: bot was blocked by the user' } },
} as const;

function chatIdOf(name: string): number {
  return 1_000_000 + createHash('sha256').update(name).digest().readUInt32BE(0);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
