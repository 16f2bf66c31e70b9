// WhatsApp in small: keeps chats and files, and speaks with the stub page in any browser.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface StoredMessage {
  readonly id: string;
  readonly chat: string;
  readonly fromMe: boolean;
  readonly type: string;
  readonly t: number;
  readonly ack: number;
  readonly body?: string | undefined;
  readonly caption?: string | undefined;
  readonly filename?: string | undefined;
  readonly mimetype?: string | undefined;
  readonly size?: number;
  readonly directPath?: string;
  readonly [more: string]: unknown;
}

const sentSchema = z.object({
  ...{ id: z.string(), chat: z.string(), type: z.string(), t: z.number() },
  ...{ body: z.string().optional(), caption: z.string().optional() },
  ...{ filename: z.string().optional(), mimetype: z.string().optional() },
  content: z.object({ base64: z.string() }).optional(),
});

const noteSchema = z.object({ what: z.string(), about: z.string().nullable() });
const toldSchema = z.object({ seq: z.number() });
const helloSchema = z.object({ device: z.string() });

/** `hold`: taken and kept, without an answer; `drop`: neither taken nor answered. */
export type SendTrouble = 'refuse' | 'hold' | 'drop';

const limits = { text: 65_536, caption: 1024, fileBytes: 64_000_000 };

export class WhatsAppServer {
  /** Every browser counts as paired. */
  pairsEverybody = false;
  /** People's telephones are on, so that what is sent is delivered at once. */
  delivers = true;
  /** The page is connected before the library listens. */
  instant = false;
  readonly messages: StoredMessage[] = [];
  readonly notes: z.infer<typeof noteSchema>[] = [];
  readonly refusals: string[] = [];
  readonly files = new Map<string, Buffer>();
  /** Files that WhatsApp has yet to load; how often to say so. */
  readonly slowFiles = new Map<string, number>();
  readonly troubles: SendTrouble[] = [];
  readonly paired = new Set<string>();
  onSend: ((message: StoredMessage) => void) | null = null;
  #device: string | null = null;
  #seq = 0;
  readonly #log: { readonly seq: number; readonly [more: string]: unknown }[] = [];
  readonly #pairs: { readonly phone: string; readonly lid: string }[] = [];
  readonly #unregistered = new Set<string>();
  readonly #streams = new Set<ServerResponse>();
  readonly #told = new Map<number, () => void>();
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      this.refusals.push(`broken: ${String(error)}`);
      response.destroy();
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    // A TCP server's address.
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Resolves once a page has heard it, or at once when none is open. */
  async push(pushed: { readonly kind: string; readonly [more: string]: unknown }): Promise<void> {
    this.#seq += 1;
    const seq = this.#seq;
    const entry = { ...pushed, seq };
    this.#log.push(entry);
    if (this.#streams.size === 0) return;
    const told = new Promise<void>((resolve) => this.#told.set(seq, resolve));
    for (const stream of this.#streams) stream.write(`data: ${JSON.stringify(entry)}\n\n`);
    await told;
  }

  async scan(): Promise<void> {
    if (this.#device !== null) this.paired.add(this.#device);
    await this.push({ kind: 'scanned' });
  }

  /** The telephone ends the pairing. */
  async unpair(): Promise<void> {
    this.paired.clear();
    await this.push({ kind: 'logout' });
  }

  /** A message of a person, or of one of us on the telephone. */
  async deliver(message: StoredMessage): Promise<void> {
    this.messages.push(message);
    await this.push({ kind: 'message', message, isNew: true });
  }

  async change(id: string, to: Readonly<Record<string, unknown>>): Promise<void> {
    const index = this.messages.findLastIndex((one) => one.id === id);
    const before = this.messages[index];
    if (before !== undefined) this.messages[index] = { ...before, ...to };
    await this.push({ kind: 'change', id, to });
  }

  async pair(phone: string, lid: string): Promise<void> {
    this.#pairs.push({ phone, lid });
    await this.push({ kind: 'pair', phone, lid });
  }

  async unregister(chat: string): Promise<void> {
    this.#unregistered.add(chat);
    await this.push({ kind: 'unregister', chat });
  }

  sentTo(...chats: readonly string[]): readonly StoredMessage[] {
    return this.messages.filter(
      (one) => one.fromMe && one.ack >= 0 && !isOfTelephone(one) && chats.includes(one.chat),
    );
  }

  /** Whether a page is open that hears what is pushed. */
  isHeard(): boolean {
    return this.#streams.size > 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-methods', '*');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stub');
    if (pathname === '/stream') {
      this.#stream(response, Number(searchParams.get('after')));
      return;
    }
    if (pathname.startsWith('/media/')) {
      this.#media(response, pathname.slice('/media/'.length));
      return;
    }
    const body: unknown = JSON.parse(await textOf(request));
    const answer = await this.#post(pathname, body);
    if (answer !== undefined) response.end(JSON.stringify(answer));
  }

  async #post(pathname: string, body: unknown): Promise<unknown> {
    switch (pathname) {
      case '/hello': {
        const { device } = helloSchema.parse(body);
        this.#device = device;
        const paired = this.pairsEverybody || this.paired.has(device);
        return {
          ...{ paired, instant: this.instant, messages: paired ? this.messages : [] },
          ...{ pairs: this.#pairs, unregistered: [...this.#unregistered], seq: this.#seq },
        };
      }
      case '/note':
        this.notes.push(noteSchema.parse(body));
        return {};
      case '/told':
        this.#told.get(toldSchema.parse(body).seq)?.();
        return {};
      case '/send':
        return this.#take(sentSchema.parse(body));
      default:
        throw new Error(`no such path: ${pathname}`);
    }
  }

  /** Undefined leaves the page without an answer. */
  #take(sent: z.infer<typeof sentSchema>): { readonly ack: number } | undefined {
    const { content, ...rest } = sent;
    const bytes = content === undefined ? null : Buffer.from(content.base64, 'base64');
    const trouble = this.troubles.shift();
    if (trouble === 'drop') return undefined;
    const refusal = refusalOf(sent, bytes);
    if (refusal !== null) this.refusals.push(refusal);
    const refused = refusal !== null || trouble === 'refuse';
    const message: StoredMessage = { ...rest, fromMe: true, ack: refused ? -1 : 1 };
    if (bytes !== null) this.files.set(sent.id, bytes);
    this.messages.push(message);
    this.onSend?.(message);
    if (trouble === 'hold') return undefined;
    if (!refused && this.delivers) setTimeout(() => void this.change(sent.id, { ack: 2 }), 20);
    return { ack: message.ack };
  }

  #stream(response: ServerResponse, after: number): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    this.#streams.add(response);
    response.on('close', () => {
      this.#streams.delete(response);
      if (this.#streams.size === 0) for (const resolve of this.#told.values()) resolve();
    });
    for (const entry of this.#log) {
      if (entry.seq > after) response.write(`data: ${JSON.stringify(entry)}\n\n`);
    }
  }

  #media(response: ServerResponse, path: string): void {
    const slow = this.slowFiles.get(path) ?? 0;
    const bytes = this.files.get(path);
    if (slow > 0) this.slowFiles.set(path, slow - 1);
    if (slow > 0) response.writeHead(425).end();
    else if (bytes === undefined) response.writeHead(404).end();
    else response.end(bytes);
  }
}

/** As WhatsApp names what was written on an iPhone. */
export function telephoneId(): string {
  return `3A${randomUUID().replaceAll('-', '').slice(0, 18).toUpperCase()}`;
}

function isOfTelephone({ id }: StoredMessage): boolean {
  return id.startsWith('3A');
}

function refusalOf(sent: z.infer<typeof sentSchema>, bytes: Buffer | null): string | null {
  if ((sent.body ?? '').length > limits.text) return 'text too long';
  if ((sent.caption ?? '').length > limits.caption) return 'caption too long';
  if ((bytes?.length ?? 0) > limits.fileBytes) return 'file too large';
  return bytes === null && (sent.body ?? '').trim() === '' ? 'empty text' : null;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // A request yields buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
