// The local time somewhere, as a person there reads it from the wall.

import { Lru } from './lru.ts';

export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 1 is Monday. */
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Every zone's clock agrees with UTC's within a quarter of an hour: one answer serves them all. */
const quarterMs = 15 * 60_000;
const quarters = new Lru<LocalTime>(5000);

/** `zone`: an IANA name, such as `Asia/Shanghai`; throws on an unknown one. */
export function localTime(at: Date, zone: string): LocalTime {
  const quarter = Math.floor(at.getTime() / quarterMs);
  const key = `${zone}|${String(quarter)}`;
  const begin = quarters.get(key) ?? readClock(new Date(quarter * quarterMs), zone);
  quarters.set(key, begin);
  const minutes = Math.floor((at.getTime() - quarter * quarterMs) / 60_000);
  return minutes === 0 ? begin : { ...begin, minute: begin.minute + minutes };
}

function readClock(at: Date, zone: string): LocalTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === undefined || month === undefined || day === undefined) {
    throw new Error(`no time in ${zone}`);
  }
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  const [hour, minute] = [parts.get('hour') ?? 0, parts.get('minute') ?? 0];
  return { year, month, day, hour, minute, weekday };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, calendar: 'gregory', hourCycle: 'h23' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    });
  formats.set(zone, format);
  return format;
}
