// The job that looks whether an intake is due a reminder, and looks again when it may be.
import type { Flow } from './flow/flow.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { Clock } from './lib/clock.ts';
import { planFor } from './reminder/plan.ts';
import type { Committer } from './store/committer.ts';
import type { DataKeys } from './store/data-keys.ts';
import type { IntakeRead } from './store/intake-read.ts';
import type { JobHandler } from './store/job-worker.ts';
import { lookAgainWrite } from './store/jobs.ts';

export interface RemindParts {
  readonly inbox: Inbox;
  readonly intakes: IntakeRead;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** After a nudge went in, when to look whether the next one is due. */
const lookAgainMs = 86_400_000;

/**
 * Cost is proportional to what is due: one row a family, at the moment that may matter next. What
 * is to be said is known to the inbox under an id of its own, so that no crash says it twice.
 */
export function remind(parts: RemindParts): JobHandler {
  return {
    run: async (job) => {
      const { inbox, clock } = parts;
      const { intake } = job;
      const state = await parts.intakes.state(intake);
      const flow = state === null ? undefined : parts.flows.get(state.flow);
      if (state === null || flow === undefined) return;
      const now = clock.now();
      const plan = planFor(flow, state, now);
      const { lastHeardAt: heardAt } = state;
      switch (plan.kind) {
        case 'nothing':
          return;
        case 'wait':
          await lookAgain(parts, intake, plan.until);
          return;
        case 'nudge': {
          const { step } = plan;
          const id = `remind:${intake}:${heardAt}:${String(step)}`;
          await inbox.acceptInternal(intake, { kind: 'reminder_due', step, heardAt }, id);
          await lookAgain(parts, intake, new Date(now.getTime() + lookAgainMs));
          return;
        }
        case 'aging': {
          const told = String(Object.keys(state.agingTold ?? {}).length);
          const id = `remind:${intake}:${heardAt}:aging:${told}`;
          await inbox.acceptInternal(intake, { kind: 'aging_due', heardAt }, id);
          await lookAgain(parts, intake, new Date(now.getTime() + lookAgainMs));
          return;
        }
        case 'person': {
          const id = `remind:${intake}:${heardAt}:person`;
          await inbox.acceptInternal(intake, { kind: 'reminders_end', heardAt }, id);
        }
      }
    },
  };
}

async function lookAgain({ committer, keys }: RemindParts, intake: string, at: Date) {
  const look = { kind: 'remind', intake, runAt: at.toISOString() };
  await committer.commit([await lookAgainWrite(keys, look)]);
}
