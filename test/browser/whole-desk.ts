// The whole desk as main.ts puts it together, on a folder and port of its own, to stop and start.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Channel } from '../../src/channel/channel.ts';
import { WebChat } from '../../src/channel/web-chat/web-chat.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { consolePlugins } from '../../src/console/console-plugins.ts';
import { staffDeps, type StaffDesk } from '../../src/console/staff-deps.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLog } from '../../src/lib/log.ts';
import { startService, type Service } from '../../src/service.ts';
import { chatDeps, portalDeps } from '../../src/web-deps.ts';
import { chatRoutes } from '../../src/web/chat-routes.ts';
import { portalRoutes } from '../../src/web/portal-routes.ts';
import { createServer } from '../../src/web/server.ts';
import { freePort } from '../free-port.ts';
import { builtPages } from '../web/built-pages.ts';

interface Running {
  readonly service: Service;
  readonly staff: StaffDesk;
  readonly server: FastifyInstance;
}

export interface HouseParts {
  readonly service: Service;
  readonly staff: StaffDesk;
  readonly config: Config;
}

/** Routes beside those of every desk. */
type MorePlugins = (house: HouseParts) => readonly FastifyPluginAsync[];

export class WholeDesk {
  readonly origin: string;
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'whole-desk-'));
  readonly #morePlugins: MorePlugins;
  /** Of the environment, beside those of every desk; they hold from the next start on. */
  readonly settings: Record<string, string> = {};
  #messengers: readonly Channel[] = [];
  #running: Running | null = null;

  private constructor(port: number, morePlugins: MorePlugins, hostname: string) {
    this.#port = port;
    this.#morePlugins = morePlugins;
    this.origin = `http://${hostname}:${String(port)}`;
  }

  /**
   * Links carry the port, so it is chosen before anything starts. Passkeys want `localhost`.
   * @param messengers beside the web chat.
   */
  static async start(
    morePlugins: MorePlugins = () => [],
    hostname = '127.0.0.1',
    messengers: readonly Channel[] = [],
  ): Promise<WholeDesk> {
    const desk = new WholeDesk(await freePort(), morePlugins, hostname);
    desk.#messengers = messengers;
    await desk.start();
    return desk;
  }

  get service(): Service {
    return this.#now.service;
  }

  get staff(): StaffDesk {
    return this.#now.staff;
  }

  get server(): FastifyInstance {
    return this.#now.server;
  }

  get #now(): Running {
    if (this.#running === null) throw new Error('the desk is not running');
    return this.#running;
  }

  async start(): Promise<void> {
    const config = readConfig({
      INTAKE_DATA_DIR: join(this.#folder, 'data'),
      INTAKE_KEYS_DIR: join(this.#folder, 'keys'),
      INTAKE_PORT: String(this.#port),
      INTAKE_PUBLIC_URL: this.origin,
      // Members can choose the e-mail; nothing here sends one.
      INTAKE_SMTP_URL: 'smtp://127.0.0.1:1',
      INTAKE_SMTP_FROM: 'desk@desk.test',
      ...this.settings,
    });
    const webChat = new WebChat();
    const channels = [webChat, ...this.#messengers];
    const service = await startService({
      config,
      channels,
      clock: systemClock,
      log: createLog('silent'),
      onFatal: (error) => {
        throw error;
      },
    });
    const staff = await staffDeps({ service, config, clock: systemClock });
    const pagesFolder = await builtPages();
    const console = { service, config, channels, clock: systemClock, pagesFolder };
    const server = await createServer({
      pagesFolder,
      embedOrigins: [],
      trustProxy: false,
      plugins: [
        chatRoutes(chatDeps(service, { config, webChat })),
        portalRoutes(portalDeps(service, config)),
        ...consolePlugins(console, staff),
        ...this.#morePlugins({ service, staff, config }),
      ],
      log: () => undefined,
      health: () => Promise.resolve(),
    });
    await server.listen({ host: '127.0.0.1', port: this.#port });
    this.#running = { service, staff, server };
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.server.close();
    await running?.service.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
