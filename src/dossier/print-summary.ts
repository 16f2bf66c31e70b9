// Sets the Medical Summary on pages: page one is to be grasped in a minute.
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { DoctorValue } from './doctor-words.ts';
import type { FileNote, ListedFile, MissingDocument } from './dossier-parts.ts';
import { createSheet } from './pdf-writer.ts';
import type { Sheet } from './pdf-writer.ts';
import type { Content, Table } from './sheet-content.ts';
import type { TextRun } from './text-shape.ts';
import { stateWords } from './state-words.ts';
import { cellsOf, summaryContent } from './summary-content.ts';
import type { SummaryBlock, SummaryCell, SummaryContent, SummaryPair } from './summary-content.ts';
import { showDate } from '../language/date-show.ts';
import { directionOf } from '../language/language.ts';

export interface SummaryInput {
  readonly words: Words;
  readonly state: IntakeState;
  readonly caseCode: string;
  readonly patientName: string;
  readonly createdAt: string;
  readonly enclosed: readonly ListedFile[];
  readonly missing: readonly MissingDocument[];
  /** For the patient's own copy, which asks them to check it. */
  readonly forPatient: boolean;
}

export async function printSummary(input: SummaryInput): Promise<Uint8Array> {
  const { words } = input;
  const say = speaker(words);
  const title = say('dossier:title');
  const sheet = await createSheet({
    language: words.language,
    title: `${title} ${input.caseCode}`,
    footer: `${title} · ${input.caseCode}`,
    createdAt: input.createdAt,
  });
  const content = summaryContent(words, input.state);
  sheet.heading(input.patientName === '' ? title : `${title}: ${input.patientName}`, 1);
  const code = say('dossier:case', { case: input.caseCode });
  const date = say('dossier:date', { date: dayWords(words, input.createdAt) });
  sheet.paragraph(`${code} · ${date}`, 'small');
  sheet.paragraph(content.headline, 'lead');
  if (input.forPatient) sheet.paragraph(say('dossier:forPatient'));
  const callouts = content.blocks.filter((block) => block.kind === 'callout');
  const others = content.blocks.filter((block) => block.kind !== 'callout');
  for (const block of [...callouts, ...others]) addBlock(sheet, words, block);
  addDoctorNote(sheet, input);
  addDocuments(sheet, input);
  sheet.space();
  sheet.paragraph(`${legend(words, content)} ${say('dossier:prepared')}`, 'small');
  return sheet.save();
}

/** What the marks mean, as far as there are any. */
function legend(words: Words, content: SummaryContent): string {
  const sources = new Set(cellsOf(content).map(({ value }) => value.source));
  return [
    'dossier:legend',
    ...(sources.has('translated') ? ['dossier:legendTranslated'] : []),
    ...(sources.has('staff') ? ['dossier:legendStaff'] : []),
  ]
    .map((key) => words.catalog.say(words.language, key))
    .join(' ');
}

function addDoctorNote(sheet: Sheet, { words, state }: SummaryInput): void {
  const text = state.doctorNote?.text ?? '';
  if (text === '') return;
  sheet.space();
  sheet.box({
    tone: 'plain',
    title: words.catalog.say(words.language, 'dossier:doctorNote'),
    lines: text.split('\n').filter((line) => line.trim() !== ''),
  });
}

/** The day of an instant, in the reader's words and calendar. */
function dayWords(words: Words, instant: string): string {
  const day = instant.slice(0, 10);
  const once = { iso: day, start: day, end: day, raw: day };
  return showDate({ ...once, precision: 'day', calendar: 'gregorian' }, words.language);
}

type Say = (key: string, args?: Readonly<Record<string, string | number>>) => string;

function speaker(words: Words): Say {
  return (key, args = {}) => words.catalog.say(words.language, key, args);
}

function addBlock(sheet: Sheet, words: Words, block: SummaryBlock): void {
  switch (block.kind) {
    case 'callout':
      sheet.box({
        tone: 'accent',
        title: block.title,
        pairs: block.pairs.map(({ label, value }) => ({ label, value: cell(words, value) })),
      });
      return;
    case 'pairs':
      sheet.heading(block.title, 2);
      addPairs(sheet, words, block.pairs);
      return;
    case 'table':
      sheet.heading(block.title, 2);
      sheet.table(tableOfCells(words, block));
  }
}

/** A block's table, its columns as wide as what stands in them. */
export function tableOfCells(
  words: Words,
  { columns, rows }: { readonly columns: readonly string[]; readonly rows: Rows },
): Table {
  const longest = (index: number) =>
    Math.max(...rows.map((row) => lengthOf(row[index])), columns[index]?.length ?? 0);
  return {
    columns: columns.map((title, index) => {
      const { min, max } = index === 0 ? firstColumn : otherColumn;
      return { title, widthShare: Math.min(max, Math.max(min, longest(index))) };
    }),
    rows: rows.map((row) => row.map(({ value }) => cell(words, value))),
  };
}

type Rows = readonly (readonly SummaryCell[])[];

/** In letters; a column is no narrower for a short answer and no wider for a long one. */
const firstColumn = { min: 16, max: 28 } as const;
const otherColumn = { min: 10, max: 16 } as const;

function lengthOf(cell: SummaryCell | undefined): number {
  return (cell?.value.text.length ?? 0) + (cell?.value.original?.length ?? 0);
}

/** What is known, pair by pair; what is not, in one line. */
function addPairs(sheet: Sheet, words: Words, pairs: readonly SummaryPair[]): void {
  const note = `[${words.catalog.say(words.language, 'dossier:stated')}]`;
  const known = pairs.filter(({ value }) => !value.empty);
  if (known.length > 0) {
    sheet.keyValues(
      known.map(({ label, value }) => ({
        ...{ label, value: cell(words, value) },
        ...(value.source === 'patient' ? { note } : {}),
      })),
      { columns: known.some(isLong) ? 1 : 2 },
    );
  }
  const empty = Map.groupBy(
    pairs.filter(({ value }) => value.empty),
    ({ value }) => value.text,
  );
  for (const [text, group] of empty) {
    const labels = group.map(({ label }) => label).join(listComma(words));
    sheet.paragraph([{ text: `${text}: ${labels}`, tone: 'muted' }], 'small');
  }
}

function listComma(words: Words): string {
  return directionOf(words.language) === 'rtl' ? '، ' : ', ';
}

const longCharactersMin = 60;

function isLong({ value }: { readonly value: DoctorValue }): boolean {
  return value.text.length + (value.original?.length ?? 0) > longCharactersMin;
}

/** The value, with the original words in grey beside what they were understood as. */
function cell(words: Words, value: DoctorValue): Content {
  if (value.empty && value.source === 'patient') return [{ text: value.text, tone: 'muted' }];
  const mark = markOf(words, value);
  if (value.original === null) return mark === null ? value.text : [{ text: value.text }, mark];
  const quote = { text: `“${value.original}”`, isolated: true } as const;
  const marks = mark === null ? [] : [mark];
  const note = words.catalog.say(words.language, 'dossier:originalWords');
  const untranslated = value.pending ? [{ text: `${note}: `, tone: 'alert' } as const] : [];
  if (value.text === '') return [...untranslated, quote];
  // Whole sentences in two directions are read line by line, not one inside the other.
  const gap = { text: value.source === 'translated' ? '\n' : ' ' };
  return [{ text: value.text }, ...marks, gap, ...untranslated, { ...quote, tone: 'muted' }];
}

/** Where a statement comes from, unless it is the patient's own, which is the rule. */
function markOf(words: Words, { source }: DoctorValue): TextRun | null {
  if (source === 'patient') return null;
  const mark = words.catalog.say(words.language, `dossier:${source}`);
  return { text: ` [${mark}]`, tone: 'muted', unbroken: true };
}

function addDocuments(sheet: Sheet, input: SummaryInput): void {
  const say = speaker(input.words);
  sheet.heading(say('dossier:enclosed'), 2);
  if (input.enclosed.length === 0) {
    sheet.paragraph(say('dossier:noneEnclosed'));
  } else {
    sheet.table({
      columns: [
        { title: say('dossier:columns.document'), widthShare: 6 },
        { title: say('dossier:columns.date'), widthShare: 6 },
        { title: say('dossier:columns.file'), widthShare: 7 },
        { title: say('dossier:columns.note'), widthShare: 4 },
      ],
      rows: input.enclosed.map((file) => [
        file.label,
        file.dateWords,
        file.path.split('/').at(-1) ?? file.path,
        hints(file)
          .map((note) => say(`dossier:notes.${note}`))
          .join(', '),
      ]),
    });
  }
  sheet.heading(say('dossier:missing'), 2);
  if (input.missing.length === 0) sheet.paragraph(say('dossier:nothingMissing'));
  else {
    sheet.list(missingLines(input));
  }
}

/** What a reader should be warned of; that a page was cleaned stands in the index. */
function hints({ notes }: ListedFile): readonly FileNote[] {
  return notes.filter((note) => note !== 'cleaned');
}

/** Each essential document that is missing; the merely helpful ones together, by state. */
function missingLines({ words, missing }: SummaryInput): readonly string[] {
  const say = speaker(words);
  const essential = missing
    .filter((line) => line.essential)
    .map((line) => `${line.label} (${say('dossier:essential')}): ${stateWords(words, line)}`);
  const helpful = Map.groupBy(
    missing.filter((line) => !line.essential),
    (line) => stateWords(words, line),
  );
  const others = [...helpful].map(([state, lines]) => {
    const labels = lines.map(({ label }) => label).join(listComma(words));
    return `${labels} (${say('dossier:helpful')}): ${state}`;
  });
  return [...essential, ...others];
}
