// The whole desk as main.ts puts it together, on a folder and port of its own, to stop and start.
import { createServer as listenOnce, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { WebChat } from '../../src/channel/web-chat/web-chat.ts';
import { readConfig } from '../../src/config.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLog } from '../../src/lib/log.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { startService, type Service } from '../../src/service.ts';
import { chatDeps, portalDeps } from '../../src/web-deps.ts';
import { chatRoutes } from '../../src/web/chat-routes.ts';
import { portalRoutes } from '../../src/web/portal-routes.ts';
import { createServer } from '../../src/web/server.ts';

interface Running {
  readonly service: Service;
  readonly server: FastifyInstance;
}

export class WholeDesk {
  readonly origin: string;
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'whole-desk-'));
  #running: Running | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.origin = `http://127.0.0.1:${String(port)}`;
  }

  /** Links carry the port, so it is chosen before anything starts. */
  static async start(): Promise<WholeDesk> {
    const desk = new WholeDesk(await freePort());
    await desk.start();
    return desk;
  }

  get service(): Service {
    if (this.#running === null) throw new Error('the desk is not running');
    return this.#running.service;
  }

  async start(): Promise<void> {
    const config = readConfig({
      INTAKE_DATA_DIR: join(this.#folder, 'data'),
      INTAKE_KEYS_DIR: join(this.#folder, 'keys'),
      INTAKE_PORT: String(this.#port),
      INTAKE_PUBLIC_URL: this.origin,
    });
    const webChat = new WebChat();
    const service = await startService({
      config,
      channels: [webChat],
      clock: systemClock,
      log: createLog('silent'),
      onFatal: (error) => {
        throw error;
      },
    });
    const server = await createServer({
      pagesFolder: join(projectFolder, 'dist/web'),
      embedOrigins: [],
      trustProxy: false,
      plugins: [
        chatRoutes(chatDeps(service, { config, webChat })),
        portalRoutes(portalDeps(service, config)),
      ],
      log: () => undefined,
      health: () => Promise.resolve(),
    });
    await server.listen({ host: '127.0.0.1', port: this.#port });
    this.#running = { service, server };
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

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = listenOnce();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      // A TCP server's address.
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        found(port);
      });
    });
  });
}
