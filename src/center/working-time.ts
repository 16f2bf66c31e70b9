// Adds up time that counts: without pauses, and where a promise says so without free days.
import { timeZonesOf, weekendOf } from '../language/country-days.ts';
import { isPublicHoliday } from '../language/public-holidays.ts';
import { localTime } from '../lib/local-time.ts';

/** Milliseconds since 1970; `to` is infinite while the pause lasts. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

/**
 * What does not count. `weekendIn`: an ISO 3166-1 code where only working days count, by that
 * country's weekend and its first time zone (an hour more or less does not matter here); null where
 * every hour counts. Public holidays are free where we know them (`public-holidays.ts`).
 */
export interface Calendar {
  readonly pauses: readonly Pause[];
  readonly weekendIn: string | null;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Stretches looked at; a promise of months would have no meaning. */
const stretchesMax = 400;

/** The moment at which `countedMs` have counted since `from`; null when a pause has no end. */
export function momentAfter(from: number, countedMs: number, calendar: Calendar): number | null {
  let left = countedMs;
  let at = from;
  for (let count = 0; count < stretchesMax; count += 1) {
    const { until, counts } = stretchAt(at, calendar);
    if (!counts && until === Infinity) return null;
    if (counts && until - at >= left) return at + left;
    if (counts) left -= until - at;
    at = until;
  }
  return null;
}

interface Stretch {
  readonly until: number;
  readonly counts: boolean;
}

function stretchAt(at: number, { pauses, weekendIn }: Calendar): Stretch {
  const pause = pauses.find(({ from, to }) => from <= at && at < to);
  if (pause !== undefined) return { until: pause.to, counts: false };
  const paused = Math.min(...pauses.filter(({ from }) => from > at).map(({ from }) => from));
  if (weekendIn === null) return { until: paused, counts: true };
  const { date, midnight } = localDay(at, weekendIn);
  const isFree = weekendOf(weekendIn).includes(date.weekday) || isPublicHoliday(weekendIn, date);
  return { until: Math.min(paused, midnight), counts: !isFree };
}

/** The next midnight there; on the two days a year of another length an hour is lost or won. */
function localDay(at: number, country: string) {
  const [zone = 'UTC'] = timeZonesOf(country);
  const date = localTime(new Date(at), zone);
  const { hour, minute } = date;
  const minuteAt = Math.floor(at / minuteMs) * minuteMs;
  return { date, midnight: minuteAt - (hour * 60 + minute) * minuteMs + dayMs };
}
