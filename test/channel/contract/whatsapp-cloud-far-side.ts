// WhatsApp's Cloud API in Meta's place: people with telephones, signed webhooks, every limit held.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { WhatsAppCloud } from '../../../src/channel/whatsapp-cloud/whatsapp-cloud.ts';
import { menuWordsFrom } from '../../../src/channel/menu-words.ts';
import { systemClock, type Clock } from '../../../src/lib/clock.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { shippedCatalog } from '../../../src/shipped.ts';
import { addressOf, failure, graph, openFakeGraph, type Accepted } from './fake-graph.ts';
import type { FakeGraph } from './fake-graph.ts';
import { CloudPerson, textOf, type Json } from './cloud-person.ts';
import type { FarSide, SentFile, Trouble } from './far-side.ts';

export const secrets = { appSecret: graph.appSecret, verifyToken: 'far-side-verify' };
/** Meta tries a webhook that was not taken again, for days. */
const triesMax = 3;

const menuWords = menuWordsFrom(shippedCatalog());

export async function openWhatsAppCloudFarSide(): Promise<CloudFarSide> {
  return new CloudFarSide(await openFakeGraph());
}

export class CloudFarSide implements FarSide {
  readonly graph: FakeGraph;
  #webhook = '';
  #last = '';

  constructor(fake: FakeGraph) {
    this.graph = fake;
  }

  channel(publicUrl: string, clock: Clock = systemClock): WhatsAppCloud {
    this.graph.state.clock = clock;
    this.#webhook = `${publicUrl}/webhooks/whatsapp-cloud`;
    const { origin } = this.graph;
    const { token, phoneNumberId, version: graphVersion } = graph;
    const template = 'please_write_to_us';
    return new WhatsAppCloud(
      { ...secrets, token, phoneNumberId, graphVersion, origin, template },
      { menuWords, log: silentLog, clock, answerMs: 5000 },
    );
  }

  person(name: string): CloudPerson {
    return new CloudPerson(this, addressOfPerson(name));
  }

  next(trouble: Trouble): void {
    const { mishaps } = this.graph;
    switch (trouble) {
      case 'rate_limited':
        mishaps.push(failure(429, 130429, 'Rate limit hit', 1));
        mishaps.push(failure(400, 131056, 'Pair rate limit hit'));
        return;
      case 'server_error':
        mishaps.push(failure(500, 131000, 'Something went wrong'));
        return;
      case 'silent_after_accepting':
        mishaps.push('silence');
        return;
      case 'blocked':
        mishaps.push(failure(400, 131026, 'Message undeliverable'));
        return;
    }
  }

  refusals(): readonly string[] {
    return this.graph.refusals;
  }

  repeatLast(): Promise<void> {
    return this.#deliver(this.#last);
  }

  bringsTogether(
    events: readonly { readonly from: string; readonly text: string }[],
  ): Promise<void> {
    return this.bring(
      events.map(({ from, text }) => this.message(addressOfPerson(from), textOf(text))),
    );
  }

  bringsLate(from: string, text: string, hours: number): Promise<void> {
    const at = this.#now() - hours * 3_600_000;
    return this.bring([this.message(addressOfPerson(from), textOf(text), at)]);
  }

  async forgeries(): Promise<readonly number[]> {
    const body = this.#call({ messages: [this.message('989990000001', textOf('forged'))] });
    const bytes = Buffer.from(body);
    const right = signatureOf(body);
    const sha1 = createHmac('sha1', secrets.appSecret).update(body).digest('hex');
    const unkeyed = createHash('sha256').update(body).digest('hex');
    const other = createHmac('sha256', 'another secret').update(body).digest('hex');
    const asked = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': '7' });
    const tries: readonly (readonly [string, Json, Buffer | null])[] = [
      ['POST', {}, bytes],
      ['POST', { 'x-hub-signature-256': '' }, bytes],
      ['POST', { 'x-hub-signature-256': `sha256=${other}` }, bytes],
      ['POST', { 'x-hub-signature-256': `sha256=${unkeyed}` }, bytes],
      ['POST', { 'x-hub-signature-256': signatureOf('{}') }, bytes],
      ['POST', { 'x-hub-signature-256': right }, Buffer.from(body.replace('forged', 'FORGED'))],
      ['POST', { 'x-hub-signature-256': `sha256=${sha1}` }, bytes],
      ['POST', { 'x-hub-signature': `sha1=${sha1}` }, bytes],
      ['PUT', {}, bytes],
      ['PUT', { 'x-hub-signature-256': right }, bytes],
      ['GET', { query: `?${asked.toString()}&hub.verify_token=guess` }, null],
    ];
    return Promise.all(
      tries.map(async ([method, { query, ...headers }, content]) => {
        const typed = { 'content-type': 'application/json', ...headers };
        const sent = content === null ? {} : { body: new Uint8Array(content) };
        const url = `${this.#webhook}${typeof query === 'string' ? query : ''}`;
        return (await fetch(url, { method, headers: typed, ...sent })).status;
      }),
    );
  }

  async receipt(name: string, state: 'delivered' | 'read' | 'failed'): Promise<void> {
    const last = this.acceptedFor(addressOfPerson(name)).at(-1);
    if (last === undefined) throw new Error('nothing was sent to them');
    await this.reportOn(last, state);
  }

  reportOn({ wamid, outgoing }: Accepted, state: string, code = 131026): Promise<void> {
    const errors = state === 'failed' ? { errors: [{ code, title: 'refused' }] } : {};
    const status = {
      ...{ id: wamid, status: state, timestamp: secondsOf(this.#now()), ...errors },
      recipient_id: addressOf(outgoing),
      biz_opaque_callback_data: outgoing.biz_opaque_callback_data,
    };
    return this.#deliver(this.#call({ statuses: [status] }));
  }

  staffWrites(name: string, text: string): Promise<void> {
    const to = addressOfPerson(name);
    const echo = { ...this.message(to, textOf(text)), from: '989000000000', to };
    return this.#deliver(this.#call({ message_echoes: [echo] }, 'smb_message_echoes'));
  }

  close(): Promise<void> {
    return this.graph.close();
  }

  /** All that was accepted for one person, oldest first. */
  acceptedFor(address: string): readonly Accepted[] {
    return this.graph.accepted.filter(({ outgoing }) => addressOf(outgoing) === address);
  }

  message(address: string, content: Json, at = this.#now()): Json {
    this.graph.lastHeardAt.set(address, Math.max(at, this.graph.lastHeardAt.get(address) ?? 0));
    const whose = /^\d+$/.test(address) ? { from: address } : { from_user_id: address };
    return { ...whose, id: `wamid.${randomUUID()}`, timestamp: secondsOf(at), ...content };
  }

  /** Puts a file where Graph keeps it, and gives what a webhook says of it. */
  keep({ bytes, mediaType, name }: SentFile): Json {
    const id = randomUUID();
    this.graph.media.set(id, { bytes, mediaType, name });
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    return { id, mime_type: mediaType, sha256 };
  }

  /** One call with all of these messages; rejects when it was not taken at last. */
  bring(messages: readonly Json[]): Promise<void> {
    return this.#deliver(this.#call({ contacts: [], messages }));
  }

  #now(): number {
    return this.graph.state.clock.now().getTime();
  }

  #call(value: Json, field = 'messages'): string {
    const { phoneNumberId: phone_number_id } = graph;
    const metadata = { display_phone_number: '989000000000', phone_number_id };
    const whole = { messaging_product: 'whatsapp', metadata, ...value };
    const entry = [{ id: '1', changes: [{ field, value: whole }] }];
    return JSON.stringify({ object: 'whatsapp_business_account', entry });
  }

  async #deliver(body: string): Promise<void> {
    this.#last = body;
    const headers = {
      'content-type': 'application/json',
      'x-hub-signature-256': signatureOf(body),
    };
    for (let attempt = 1; ; attempt += 1) {
      const { status } = await fetch(this.#webhook, { method: 'POST', headers, body });
      if (status === 200) return;
      if (attempt === triesMax) throw new Error(`the webhook was not taken: ${String(status)}`);
    }
  }
}

/** Whoever is called "hidden …" shows no number. */
function addressOfPerson(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  const number = String(digest.readUInt32BE(0)).padStart(10, '0').slice(0, 9);
  return name.startsWith('hidden') ? `IR.${digest.toString('hex').slice(0, 16)}` : `989${number}`;
}

function secondsOf(at: number): string {
  return String(Math.floor(at / 1000));
}

export function signatureOf(body: string): string {
  return `sha256=${createHmac('sha256', secrets.appSecret).update(body).digest('hex')}`;
}
