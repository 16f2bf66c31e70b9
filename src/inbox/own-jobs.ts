// The jobs that the inbox itself asks for and carries out: a burst that settled, an erasure.
import type { JobHandler } from '../store/job-worker.ts';
import type { Job } from '../store/jobs.ts';
import { StoreError } from '../store/store-error.ts';
import { eraseIntake, type EraseParts } from './erase-intake.ts';
import type { Inbox } from './inbox.ts';

/** Handlers to be given to the job worker, by kind. */
export function ownJobs(
  inbox: Inbox,
  parts: EraseParts,
): Readonly<Record<'settle' | 'erase', JobHandler>> {
  return {
    settle: {
      run: async (job) => {
        await inbox.acceptInternal(job.intake, { kind: 'burst_settled' }, job.token);
      },
    },
    erase: {
      run: async (job) => {
        if (await stillSpeaking(parts, job.intake)) throw new StoreError('unavailable');
        await eraseBetweenTurns(inbox, parts, job);
      },
      // Words that cannot be delivered do not keep anybody's data.
      gaveUp: (job) => eraseBetweenTurns(inbox, parts, job),
    },
  };
}

async function stillSpeaking(parts: EraseParts, intake: string): Promise<boolean> {
  const row: unknown = await parts.database
    .reader('outbox')
    .where({ intake_id: intake })
    .whereIn('state', ['queued', 'sending'])
    .first('id');
  return row !== undefined;
}

async function eraseBetweenTurns(inbox: Inbox, parts: EraseParts, job: Job): Promise<void> {
  const row: { erased_at: string | null } | undefined = await parts.database
    .reader('intake')
    .where({ id: job.intake })
    .first('erased_at');
  // After a crash only the files may be left.
  if (row?.erased_at != null) await parts.vault.erase(job.intake);
  else await inbox.betweenTurns(job.intake, () => eraseIntake(parts, job.intake));
}
