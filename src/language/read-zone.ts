// Where the clocks show what somebody says: by their city, or by what time it is there now.
import { closest } from './closest.ts';
import { readClockTime } from './clock-time.ts';
import { minutesAhead, timeZonesOf } from './country-days.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { zoneCities } from './zone-cities.ts';

export interface ReadZone {
  /** IANA names, all of which fit. */
  readonly zones: readonly string[];
  /** The city, or `UTC+7`. */
  readonly text: string;
}

interface City {
  readonly zone: string;
  readonly names: Readonly<Record<Language, string>>;
}

const minutesPerDay = 24 * 60;
/** Clocks on walls go wrong (minutes). */
const clockErrorMax = 20;

/** `country`: ISO 3166-1; null when the words say neither a city nor a time. */
export function readZone(
  said: string,
  about: { readonly country: string; readonly language: Language; readonly at: Date },
): ReadZone | null {
  const city = cityIn(said, about.country);
  if (city !== null) return { zones: [city.zone], text: city.names[about.language] };
  return byClock(said, about);
}

function byClock(
  said: string,
  { country, at }: { readonly country: string; readonly at: Date },
): ReadZone | null {
  const utc = at.getUTCHours() * 60 + at.getUTCMinutes();
  const ahead = readClockTime(said).map((minutes) => minutes - utc);
  const fits = (zone: string) =>
    ahead.some((one) => apart(one, minutesAhead(zone, at)) <= clockErrorMax);
  const zones = timeZonesOf(country).filter(fits);
  const [first] = zones;
  if (first !== undefined) return { zones, text: utcName(minutesAhead(first, at)) };
  // Whoever writes may live elsewhere than the patient.
  const [only, ...others] = ahead;
  return only === undefined || others.length > 0 ? null : elsewhere(only);
}

function elsewhere(ahead: number): ReadZone | null {
  const hours = Math.round(apart(ahead, 0) / 60) * (isBehind(ahead) ? -1 : 1);
  if (apart(ahead, hours * 60) > clockErrorMax || Math.abs(hours) > 12) return null;
  // The signs of these names are the other way round.
  return {
    zones: [`Etc/GMT${hours > 0 ? '-' : '+'}${String(Math.abs(hours))}`],
    text: utcName(hours * 60),
  };
}

/** Minutes between two times of day, whichever way is shorter. */
function apart(one: number, other: number): number {
  const between = (((one - other) % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return Math.min(between, minutesPerDay - between);
}

function isBehind(ahead: number): boolean {
  return ((ahead % minutesPerDay) + minutesPerDay) % minutesPerDay > minutesPerDay / 2;
}

function utcName(minutes: number): string {
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const half = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${String(hours)}${half}`;
}

const indexes = new Map<string, ReadonlyMap<string, City>>();

/** A city of the country, typing errors forgiven, also among other words. */
function cityIn(said: string, country: string): City | null {
  const index = indexes.get(country) ?? buildIndex(country);
  indexes.set(country, index);
  const words = fold(said).replace(/[.,،!]+/gu, '');
  const inside = [...index.keys()]
    .filter((name) => ` ${words} `.includes(` ${name} `))
    .toSorted((a, b) => b.length - a.length)[0];
  const exact = index.get(words) ?? index.get(inside ?? '') ?? closest(words, index);
  return exact ?? index.get(declined(words, index) ?? '') ?? null;
}

/** Letters from which an ending may differ: «в Москве» is Москва. */
const stemLettersMin = 5;
const endingLettersMax = 2;

function declined(words: string, index: ReadonlyMap<string, City>): string | undefined {
  const parts = words.split(' ');
  return [...index.keys()].find((name) =>
    parts.some(
      (part) =>
        name.length >= stemLettersMin &&
        part.length <= name.length + endingLettersMax &&
        part.startsWith(name.slice(0, -1)),
    ),
  );
}

function buildIndex(country: string): ReadonlyMap<string, City> {
  const zones = timeZonesOf(country);
  const cities = zones.flatMap((zone) => [cldrCity(zone), ...largeCities(zone)]);
  return new Map(
    cities.flatMap(({ city, spellings }) =>
      spellings.map((name): [string, City] => [fold(name), city]),
    ),
  );
}

interface Spelt {
  readonly city: City;
  readonly spellings: readonly string[];
}

/** The city that the zone is named after: in English in its name, else in CLDR's name of its time. */
function cldrCity(zone: string): Spelt {
  const english = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const name = (language: Language) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortGeneric' })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace(/^(?:وقت|توقيت) /u, '') ?? english;
  const names = { fa: name('fa'), ar: name('ar'), ru: name('ru'), en: english };
  return { city: { zone, names }, spellings: Object.values(names) };
}

function largeCities(zone: string): readonly Spelt[] {
  return (zoneCities[zone] ?? []).map((line) => {
    const [en = '', fa = '', ar = '', ru = ''] = line.split(';');
    const first = (spellings: string) => spellings.split('|')[0] ?? '';
    const names = { fa: first(fa), ar: first(ar), ru: first(ru), en: first(en) };
    return { city: { zone, names }, spellings: [en, fa, ar, ru].flatMap((one) => one.split('|')) };
  });
}
