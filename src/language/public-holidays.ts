// Days by law on which offices and clinics are closed, of two countries: China and Türkiye.

/** A day of the Gregorian calendar. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const lunar = calendar('chinese');
const islamic = calendar('islamic-umalqura');

/** By ISO 3166-1 code; of other countries none are known. */
const closed: Readonly<Record<string, (day: Day) => boolean>> = {
  CN: closedInChina,
  TR: closedInTurkey,
};

/** False where nothing is known of a country's holidays. */
export function isPublicHoliday(country: string, day: Day): boolean {
  return closed[country]?.(day) ?? false;
}

/**
 * The weeks of the Spring Festival, of May and of October as the State Council's notices of 2024 to
 * 2026 made them, and the single days of its decree 795. Weekends that are worked instead are
 * announced each year, and count as free here. Where the moon is new around midnight, as in
 * February 2027, ICU begins the month a day late.
 */
function closedInChina(day: Day): boolean {
  const { month } = day;
  if (month === 10 && day.day <= 7) return true;
  if (month === 5 && day.day <= 5) return true;
  if (month === 1 && day.day === 1) return true;
  if (month === 4 && day.day === qingming(day.year)) return true;
  const there = lunar(day);
  if (there.month === 1 && there.day <= 7) return true;
  if (isMonthDay(there, 5, 5) || isMonthDay(there, 8, 15)) return true;
  return isMonthDay(lunar({ ...day, day: day.day + 1 }), 1, 1);
}

/** Law 2429; the two feasts by the calendar of Mecca, from which Türkiye's may differ by a day. */
function closedInTurkey(day: Day): boolean {
  const fixed = ['1-1', '4-23', '5-1', '5-19', '7-15', '8-30', '10-29'];
  if (fixed.includes(`${String(day.month)}-${String(day.day)}`)) return true;
  const there = islamic(day);
  if (there.month === 10) return there.day <= 3;
  return there.month === 12 && there.day >= 10 && there.day <= 13;
}

function isMonthDay(there: MonthDay, month: number, day: number): boolean {
  return there.month === month && there.day === day;
}

/** The day in April on which the sun stands at 15°; right from 2000 to 2099. */
function qingming(year: number): number {
  const inCentury = year % 100;
  return Math.floor(0.2422 * inCentury + 4.81) - Math.floor(inCentury / 4);
}

/** Month and day in another calendar; a leap month is none of the ordinary ones (0). */
function calendar(name: string): (day: Day) => MonthDay {
  const options = { month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
  // Opened when it is first needed: it takes ICU longer than all else that a start does here.
  let format: Intl.DateTimeFormat | undefined;
  return ({ year, month, day }) => {
    format ??= new Intl.DateTimeFormat(`en-u-ca-${name}`, options);
    const parts = format.formatToParts(Date.UTC(year, month - 1, day));
    const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return { month: value('month') || 0, day: value('day') };
  };
}
