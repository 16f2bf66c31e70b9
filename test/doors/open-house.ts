// The whole house for the tests of its doors: the real service behind the real HTTP server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { WebChat } from '../../src/channel/web-chat/web-chat.ts';
import { readConfig } from '../../src/config.ts';
import type { Log } from '../../src/lib/log.ts';
import { startService } from '../../src/service.ts';
import { chatRoutes } from '../../src/web/chat-routes.ts';
import { portalRoutes } from '../../src/web/portal-routes.ts';
import { createServer } from '../../src/web/server.ts';
import type { WebLogEntry } from '../../src/web/server.ts';
import { chatDeps, portalDeps } from '../../src/web-deps.ts';
import { HandClock } from '../inbox/desk-fixture.ts';

/** Longer than the engine waits for more of a burst. */
const quietMs = 6000;

export type House = Awaited<ReturnType<typeof openHouse>>;

/** A house in a folder of its own; every error that it logs is kept in `failures`. */
export async function openHouse(settings: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'doors-'));
  const failures: unknown[] = [];
  const requests: WebLogEntry[] = [];
  const config = readConfig({
    INTAKE_DATA_DIR: join(folder, 'data'),
    INTAKE_KEYS_DIR: join(folder, 'keys'),
    INTAKE_PUBLIC_URL: 'http://desk.test',
    ...settings,
  });
  const webChat = new WebChat();
  const clock = new HandClock();
  const onFatal = (error: Error): void => {
    failures.push(error);
  };
  const log = failingLog(failures);
  const service = await startService({ config, channels: [webChat], clock, log, onFatal });
  const server = await createServer({
    pagesFolder: plainPages(folder),
    embedOrigins: [],
    trustProxy: false,
    plugins: [
      chatRoutes(chatDeps(service, { config, webChat })),
      portalRoutes(portalDeps(service, config)),
    ],
    log: (entry) => requests.push(entry),
    health: () => Promise.resolve(),
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  // A TCP server's address.
  const { port } = server.server.address() as AddressInfo;
  return {
    ...{ folder, service, failures, requests, clock, port },
    origin: `http://127.0.0.1:${String(port)}`,
    /** Until nothing is under way and the quiet after a burst has passed. */
    settle: async () => {
      await service.settle();
      clock.advance(quietMs);
      service.jobs.wake();
      await service.settle();
    },
    close: async () => {
      await server.close();
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The doors of these tests are those behind the pages; the pages have their own tests. */
export function plainPages(folder: string): string {
  const pages = join(folder, 'pages');
  for (const name of ['chat', 'upload', 'assets']) {
    mkdirSync(join(pages, name), { recursive: true });
    writeFileSync(join(pages, name, 'index.html'), '<!doctype html>');
  }
  return pages;
}

function failingLog(failures: unknown[]): Log {
  const fail = (details: Readonly<Record<string, unknown>>): void => {
    failures.push(details['error'] ?? details);
  };
  return { info: () => undefined, warn: fail, error: fail };
}

interface Heard {
  readonly from: 'patient' | 'desk';
  readonly text: string;
  readonly upload: { readonly name: string } | null;
  readonly link: { readonly url: string } | null;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** What a door answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A patient at the chat page, who knows nothing but HTTP. */
export class Visitor {
  readonly token: string;
  readonly #house: House;

  private constructor(house: House, token: string) {
    this.#house = house;
    this.token = token;
  }

  /** Comes in and says a first word, by which the desk knows the language. */
  static async arrive(house: House, hello: string): Promise<Visitor> {
    const response = await fetch(`${house.origin}/chat/api/session`, { method: 'POST' });
    // Our own route's answer.
    const { token } = (await response.json()) as { token: string };
    const visitor = new Visitor(house, token);
    await visitor.send({ id: randomUUID(), kind: 'opened' });
    await visitor.say(hello);
    return visitor;
  }

  /** Any JSON, to the door for messages. */
  send(message: unknown): Promise<Answer> {
    return this.sendRaw(JSON.stringify(message));
  }

  async sendRaw(body: string): Promise<Answer> {
    const headers = { ...this.authorised, 'content-type': 'application/json' };
    const url = `${this.#house.origin}/chat/api/messages`;
    return answerOf(await fetch(url, { method: 'POST', headers, body }));
  }

  /** Says something and waits until the desk has answered. */
  async say(text: string): Promise<Answer> {
    const answer = await this.send({ id: randomUUID(), kind: 'text', text });
    await this.#house.settle();
    return answer;
  }

  /** Sends a file through the chat and waits for what becomes of it. */
  async upload(name: string, bytes: Uint8Array): Promise<Answer> {
    const answer = await this.#put('/chat/api/files', this.token, { name, bytes });
    await this.#house.settle();
    return answer;
  }

  /** The same through the upload link, whose token is given. */
  async uploadBy(link: string, name: string, bytes: Uint8Array): Promise<Answer> {
    const answer = await this.#put('/upload/api/files', link, { name, bytes });
    await this.#house.settle();
    return answer;
  }

  /** The conversation as the page shows it. */
  async heard(): Promise<readonly Heard[]> {
    const url = `${this.#house.origin}/chat/api/messages`;
    const response = await fetch(url, { headers: this.authorised });
    // Our own route's answer.
    return ((await response.json()) as { messages: Heard[] }).messages;
  }

  /** All words of the desk since a number of messages. */
  async deskSince(count: number): Promise<string> {
    const said = (await this.heard()).slice(count).filter(({ from }) => from === 'desk');
    return said.map(({ text }) => text).join('\n');
  }

  /** Asks for the upload link, and takes its token. */
  async linkToken(word: string): Promise<string> {
    await this.say(word);
    const link = (await this.heard()).flatMap((message) => message.link ?? []).at(-1);
    const token = /[A-Za-z0-9_-]{43}/.exec(link?.url ?? '')?.[0];
    if (token === undefined) throw new Error('the desk gave no link');
    return token;
  }

  get authorised(): { readonly authorization: string } {
    return { authorization: `Bearer ${this.token}` };
  }

  async #put(
    path: string,
    token: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<Answer> {
    const query = new URLSearchParams({ id: randomUUID(), name: file.name });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
    };
    const url = `${this.#house.origin}${path}?${query.toString()}`;
    return answerOf(await fetch(url, { method: 'POST', headers, body: Buffer.from(file.bytes) }));
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, body };
}
