// "Remind me after Thursday", "only evenings": the family sets the pace, in their own words.
import { addDays } from '../language/date-calendar.ts';
import { showDate } from '../language/date-show.ts';
import { readDate } from '../language/date-read.ts';
import { asksForReminder, readWishedDay } from '../language/wished-day.ts';
import { readDayPart, readPause, type Pause } from '../language/wished-pause.ts';
import { namedDocuments } from './hear-missing.ts';
import type { TurnDraft } from './turn-draft.ts';

/** How long nobody is asked, where they do not say how long it takes: a stay, a week of chemo. */
const pauseDays: Readonly<Record<Pause, number>> = { hospital: 14, treatment: 7 };

/** True when the words asked for a reminder, or answered one, and say when. */
export function hearPace(draft: TurnDraft, text: string): boolean {
  if (!asksForReminder(text) && !answersReminder(draft)) return false;
  const part = readDayPart(text);
  const day = wishedDay(draft, text);
  if (part !== null) {
    draft.record({ kind: 'reminder_hours_wished', part });
    draft.say(`bot:reminder.hours.${part}`);
  }
  if (day !== null) waitUntil(draft, day, documentsMeant(draft, text));
  return part !== null || day !== null;
}

function answersReminder({ state: { menu, aside } }: TurnDraft): boolean {
  if (aside?.kind === 'missing_documents') return true;
  return aside === null && menu?.options.some(({ id }) => id.startsWith('r:')) === true;
}

/** YYYY-MM-DD, or null. */
function wishedDay({ state, context }: TurnDraft, text: string): string | null {
  const today = context.now.slice(0, 10);
  const day = readWishedDay(text, { language: state.language, today });
  if (day !== null) return day;
  const pause = readPause(text);
  return pause === null ? null : addDays(today, pauseDays[pause]);
}

/** Those that are named, or that were just spoken of; none: all of them. */
function documentsMeant(draft: TurnDraft, text: string): readonly string[] {
  const named = namedDocuments(draft, text).map(({ id }) => id);
  if (named.length > 0) return named;
  const { aside } = draft.state;
  return aside?.kind === 'missing_documents' ? aside.items : [];
}

function waitUntil(draft: TurnDraft, day: string, items: readonly string[]): void {
  const { language } = draft.state;
  const from = `${day}T00:00:00.000Z`;
  if (items.length > 0) draft.record({ kind: 'documents_paced', items, from });
  else draft.record({ kind: 'reminders_paced', from });
  const outcome = readDate(day, { language, today: draft.context.now.slice(0, 10) });
  const shown = 'date' in outcome ? showDate(outcome.date, language) : day;
  draft.say('bot:reminder.onDay', { day: shown });
}
