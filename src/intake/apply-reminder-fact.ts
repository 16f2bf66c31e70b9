// What changes when somebody was reminded, set the pace, or when what is ready has to wait.
import type { Fact } from './fact.ts';
import type { IntakeState } from './state.ts';

type ReminderFact = Extract<
  Fact,
  {
    kind:
      | 'reminded'
      | 'reminder_refused'
      | 'reminders_paced'
      | 'documents_paced'
      | 'reminder_hours_wished'
      | 'aging_told'
      | 'held_back'
      | 'held_handed'
      | 'reminders_unwanted'
      | 'reminders_ended';
  }
>;

export function reminderChange(state: IntakeState, fact: ReminderFact): Partial<IntakeState> {
  switch (fact.kind) {
    case 'reminded':
      return { remindedAt: [...(state.remindedAt ?? []), fact.at] };
    case 'reminder_refused':
      return withoutNudge(state, fact.sentAt);
    case 'reminders_paced':
      return { remindersFrom: fact.from, ...namedDay(fact), ...withoutSilence(state) };
    case 'documents_paced': {
      const paced = fact.items.map((item): [string, string] => [item, fact.from]);
      const documentsFrom = { ...state.documentsFrom, ...Object.fromEntries(paced) };
      return { documentsFrom, ...namedDay(fact), ...withoutSilence(state) };
    }
    case 'reminder_hours_wished':
      return { reminderHours: fact.part };
    case 'aging_told':
      return { agingTold: { ...state.agingTold, ...fact.days } };
    case 'held_back': {
      const others = (state.heldBack ?? []).filter(({ kind }) => kind !== fact.held.kind);
      return { heldBack: [...others, fact.held] };
    }
    case 'held_handed':
      return { heldBack: [] };
    case 'reminders_unwanted':
      return { remindersUnwanted: true };
    case 'reminders_ended':
      return { remindersEnded: true };
  }
}

function namedDay({ day }: { readonly day?: string }): Partial<IntakeState> {
  return day === undefined ? {} : { reminderDay: day };
}

export function withoutSilence(state: IntakeState): Partial<IntakeState> {
  return state.remindersUnwanted === true ? { remindersUnwanted: false } : {};
}

function withoutNudge(state: IntakeState, sentAt: string): Partial<IntakeState> {
  const { remindedAt = [], remindersRefused = 0 } = state;
  const kept = remindedAt.filter((at) => at !== sentAt);
  return { remindedAt: kept, remindersRefused: remindersRefused + 1 };
}
