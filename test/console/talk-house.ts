// The real service with a messenger in the test's hand, and the conversation's routes before it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { InboundBody } from '../../src/channel/channel.ts';
import { readConfig } from '../../src/config.ts';
import { conversationDeps } from '../../src/console/conversation-deps.ts';
import { staffDeps, type StaffDesk } from '../../src/console/staff-deps.ts';
import { SteppedClock } from '../../src/desk/stepped-clock.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { silentLog } from '../../src/lib/log.ts';
import { startService, type Service } from '../../src/service.ts';
import { conversationRoutes } from '../../src/web/console/conversation-routes.ts';
import type { Thread, ThreadMessage } from '../../src/web/console/conversation-view.ts';
import { createServer } from '../../src/web/server.ts';
import { signInMember, type SignedInMember } from '../browser/console/signed-in.ts';
import { plainPages } from '../doors/open-house.ts';
import { SmallChannel } from './small-channel.ts';

const origin = 'http://localhost:8080';

export class TalkHouse {
  readonly channel: SmallChannel;
  readonly clock: SteppedClock;
  readonly service: Service;
  readonly staff: StaffDesk;
  readonly origin = origin;
  readonly #server: FastifyInstance;
  #origin: Promise<string> | null = null;
  readonly #folder: string;

  private constructor(
    parts: Pick<TalkHouse, 'channel' | 'clock' | 'service' | 'staff'>,
    inside: { readonly server: FastifyInstance; readonly folder: string },
  ) {
    this.channel = parts.channel;
    this.clock = parts.clock;
    this.service = parts.service;
    this.staff = parts.staff;
    this.#server = inside.server;
    this.#folder = inside.folder;
  }

  static async open(translateUrl: string | null = null): Promise<TalkHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'talk-house-'));
    const channel = new SmallChannel();
    const clock = new SteppedClock(new Date().toISOString());
    const config = readConfig({
      INTAKE_DATA_DIR: join(folder, 'data'),
      INTAKE_KEYS_DIR: join(folder, 'keys'),
      INTAKE_DEFAULT_LANGUAGE: 'en',
    });
    const service = await startService({
      ...{ config, channels: [channel], clock, log: silentLog },
      onFatal: (error) => {
        throw error;
      },
    });
    // Sessions end by the real clock, whatever time the test makes of it.
    const staff = await staffDeps({ service, config, clock: systemClock });
    const colleagues = async () => (await staff.staff.members.list()).map(({ member }) => member);
    const { fileBytesMax } = config;
    const parts = { service, clock, translateUrl, fileBytesMax, colleagues };
    const deps = conversationDeps(parts);
    const server = await createServer({
      pagesFolder: plainPages(folder),
      ...{ embedOrigins: [], trustProxy: false, log: () => undefined },
      plugins: [conversationRoutes(deps, staff.guard)],
      health: () => Promise.resolve(),
    });
    return new TalkHouse({ channel, clock, service, staff }, { server, folder });
  }

  async close(): Promise<void> {
    await this.#server.close();
    await this.service.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  member(name: string, role: 'owner' | 'coordinator' | 'reader' = 'coordinator') {
    return signInMember(this, { name, role });
  }

  /** Until everything so far has been acted upon and sent. */
  settle(): Promise<void> {
    return this.service.settle();
  }

  async writes(address: string, body: InboundBody | string): Promise<string> {
    const externalId = randomUUID();
    await this.service.inbox.accept({
      ...{ account: 'small', externalId, address },
      sentAt: this.clock.now().toISOString(),
      body: typeof body === 'string' ? { kind: 'text', text: body } : body,
    });
    return externalId;
  }

  /** Somebody new has chosen English; their intake. */
  async arrives(address: string): Promise<string> {
    await this.writes(address, { kind: 'choice', choice: 'l:en', title: 'English' });
    await this.settle();
    return (await this.service.inbox.resolve('small', address)).intakeId;
  }

  async get(who: SignedInMember, path: string) {
    const answer = await this.#server.inject({ url: `/console/api${path}`, headers: who.headers });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  }

  async post(who: SignedInMember, path: string, body: object) {
    const answer = await this.#server.inject({
      ...{ method: 'POST', url: `/console/api${path}`, headers: who.headers, payload: body },
    });
    const json: unknown = answer.body === '' ? null : JSON.parse(answer.body);
    return { status: answer.statusCode, json };
  }

  async upload(who: SignedInMember, path: string, bytes: Uint8Array) {
    // Over a real connection: a refused upload ends it.
    this.#origin ??= this.#server.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${await this.#origin}/console/api${path}`, {
      method: 'POST',
      headers: { ...who.headers, 'content-type': 'application/octet-stream' },
      body: Buffer.from(bytes),
    });
    const json: unknown = await answer.json();
    return { status: answer.status, json };
  }

  async thread(who: SignedInMember, intake: string, before?: number): Promise<Thread> {
    const query = before === undefined ? '' : `?before=${String(before)}`;
    const { status, body } = await this.get(who, `/conversations/${intake}${query}`);
    if (status !== 200) throw new Error(`the thread answered ${String(status)}`);
    // Our own route's answer.
    return JSON.parse(body) as Thread;
  }

  async messages(who: SignedInMember, intake: string): Promise<readonly ThreadMessage[]> {
    const { items } = await this.thread(who, intake);
    return items.filter((item) => item.kind === 'message');
  }

  async pills(who: SignedInMember, intake: string): Promise<readonly string[]> {
    const { items } = await this.thread(who, intake);
    return items.flatMap((item) => (item.kind === 'pill' ? [item.what] : []));
  }

  take(who: SignedInMember, intake: string, from: string | null) {
    return this.post(who, `/conversations/${intake}/take`, { id: randomUUID(), from });
  }

  say(who: SignedInMember, intake: string, wish: { text: string; seen: number; id?: string }) {
    const { id = randomUUID(), ...rest } = wish;
    const body = { id, original: null, anyway: false, ...rest };
    return this.post(who, `/conversations/${intake}/say`, body);
  }
}
