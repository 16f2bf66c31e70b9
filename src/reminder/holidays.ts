// Days on which nobody is reminded of papers, and the month in which people fast.
import {
  CalendarDate,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import { orthodoxEaster } from '../language/easter.ts';
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
    return month === 1 && (day <= 4 || day === 13) ? 'Nowruz' : null;
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
    return date.compare(orthodoxEaster(date.year)) === 0 ? 'Orthodox Easter' : null;
  },
  western: ({ month, day }) => {
    if (month === 12 && day >= 24 && day <= 26) return 'Christmas';
    return month === 1 && day === 1 ? 'New Year' : null;
  },
};

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
