// Work to be done later: put into the caller's transaction, so that it exists when the turn does.
import type { Knex } from 'knex';
import { newId } from '../lib/ids.ts';
import type { DataKeys } from './data-keys.ts';
import type { Write } from './write.ts';

export interface NewJob {
  readonly kind: string;
  /** One job with this id waits at a time: enqueueing again moves it. */
  readonly id: string;
  /** Jobs of one key run one after another. */
  readonly serialKey: string;
  readonly intake: string;
  /** Plain JSON, kept sealed; null is kept as it is and outlives the intake's key. */
  readonly payload: unknown;
  /** ISO instant. */
  readonly runAt: string;
}

/** When each of these intakes will be looked at for a reminder (ISO instant), where it will. */
export async function reminderLooks(
  reader: Knex,
  intakes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: readonly { intake_id: string; run_at: string }[] = await reader('job')
    .whereIn(
      'id',
      intakes.map((intake) => lookId('remind', intake)),
    )
    .where({ state: 'queued' })
    .select('intake_id', 'run_at');
  return new Map(rows.map(({ intake_id: intake, run_at: at }) => [intake, at]));
}

/** One look of a kind at a time for each intake: another one moves it. */
function lookId(kind: string, intake: string): string {
  return `${kind}/${intake}/`;
}

/** The write that has an intake looked at again by this kind of job, at an ISO instant. */
export function lookAgainWrite(
  keys: DataKeys,
  look: Pick<NewJob, 'kind' | 'intake' | 'runAt'>,
): Promise<Write> {
  const id = lookId(look.kind, look.intake);
  return jobWrite(keys, { ...look, id, serialKey: id, payload: null });
}

/** A job as a handler gets it. `token` is new each time it is enqueued, the same in retries. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly token: string;
  readonly intake: string;
  readonly payload: unknown;
  /** Counting this one, from 1. */
  readonly attempt: number;
}

/** The write that enqueues a job, for the unit that wants it. */
export async function jobWrite(keys: DataKeys, job: NewJob): Promise<Write> {
  const place = { owner: job.intake, table: 'job', row: job.id, column: 'payload' };
  return {
    kind: 'put',
    table: 'job',
    key: ['id'],
    row: {
      id: job.id,
      kind: job.kind,
      serial_key: job.serialKey,
      intake_id: job.intake,
      token: newId(),
      payload: job.payload === null ? null : await keys.sealJson(place, job.payload),
      run_at: job.runAt,
      attempts: 0,
      state: 'queued',
      lease_until: null,
    },
  };
}
