// What the upload page shows: the checklist, and what became of each file.
import type { Language } from '../language/language.ts';

export interface PortalItem {
  readonly id: string;
  readonly label: string;
  /** What it is, and where to get it, in the patient's language; may be empty. */
  readonly what: string;
  readonly where: string;
  readonly need: 'essential' | 'helpful';
  readonly state: 'missing' | 'received' | 'later' | 'not_applicable' | 'unusable';
}

export interface PortalFile {
  readonly id: string;
  /** The id that the page gave to the upload; null for a file from the chat. */
  readonly uploadId: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly state: 'checking' | 'accept' | 'doubtful' | 'reject' | 'quarantine';
  /** The checklist item it was put to, or null. */
  readonly item: string | null;
  /** What the patient should know or do about it, in whole sentences. */
  readonly messages: readonly string[];
  /** SHA-256 of a picture that marks what cannot be read: `/upload/api/pictures/<sha256>`. */
  readonly picture: string | null;
}

export interface PortalState {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly patientLabel: string | null;
  /** ISO instant; null for a link that does not expire. */
  readonly expiresAt: string | null;
  readonly fileBytesMax: number;
  readonly checklist: readonly PortalItem[];
  readonly files: readonly PortalFile[];
  /** What was put together, where their messenger cannot take it: `/upload/api/package`. */
  readonly package: { readonly name: string; readonly bytes: number } | null;
}
