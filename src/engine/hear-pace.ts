// "Remind me after Thursday", "only evenings": the family sets the pace, in their own words.
import { addDays } from '../language/date-calendar.ts';
import { isHabit, isPromise, isToday, readDayPart } from '../language/day-part.ts';
import { asksForReminder, type WishedDay } from '../language/wished-day.ts';
import { readPause, type Pause } from '../language/wished-pause.ts';
import { looksLikeQuestion } from './match-question.ts';
import { namedDocuments } from './missing-clauses.ts';
import { pacedFrom, shownDay, todayOf, wishedDay } from './own-day.ts';
import type { TurnDraft } from './turn-draft.ts';

/** How long nobody is asked, where they do not say how long it takes. */
const pauseDays: Readonly<Record<Pause, number>> = { hospital: 14, treatment: 7, time: 7 };

/** True when the words asked for a reminder, or answered one, and say when. */
export function hearPace(draft: TurnDraft, text: string): boolean {
  if (!asksForReminder(text) && !answersReminder(draft)) return false;
  if (looksLikeQuestion(text) && !asksForReminder(text)) return false;
  const named = readDayPart(text);
  const wish = wishedDay(draft, text);
  // "Tomorrow evening", "tonight", "I'll send it in the evening" is one evening.
  const once = (wish !== null || isToday(text) || isPromise(text)) && !isHabit(text);
  const part = once ? null : named;
  if (part !== null) {
    draft.record({ kind: 'reminder_hours_wished', part });
    draft.say(`bot:reminder.hours.${part}`);
  }
  const pause = wish === null && part === null ? readPause(text) : null;
  const day = wish ?? (pause === null ? null : inDays(draft, pauseDays[pause]));
  // A stay in hospital is about all of them.
  const meant = pause === null || pause === 'time' ? documentsMeant(draft, text) : [];
  if (day !== null) waitUntil(draft, day, meant);
  return part !== null || day !== null;
}

/** What was shown last is a reminder, or what followed from one. */
export function answersReminder({ state: { menu, aside } }: TurnDraft): boolean {
  if (aside?.kind === 'missing_documents') return true;
  return aside === null && menu?.options.some(({ id }) => id.startsWith('r:')) === true;
}

function inDays(draft: TurnDraft, days: number): WishedDay {
  return { day: addDays(todayOf(draft), days), named: false };
}

/** Those that are named, or that were just spoken of; none: all of them. */
function documentsMeant(draft: TurnDraft, text: string): readonly string[] {
  const named = namedDocuments(draft, text).map(({ id }) => id);
  if (named.length > 0) return named;
  const { aside } = draft.state;
  return aside?.kind === 'missing_documents' ? aside.items : [];
}

function waitUntil(draft: TurnDraft, wish: WishedDay, items: readonly string[]): void {
  const paced = pacedFrom(draft, wish);
  if (items.length > 0) draft.record({ kind: 'documents_paced', items, ...paced });
  else draft.record({ kind: 'reminders_paced', ...paced });
  draft.say('bot:reminder.onDay', { day: shownDay(draft, wish.day) });
}
