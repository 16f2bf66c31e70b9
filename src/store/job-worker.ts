// Runs due jobs: one after another within a key, again with backoff, and after a crash once more.
import type { Knex } from 'knex';
import { backoffMs } from '../lib/backoff.ts';
import type { Clock } from '../lib/clock.ts';
import { failpoint } from '../lib/failpoint.ts';
import type { Log } from '../lib/log.ts';
import { QueueByKey } from '../lib/queue-by-key.ts';
import { settledWithin } from '../lib/settled-within.ts';
import type { Committer } from './committer.ts';
import type { Database } from './connection.ts';
import type { DataKeys } from './data-keys.ts';
import type { Job } from './jobs.ts';

const attemptsMax = 5;
const backoffBaseMs = 1000;
const backoffMaxMs = 10 * 60_000;
const leaseMs = 15 * 60_000;
const lookAheadMax = 100;
const sleepMaxMs = 60_000;
const drainMs = 10_000;

export interface JobHandler {
  /** Must bear to be run twice for one `token`: a crash may come between the work and its mark. */
  run(job: Job): Promise<void>;
  /** Called when the last attempt has failed, with what the job's id says: `payload` is null. */
  gaveUp?(job: Job): Promise<void>;
}

export interface JobWorkerOptions {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
  readonly log: Log;
  /** By job kind. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** How many jobs run side by side. */
  readonly concurrency: number;
}

interface JobRow {
  readonly state: string;
  readonly run_at: string;
  readonly lease_until: string | null;
  readonly id: string;
  readonly kind: string;
  readonly serial_key: string;
  readonly intake_id: string;
  readonly token: string;
  readonly payload: Buffer | null;
  readonly attempts: number;
}

export class JobWorker {
  readonly #options: JobWorkerOptions;
  readonly #queue: QueueByKey;
  readonly #held = new Set<string>();
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #timer: NodeJS.Timeout | null = null;
  #running = false;

  constructor(options: JobWorkerOptions) {
    this.#options = options;
    this.#queue = new QueueByKey(options.concurrency, (error) => {
      options.log.error({ error }, 'a job could not be marked');
    });
  }

  /** Nobody else runs jobs of this database: leases that are found were left by a crash. */
  async start(): Promise<void> {
    await this.#options.committer.run((trx) =>
      trx('job').whereNotNull('lease_until').update({ lease_until: null }),
    );
    this.#running = true;
    this.wake();
  }

  /** Waits for running jobs, at most ten seconds; what is left runs again after the next start. */
  async stop(): Promise<void> {
    this.#running = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#queue.clear();
    await settledWithin(this.idle(), drainMs);
  }

  /** Looks for due jobs now: call it after a commit that enqueued some. */
  wake(): void {
    if (!this.#running) return;
    this.#lookAgain = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
  }

  /** Resolves when no job is running or due. */
  async idle(): Promise<void> {
    do {
      await this.#looking;
      await this.#queue.idle();
    } while (this.#looking !== null);
  }

  async #look(): Promise<void> {
    while (this.#lookAgain && this.#running) {
      this.#lookAgain = false;
      try {
        await this.#lookOnce();
      } catch (error) {
        this.#options.log.error({ error }, 'due jobs could not be read');
        this.#sleep(backoffBaseMs);
      }
    }
  }

  async #lookOnce(): Promise<void> {
    const { database, clock } = this.#options;
    const now = clock.now();
    const rows: readonly { id: string; serial_key: string; run_at: string }[] = await database
      .reader('job')
      // As a literal: a partial index is not used for a bound value.
      .whereRaw("state = 'queued'")
      .whereIn('kind', Object.keys(this.#options.handlers))
      .whereNotIn('id', [...this.#held])
      .orderBy('run_at')
      .limit(lookAheadMax)
      .select('id', 'serial_key', 'run_at');
    for (const row of rows) {
      const waitMs = Date.parse(row.run_at) - now.getTime();
      if (waitMs > 0) {
        this.#sleep(waitMs);
        return;
      }
      this.#hold(row.id, row.serial_key);
    }
  }

  #hold(id: string, serialKey: string): void {
    this.#held.add(id);
    this.#queue.add(serialKey, async () => {
      let marked = false;
      try {
        if (this.#running) await this.#runOne(id);
        marked = true;
      } finally {
        this.#held.delete(id);
        // A store that is not well is given a rest.
        if (marked) this.wake();
        else this.#sleep(backoffBaseMs);
      }
    });
  }

  #sleep(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.wake();
      },
      Math.min(milliseconds, sleepMaxMs),
    );
    this.#timer.unref();
  }

  async #runOne(id: string): Promise<void> {
    const row = await this.#claim(id);
    const handler = this.#options.handlers[row?.kind ?? ''];
    if (row === null || handler === undefined) return;
    failpoint('job.claimed');
    const { kind, token, attempts: attempt, intake_id: intake } = row;
    const job: Job = { id, kind, token, intake, payload: null, attempt };
    try {
      if (attempt > attemptsMax) throw new Error('every attempt ended with a crash');
      await handler.run({ ...job, payload: await this.#openPayload(row) });
    } catch (error) {
      await this.#retryOrGiveUp(job, handler, error);
      return;
    }
    failpoint('job.worked');
    await this.#mark(job, (found) => found.delete());
    failpoint('job.done');
  }

  async #openPayload(row: JobRow): Promise<unknown> {
    if (row.payload === null) return null;
    const place = { owner: row.intake_id, table: 'job', row: row.id, column: 'payload' };
    return this.#options.keys.openJson(place, row.payload);
  }

  /** Counts the attempt before it begins, so that a job which kills the process ends as well. */
  #claim(id: string): Promise<JobRow | null> {
    const now = this.#options.clock.now();
    const lease = new Date(now.getTime() + leaseMs).toISOString();
    return this.#options.committer.run(async (trx) => {
      const rows: readonly JobRow[] = await trx<JobRow>('job')
        .where({ id, state: 'queued' })
        .where('run_at', '<=', now.toISOString())
        .update({ attempts: trx.raw('attempts + 1'), lease_until: lease })
        .returning('*');
      return rows[0] ?? null;
    });
  }

  async #retryOrGiveUp(job: Job, handler: JobHandler, error: unknown): Promise<void> {
    const { log, clock } = this.#options;
    log.warn({ error, job: job.kind, intake: job.intake, attempt: job.attempt }, 'a job failed');
    if (job.attempt >= attemptsMax && (await this.#gaveUp(job, handler))) {
      await this.#mark(job, (found) => found.update({ state: 'failed', lease_until: null }));
      return;
    }
    const waitMs = backoffMs(job.attempt - 1, backoffBaseMs, backoffMaxMs);
    const runAt = new Date(clock.now().getTime() + waitMs).toISOString();
    await this.#mark(job, (found) => found.update({ run_at: runAt, lease_until: null }));
    failpoint('job.delayed');
  }

  /** False when even that failed, and has to be tried again. */
  async #gaveUp(job: Job, handler: JobHandler): Promise<boolean> {
    try {
      await handler.gaveUp?.(job);
      return true;
    } catch (error) {
      this.#options.log.error({ error, job: job.kind, intake: job.intake }, 'giving up failed');
      return false;
    }
  }

  /** Leaves a job alone that was moved while it ran: it has another token. */
  async #mark(job: Job, change: (found: Knex.QueryBuilder) => Promise<unknown>): Promise<void> {
    await this.#options.committer.run(async (trx) => {
      await change(trx('job').where({ id: job.id, token: job.token }));
    });
  }
}
