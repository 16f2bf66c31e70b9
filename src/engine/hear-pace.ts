// "Remind me after Thursday", "only evenings": the family sets the pace, in their own words.
import { homeOf } from '../flow/home-of.ts';
import { countriesOf, minutesAhead, timeZonesOf, weekendOf } from '../language/country-days.ts';
import { addDays } from '../language/date-calendar.ts';
import { showDate } from '../language/date-show.ts';
import { readDate } from '../language/date-read.ts';
import { asksForReminder, readWishedDay, type WishedDay } from '../language/wished-day.ts';
import { isHabit, isToday, readDayPart, readPause } from '../language/wished-pause.ts';
import type { Pause } from '../language/wished-pause.ts';
import { localTime } from '../lib/local-time.ts';
import { namedDocuments } from './hear-missing.ts';
import { looksLikeQuestion } from './match-question.ts';
import type { TurnDraft } from './turn-draft.ts';

/** How long nobody is asked, where they do not say how long it takes. */
const pauseDays: Readonly<Record<Pause, number>> = { hospital: 14, treatment: 7, time: 7 };

/** True when the words asked for a reminder, or answered one, and say when. */
export function hearPace(draft: TurnDraft, text: string): boolean {
  if (!asksForReminder(text) && !answersReminder(draft)) return false;
  if (looksLikeQuestion(text) && !asksForReminder(text)) return false;
  const named = readDayPart(text);
  const wish = wishedDay(draft, text);
  // "Tomorrow evening", "tonight" is one evening.
  const once = (wish !== null || isToday(text)) && !isHabit(text);
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

function wishedDay(draft: TurnDraft, text: string): WishedDay | null {
  const { language } = draft.state;
  const { country } = homeOf(draft.flow, draft.state);
  const [lives = ''] = countriesOf(country, language);
  return readWishedDay(text, { language, today: todayOf(draft), weekend: weekendOf(lives) });
}

function inDays(draft: TurnDraft, days: number): WishedDay {
  return { day: addDays(todayOf(draft), days), named: false };
}

/** By their own clock, where it is known. */
function todayOf(draft: TurnDraft): string {
  const { now } = draft.context;
  const [zone] = zonesOf(draft);
  if (zone === undefined) return now.slice(0, 10);
  const { year, month, day } = localTime(new Date(now), zone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function zonesOf({ flow, state }: TurnDraft): readonly string[] {
  const { country, zones } = homeOf(flow, state);
  return zones ?? (country === null ? [] : timeZonesOf(country));
}

/** Those that are named, or that were just spoken of; none: all of them. */
function documentsMeant(draft: TurnDraft, text: string): readonly string[] {
  const named = namedDocuments(draft, text).map(({ id }) => id);
  if (named.length > 0) return named;
  const { aside } = draft.state;
  return aside?.kind === 'missing_documents' ? aside.items : [];
}

function waitUntil(draft: TurnDraft, { day, named }: WishedDay, items: readonly string[]): void {
  const { language } = draft.state;
  const paced = { from: beginOf(draft, day), ...(named ? { day } : {}) };
  if (items.length > 0) draft.record({ kind: 'documents_paced', items, ...paced });
  else draft.record({ kind: 'reminders_paced', ...paced });
  const outcome = readDate(day, { language, today: draft.context.now.slice(0, 10) });
  const shown = 'date' in outcome ? showDate(outcome.date, language) : day;
  draft.say('bot:reminder.onDay', { day: shown });
}

/** When it is this day wherever they may live, west of Greenwich too. */
function beginOf(draft: TurnDraft, day: string): string {
  const begin = new Date(`${day}T00:00:00.000Z`);
  const behind = zonesOf(draft).map((zone) => -minutesAhead(zone, begin));
  return new Date(begin.getTime() + Math.max(0, ...behind) * 60_000).toISOString();
}
