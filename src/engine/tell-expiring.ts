// Says of a passport that it ends too soon: once, when it was told or when its time has come.
import { expiringDates } from '../flow/expiring-dates.ts';
import { showDate } from '../language/date-show.ts';
import type { TurnDraft } from './turn-draft.ts';

export function tellExpiring(draft: TurnDraft): void {
  const { flow, context } = draft;
  for (const { item, day, tellAt } of expiringDates(flow, draft.state)) {
    const value = draft.state.answers[item.id]?.value;
    if (tellAt > context.now || value?.kind !== 'date') continue;
    draft.record({ kind: 'aging_told', days: { [item.id]: day } }, 'bot');
    const date = showDate(value.date, draft.state.language);
    draft.say(`${flow.id}:items.${item.id}.short`, { date });
  }
}
