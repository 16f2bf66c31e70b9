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

export type Verdict = 'accept' | 'doubtful' | 'reject';

/** Why a page is hard to read; each is a locale key below `photo.reason` with advice beside it. */
export type PhotoReason =
  | 'blurred'
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
  | 'not_a_page'
  | 'same_photo';

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
  /** 64-bit perceptual hash (16 hex digits) of a single photo, null for other kinds. */
  readonly perceptualHash: string | null;
  /** For an archive or a DICOM disc: how many usable files are inside. */
  readonly entryCount: number;
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
