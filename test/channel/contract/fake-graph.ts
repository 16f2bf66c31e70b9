// A Graph API on loopback that takes what WhatsApp takes and refuses what WhatsApp refuses.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registeredApp } from './fake-meta-app.ts';
import { outgoingSchema, readSchema, uploadBytesMax, type Outgoing } from './graph-limits.ts';
import { systemClock } from '../../../src/lib/clock.ts';

export const graph = {
  ...{ version: 'v25.0', token: 'far-side-token', phoneNumberId: '106600' },
  ...{ appSecret: 'far-side-app-secret', businessId: '5501' },
};

const windowMs = 24 * 60 * 60_000;

export interface StoredMedia {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly name: string;
}

export interface Accepted {
  readonly wamid: string;
  readonly outgoing: Outgoing;
  readonly file: StoredMedia | null;
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a sending meets: nothing, an answer, or silence once it was accepted. */
export type Mishap = Answer | 'silence' | 'none';

export type FakeGraph = Awaited<ReturnType<typeof openFakeGraph>>;

export async function openFakeGraph() {
  const state = {
    media: new Map<string, StoredMedia>(),
    /** Addresses of media that may still be fetched, by their token. */
    addresses: new Map<string, string>(),
    /** When each person last wrote (ms). */
    lastHeardAt: new Map<string, number>(),
    accepted: list<Accepted>(),
    typed: list<string>(),
    refusals: list<string>(),
    mishaps: list<Mishap>(),
    calls: list<string>(),
    origin: '',
    /** The house’s, which tests put forward. */
    clock: systemClock,
    /** One byte of every file that is fetched is another. */
    damages: false,
    /** What the doctor asks about: the app's webhook, the account, and its templates. */
    app: registeredApp('whatsapp_business_account', graph),
    health: 'AVAILABLE',
    subscribed: list<object>(),
    templates: list<object>(),
  };
  const server = createServer((request, response) => {
    void answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A TCP server's address.
  const { port } = server.address() as AddressInfo;
  state.origin = `http://127.0.0.1:${String(port)}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { ...state, state, close };
}

function list<Item>(): Item[] {
  return [];
}

type State = Omit<FakeGraph, 'state' | 'close'>;

async function answer(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', state.origin);
  state.calls.push(`${request.method ?? ''} ${url.pathname}`);
  const answered = await answerTo(state, request, url);
  if (answered === 'silence') {
    request.socket.destroy();
  } else if ('bytes' in answered) {
    response.writeHead(200, { 'content-type': answered.mediaType });
    response.end(answered.bytes);
  } else {
    const { status, json, headers } = answered;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(json));
  }
}

async function answerTo(
  state: State,
  request: IncomingMessage,
  url: URL,
): Promise<Answer | StoredMedia | 'silence'> {
  const body = await bodyOf(request);
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const app = state.app.answer(url, token);
  if (app !== null) return app;
  if (token !== graph.token) return failure(401, 190, 'Invalid OAuth access token.');
  const [, version, ...rest] = url.pathname.split('/');
  const path = rest.join('/');
  if (version === 'files') {
    const media = state.media.get(state.addresses.get(path) ?? '');
    if (media === undefined) return { status: 404, json: {} };
    const bytes = state.damages ? Buffer.from([0, ...media.bytes.subarray(1)]) : media.bytes;
    return { ...media, bytes };
  }
  if (version !== graph.version) return failure(400, 2635, 'a retired version');
  if (request.method === 'GET') return lookUp(state, decodeURIComponent(path));
  if (path === `${graph.phoneNumberId}/media`) return upload(state, request, body);
  if (path !== `${graph.phoneNumberId}/messages`) return failure(404, 100, 'no such path');
  return post(state, JSON.parse(body.toString('utf8')));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer); // a request's chunks are bytes
  return Buffer.concat(parts);
}

export function failure(status: number, code: number, message: string, seconds?: number): Answer {
  const json = { error: { message, type: 'OAuthException', code, fbtrace_id: 'A' } };
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  return { status, json, headers };
}

/** An address for five minutes: `expireAddresses` is how tests let them pass. */
function lookUp(state: State, path: string): Answer {
  if (path === graph.phoneNumberId) return { status: 200, json: numberOf(state, path) };
  const ofAccount = new Map([
    [`${graph.businessId}/subscribed_apps`, state.subscribed],
    [`${graph.businessId}/message_templates`, state.templates],
  ]).get(path);
  if (ofAccount !== undefined) return { status: 200, json: { data: ofAccount } };
  const media = state.media.get(path);
  if (media === undefined) return failure(400, 100, 'Object does not exist');
  const token = randomUUID();
  state.addresses.set(token, path);
  const sha256 = createHash('sha256').update(media.bytes).digest('hex');
  const json = {
    ...{ messaging_product: 'whatsapp', id: path, mime_type: media.mediaType, sha256 },
    ...{ file_size: media.bytes.length, url: `${state.origin}/files/${token}` },
  };
  return { status: 200, json };
}

function numberOf({ health }: State, id: string): object {
  const number = { id, display_phone_number: '+98 900 000 0000', quality_rating: 'GREEN' };
  const errors = [{ error_code: 141006, error_description: 'The payment method is missing.' }];
  const entity = (entity_type: string, one: string) => ({
    ...{ entity_type, id: one, can_send_message: 'AVAILABLE' },
  });
  const business = { ...entity('WABA', graph.businessId), can_send_message: health };
  const entities = [
    entity('PHONE_NUMBER', id),
    health === 'BLOCKED' ? { ...business, errors } : business,
  ];
  return { ...number, health_status: { can_send_message: health, entities } };
}

async function upload(state: State, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const refuse = (code: number, why: string): Answer => {
    state.refusals.push(why);
    return failure(400, code, why);
  };
  if (request.headers['content-length'] === undefined) return refuse(100, 'no length');
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData();
  const file = form.get('file');
  if (form.get('messaging_product') !== 'whatsapp' || !(file instanceof File)) {
    return refuse(100, 'no file');
  }
  const bytesMax = uploadBytesMax[file.type];
  if (bytesMax === undefined) return refuse(100, `a file of type ${file.type}`);
  if (file.size > bytesMax) return refuse(131053, `${String(file.size)} bytes of ${file.type}`);
  const id = randomUUID();
  const bytes = Buffer.from(await file.arrayBuffer());
  state.media.set(id, { bytes, mediaType: file.type, name: file.name });
  return { status: 200, json: { id } };
}

function post(state: State, json: unknown): Answer | 'silence' {
  const read = readSchema.safeParse(json);
  if (read.success) {
    state.typed.push(read.data.message_id);
    return { status: 200, json: { success: true } };
  }
  const parsed = outgoingSchema.safeParse(json);
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    state.refusals.push(why.join('; '));
    return failure(400, 131009, why.join('; '));
  }
  const outgoing = parsed.data;
  const mishap = state.mishaps.shift();
  if (typeof mishap === 'object') return mishap;
  const refused = refusal(state, outgoing);
  if (refused !== null) return refused;
  const wamid = `wamid.${randomUUID()}`;
  state.accepted.push({ wamid, outgoing, file: fileOf(state, outgoing) });
  if (mishap === 'silence') return 'silence';
  return { status: 200, json: { messaging_product: 'whatsapp', messages: [{ id: wamid }] } };
}

function refusal(state: State, outgoing: Outgoing): Answer | null {
  const heardAt = state.lastHeardAt.get(addressOf(outgoing)) ?? 0;
  if (outgoing.type !== 'template' && state.clock.now().getTime() - heardAt > windowMs) {
    state.refusals.push('free words after 24 hours');
    return failure(400, 131047, 'Re-engagement message');
  }
  const file = fileOf(state, outgoing);
  if (outgoing.type === 'image' || outgoing.type === 'document') {
    if (file === null) return failure(400, 131009, 'no such media');
    if (outgoing.type === 'image' && !file.mediaType.startsWith('image/')) {
      state.refusals.push(`${file.mediaType} as an image`);
      return failure(400, 131053, 'media upload error');
    }
  }
  return null;
}

function fileOf(state: State, outgoing: Outgoing): StoredMedia | null {
  if (outgoing.type === 'image') return state.media.get(outgoing.image.id) ?? null;
  if (outgoing.type !== 'document') return null;
  const file = state.media.get(outgoing.document.id);
  return file === undefined ? null : { ...file, name: outgoing.document.filename };
}

export function addressOf({ to, recipient }: Outgoing): string {
  return to ?? recipient ?? '';
}
