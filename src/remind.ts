// The job that looks whether an intake is due a reminder, and looks again when it may be.
import type { Flow } from './flow/flow.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { IntakeState } from './intake/state.ts';
import { isoNow, type Clock } from './lib/clock.ts';
import { familyLookMs, familySilence } from './reminder/family.ts';
import { planFor } from './reminder/plan.ts';
import { reachedPlan, type Reach, type ReachedPlan } from './reminder/reach.ts';
import type { ReminderBook } from './reminder/reminder-book.ts';
import { reminderOf, type ReminderStep } from './reminder/reminder-record.ts';
import type { FailedTemplate } from './outbox/receipts.ts';
import type { Committer } from './store/committer.ts';
import type { DataKeys } from './store/data-keys.ts';
import type { IntakeRead } from './store/intake-read.ts';
import type { JobHandler } from './store/job-worker.ts';
import { lookAgainWrite } from './store/jobs.ts';
import type { Write } from './store/write.ts';

export interface RemindParts {
  readonly inbox: Inbox;
  readonly intakes: IntakeRead;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly reminders: ReminderBook;
  /** How somebody can be written to now. */
  readonly reach: (state: IntakeState) => Promise<Reach>;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** After a nudge went in, when to look whether the next one is due. */
const lookAgainMs = 86_400_000;

interface Look {
  readonly flow: Flow;
  readonly state: IntakeState;
  readonly plan: ReachedPlan;
}

/**
 * Cost is proportional to what is due: one row a family, at the moment that may matter next. What
 * is to be said is known to the inbox under the reminder's own id, so that no crash says it twice.
 */
export function remind(parts: RemindParts): JobHandler {
  return {
    run: async ({ intake }) => {
      if ((await parts.intakes.state(intake)) === null) return;
      const found: Look[] = [];
      // Nothing of the intake changes while it is looked at and what was found is written down.
      await parts.inbox.betweenTurns(intake, async () => {
        const look = await lookAt(parts, intake);
        if (look !== null) found.push(look);
      });
      for (const look of found) await handIn(parts, look);
    },
  };
}

async function lookAt(parts: RemindParts, intake: string): Promise<Look | null> {
  const { committer, reminders, clock } = parts;
  const state = await parts.intakes.state(intake);
  const flow = state === null ? undefined : parts.flows.get(state.flow);
  if (state === null || flow === undefined) return null;
  const plan = await reachable(parts, { flow, state });
  const look = { flow, state, plan };
  const writes: Write[] = [];
  const step = stepOf(plan, isoNow(clock));
  if (step !== null) writes.push(...(await reminders.lookWrites(look, step)));
  if (plan.kind === 'wait') writes.push(await lookAgain(parts, intake, plan.until));
  if (writes.length > 0) await committer.commit(writes);
  return look;
}

/** Asked at the moment of sending: what was planned days ago may not be true any more. */
async function reachable(
  { clock, reach, intakes }: RemindParts,
  { flow, state }: Pick<Look, 'flow' | 'state'>,
): Promise<ReachedPlan> {
  const now = clock.now();
  const plan = planFor(flow, state, now);
  const { dueAt } = reminderOf(flow, state) ?? {};
  if (dueAt === undefined || (plan.kind !== 'nudge' && plan.kind !== 'aging')) return plan;
  const held = familySilence(state, await intakes.familyOf(state.id));
  if (held !== null) {
    const until = new Date(now.getTime() + familyLookMs);
    return { kind: 'wait', until, why: 'of another patient of theirs', held: { kind: held } };
  }
  return reachedPlan(plan, await reach(state), { dueAt, now });
}

function stepOf(plan: ReachedPlan, at: string): ReminderStep | null {
  switch (plan.kind) {
    case 'nothing':
      return null;
    case 'wait': {
      const until = plan.until.toISOString();
      return plan.held === null
        ? { state: 'planned', at, until }
        : { state: 'held', at, until, why: plan.held };
    }
    default:
      return { state: 'due', at };
  }
}

/** Into the inbox, as everything that happens to an intake. */
async function handIn(parts: RemindParts, { flow, state, plan }: Look): Promise<void> {
  const { inbox, clock, committer } = parts;
  const { id: intake, lastHeardAt: heardAt, remindersRefused = 0 } = state;
  const reminder = reminderOf(flow, state);
  if (reminder === null || plan.kind === 'wait' || plan.kind === 'nothing') return;
  // What the messenger refused is tried anew, and is another event.
  const id = remindersRefused === 0 ? reminder.id : `${reminder.id}:${String(remindersRefused)}`;
  switch (plan.kind) {
    case 'nudge':
      await inbox.acceptInternal(intake, { kind: 'reminder_due', step: plan.step, heardAt }, id);
      break;
    case 'aging':
      await inbox.acceptInternal(intake, { kind: 'aging_due', heardAt }, id);
      break;
    case 'person':
      await inbox.acceptInternal(intake, endOf(plan, heardAt), id);
      return;
  }
  const next = new Date(clock.now().getTime() + lookAgainMs);
  await committer.commit([await lookAgain(parts, intake, next)]);
}

/** A nudge that its messenger refused does not count; told once for each sending. */
export async function tellRefused(
  inbox: Inbox,
  { id, intake, saidAt: sentAt, code, retryable }: FailedTemplate,
): Promise<void> {
  if (sentAt === null) return;
  const final = !retryable && !code.startsWith('template');
  const event = { kind: 'reminder_refused', sentAt, final } as const;
  await inbox.acceptInternal(intake, event, `refused:${id}`);
}

function endOf(plan: Extract<ReachedPlan, { kind: 'person' }>, heardAt: string) {
  const { unreachable } = plan;
  const why = unreachable === undefined ? {} : { why: unreachable };
  return { kind: 'reminders_end', heardAt, ...why } as const;
}

function lookAgain({ keys }: RemindParts, intake: string, at: Date): Promise<Write> {
  return lookAgainWrite(keys, { kind: 'remind', intake, runAt: at.toISOString() });
}
