// The job that wakes when a promise is due and calls a coordinator, once.
import type { IntakeState } from '../intake/state.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Committer } from '../store/committer.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { JobHandler } from '../store/job-worker.ts';
import { lookAgainWrite } from '../store/jobs.ts';
import { dueList } from './due-list.ts';
import type { DueThing } from './due-list.ts';

export type SilenceEvent =
  | { readonly kind: 'center_silent'; readonly id: string; readonly dueAt: string }
  | { readonly kind: 'promise_missed'; readonly dueAt: string };

export interface PromiseJobParts {
  readonly intakes: { state(intake: string): Promise<IntakeState | null> };
  readonly inbox: {
    acceptInternal(intake: string, event: SilenceEvent, externalId: string): Promise<unknown>;
  };
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** What went by is known to the inbox under an id of its own: no crash calls anybody twice. */
export function promiseJob(parts: PromiseJobParts): JobHandler {
  return {
    run: async ({ intake }) => {
      const state = await parts.intakes.state(intake);
      const now = isoNow(parts.clock);
      const things = state === null ? [] : dueList(state, now);
      for (const thing of things) {
        const event = missed(thing);
        if (event === null) continue;
        const id = `promise:${intake}:${thing.submission ?? 'ours'}:${thing.dueAt}`;
        await parts.inbox.acceptInternal(intake, event, id);
      }
      const next = things.find(({ overdue }) => !overdue);
      if (next === undefined) return;
      const look = { kind: 'promise', intake, runAt: next.dueAt };
      await parts.committer.commit([await lookAgainWrite(parts.keys, look)]);
    },
  };
}

function missed({ kind, submission, dueAt, overdue }: DueThing): SilenceEvent | null {
  if (!overdue) return null;
  if (kind === 'ours') return { kind: 'promise_missed', dueAt };
  return kind === 'answer' && submission !== null
    ? { kind: 'center_silent', id: submission, dueAt }
    : null;
}
