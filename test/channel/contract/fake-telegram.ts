// Telegram's Bot API on loopback: it keeps updates, takes messages, holds files, enforces limits.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainOf, refusalOf, telegramWordsSchema, type TelegramWords } from './telegram-limits.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface TakenMessage {
  readonly id: number;
  readonly words: TelegramWords;
  readonly plain: string;
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
}

interface StoredFile {
  readonly bytes: Buffer;
  readonly path: string;
}

/** What the next sending meets: an answer in place of the right one, or silence after it. */
export type Mishap = { readonly status: number; readonly body: Json } | 'silence';

export const telegramToken = '123456789:AAfarside_token-of-no-bot_0123456789';

const sendings = new Set(['sendMessage', 'sendPhoto', 'sendDocument']);
const uploadMax = { photo: 10 * 1024 * 1024, document: 50 * 1024 * 1024 };
const downloadMax = 20 * 1024 * 1024;
const pollTurnMs = 10;

export class FakeTelegram {
  readonly taken: TakenMessage[] = [];
  readonly refusals: string[] = [];
  readonly mishaps: (Mishap | null)[] = [];
  readonly calls: { readonly method: string; readonly body: Json }[] = [];
  readonly files = new Map<string, StoredFile>();
  readonly people = new Set<string>();
  webhookInfo: Json = { url: '', has_custom_certificate: false, pending_update_count: 0 };
  /** What getUpdates and getFile answer instead, while it is set. */
  outage: { readonly status: number; readonly body: Json } | null = null;
  /** How often the bot stopped listening to a question that was still open. */
  abandoned = 0;
  #queue: Json[] = [];
  #given = new Set<Json>();
  #messageId = 100;
  readonly #server: Server;
  readonly #open = new Set<ServerResponse>();

  constructor() {
    this.#server = createServer((request, response) => {
      this.#open.add(response);
      response.on('close', () => this.#open.delete(response));
      void this.#answer(request, response);
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get origin(): string {
    // A server that listens on a port has such an address.
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  nextMessageId(): number {
    this.#messageId += 1;
    return this.#messageId;
  }

  /** Lays updates ready for getUpdates; resolves when the bot has told that it has them. */
  async bring(updates: readonly Json[]): Promise<void> {
    this.#queue.push(...updates);
    const until = Date.now() + 15_000;
    while (updates.some((update) => this.#queue.includes(update))) {
      if (Date.now() > until) throw new Error('the bot did not take its updates');
      await new Promise((resolve) => setTimeout(resolve, pollTurnMs));
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bot = '', ...rest] = (request.url ?? '').split('/');
    const file = bot === 'file';
    const token = (file ? (rest[0] ?? '') : bot).replace(/^bot/, '');
    if (token !== telegramToken) {
      answer(response, 401, { description: 'Unauthorized' });
      return;
    }
    if (file) {
      this.#giveFile(rest.slice(1).join('/'), response);
      return;
    }
    const method = rest.join('/');
    const { fields, upload } = await readBody(request);
    this.calls.push({ method, body: fields });
    if (method === 'getUpdates') await this.#giveUpdates(fields, response);
    else if (sendings.has(method)) this.#take(method, { fields, upload }, response);
    else if (method === 'getFile') this.#tellPath(String(fields['file_id']), response);
    else answer(response, 200, { result: this.#resultOf(method) });
  }

  #resultOf(method: string): unknown {
    if (method === 'getMe') return me;
    return method === 'getWebhookInfo' ? this.webhookInfo : true;
  }

  #take(method: string, { fields, upload }: Body, response: ServerResponse): void {
    const mishap = this.mishaps.shift() ?? null;
    if (mishap !== null && mishap !== 'silence') {
      response.writeHead(mishap.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error_code: mishap.status, ...mishap.body }));
      return;
    }
    const words = telegramWordsSchema.parse(fields);
    const kind = method === 'sendPhoto' ? 'photo' : 'document';
    const tooBig = upload !== null && upload.bytes.length > uploadMax[kind];
    const noFile = method !== 'sendMessage' && upload?.field !== kind;
    const refusal = noFile ? `there is no ${kind} in the request` : refusalOf(words);
    if (!this.people.has(words.chat_id)) {
      answer(response, 400, { description: 'Bad Request: chat not found' });
    } else if (tooBig) {
      this.refusals.push('Request Entity Too Large');
      answer(response, 413, { description: 'Request Entity Too Large' });
    } else if (refusal !== null) {
      this.refusals.push(refusal);
      answer(response, 400, { description: `Bad Request: ${refusal}` });
    } else {
      const id = this.nextMessageId();
      const plain = plainOf(words.text ?? words.caption ?? '', words.parse_mode) ?? '';
      const file = upload === null ? null : { name: upload.name, bytes: upload.bytes };
      this.taken.push({ id, words, plain, file });
      const sent = { message_id: id, date: 1, chat: { id: Number(words.chat_id) } };
      if (mishap === 'silence') response.destroy();
      else answer(response, 200, { result: sent });
    }
  }

  async #giveUpdates(fields: Json, response: ServerResponse): Promise<void> {
    const offset = Number(fields['offset'] ?? 0);
    this.#queue = this.#queue.filter(
      (update) => !this.#given.has(update) || Number(update['update_id']) >= offset,
    );
    if (this.outage !== null) {
      answer(response, this.outage.status, this.outage.body);
      return;
    }
    const until = Date.now() + Number(fields['timeout'] ?? 0) * 1000;
    while (this.#queue.length === 0 && Date.now() < until && !response.destroyed) {
      await new Promise((resolve) => setTimeout(resolve, pollTurnMs));
    }
    if (response.destroyed) this.abandoned += 1;
    const result = this.#queue.slice(0, Number(fields['limit'] ?? 100));
    for (const update of result) this.#given.add(update);
    answer(response, 200, { result });
  }

  #tellPath(id: string, response: ServerResponse): void {
    const stored = this.files.get(id);
    if (stored === undefined) {
      answer(response, 400, {
        description: 'Bad Request: wrong file_id or the file is unavailable',
      });
    } else if (stored.bytes.length > downloadMax) {
      answer(response, 400, { description: 'Bad Request: file is too big' });
    } else {
      answer(response, 200, { result: { file_id: id, file_path: stored.path } });
    }
  }

  #giveFile(path: string, response: ServerResponse): void {
    const stored = [...this.files.values()].find((file) => file.path === decodeURIComponent(path));
    response.writeHead(stored === undefined ? 404 : 200);
    response.end(stored?.bytes);
  }
}

const me = { id: 123456789, is_bot: true, first_name: 'Intake', username: 'intake_test_bot' };

function answer(response: ServerResponse, status: number, body: Json): void {
  if (response.destroyed) return;
  const error = status === 200 ? {} : { error_code: status };
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: status === 200, ...error, ...body }));
}

interface Body {
  readonly fields: Json;
  readonly upload: { readonly field: string; readonly name: string; readonly bytes: Buffer } | null;
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer)); // bytes, as always
  const body = Buffer.concat(chunks);
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/')) {
    // Our own client wrote it.
    return { fields: JSON.parse(body.toString() || '{}') as Json, upload: null };
  }
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(body), { headers }).formData();
  const fields: Record<string, unknown> = {};
  let upload: Body['upload'] = null;
  for (const [field, value] of form.entries()) {
    if (typeof value === 'string') fields[field] = value;
    else upload = { field, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
  }
  return { fields, upload };
}
