// An answer: its state, its value, and the words it was given in.
import type { DateReading } from '../language/date-reading.ts';

/**
 * Never just "empty": `later` will come, `in_document` is to be read from a document that was sent,
 * `unavailable` is a document that the family cannot get.
 */
export const answerStates = [
  'answered',
  'unknown',
  'not_applicable',
  'refused',
  'later',
  'in_document',
  'unavailable',
] as const;

export type AnswerState = (typeof answerStates)[number];

/** A medical word that was recognised; `english` is what a foreign doctor reads. */
export interface MedicalMatch {
  readonly id: string;
  readonly english: string;
}

export type AnswerValue =
  | { readonly kind: 'choice'; readonly option: string; readonly other?: string }
  | { readonly kind: 'choices'; readonly options: readonly string[]; readonly other?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'medical'; readonly text: string; readonly terms: readonly MedicalMatch[] }
  | { readonly kind: 'number'; readonly number: number; readonly unit: string }
  | { readonly kind: 'date'; readonly date: DateReading }
  | { readonly kind: 'country'; readonly code: string; readonly text: string }
  /** Where the clocks are that count for reminders: IANA names; a city, or `UTC+7`. */
  | { readonly kind: 'zone'; readonly zones: readonly string[]; readonly text: string }
  | { readonly kind: 'contact'; readonly text: string; readonly channel: ContactKind };

export type ContactKind = 'phone' | 'email' | 'handle';

/** `said`: the person's own words, kept beside every value that was understood from them. */
export interface Answer {
  readonly state: AnswerState;
  readonly value: AnswerValue | null;
  readonly said: string;
  readonly at: string;
  /** A coordinator knows better; gone as soon as the person answers anew. */
  readonly corrected?: Correction;
}

/** What a coordinator put in place of an answer, whose own words stay beside it. */
export interface Correction {
  readonly coordinator: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
  /** Null where nothing had been answered. */
  readonly before: Answer | null;
}

/** Where an answer stands: an item, or an item of one row of a repeating group. */
export interface ItemPath {
  readonly item: string;
  readonly group?: string;
  readonly row?: string;
}

/** `diagnosis`, or `treatments/t2/regimen`: the key of an answer in an intake's state. */
export function pathKey(path: ItemPath): string {
  return path.group === undefined ? path.item : `${path.group}/${path.row ?? ''}/${path.item}`;
}

/** The inverse of {@link pathKey}. */
export function parsePathKey(key: string): ItemPath {
  const [group, row, item] = key.split('/');
  if (group === undefined || row === undefined || item === undefined) return { item: key };
  return { group, row, item };
}
