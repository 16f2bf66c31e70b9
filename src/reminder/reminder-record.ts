// One reminder from its planning to its end: its id, its states, and what moves it on.
import type { Flow } from '../flow/flow.ts';
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import { nextReminder, type Silence } from './next-reminder.ts';
import type { FamilySilence } from './family.ts';
import type { Hindrance } from './sending-time.ts';

/**
 * `planned`: its day is known. `held`: due, and waits for an hour, or for the messenger. `due`:
 * goes to the inbox now. `sent`: said, in the outbox; what the messenger reports of it is read from
 * there. `refused`: the messenger took nothing of it, so it goes back to `planned`. `cleared`: what
 * it asked for came. `muted`: nobody may be reminded now. `superseded`: they wrote, or its rule
 * changed.
 */
export const reminderStates = [
  'planned',
  'held',
  'due',
  'sent',
  'refused',
  'cleared',
  'muted',
  'superseded',
  'given_to_person',
] as const;

export type ReminderState = (typeof reminderStates)[number];

/** What may follow each state; a reminder that ended stays as it is. */
const following: Readonly<Record<ReminderState, readonly ReminderState[]>> = {
  planned: ['held', 'due', 'cleared', 'muted', 'superseded', 'given_to_person'],
  held: ['planned', 'held', 'due', 'cleared', 'muted', 'superseded', 'given_to_person'],
  due: ['held', 'sent', 'cleared', 'muted', 'superseded', 'given_to_person'],
  sent: ['refused'],
  refused: ['planned', 'held', 'due', 'cleared', 'muted', 'superseded', 'given_to_person'],
  cleared: [],
  muted: [],
  superseded: [],
  given_to_person: [],
};

/** A reminder in one of these may still go out. */
export const openStates = ['planned', 'held', 'due', 'refused'] as const;

export type Why =
  | Hindrance
  | {
      readonly kind:
        | Exclude<Silence, 'given_to_person' | 'erased' | 'not_begun'>
        | ('wrote' | 'document' | 'rule' | 'silent')
        | ('no_template' | 'template_refused' | 'template_slow' | 'template_unread')
        | FamilySilence;
    };

export interface ReminderStep {
  readonly state: ReminderState;
  /** ISO instant. */
  readonly at: string;
  /** Of what waits, the moment until which it does (ISO instant). */
  readonly until?: string;
  readonly why?: Why;
}

export interface ReminderRecord {
  /** `reminder:{intake}:v{policy}:{last heard}:{step}`: the same one has the same id for ever. */
  readonly id: string;
  readonly kind: 'nudge' | 'aging' | 'person';
  /** Of a nudge, counted from 0. */
  readonly step: number;
  /** ISO instant at which its rule makes it due. */
  readonly dueAt: string;
  readonly steps: readonly ReminderStep[];
}

/** The reminder that an intake is due next, planned or not; null where nobody is reminded. */
export function reminderOf(flow: Flow, state: IntakeState): Omit<ReminderRecord, 'steps'> | null {
  const next = nextReminder(flow, state);
  if (next.kind === 'none') return null;
  const { kind, dueAt } = next;
  const step = kind === 'nudge' ? next.step : 0;
  const told = Object.keys(state.agingTold ?? {}).length;
  const last = { nudge: String(step), aging: `aging:${String(told)}`, person: 'person' }[kind];
  const policy = `v${flow.version}`;
  const id = ['reminder', state.id, policy, state.lastHeardAt, last].join(':');
  return { id, kind, step, dueAt };
}

export function stateOf({ steps }: Pick<ReminderRecord, 'steps'>): ReminderState | null {
  return steps.at(-1)?.state ?? null;
}

/** The record with one more step; unchanged where it is there already, or must not follow. */
export function withStep(record: ReminderRecord, step: ReminderStep): ReminderRecord {
  const last = record.steps.at(-1);
  const again = last?.state === step.state && last.until === step.until;
  const may = last === undefined || again || following[last.state].includes(step.state);
  if (again || !may) return record;
  // Held for the same reason, only longer.
  if (last?.state === 'held' && step.state === 'held' && last.why?.kind === step.why?.kind) {
    return { ...record, steps: [...record.steps.slice(0, -1), { ...step, at: last.at }] };
  }
  return { ...record, steps: [...record.steps, step] };
}

export interface ReminderTurn {
  readonly flow: Flow;
  readonly before: IntakeState;
  readonly after: IntakeState;
  readonly facts: readonly Fact[];
  /** ISO instant. */
  readonly at: string;
}

/** What a turn made of the reminder that was open before it; null where it stays open. */
export function endedBy(turn: ReminderTurn, open: ReminderRecord): ReminderStep | null {
  const { flow, after, facts, at } = turn;
  const has = (kind: Fact['kind']) => facts.some((fact) => fact.kind === kind);
  if (open.kind === 'nudge' ? has('reminded') : has('aging_told')) return { state: 'sent', at };
  if (has('reminders_ended')) {
    const unreachable = facts.find((fact) => fact.kind === 'reminders_ended')?.why;
    return { state: 'given_to_person', at, why: { kind: unreachable ?? 'silent' } };
  }
  if (has('document_received')) return { state: 'cleared', at, why: { kind: 'document' } };
  const next = nextReminder(flow, after);
  if (next.kind === 'none') return silenced(next.why, at);
  if (reminderOf(flow, after)?.id === open.id) return null;
  return { state: 'superseded', at, why: { kind: has('heard') ? 'wrote' : 'rule' } };
}

function silenced(why: Silence, at: string): ReminderStep {
  if (why === 'given_to_person') return { state: 'given_to_person', at, why: { kind: 'silent' } };
  // With the erasure the record goes as well.
  if (why === 'erased' || why === 'not_begun') return { state: 'superseded', at };
  return { state: why === 'nothing_missing' ? 'cleared' : 'muted', at, why: { kind: why } };
}
