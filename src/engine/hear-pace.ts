// "Remind me after Thursday": the family sets the pace, in their own words.
import { showDate } from '../language/date-show.ts';
import { readDate } from '../language/date-read.ts';
import { asksForReminder, readWishedDay } from '../language/wished-day.ts';
import type { TurnDraft } from './turn-draft.ts';

/** True when the words asked for a reminder, or answered one, with a day to come. */
export function hearPace(draft: TurnDraft, text: string): boolean {
  const answersReminder = draft.state.menu?.options.some(({ id }) => id.startsWith('r:')) === true;
  if (!asksForReminder(text) && !(answersReminder && draft.state.aside === null)) return false;
  const { language } = draft.state;
  const today = draft.context.now.slice(0, 10);
  const day = readWishedDay(text, { language, today });
  if (day === null) return false;
  draft.record({ kind: 'reminders_paced', from: `${day}T00:00:00.000Z` });
  const outcome = readDate(day, { language, today });
  const shown = 'date' in outcome ? showDate(outcome.date, language) : day;
  draft.say('bot:reminder.onDay', { day: shown });
  return true;
}
