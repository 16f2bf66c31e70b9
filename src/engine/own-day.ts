// Days as the family counts them: by their own clock and calendar, where they live.
import { homeOf } from '../flow/home-of.ts';
import { countriesOf, minutesAhead, timeZonesOf, weekendOf } from '../language/country-days.ts';
import { showDate } from '../language/date-show.ts';
import { readDate } from '../language/date-read.ts';
import { readWishedDay, type WishedDay } from '../language/wished-day.ts';
import { localTime } from '../lib/local-time.ts';
import type { TurnDraft } from './turn-draft.ts';

/** The day that their words ask for. */
export function wishedDay(draft: TurnDraft, text: string): WishedDay | null {
  const { language } = draft.state;
  const { country } = homeOf(draft.flow, draft.state);
  const [lives = ''] = countriesOf(country, language);
  return readWishedDay(text, { language, today: todayOf(draft), weekend: weekendOf(lives) });
}

/** By their own clock, where it is known. */
export function todayOf(draft: TurnDraft): string {
  const { now } = draft.context;
  const [zone] = zonesOf(draft);
  if (zone === undefined) return now.slice(0, 10);
  const { year, month, day } = localTime(new Date(now), zone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** For a fact: from when they may be asked, and the day itself where they named it. */
export function pacedFrom(
  draft: TurnDraft,
  { day, named }: WishedDay,
): { readonly from: string; readonly day?: string } {
  return { from: beginOf(draft, day), ...(named ? { day } : {}) };
}

/** In their language and calendar. */
export function shownDay(draft: TurnDraft, day: string): string {
  const { language } = draft.state;
  const outcome = readDate(day, { language, today: draft.context.now.slice(0, 10) });
  return 'date' in outcome ? showDate(outcome.date, language) : day;
}

/** When it is this day wherever they may live, west of Greenwich too. */
function beginOf(draft: TurnDraft, day: string): string {
  const begin = new Date(`${day}T00:00:00.000Z`);
  const behind = zonesOf(draft).map((zone) => -minutesAhead(zone, begin));
  return new Date(begin.getTime() + Math.max(0, ...behind) * 60_000).toISOString();
}

function zonesOf({ flow, state }: TurnDraft): readonly string[] {
  const { country, zones } = homeOf(flow, state);
  return zones ?? (country === null ? [] : timeZonesOf(country));
}
