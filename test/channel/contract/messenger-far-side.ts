// Messenger in a test: people who write to the page, and Meta, which signs and brings it to us.
import { createHmac } from 'node:crypto';
import { menuWordsFrom } from '../../../src/channel/menu-words.ts';
import { Messenger } from '../../../src/channel/messenger/messenger.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { shippedCatalog } from '../../../src/shipped.ts';
import {
  FakeMessenger,
  messengerSecrets,
  messengerVersion,
  type GraphMishap,
  type TakenByMessenger,
} from './fake-messenger.ts';
import type { FarSide, SentFile, Trouble } from './far-side.ts';
import { MessengerPerson, psidOf, type Json } from './messenger-person.ts';
import { systemClock, type Clock } from '../../../src/lib/clock.ts';

const menuWords = menuWordsFrom(shippedCatalog());
const pageId = '1005';
/** Of the app under test, and of the page's own inbox. */
const [ownApp, inboxApp] = [77, 26390203743090];
/** Meta brings again what was not taken. */
const triesMax = 3;

export async function openMessengerFarSide(): Promise<MessengerFarSide> {
  const fake = new FakeMessenger();
  await fake.open();
  return new MessengerFarSide(fake);
}

/** How calls reach us: over HTTP, or straight into a channel. */
export type Caller = (
  method: string,
  headers: Record<string, string>,
  body: string,
) => Promise<number>;

export class MessengerFarSide implements FarSide {
  readonly fake: FakeMessenger;
  caller: Caller = () => Promise.resolve(200);
  #last = '';
  #mid = 0;
  #echoes: Promise<unknown> = Promise.resolve();

  constructor(fake: FakeMessenger) {
    this.fake = fake;
    fake.onTaken = (message) => {
      this.#echoes = this.#echoes.then(() => this.#echo(message).catch(() => undefined));
    };
  }

  channel(publicUrl: string, clock: Clock = systemClock): Messenger {
    this.fake.clock = clock;
    const url = `${publicUrl}/webhooks/messenger`;
    this.caller = async (method, headers, body) => {
      const typed = { 'content-type': 'application/json', ...headers };
      return (await fetch(url, { method, headers: typed, body })).status;
    };
    const { origin } = this.fake;
    const settings = { ...messengerSecrets, graphVersion: messengerVersion, origin };
    return new Messenger(settings, { menuWords, log: silentLog, clock });
  }

  person(name: string): MessengerPerson {
    return new MessengerPerson(this, psidOf(name));
  }

  next(trouble: Trouble): void {
    this.fake.mishaps.push(mishaps[trouble]);
  }

  refusals(): readonly string[] {
    return this.fake.refusals;
  }

  async repeatLast(): Promise<void> {
    await this.#deliver(this.#last);
  }

  bringsTogether(events: readonly { readonly from: string; readonly text: string }[]) {
    return this.bring(
      events.map(({ from, text }) => this.event(psidOf(from), { message: this.message({ text }) })),
    );
  }

  bringsLate(from: string, text: string, hours: number): Promise<void> {
    const message = this.message({ text });
    return this.bring([this.event(psidOf(from), { message }, this.#now() - hours * 3_600_000)]);
  }

  async forgeries(): Promise<readonly number[]> {
    const event = this.event('666', { message: this.message({ text: 'forged' }) });
    const body = bodyOf([event]);
    const { appSecret } = messengerSecrets;
    const sha1 = createHmac('sha1', appSecret).update(body).digest('hex');
    const other = createHmac('sha256', 'another').update(body).digest('hex');
    const tries: readonly (readonly [string, Record<string, string>, string])[] = [
      ['POST', {}, body],
      ['POST', { 'x-hub-signature': `sha1=${sha1}` }, body],
      ['POST', { 'x-hub-signature-256': `sha1=${sha1}` }, body],
      ['POST', { 'x-hub-signature-256': `sha256=${other}` }, body],
      ['POST', signature(body), body.replace('forged', 'FORGED')],
      ['PUT', {}, body],
      ['PUT', signature(body), body],
    ];
    return Promise.all(tries.map(([method, headers, sent]) => this.caller(method, headers, sent)));
  }

  async receipt(name: string, state: 'delivered' | 'read' | 'failed'): Promise<void> {
    const psid = psidOf(name);
    const last = this.fake.taken.findLast((message) => message.psid === psid);
    if (last === undefined) throw new Error('nothing was sent to them');
    // Messenger tells of no failure afterwards.
    if (state === 'failed') return;
    await this.#echoes;
    const watermark = this.#now();
    const told = state === 'read' ? { watermark } : { mids: [last.mid], watermark };
    await this.bring([this.event(psid, { [state === 'read' ? 'read' : 'delivery']: told })]);
  }

  async staffWrites(name: string, text: string): Promise<void> {
    await this.bring([
      this.#echoEvent(psidOf(name), { ...this.message({ text }), app_id: inboxApp }),
    ]);
  }

  async close(): Promise<void> {
    await this.#echoes;
    await this.fake.close();
  }

  #now(): number {
    return this.fake.clock.now().getTime();
  }

  event(psid: string, content: Json, timestamp = this.#now()): Json {
    this.fake.heardAt.set(psid, Math.max(timestamp, this.fake.heardAt.get(psid) ?? 0));
    return { sender: { id: psid }, recipient: { id: pageId }, timestamp, ...content };
  }

  message(content: Json): Json {
    this.#mid += 1;
    return { mid: `m_in_${this.#mid}`, ...content };
  }

  /** Meta tells the name of a document; a picture has none of the sender's. */
  keep({ bytes, name, mediaType }: SentFile): string {
    const number = this.fake.files.size + 1;
    const own = `${number}_1632119233481718_n.${name.split('.').at(-1) ?? ''}`;
    const path = `/cdn/v/${own}${mediaType.startsWith('image/') ? '' : `/${name}`}`;
    this.fake.files.set(path, bytes);
    return `${this.fake.origin}${encodeURI(path)}?oh=signature&oe=expiry`;
  }

  /** All in one call, each in its own entry or several in one; rejects when it was not taken. */
  async bring(events: readonly Json[]): Promise<void> {
    await this.#deliver(bodyOf(events));
  }

  async #echo({ psid, mid, words, at }: TakenByMessenger): Promise<void> {
    const { text, metadata } = words;
    const message = { mid, is_echo: true, app_id: ownApp, text, metadata };
    const last = this.#last;
    await this.bring([{ ...this.#echoEvent(psid, message), timestamp: at }]);
    this.#last = last;
  }

  #echoEvent(psid: string, message: Json): Json {
    const event = { sender: { id: pageId }, recipient: { id: psid }, timestamp: this.#now() };
    return { ...event, message: { ...message, is_echo: true } };
  }

  async #deliver(body: string): Promise<void> {
    this.#last = body;
    for (let attempt = 1; ; attempt += 1) {
      const status = await this.caller('POST', signature(body), body);
      if (status === 200) return;
      if (attempt === triesMax) throw new Error(`the webhook was not taken: ${status}`);
    }
  }
}

const mishaps: Readonly<Record<Trouble, GraphMishap>> = {
  rate_limited: {
    status: 400,
    error: { code: 613, message: 'Calls to this api have exceeded the rate limit', retryAfter: 1 },
  },
  server_error: { status: 500, error: { code: 2, message: 'Service temporarily unavailable' } },
  silent_after_accepting: 'silence',
  blocked: { status: 400, error: { code: 551, message: 'This person is not available right now' } },
};

function bodyOf(events: readonly Json[]): string {
  const half = Math.ceil(events.length / 2);
  const parts = [events.slice(0, half), events.slice(half)].filter((part) => part.length > 0);
  const entry = parts.map((messaging) => ({ id: pageId, time: Date.now(), messaging }));
  return JSON.stringify({ object: 'page', entry });
}

function signature(body: string): Record<string, string> {
  const hex = createHmac('sha256', messengerSecrets.appSecret).update(body).digest('hex');
  return { 'x-hub-signature-256': `sha256=${hex}` };
}
