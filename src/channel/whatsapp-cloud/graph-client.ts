// Talks to the Graph API: every answer and every failure as a value, the token never in either.
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { z } from 'zod';
import type { GraphError } from './error-treatment.ts';

export interface GraphAccount {
  readonly origin: string;
  /** Such as `v25.0`. */
  readonly graphVersion: string;
  readonly token: string;
}

export type GraphAnswer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly error: GraphError }
  /** The request never left this machine. */
  | { readonly kind: 'unreached' }
  /** It may have been carried out. */
  | { readonly kind: 'unclear' };

export interface GraphRequest {
  readonly method: 'GET' | 'POST';
  /** After the version, such as `1234/messages`. */
  readonly path: string;
  readonly json?: unknown;
  /** A body of known length, as multipart or the like. */
  readonly stream?: { readonly body: Readable; readonly type: string; readonly bytes: number };
}

const answerMs = 20_000;
/** For bytes: a hundred megabytes over a slow line. */
const transferMs = 10 * 60_000;
const jsonBytesMax = 1_000_000;

const errorSchema = z.object({ error: z.object({ code: z.number() }) });
/** Failures before anything was sent. */
const beforeSending = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'],
]);

export class GraphClient {
  readonly #account: GraphAccount;
  readonly #answerMs: number;

  /** @param answerWithinMs how long an answer may take before it is `unclear`. */
  constructor(account: GraphAccount, answerWithinMs = answerMs) {
    this.#account = account;
    this.#answerMs = answerWithinMs;
  }

  /** Never rejects for what the far side or the network does. */
  async call<Value>(request: GraphRequest, schema: z.ZodType<Value>): Promise<GraphAnswer<Value>> {
    const { origin, graphVersion } = this.#account;
    const { method, path, json, stream } = request;
    const typed = stream?.type ?? (json === undefined ? null : 'application/json');
    const headers = {
      ...this.#authorised(),
      ...(typed === null ? {} : { 'content-type': typed }),
      ...(stream === undefined ? {} : { 'content-length': String(stream.bytes) }),
    };
    const body = stream === undefined ? {} : { body: Readable.toWeb(stream.body), duplex: 'half' };
    const timeoutMs = stream === undefined ? this.#answerMs : transferMs;
    try {
      const response = await fetch(`${origin}/${graphVersion}/${path}`, {
        ...{ method, headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) },
        ...(json === undefined ? body : { body: JSON.stringify(json) }),
      } as RequestInit); // `duplex` and streams of Node are not in the browser's types.
      return await answerOf(response, schema);
    } catch (error) {
      stream?.body.destroy();
      return { kind: beforeSending.has(codeOf(error)) ? 'unreached' : 'unclear' };
    }
  }

  /**
   * The bytes behind an address that Graph gave, with the token, which no other host may see.
   * Rejects, without address or token in its words, when it cannot be had now.
   */
  async download(url: string): Promise<Response> {
    if (!this.#isTrusted(url)) throw new Error('the file lies where the token must not go');
    const signal = AbortSignal.timeout(transferMs);
    const headers = this.#authorised();
    const response = await fetch(url, { headers, signal, redirect: 'error' }).catch(() => null);
    if (response === null) throw new Error('the file could not be fetched');
    return response;
  }

  #authorised(): { readonly authorization: string } {
    return { authorization: `Bearer ${this.#account.token}` };
  }

  #isTrusted(url: string): boolean {
    const { origin, protocol, hostname } = new URL(url);
    if (origin === new URL(this.#account.origin).origin) return true;
    return (
      protocol === 'https:' && /(?:^|\.)(?:fbsbx\.com|facebook\.com|whatsapp\.net)$/.test(hostname)
    );
  }
}

async function answerOf<Value>(
  response: Response,
  schema: z.ZodType<Value>,
): Promise<GraphAnswer<Value>> {
  const { status } = response;
  const json = await readJson(response);
  const value = schema.safeParse(json);
  if (response.ok) return value.success ? { kind: 'ok', value: value.data } : { kind: 'unclear' };
  const failure = errorSchema.safeParse(json);
  // A gateway that gave up waiting does not know what became of the request.
  if (!failure.success && (status === 502 || status === 504)) return { kind: 'unclear' };
  const code = failure.success ? failure.data.error.code : null;
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  return { kind: 'refused', error: { status, code, retryAfterMs } };
}

/** Undefined for what is no JSON or too long. */
async function readJson(response: Response): Promise<unknown> {
  if (response.body === null) return undefined;
  const parts: Buffer[] = [];
  let bytes = 0;
  // The web stream of fetch is Node's own.
  for await (const part of Readable.fromWeb(response.body as WebStream)) {
    const chunk = Buffer.from(part as Uint8Array); // a body's chunks are bytes
    bytes += chunk.length;
    if (bytes > jsonBytesMax) return undefined;
    parts.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Seconds or an HTTP date, as milliseconds from now; null for neither. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const inner: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error && 'code' in inner ? String(inner.code) : '';
}
