// Finds the patient of this intake on a page: the name in any script, the birthday in any calendar.
import { fold } from '../language/fold.ts';
import { pointOf } from '../language/date-calendar.ts';
import { showDate } from '../language/date-show.ts';
import { languages } from '../language/language.ts';
import type { FoundIdentifier, KnownPatient } from './identifier.ts';
import { soundOf } from './name-sound.ts';

/** A part of a shown date that is a date by itself. */
const dateLettersMin = 6;
/** Letters of a name that is told from a word by itself. */
const nameLettersMin = 4;

/** Of a text that is folded. */
export function knownPatient(text: string, patient: KnownPatient): readonly FoundIdentifier[] {
  return [
    ...patient.names.flatMap((name) => namesIn(text, name)),
    ...patient.birthDates.flatMap((day) => daysIn(text, day)),
    ...patient.phones.flatMap((phone) => phonesIn(text, phone)),
  ];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The same letters anywhere; the same sound in another script only where two parts of the name
 * stand side by side, in whichever order: one sound alone is that of too many words.
 */
function namesIn(text: string, name: string): readonly FoundIdentifier[] {
  const parts = wordsOf(fold(name)).map(({ text: part }) => part);
  const sounds = new Set(parts.map(soundOf).filter((sound) => sound.length > 1));
  const words = wordsOf(text);
  return words.flatMap((word, index): FoundIdentifier[] => {
    const next = words[index + 1];
    const isSpelt = word.text.length >= nameLettersMin && parts.includes(word.text);
    const isPair =
      next !== undefined &&
      sounds.has(soundOf(word.text)) &&
      sounds.has(soundOf(next.text)) &&
      soundOf(word.text) !== soundOf(next.text) &&
      /^[ \t,.'-]*$/u.test(text.slice(word.end, next.start));
    if (!isPair && !isSpelt) return [];
    const end = isPair ? next.end : word.end;
    return [{ kind: 'name', sign: 'answer', start: word.start, end }];
  });
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** As people write it: in digits in both orders, in words, in their own calendar. */
function daysIn(text: string, iso: string): readonly FoundIdentifier[] {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return [];
  const numeric = calendars.flatMap((calendar) => numbersForDay(iso, calendar));
  const inWords = languages.flatMap((language) => wordsForDay(iso, language));
  const patterns = [...numeric.map((one) => `(?<!\\d)${one}(?!\\d)`), ...inWords];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map((match): FoundIdentifier => ({
      kind: 'birth_date',
      sign: 'answer',
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

const calendars = ['gregorian', 'persian', 'islamic'] as const;

/** Year first, day first, month first. */
function numbersForDay(iso: string, calendar: (typeof calendars)[number]): readonly string[] {
  const { year, month, day } = pointOf(iso, calendar);
  const gap = '[ ]?[./\\-– ][ ]?';
  const [y, m, d] = [String(year), `0?${String(month)}`, `0?${String(day)}`];
  return [
    [y, m, d],
    [d, m, y],
    [m, d, y],
  ].map((parts) => parts.join(gap));
}

/** The date as it is shown in a language, and the numbers of the calendars beside it. */
function wordsForDay(iso: string, language: (typeof languages)[number]): readonly string[] {
  const precision = 'day';
  const reading = {
    start: iso,
    end: iso,
    iso,
    precision,
    calendar: 'gregorian',
    raw: iso,
  } as const;
  return showDate(reading, language)
    .split(/[()]/u)
    .map((part) => fold(part).replace(/\s*г\.$/u, ''))
    .filter((part) => /\d/u.test(part) && part.length >= dateLettersMin)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/ /gu, '\\s+'));
}

/** Its last eight digits, however they are grouped. */
function phonesIn(text: string, phone: string): readonly FoundIdentifier[] {
  const digits = fold(phone).replace(/\D/gu, '').slice(-8);
  if (digits.length < 8) return [];
  const pattern = new RegExp(`[+\\d ()./-]{0,8}${[...digits].join('[ ()./-]{0,2}')}`, 'gu');
  return [...text.matchAll(pattern)].map((match): FoundIdentifier => ({
    kind: 'phone',
    sign: 'answer',
    start: match.index + (/^\s*/u.exec(match[0])?.[0].length ?? 0),
    end: match.index + match[0].length,
  }));
}
