// A server in a process of its own, and people who post to it over kept connections.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import type { Posted } from './posted.ts';

const portSchema = z.object({ port: z.number() });

export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #agent: Agent;

  private constructor(child: ChildProcess, port: number, connections: number) {
    this.#child = child;
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** `script`: a file of this folder that tells its port, then `settled` when asked to settle. */
  static async start(
    script: string,
    options: {
      readonly arguments?: readonly string[];
      readonly nodeFlags?: readonly string[];
      readonly connections: number;
    },
  ): Promise<ServerProcess> {
    const child = fork(join(import.meta.dirname, script), [...(options.arguments ?? [])], {
      execArgv: [...(options.nodeFlags ?? [])],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const told: readonly unknown[] = await once(child, 'message');
    return new ServerProcess(child, portSchema.parse(told[0]).port, options.connections);
  }

  /** Resolves when it was acknowledged; rejects for any other answer than 200. */
  post({ path, body, headers }: Posted): Promise<void> {
    return new Promise((resolve, reject) => {
      const length = Buffer.byteLength(body);
      const posting = request(
        {
          ...{ host: '127.0.0.1', port: this.#port, path, method: 'POST', agent: this.#agent },
          headers: { ...headers, 'content-type': 'application/json', 'content-length': length },
        },
        (response) => {
          response.resume();
          response.on('end', () => {
            if (response.statusCode === 200) resolve();
            else reject(new Error(`${path}: ${String(response.statusCode)}`));
          });
        },
      );
      posting.on('error', reject);
      posting.end(body);
    });
  }

  /** Until it has nothing left to do of what it acknowledged. */
  async settle(): Promise<void> {
    this.#child.send('settle');
    await once(this.#child, 'message');
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    this.#child.send('stop');
    await once(this.#child, 'exit');
  }
}
