// When in the day somebody may be reminded: decent hours and working days where they live.
import { localTime, type LocalTime } from '../lib/local-time.ts';
import { holidayOn, isFasting } from './holidays.ts';
import type { Place } from './place.ts';

/** Local hours, from the first to before the last. */
const decentHours = { from: 10, to: 19 };
/** Where it has to be a decent hour in several zones at once, from Kaliningrad to Kamchatka. */
const widerHours = { from: 9, to: 20 };
/** Where somebody asked for a part of the day, that is decent, while they fast as well. */
const wishedHours = {
  morning: { from: 8, to: 12 },
  afternoon: { from: 13, to: 18 },
  evening: { from: 17, to: 21 },
  any: null,
};
/** While people fast: neither early, when they sleep, nor near sunset. */
const fastingHours = { from: 11, to: 16 };
const stepMs = 30 * 60_000;
const hourMs = 2 * stepMs;
const hoursPerDay = 24;
/** Long enough for any row of holidays; after it the time is taken as it comes. */
const lookAheadMs = 40 * 86_400_000;

/** What keeps a reminder from going out at a moment, in one of the zones they may be in. */
export type Hindrance =
  | { readonly kind: 'holiday'; readonly name: string; readonly zone: string }
  | { readonly kind: 'weekend'; readonly zone: string }
  | {
      readonly kind: 'hours';
      readonly zone: string;
      readonly hour: number;
      readonly from: number;
      readonly to: number;
    };

/** Null when the moment suits. */
export function hindranceAt(at: Date, place: Place): Hindrance | null {
  const locals = place.zones.map((zone) => ({ zone, ...localTime(at, zone) }));
  const sameHour = new Set(locals.map(({ hour }) => hour)).size <= 1;
  const usual = sameHour ? decentHours : widerHours;
  for (const local of locals) {
    const { zone, hour } = local;
    const named = place.day !== undefined && place.day === dayOf(local);
    const rest = named ? null : restOn(local, place);
    if (rest !== null) return { ...rest, zone };
    const wished = wishedHours[place.hours ?? 'any'];
    const { from, to } = wished ?? (isFasting(local, place.keeps) ? fastingHours : usual);
    if (hour < from || hour >= to) return { kind: 'hours', zone, hour, from, to };
  }
  return null;
}

type Rest = { readonly kind: 'holiday'; readonly name: string } | { readonly kind: 'weekend' };

/** Null on a working day. */
function restOn(local: LocalTime, place: Place): Rest | null {
  const name = holidayOn(local, place.keeps);
  if (name !== null) return { kind: 'holiday', name };
  return place.weekend.includes(local.weekday) ? { kind: 'weekend' } : null;
}

function dayOf({ year, month, day }: LocalTime): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Why a moment does not suit, in English for whoever works on the machine; null when it does. */
export function whyNotNow(at: Date, place: Place): string | null {
  const hindrance = hindranceAt(at, place);
  return hindrance === null ? null : hindranceWords(hindrance);
}

export function hindranceWords(hindrance: Hindrance): string {
  switch (hindrance.kind) {
    case 'holiday':
      return `${hindrance.name} (${hindrance.zone})`;
    case 'weekend':
      return `weekend (${hindrance.zone})`;
    case 'hours': {
      const { hour, zone, from, to } = hindrance;
      return `${String(hour)} o'clock (${zone}); hours are ${String(from)} to ${String(to)}`;
    }
  }
}

/** The first moment at or after `from` that suits in every zone the person may be in. */
export function nextSendingTime(from: Date, place: Place): Date {
  const last = from.getTime() + lookAheadMs;
  if (hindranceAt(from, place) === null) return from;
  for (let at = nextHalfHour(from); at < last;) {
    const hindrance = hindranceAt(new Date(at), place);
    if (hindrance === null) return new Date(at);
    at += surelyHindered(new Date(at), hindrance);
  }
  // Zones around the whole world have no hour in common: then one of them has to do.
  return nextSendingTime(from, { ...place, zones: place.zones.slice(0, 1) });
}

/** How long it goes on at least (ms, in half hours), though the clocks may go forward meanwhile. */
function surelyHindered(at: Date, hindrance: Hindrance): number {
  const { hour } = localTime(at, hindrance.zone);
  const opens = hindrance.kind === 'hours' && hour < hindrance.from ? hindrance.from : hoursPerDay;
  // The hour has begun, and one may be skipped.
  return Math.max(stepMs, (opens - hour - 2) * hourMs);
}

function nextHalfHour(from: Date): number {
  return Math.ceil(from.getTime() / stepMs) * stepMs;
}
