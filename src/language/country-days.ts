// A country's time zones and weekend, from Unicode CLDR, which Node brings along.

/** IANA names; empty for what is no ISO 3166-1 code. */
export function timeZonesOf(code: string): readonly string[] {
  return locale(code)?.getTimeZones() ?? [];
}

/** ISO days of the week, 1 is Monday. */
export function weekendOf(code: string): readonly number[] {
  return locale(code)?.getWeekInfo().weekend ?? [6, 7];
}

function locale(code: string): Intl.Locale | null {
  return /^[A-Z]{2}$/.test(code) ? new Intl.Locale(`und-${code}`) : null;
}
