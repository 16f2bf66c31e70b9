// Which files a package will hold and under which names, before anything is converted.
import { isUsable } from '../flow/checklist.ts';
import { findItem } from '../flow/find-item.ts';
import type { DocumentItem } from '../flow/flow.ts';
import { pagesInOrder } from '../flow/page-order.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import { pageKinds } from '../intake/document.ts';
import type { DocumentKind } from '../intake/document.ts';
import { isRedacted } from '../intake/document-pages.ts';
import { isDoubtful, isFilm, isUnreadable } from '../intake/photo-standing.ts';
import type { DocumentState, IntakeState, ReportState } from '../intake/state.ts';
import type { DateReading } from '../language/date-reading.ts';
import { showDateForDoctors } from '../language/date-show.ts';
import type { EnclosedFile, FileNote, PlannedFile } from './dossier-parts.ts';
import { dossierName } from './file-names.ts';

/** What names and contents follow from. */
interface PlanParts {
  readonly words: Words;
  readonly state: IntakeState;
}

/** What lies together in the package: the pages of one report, or a file that nobody sorted. */
export interface Bundle {
  readonly item: DocumentItem | null;
  readonly date: DateReading | null;
  readonly report: Pick<ReportState, 'pages'>;
  readonly documents: readonly DocumentState[];
}

/** The name of a converted original by its kind. */
const extensions: Readonly<Partial<Record<DocumentKind, string>>> = {
  word: 'docx',
  spreadsheet: 'xlsx',
  presentation: 'pptx',
  text: 'txt',
  json: 'json',
  zip: 'zip',
  dicom: 'dcm',
  pdf: 'pdf',
};

/** Files nobody sorted go beside the treatment letters. */
const unsortedStem = 'Unsorted';

/**
 * The same files before anything is converted, under the same names: a file that then cannot be
 * converted will lie there as it came. `bytes` are those of the files as they were received.
 */
export function planReports(parts: PlanParts): readonly PlannedFile[] {
  const taken = new Map<string, Set<string>>();
  return bundlesOf(parts).flatMap((bundle) => {
    const paged = bundle.documents.filter(isPaged);
    const originals = bundle.documents.filter((document) => !isPaged(document));
    const files = [...(paged.length === 0 ? [] : [paged]), ...originals.map((one) => [one])];
    return files.map((sources) => planned(parts, bundle, { sources, taken }));
  });
}

function planned(
  parts: PlanParts,
  bundle: Bundle,
  about: {
    readonly sources: readonly DocumentState[];
    readonly taken: Map<string, Set<string>>;
  },
): PlannedFile {
  const { sources, taken } = about;
  const [first] = sources;
  const isOriginal = first !== undefined && !isPaged(first);
  const extension = isOriginal ? extensionOf(first) : 'pdf';
  const path = pathOf(parts, bundle, { taken, extension });
  const origin = isOriginal ? 'original' : 'pdf';
  const pageCount = sumOf(sources, ({ examination }) => examination?.pageCount ?? 0);
  const bytes = sumOf(sources, (source) => source.bytes);
  const file = { path, origin, pageCount, bytes, sha256: '', isCleaned: false } as const;
  return {
    ...describeFile(parts, bundle, { ...file, sources }),
    documents: sources.map(({ id }) => id),
  };
}

function isPaged({ examination }: DocumentState): boolean {
  return pageKinds.has(examination?.kind ?? 'unknown');
}

export function extensionOf({ examination }: DocumentState): string {
  return extensions[examination?.kind ?? 'unknown'] ?? 'bin';
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

/** In the order of the checklist; what nobody sorted comes last. */
export function bundlesOf({ words, state }: PlanParts): readonly Bundle[] {
  const order = words.flow.items.map(({ id }) => id);
  const reports = Object.values(state.reports)
    .toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
    .map((report): Bundle => {
      const item = findItem(words.flow, report.item)?.item;
      return {
        item: item?.type === 'document' ? item : null,
        date: report.date?.value?.kind === 'date' ? report.date.value.date : null,
        report,
        documents: pagesInOrder(state, report).filter(
          (document) => isUsable(document) && !isSoundFile(document),
        ),
      };
    });
  const unsorted = Object.values(state.documents)
    .filter((one) => one.item === null && isUsable(one) && !isSoundFile(one))
    .map((document): Bundle => ({ item: null, date: null, report: {}, documents: [document] }));
  return [...reports, ...unsorted].filter(({ documents }) => documents.length > 0);
}

function isSoundFile(document: DocumentState): boolean {
  const kind = document.examination?.kind;
  return kind === 'audio' || kind === 'video';
}

export function pathOf(
  { words }: PlanParts,
  { item, date }: Bundle,
  about: { readonly taken: Map<string, Set<string>>; readonly extension: string },
): string {
  const folders = words.flow.folders;
  const folder = folders.find(({ id }) => id === item?.folder) ?? folders.at(-1);
  const name = folder?.name ?? 'Documents';
  const taken = about.taken.get(name) ?? new Set<string>();
  about.taken.set(name, taken);
  const stem = item?.stem ?? unsortedStem;
  const { extension } = about;
  if (item === null || item.undated) return `${name}/${undatedName(stem, extension, taken)}`;
  return `${name}/${dossierName({ stem, extension, ...(date === null ? {} : { date }) }, taken)}`;
}

/** `Chemo_History.pdf`, and `_2` when there is another. */
export function undatedName(stem: string, extension: string, taken: Set<string>): string {
  for (let copy = 1; ; copy += 1) {
    const name = `${stem}${copy === 1 ? '' : `_${copy}`}.${extension}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** The file as the package's lists tell of it. */
export function describeFile(
  { words }: PlanParts,
  { item, date }: Bundle,
  about: Pick<EnclosedFile, 'path' | 'sha256' | 'bytes' | 'origin' | 'pageCount'> & {
    readonly isCleaned: boolean;
    readonly isCleared?: boolean;
    readonly sources: readonly DocumentState[];
  },
): EnclosedFile {
  const { isCleaned, isCleared = false, ...file } = about;
  const notes: FileNote[] = [];
  if (file.sources.some(isFilm)) notes.push('film');
  if (file.sources.some(isUnreadable)) notes.push('unreadable');
  else if (file.sources.some(isDoubtful)) notes.push('doubtful');
  if (file.origin === 'original') notes.push('original');
  if (item === null) notes.push('unsorted');
  if (isCleaned) notes.push('cleaned');
  if (file.sources.some(({ asTaken }) => asTaken)) notes.push('asTaken');
  if (file.sources.some(isRedacted)) notes.push('redacted');
  if (isCleared) notes.push('cleared');
  return {
    ...file,
    item: item?.id ?? null,
    label:
      item === null
        ? words.catalog.say(words.language, 'dossier:unsorted')
        : labelOf(words, { item: item.id }),
    date,
    dateWords: date === null ? '' : showDateForDoctors(date),
    notes,
    sources: file.sources.map((source) => source.sha256),
  };
}
