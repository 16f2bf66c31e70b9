// One life of the service's process: from its start to its stop or its sudden end.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildCommand, ChildOptions } from './child-command.ts';

/** When a life ends: at a named step, or so many milliseconds after it began. */
export interface Doom {
  readonly failpoints: string;
  readonly killAfterMs: number | null;
}

export const spared: Doom = { failpoints: '', killAfterMs: null };

/** A service that hangs would let the parent wait for ever. */
const answerMsMax = 60_000;

/** The process ended before it answered; ask the next one again. */
export class DiedError extends Error {}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

export class ServiceLife {
  readonly startedAt = performance.now();
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<readonly unknown[]>;
  #errors = '';
  #over = false;

  constructor(options: Omit<ChildOptions, 'failpoints'>, doom: Doom) {
    const script = join(import.meta.dirname, 'service-child.ts');
    const words = JSON.stringify({ ...options, failpoints: doom.failpoints });
    this.#child = spawn(process.execPath, [script, words], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#ended = once(this.#child, 'close');
    void this.#ended.then(() => {
      this.#end();
    });
    this.#child.stdin?.on('error', () => undefined);
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text;
    });
    this.#listen();
    this.#killAfter(doom.killAfterMs);
  }

  get over(): boolean {
    return this.#over;
  }

  /** Resolves when the service takes messages; rejects with {@link DiedError}. */
  ready(): Promise<void> {
    return this.#answerTo(0);
  }

  /** Resolves when the service has acknowledged; rejects with {@link DiedError}. */
  ask(command: ChildCommand): Promise<void> {
    if (this.#over) return Promise.reject(new DiedError());
    const answer = this.#answerTo(command.id);
    this.#child.stdin?.write(`${JSON.stringify(command)}\n`);
    return answer;
  }

  /** Dooms a life that was spared until now. */
  async doom(doom: Doom, command: Pick<ChildCommand, 'id' | 'now'>): Promise<void> {
    await this.ask({ ...command, kind: 'arm', failpoints: doom.failpoints });
    this.#killAfter(doom.killAfterMs);
  }

  /** True when it was killed; throws when it failed in a way of its own. */
  async killed(): Promise<boolean> {
    await this.#ended;
    const { signalCode, exitCode } = this.#child;
    if (signalCode === 'SIGKILL') return true;
    if (exitCode === 0) return false;
    throw new Error(`the service failed by itself (${String(exitCode)}):\n${this.#errors}`);
  }

  #killAfter(milliseconds: number | null): void {
    if (milliseconds === null) return;
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), milliseconds);
    void this.#ended.then(() => {
      clearTimeout(timer);
    });
  }

  #answerTo(id: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error('the service does not answer'));
      }, answerMsMax);
      this.#waiting.set(id, {
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
    });
  }

  #listen(): void {
    if (this.#child.stdout === null) return;
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const words: unknown = JSON.parse(line);
      const id = typeof words === 'object' && words !== null && 'id' in words ? words.id : 0;
      this.#waiting.get(Number(id))?.resolve();
      this.#waiting.delete(Number(id));
    });
  }

  #end(): void {
    this.#over = true;
    for (const waiting of this.#waiting.values()) waiting.reject(new DiedError());
    this.#waiting.clear();
  }
}
