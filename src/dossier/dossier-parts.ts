// What a dossier is made of, before it is printed and packed.
import type { ChecklistState } from '../flow/checklist.ts';
import type { MissingPages } from '../flow/page-order.ts';
import type { DateReading } from '../language/date-reading.ts';

export type FileNote =
  | 'film'
  | 'doubtful'
  | 'unreadable'
  | 'original'
  | 'unsorted'
  /** Straightened and brightened from the photo. */
  | 'cleaned'
  /** A coordinator preferred the photo to the cleaned page. */
  | 'asTaken'
  /** Parts of it were covered to protect privacy. */
  | 'redacted'
  /** Identifiers were taken out of its header. */
  | 'cleared';

/** One file of the package that came from the patient. */
export interface EnclosedFile {
  /** Path below the package's root folder. */
  readonly path: string;
  readonly item: string | null;
  readonly label: string;
  readonly date: DateReading | null;
  readonly dateWords: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pageCount: number;
  readonly origin: 'photo' | 'pdf' | 'original' | 'generated';
  readonly notes: readonly FileNote[];
  /** The files it was made from, as received. */
  readonly sources: readonly string[];
}

/** A file as it would lie in the package if it were built now; its content is not made yet. */
export interface PlannedFile extends EnclosedFile {
  /** The ids of the documents that it is made from. */
  readonly documents: readonly string[];
}

/** What a summary says of an enclosed file. */
export type ListedFile = Pick<EnclosedFile, 'path' | 'label' | 'dateWords' | 'notes'>;

/** A line of the checklist that is not there, or not as it should be. */
export interface MissingDocument {
  readonly item: string;
  readonly label: string;
  readonly essential: boolean;
  readonly state: ChecklistState;
  readonly missingPages: readonly MissingPages[];
  readonly folder: string;
}

/** Bytes of the intake, as the dossier needs them. */
export interface DossierFiles {
  read(sha256: string): Promise<Uint8Array>;
  open(sha256: string): Promise<NodeJS.ReadableStream>;
  keep(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly bytes: number }>;
}
