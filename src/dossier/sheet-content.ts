// What a sheet can be asked to print.
import type { Language } from '../language/language.ts';
import type { BoxTone, StyleName } from './sheet-style.ts';
import type { TextRun } from './text-shape.ts';

/** Plain text or runs of different weight and tone; a newline begins a new paragraph. */
export type Content = string | readonly TextRun[];

export interface SheetOptions {
  /** The language of the page: its direction, its first font and its /Lang. */
  readonly language: Language;
  /** The document's title, shown by readers in place of the file name. */
  readonly title: string;
  /** Printed at the foot of every page, for example the case code. */
  readonly footer: string;
  /** The date in the file's properties, ISO 8601: the same input has to give the same bytes. */
  readonly createdAt: string;
}

export interface KeyValue {
  readonly label: string;
  readonly value: Content;
  /** Printed after the value in grey, for example its source. */
  readonly note?: string;
}

export interface KeyValueOptions {
  /** Pairs side by side; 1 unless told. */
  readonly columns?: 1 | 2;
  /** The label's part of its column's width; 0.3 with one column and 0.4 with two. */
  readonly labelShare?: number;
}

export interface TableColumn {
  readonly title: string;
  /** Relative to the other columns. */
  readonly widthShare: number;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Content[])[];
}

export interface Box {
  readonly tone?: BoxTone;
  readonly title?: string;
  readonly lines?: readonly Content[];
  readonly style?: StyleName;
  readonly pairs?: readonly KeyValue[];
  readonly columns?: 1 | 2;
}

/** The runs of a content. */
export function runsOf(content: Content): readonly TextRun[] {
  return typeof content === 'string' ? [{ text: content }] : content;
}

/** The words of a content, as an assistive reader says them. */
export function textOf(content: Content): string {
  return runsOf(content)
    .map((run) => run.text)
    .join('')
    .toWellFormed();
}

/** A pair's value with its note, as one cell. */
export function valueRuns(pair: KeyValue): readonly TextRun[] {
  const runs = runsOf(pair.value);
  if (!pair.note) return runs;
  return [...runs, { text: ' ' }, { text: pair.note, tone: 'muted', unbroken: true }];
}
