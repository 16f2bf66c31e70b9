// Hands groups of writes to the thread that commits them, so that neither waits for the other.
import { Worker } from 'node:worker_threads';
import { isLastPass } from '../lib/failpoint.ts';
import { tellError, type ToldError } from './store-error.ts';
import type { Statement } from './write.ts';

export interface GroupOptions {
  readonly client: 'sqlite3' | 'better-sqlite3';
  readonly filename: string;
  /** Run once on the connection. */
  readonly pragmas: string;
}

const commitSteps = ['commit.begun', 'commit.written', 'commit.done'] as const;
export type CommitStep = (typeof commitSteps)[number];

export interface GroupTask {
  readonly group: readonly Statement[];
  /** Rows of which each has to be inserted by the group itself, or nothing is written. */
  readonly needed: readonly string[];
  /** Where a test wants the process to die. */
  readonly lastStep: CommitStep | undefined;
}

export type GroupAnswer =
  | { readonly kind: 'committed'; readonly ids: readonly string[] }
  /** Nothing was changed, since these needed rows were there already. */
  | { readonly kind: 'lacking'; readonly ids: readonly string[] }
  /** Nothing was changed. */
  | { readonly kind: 'not_written'; readonly error: ToldError }
  /** COMMIT itself was refused. */
  | { readonly kind: 'not_committed'; readonly error: ToldError };

/** Statements live for one commit: more room would only be held, not used. */
const youngMegabytes = 4;

/** One group at a time. The thread begins with the first. */
export class GroupWriter {
  readonly #options: GroupOptions;
  #worker: Worker | null = null;
  #answer: ((answer: GroupAnswer) => void) | null = null;

  constructor(options: GroupOptions) {
    this.#options = options;
  }

  /** Resolves when the disk has the group, or with what kept it from there; never throws. */
  commit(group: readonly Statement[], needed: readonly string[]): Promise<GroupAnswer> {
    const worker = (this.#worker ??= this.#start());
    const lastStep = commitSteps.find(isLastPass);
    worker.ref();
    return new Promise((resolve) => {
      this.#answer = resolve;
      worker.postMessage({ group, needed, lastStep } satisfies GroupTask);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker = null;
    worker.ref();
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage(null);
    await exited;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./group-thread.ts', import.meta.url), {
      workerData: this.#options,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.on('message', (answer: GroupAnswer) => {
      this.#settle(answer);
    });
    worker.on('error', (error: unknown) => {
      this.#worker = null;
      this.#settle({ kind: 'not_committed', error: tellError(error) });
    });
    return worker;
  }

  /** A thread with nothing to do keeps no process alive. */
  #settle(answer: GroupAnswer): void {
    this.#worker?.unref();
    const settle = this.#answer;
    this.#answer = null;
    settle?.(answer);
  }
}
