// Graph's Messenger API on loopback: it takes messages, keeps files and enforces its limits.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { systemClock, type Clock } from '../../../src/lib/clock.ts';
import { registeredApp } from './fake-meta-app.ts';

export const messengerSecrets = {
  pageToken: 'EAAfarsidePageTokenOfNoPage',
  appSecret: 'far-side-app-secret',
  verifyToken: 'far-side-verify',
} as const;

export const messengerVersion = 'v25.0';
const windowMs = 24 * 3_600_000;
const uploadBytesMax = 25 * 1024 * 1024;

const messageSchema = z.strictObject({
  text: z.string().optional(),
  metadata: z.string().max(1000).optional(),
  attachment: z
    .strictObject({
      type: z.enum(['template', 'image', 'file']),
      payload: z.strictObject({
        template_type: z.literal('button').optional(),
        text: z.string().optional(),
        buttons: z
          .array(z.strictObject({ type: z.literal('web_url'), title: z.string(), url: z.url() }))
          .optional(),
      }),
    })
    .optional(),
  quick_replies: z
    .array(
      z.strictObject({ content_type: z.literal('text'), title: z.string(), payload: z.string() }),
    )
    .optional(),
});

export type MessengerWords = z.infer<typeof messageSchema>;

const sendingSchema = z.object({
  recipient: z.object({ id: z.string() }),
  messaging_type: z.literal('RESPONSE').optional(),
  sender_action: z.string().optional(),
  message: messageSchema.optional(),
});

export interface TakenByMessenger {
  readonly mid: string;
  readonly psid: string;
  readonly at: number;
  readonly words: MessengerWords;
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
}

export type GraphMishap = 'silence' | { readonly status: number; readonly error: GraphError };

interface GraphError {
  readonly code: number;
  readonly error_subcode?: number;
  readonly message: string;
  readonly retryAfter?: number;
}

export class FakeMessenger {
  readonly taken: TakenByMessenger[] = [];
  readonly refusals: string[] = [];
  readonly mishaps: GraphMishap[] = [];
  readonly calls: string[] = [];
  readonly files = new Map<string, Buffer>();
  /** Paths that lead to another address. */
  readonly moves = new Map<string, string>();
  /** By person, when they last wrote (ms). */
  readonly heardAt = new Map<string, number>();
  /** Told of every message that was taken. */
  onTaken: (message: TakenByMessenger) => void = () => undefined;
  subscribedFields = ['messages', 'messaging_postbacks'];
  readonly app = registeredApp('page', {
    ...{ version: messengerVersion, token: messengerSecrets.pageToken },
    appSecret: messengerSecrets.appSecret,
  });
  clock: Clock = systemClock;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
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

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const { body, upload } = await readBody(request);
    const path = url.pathname.replace(`/${messengerVersion}`, '');
    this.calls.push(`${request.method ?? ''} ${url.pathname}`);
    const moved = this.moves.get(url.pathname);
    if (moved !== undefined) {
      response.writeHead(302, { location: moved });
      response.end();
      return;
    }
    if (url.pathname.startsWith('/cdn/')) {
      const bytes = this.files.get(decodeURIComponent(url.pathname));
      response.writeHead(bytes === undefined ? 403 : 200);
      response.end(bytes);
      return;
    }
    const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const app = this.app.answer(url, bearer);
    if (app !== null) {
      response.writeHead(app.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(app.json));
      return;
    }
    const refusal = refusedCaller(url);
    if (refusal !== null) refuse(response, 400, refusal);
    else if (path === '/me/messages') this.#take(body, upload, response);
    else if (path === '/me/messenger_profile') give(response, { result: 'success' });
    else if (path === '/me/subscribed_apps') give(response, this.#subscribed());
    else if (path === '/me') give(response, { id: '1', name: 'Clinic' });
    else refuse(response, 404, { code: 2500, message: `Unknown path ${path}` });
  }

  #take(body: unknown, upload: TakenByMessenger['file'], response: ServerResponse): void {
    const parsed = sendingSchema.safeParse(body);
    const sending = parsed.data;
    if (sending?.sender_action !== undefined) {
      give(response, { recipient_id: sending.recipient.id });
      return;
    }
    const mishap = this.mishaps.shift();
    if (mishap !== undefined && mishap !== 'silence') {
      refuse(response, mishap.status, mishap.error);
      return;
    }
    const words = sending?.message;
    const limit = words === undefined ? 'not a message' : refusalOf(words, upload);
    if (limit !== null) this.refusals.push(limit);
    if (sending?.messaging_type === undefined || words === undefined || limit !== null) {
      refuse(response, 400, { code: 100, message: limit ?? 'messaging_type is missing' });
      return;
    }
    const psid = sending.recipient.id;
    const error = this.#unreachable(psid);
    if (error !== null) {
      refuse(response, 400, error);
      return;
    }
    const mid = `m_${this.taken.length + 1}_${psid}`;
    const message = { mid, psid, at: this.#now(), words, file: upload };
    this.taken.push(message);
    if (mishap === 'silence') response.destroy();
    else give(response, { recipient_id: psid, message_id: mid });
    this.onTaken(message);
  }

  #subscribed() {
    return { data: [{ id: '77', subscribed_fields: this.subscribedFields }] };
  }

  #now(): number {
    return this.clock.now().getTime();
  }

  #unreachable(psid: string): GraphError | null {
    const heardAt = this.heardAt.get(psid);
    if (heardAt === undefined) {
      return { code: 100, error_subcode: 2018001, message: 'No matching user found' };
    }
    if (this.#now() - heardAt <= windowMs) return null;
    this.refusals.push('outside of allowed window');
    return { code: 10, error_subcode: 2018278, message: 'outside of allowed window' };
  }
}

function refusedCaller(url: URL): GraphError | null {
  const { pageToken, appSecret } = messengerSecrets;
  if (!url.pathname.startsWith(`/${messengerVersion}/`)) {
    return { code: 2635, message: 'You are calling a deprecated version' };
  }
  if (url.searchParams.get('access_token') !== pageToken) {
    return { code: 190, message: 'Invalid OAuth access token' };
  }
  const proof = createHmac('sha256', appSecret).update(pageToken).digest('hex');
  return url.searchParams.get('appsecret_proof') === proof
    ? null
    : { code: 100, message: 'Invalid appsecret_proof provided in the API argument' };
}

/** Null: nothing is wrong with it. */
function refusalOf(words: MessengerWords, upload: TakenByMessenger['file']): string | null {
  const { text, attachment, quick_replies: replies = [] } = words;
  if ((text === undefined) === (attachment === undefined)) return 'text or attachment must be set';
  if (text !== undefined && (text.trim() === '' || text.length > 2000)) return 'text length';
  if (replies.length > 13) return 'more than 13 quick replies';
  const long = replies.some(({ title }) => title.trim() === '' || title.length > 20);
  if (long) return 'quick reply title length';
  if (replies.some(({ payload }) => Buffer.byteLength(payload) > 1000)) return 'payload length';
  if (attachment === undefined) return null;
  if (attachment.type !== 'template') {
    if (upload === null) return 'there is no file';
    return upload.bytes.length > uploadBytesMax ? 'attachment size exceeds 25 MB' : null;
  }
  const { text: body = '', buttons = [] } = attachment.payload;
  if (body === '' || body.length > 640) return 'template text length';
  if (buttons.length < 1 || buttons.length > 3) return 'number of buttons';
  return buttons.some(({ title }) => title === '' || title.length > 20)
    ? 'button title length'
    : null;
}

function give(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, error: GraphError): void {
  const { retryAfter, ...told } = error;
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, { 'content-type': 'application/json', ...wait });
  response.end(JSON.stringify({ error: { type: 'OAuthException', fbtrace_id: 'A', ...told } }));
}

async function readBody(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer)); // bytes, as always
  const bytes = Buffer.concat(chunks);
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/')) {
    const body: unknown = JSON.parse(bytes.toString() || '{}');
    return { body, upload: null };
  }
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const [recipient, message] = ['recipient', 'message'].map((name): unknown => {
    const value = form.get(name);
    return typeof value === 'string' ? JSON.parse(value) : null;
  });
  const file = form.get('filedata');
  const upload =
    file === null || typeof file === 'string'
      ? null
      : { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
  return { body: { recipient, message, messaging_type: form.get('messaging_type') }, upload };
}
