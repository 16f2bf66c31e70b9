// WhatsApp by Meta's official Cloud API: the account that is recommended for patients.
import { z } from 'zod';
import { Lru } from '../../lib/lru.ts';
import type { Clock } from '../../lib/clock.ts';
import { isoNow, systemClock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type {
  Channel,
  ChannelHealth,
  ChannelHost,
  FetchedMedia,
  OutboundMessage,
  SendResult,
  WebhookAnswer,
  WebhookRequest,
} from '../channel.ts';
import type { WhatsAppCloudAccount } from '../channel-settings.ts';
import type { MenuWordsIn } from '../menu-words.ts';
import { PartProgress } from '../part-progress.ts';
import { render, type NativeMessage } from '../render.ts';
import { AccountPause } from './account-pause.ts';
import { treatmentOf, type GraphError } from './error-treatment.ts';
import { fetchFile } from './fetch-file.ts';
import { GraphClient, type GraphAnswer } from './graph-client.ts';
import { PairRate } from './pair-rate.ts';
import { nameOfError, readWebhook, type WebhookContent } from './read-webhook.ts';
import { Sendings } from './sendings.ts';
import { uploadFile } from './upload-file.ts';
import { answerHandshake, isSigned } from './verify.ts';
import { addressed, capabilities, contentOf, templateContent } from './write-message.ts';

/** Meta's own limit for a webhook (bytes). */
const bodyBytesMax = 3 * 1024 * 1024;
const remembered = 10_000;

const sentSchema = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });

export interface WhatsAppCloudParts {
  readonly menuWords: MenuWordsIn;
  readonly log: Log;
  readonly clock?: Clock;
  /** How long Meta may take to answer (ms). */
  readonly answerMs?: number;
}

interface Posting {
  readonly address: string;
  /** The message that this is a part of, and which. */
  readonly key: string;
  readonly note: string;
}

export class WhatsAppCloud implements Channel {
  readonly account = 'whatsapp-cloud';
  readonly capabilities = capabilities;
  readonly #settings: WhatsAppCloudAccount;
  readonly #parts: WhatsAppCloudParts;
  readonly #clock: Clock;
  readonly #client: GraphClient;
  readonly #pause = new AccountPause();
  readonly #pairs = new PairRate();
  readonly #progress = new PartProgress();
  /** The last message of each person: a sign of typing hangs on it. */
  readonly #heard = new Lru<string>(remembered);
  readonly #sendings = new Sendings();
  #host: ChannelHost | null = null;

  constructor(settings: WhatsAppCloudAccount, parts: WhatsAppCloudParts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#clock = parts.clock ?? systemClock;
    this.#client = new GraphClient(settings, parts.answerMs);
  }

  start(host: ChannelHost): Promise<void> {
    this.#host = host;
    return Promise.resolve();
  }

  get templateName(): string | null {
    return this.#settings.template;
  }

  health(): ChannelHealth {
    const { words } = this.#pause;
    if (this.#host === null) return { state: 'stopped', words: '' };
    return { state: words === '' ? 'ready' : 'degraded', words };
  }

  send(message: OutboundMessage): Promise<SendResult> {
    const { idempotencyKey: key, address } = message;
    return this.#progress.sendAll(key, this.#fitted(message), async (part, index) => {
      const note = noteOf(key, index);
      const known = this.#sendings.idOf(note);
      if (known !== undefined) return { state: 'accepted', externalIds: [known] };
      const waiting = this.#mustWait(address);
      if (waiting !== null) return waiting;
      const uploaded = part.file === null ? null : await this.#upload(part.file, key);
      if (typeof uploaded === 'object' && uploaded !== null) return uploaded;
      const content = contentOf(part, this.#parts.menuWords(message.language), uploaded);
      return this.#post(content, { address, key, note });
    });
  }

  async signalTyping(address: string): Promise<void> {
    const heard = this.#heard.get(address);
    if (heard === undefined || this.#pause.waitMs(this.#now()) > 0) return;
    const json = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: heard,
      typing_indicator: { type: 'text' },
    };
    await this.#client.call({ method: 'POST', path: this.#path('messages'), json }, z.unknown());
  }

  /** Needs `template` in the settings: approved, without variables, in the four languages. */
  sendTemplate(address: string, language: OutboundMessage['language']): Promise<SendResult> {
    const { template } = this.#settings;
    if (template === null) {
      return Promise.resolve({ state: 'failed', retryable: false, code: 'no_template' });
    }
    const waiting = this.#mustWait(address);
    if (waiting !== null) return Promise.resolve(waiting);
    const note = 'template';
    return this.#post(templateContent(template, language), { address, key: '', note });
  }

  /**
   * Reports on our messages bring back our own note on them, whatever became of the answer. They
   * take seconds: rejects until then.
   */
  async findSent(message: OutboundMessage): Promise<readonly string[] | null> {
    const key = message.idempotencyKey;
    const notes = this.#fitted(message).map((_, index) => noteOf(key, index));
    return this.#sendings.found(key, notes, this.#now());
  }

  fetchMedia(ref: string): Promise<FetchedMedia> {
    const { phoneNumberId } = this.#settings;
    const bytesMax = capabilities.fileBytesMax;
    return fetchFile({ client: this.#client, phoneNumberId, bytesMax }, ref);
  }

  async webhook(request: WebhookRequest): Promise<WebhookAnswer> {
    const { appSecret, verifyToken, phoneNumberId } = this.#settings;
    if (request.method === 'GET') return answerHandshake(request, verifyToken);
    if (request.method !== 'POST') return { status: 405, body: '' };
    if (request.body.length > bodyBytesMax) return { status: 413, body: '' };
    if (!isSigned(request, appSecret)) return { status: 401, body: '' };
    const now = isoNow(this.#clock);
    const reader = { account: this.account, phoneNumberId, now };
    const content = readWebhook(parsed(request.body), reader);
    if (content === null || this.#host === null) {
      return { status: content === null ? 400 : 503, body: '' };
    }
    try {
      await this.#take(content, this.#host);
      return { status: 200, body: '' };
    } catch (error) {
      this.#parts.log.error({ error, account: this.account }, 'a webhook could not be kept');
      return { status: 500, body: '' };
    }
  }

  async #take(content: WebhookContent, host: ChannelHost): Promise<void> {
    const { events, readdressed, sent, lost, templates, errors, unread } = content;
    const { account } = this;
    if (unread > 0) this.#parts.log.warn({ account, unread }, 'parts of a webhook were not read');
    for (const code of errors) this.#pause.noteCode(code, this.#now());
    for (const { note, externalId } of sent) this.#sendings.wentOut(note, externalId);
    const again = new Map(lost.map((one) => [one.externalId, this.#waitFor(one)]));
    const receipts = content.receipts.map((receipt) => {
      const retryAfterMs = receipt.state === 'failed' ? again.get(receipt.externalId) : undefined;
      return retryAfterMs === undefined ? receipt : { ...receipt, retryAfterMs };
    });
    for (const change of readdressed) await host.readdress({ account, ...change });
    await Promise.all([
      ...events.map((event) => host.accept(event)),
      ...receipts.map((receipt) => host.receipt(receipt)),
      ...templates.map((verdict) => host.templateJudged?.(verdict)),
    ]);
    for (const { address, externalId, body } of events) {
      if (body.kind !== 'echoed') this.#heard.set(address, externalId);
    }
  }

  /** Until what Meta took and could not deliver is tried again (ms); undefined: it is not. */
  #waitFor({ note, externalId, treatment }: WebhookContent['lost'][number]): number | undefined {
    this.#sendings.notArrived(note, externalId);
    return this.#sendings.mayTryAgain(note, treatment) ? (treatment.waitMs ?? 0) : undefined;
  }

  #fitted(message: OutboundMessage): readonly NativeMessage[] {
    return render(message, capabilities, this.#parts.menuWords(message.language));
  }

  #mustWait(address: string): SendResult | null {
    const now = this.#now();
    const account = this.#pause.waitMs(now);
    const retryAfterMs = account > 0 ? account : this.#pairs.take(address, now);
    if (retryAfterMs === 0) return null;
    const code = account > 0 ? 'account_paused' : 'pair_rate';
    return { state: 'failed', retryable: true, code, retryAfterMs, untried: true };
  }

  async #upload(
    file: NonNullable<OutboundMessage['file']>,
    key: string,
  ): Promise<string | SendResult> {
    const host = this.#host;
    if (host === null) return { state: 'failed', retryable: true, code: 'not_started' };
    const { phoneNumberId } = this.#settings;
    const openFile = host.openFile.bind(host);
    const answer = await uploadFile({ client: this.#client, phoneNumberId, openFile }, file);
    if (answer.kind === 'impossible') {
      return { state: 'failed', retryable: false, code: answer.code };
    }
    return answer.kind === 'ok' ? answer.value : this.#failed(answer, { key, address: '' });
  }

  async #post(content: Readonly<Record<string, unknown>>, posting: Posting): Promise<SendResult> {
    const { address, key, note } = posting;
    const json = addressed(address, note, content);
    const answer = await this.#client.call(
      { method: 'POST', path: this.#path('messages'), json },
      sentSchema,
    );
    if (answer.kind !== 'ok') {
      if (answer.kind === 'unclear' && key !== '') {
        this.#sendings.noAnswer(key, note, this.#now());
      }
      return this.#failed(answer, { key, address });
    }
    this.#pause.sent();
    this.#pairs.accepted(address, this.#now());
    const externalIds = answer.value.messages.map(({ id }) => id);
    if (key !== '') this.#sendings.wentOut(note, externalIds[0] ?? '');
    return { state: 'accepted', externalIds };
  }

  #failed(
    answer: Exclude<GraphAnswer<unknown>, { kind: 'ok' }>,
    { key, address }: { readonly key: string; readonly address: string },
  ): SendResult {
    if (answer.kind === 'unclear') return { state: 'unknown' };
    if (answer.kind === 'unreached') return { state: 'failed', retryable: true, code: 'unreached' };
    const treatment = treatmentOf(answer.error);
    const now = this.#now();
    this.#pause.note(treatment, now);
    const pairWait = treatment.name === 'pair_rate' ? this.#pairs.refused(address, now) : 0;
    const waitMs = Math.max(treatment.waitMs ?? 0, pairWait);
    return {
      state: 'failed',
      retryable: this.#sendings.mayTryAgain(key, treatment),
      code: codeOf(answer.error, treatment.name),
      ...(waitMs > 0 ? { retryAfterMs: waitMs } : {}),
    };
  }

  #path(edge: string): string {
    return `${this.#settings.phoneNumberId}/${edge}`;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}

function noteOf(key: string, index: number): string {
  return `${key}/${String(index)}`;
}

function codeOf({ code }: GraphError, name: string): string {
  return code === null ? name : nameOfError(code);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
