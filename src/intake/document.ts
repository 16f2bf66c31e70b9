// A file that a patient sent: what is known of it, and what examining it found.

/** What a file is, by its content. Anything else is refused by name. */
export const documentKinds = [
  'jpeg',
  'png',
  'webp',
  'tiff',
  'heic',
  'avif',
  'gif',
  'pdf',
  'word',
  'spreadsheet',
  'presentation',
  'text',
  'json',
  'zip',
  'dicom',
  'audio',
  'video',
  'unknown',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** What becomes pages of a PDF; anything else goes along as it came. */
export const pageKinds: ReadonlySet<DocumentKind> = new Set([
  ...(['jpeg', 'png', 'webp', 'tiff', 'heic', 'avif', 'gif', 'pdf'] as const),
]);

/** `accept`: kept and used. `reject`: the sender is told why. `quarantine`: kept, never opened again. */
export type Outcome = 'accept' | 'reject' | 'quarantine';

/** Why a file as a whole was refused or set aside; each is a locale key below `document.refused`. */
export const refusalReasons = [
  'empty_file',
  'unreadable',
  'damaged_partly_readable',
  'type_not_supported',
  'password_protected',
  'too_large',
  'too_many_pixels',
  'page_too_large',
  'too_many_pages',
  'archive_too_large',
  'bad_names',
  'active_content',
  'macro_or_embedded_object',
  'program',
  'malware',
  'took_too_long',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** A letter to a hospital, as a PDF in the vault. */
export interface WrittenLetter {
  readonly sha256: string;
  readonly name: string;
}

export type Verdict = 'accept' | 'doubtful' | 'reject';

/** Why a page is hard to read; each is a locale key below `photo.reason` with advice beside it. */
export type PhotoReason =
  | 'blurred'
  | 'partly_blurred'
  | 'moving'
  | 'dark'
  | 'noisy'
  | 'faint'
  | 'overexposed'
  | 'glare'
  | 'text_too_small'
  | 'page_cut_off'
  | 'text_cut_off'
  | 'fragment'
  | 'damaged'
  | 'film'
  | 'screen'
  | 'not_a_page'
  | 'same_photo';

/**
 * Where on a page the text can be read: cells of 64×64 pixels of the judged picture (long side at
 * most 1600), row by row from its top as the file stores it, before any turning. One character a
 * cell: a space where there is no text, else `0` (surely not) to `9` (surely).
 */
export interface LegibilityMap {
  readonly columns: number;
  readonly rows: number;
  readonly cells: string;
}

/**
 * The verdict on one page. `legibility` is a log-odds score: higher reads better, 0 is even odds,
 * null where there is no text to judge. `measures` are the plain numbers behind it, kept so that
 * thresholds can be fitted again.
 */
export interface PageVerdict {
  readonly page: number;
  readonly verdict: Verdict;
  readonly reasons: readonly PhotoReason[];
  readonly legibility: number | null;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly measures: Readonly<Record<string, number>>;
  /** Null where there is no text to judge. */
  readonly map: LegibilityMap | null;
}

/** What examining a file found. `textSample`: the first readable words, to guess what it is. */
export interface Examination {
  readonly outcome: Outcome;
  readonly kind: DocumentKind;
  readonly mediaType: string;
  readonly reason: RefusalReason | null;
  readonly pageCount: number;
  readonly pages: readonly PageVerdict[];
  readonly textSample: string;
  /** How a single photo looks (256 hex digits, see `isSamePicture`), null for other kinds. */
  readonly perceptualHash: string | null;
  /** When the camera says the photo was taken, local time: `2026-11-25T18:51:06`. */
  readonly takenAt?: string | null;
  /** The day in the header of a scan, the newest of an archive's: `2026-11-25`, unchecked. */
  readonly scannedOn?: string | null;
  /** For an archive or a DICOM disc: how many usable files are inside. */
  readonly entryCount: number;
}

/** Marked pictures stay below this (bytes): right for a bad line and for every messenger. */
export const markedBytesMax = 120_000;

/** A small JPEG of one page with what cannot be read marked; kept in the vault. */
export interface MarkedPage {
  readonly page: number;
  readonly sha256: string;
}

/** What a coordinator found of a page that had a verdict already; the newest one counts. */
export interface Overruling {
  readonly page: number;
  readonly verdict: 'accept' | 'reject';
  /** Who looked, and why they think so; may be empty. */
  readonly coordinator: string;
  readonly reason: string;
}

/** A file as it arrived; its bytes are in the vault under `sha256` (64 hex digits). */
export interface ReceivedDocument {
  readonly id: string;
  readonly sha256: string;
  /** The cleaned name the sender gave it, for showing only. */
  readonly name: string;
  readonly bytes: number;
  readonly caption: string;
  readonly via: 'chat' | 'link';
}

/** How a photographed page goes into the dossier: straightened and brightened, or as taken. */
export type PageVersion = 'cleaned' | 'as_taken';

/** What a file seems to be, from its name, its caption and its first words. */
export interface DocumentGuess {
  readonly type: string | null;
  readonly confidence: 'high' | 'low';
}
