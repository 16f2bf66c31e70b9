// Days on which nobody is reminded of papers, and the month in which people fast.
import {
  CalendarDate,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import { orthodoxEaster, westernEaster } from '../language/easter.ts';
import { Lru } from '../lib/lru.ts';
import type { Calendar } from './place.ts';

const islamicCalendar = new IslamicUmalquraCalendar();
const persianCalendar = new PersianCalendar();
const ramadan = 9;

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Holiday = (date: CalendarDate) => string | null;

/** The name of the holiday, or null. Crescents are seen a day apart: the days around count too. */
const holidays: Readonly<Record<Calendar, Holiday>> = {
  nowruz: (date) => {
    const { month, day } = toCalendar(date, persianCalendar);
    // From its eve on; the twelfth and thirteenth are spent out of doors.
    if (month === 12) return day >= 29 ? 'Nowruz' : null;
    return month === 1 && (day <= 4 || day === 12 || day === 13) ? 'Nowruz' : null;
  },
  islamic: (date) => {
    const { month, day } = toCalendar(date, islamicCalendar);
    if ((month === ramadan && day >= 29) || (month === 10 && day <= 4)) return 'Eid al-Fitr';
    return month === 12 && day >= 9 && day <= 14 ? 'Eid al-Adha' : null;
  },
  ashura: (date) => {
    const { month, day } = toCalendar(date, islamicCalendar);
    return month === 1 && day >= 8 && day <= 11 ? 'Ashura' : null;
  },
  orthodox: (date) => {
    if (date.month === 1 && date.day <= 8) return 'New Year and Orthodox Christmas';
    return newYear(date) ?? (isAround(orthodoxEaster(date.year), date) ? 'Orthodox Easter' : null);
  },
  western: (date) => {
    if (date.month === 12 && date.day >= 24 && date.day <= 26) return 'Christmas';
    return newYear(date) ?? (isAround(westernEaster(date.year), date) ? 'Easter' : null);
  },
  newYear,
};

function newYear({ month, day }: CalendarDate): string | null {
  return (month === 12 && day === 31) || (month === 1 && day === 1) ? 'New Year' : null;
}

/** From Good Friday to Easter Monday. */
function isAround(sunday: CalendarDate, date: CalendarDate): boolean {
  const [friday, monday] = [sunday.subtract({ days: 2 }), sunday.add({ days: 1 })];
  return date.compare(friday) >= 0 && date.compare(monday) <= 0;
}

interface Known {
  readonly holiday: string | null;
  readonly fasting: boolean;
}

/** The same days are asked about for everybody who lives there. */
const known = new Lru<Known>(10_000);

/** Null on an ordinary day. */
export function holidayOn(day: Day, keeps: readonly Calendar[]): string | null {
  return knownOf(day, keeps).holiday;
}

/** Whether people fast between dawn and sunset. */
export function isFasting(day: Day, keeps: readonly Calendar[]): boolean {
  return knownOf(day, keeps).fasting;
}

function knownOf(day: Day, keeps: readonly Calendar[]): Known {
  const key = [day.year, day.month, day.day, ...keeps].join(' ');
  const found = known.get(key) ?? {
    holiday: nameOf(day, keeps),
    fasting: keeps.includes('islamic') && isRamadan(day),
  };
  known.set(key, found);
  return found;
}

function nameOf(day: Day, keeps: readonly Calendar[]): string | null {
  const date = new CalendarDate(day.year, day.month, day.day);
  for (const calendar of keeps) {
    const name = holidays[calendar](date);
    if (name !== null) return name;
  }
  return null;
}

function isRamadan(day: Day): boolean {
  const date = new CalendarDate(day.year, day.month, day.day);
  return toCalendar(date, islamicCalendar).month === ramadan;
}
