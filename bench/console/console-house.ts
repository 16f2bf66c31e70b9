// The running service with the console's routes over HTTP, and somebody signed in.
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { WebChat } from '../../src/channel/web-chat/web-chat.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { consolePlugins } from '../../src/console/console-plugins.ts';
import { staffDeps, type StaffDesk } from '../../src/console/staff-deps.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { newId } from '../../src/lib/ids.ts';
import { createLog } from '../../src/lib/log.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { startService, type Service } from '../../src/service.ts';
import { hashPassword } from '../../src/staff/password.ts';
import { createServer } from '../../src/web/server.ts';
import { freePort } from '../../test/free-port.ts';

export function configOf(folder: string, port = 8080): Config {
  return readConfig({
    INTAKE_DATA_DIR: join(folder, 'data'),
    INTAKE_KEYS_DIR: join(folder, 'keys'),
    INTAKE_PORT: String(port),
    INTAKE_PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
  });
}

export class ConsoleHouse {
  readonly service: Service;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly #server: FastifyInstance;

  private constructor(parts: {
    readonly service: Service;
    readonly server: FastifyInstance;
    readonly origin: string;
    readonly headers: Readonly<Record<string, string>>;
  }) {
    this.service = parts.service;
    this.#server = parts.server;
    this.origin = parts.origin;
    this.headers = parts.headers;
  }

  /** Resolves when the worklist answers. */
  static async open(folder: string): Promise<ConsoleHouse> {
    const port = await freePort();
    const config = configOf(folder, port);
    const channels = [new WebChat()];
    const onFatal = (error: Error) => {
      throw error;
    };
    const clock = systemClock;
    const log = createLog('error');
    const service = await startService({ config, channels, clock, log, onFatal });
    await service.worklist.index.start();
    const staff = await staffDeps({ service, config, clock });
    const pagesFolder = join(projectFolder, 'dist/web');
    const parts = { service, config, channels, clock, pagesFolder };
    const server = await createServer({
      ...{ pagesFolder, embedOrigins: [], trustProxy: false },
      plugins: [...consolePlugins(parts, staff)],
      log: () => undefined,
      health: () => Promise.resolve(),
    });
    await server.listen({ host: '127.0.0.1', port });
    const origin = `http://127.0.0.1:${String(port)}`;
    const headers = { cookie: await signedIn(staff), origin };
    return new ConsoleHouse({ service, server, origin, headers });
  }

  /** Until every case has its row and its words. */
  async derived(): Promise<void> {
    await this.service.worklist.index.idle();
  }

  /** The answer's text, and the milliseconds until its last byte. */
  async post(path: string, body: unknown): Promise<{ readonly text: string; readonly ms: number }> {
    const since = performance.now();
    const response = await fetch(`${this.origin}/console/api${path}`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text}`);
    return { text, ms: performance.now() - since };
  }

  async close(): Promise<void> {
    await this.#server.close();
    await this.service.stop();
  }
}

/** A new coordinator each time, because the folder may have been used before; their cookie. */
async function signedIn({ staff, web }: StaffDesk): Promise<string> {
  const name = `Bench ${newId()}`;
  const { member, write } = await staff.members.make({
    ...{ name, email: `${newId()}@desk.test`, role: 'coordinator', language: 'en' },
    password: await hashPassword(newId()),
  });
  const line = { member: member.id, action: 'member.joined', intake: null };
  await staff.audit.append(line, [write]);
  const caller = { address: '127.0.0.1', agent: 'bench' };
  const { secret } = await staff.signIn.open(member, { caller, by: 'bench' });
  return `${web.cookie.name}=${secret}`;
}
