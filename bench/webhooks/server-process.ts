// A server in a process of its own, and people who post to it over kept connections.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { KeptConnections } from './kept-connections.ts';
import type { Posted } from './posted.ts';

const portSchema = z.object({ port: z.number() });

export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #connections: KeptConnections;

  private constructor(child: ChildProcess, port: number, connections: number) {
    this.#child = child;
    this.#connections = new KeptConnections(port, connections);
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
  async post(posted: Posted): Promise<void> {
    const status = await this.#connections.post(posted);
    if (status !== 200) throw new Error(`${posted.path}: ${String(status)}`);
  }

  /** Until it has nothing left to do of what it acknowledged. */
  async settle(): Promise<void> {
    this.#child.send('settle');
    await once(this.#child, 'message');
  }

  async stop(): Promise<void> {
    this.#connections.close();
    this.#child.send('stop');
    await once(this.#child, 'exit');
  }
}
