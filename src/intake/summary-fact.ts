// What staff add to a summary: translations, corrections, a note to the doctor, and their orders.
import type { ItemPath } from './answer.ts';
import type { AnswerDraft, BuiltPackage } from './fact.ts';

/** English for words that a patient wrote; only a confirmed one is printed. */
export interface Translation {
  readonly text: string;
  readonly language: 'en';
  readonly confirmed: boolean;
  readonly coordinator: string;
  /** ISO instant. */
  readonly at: string;
  /** The words that were translated: where others stand now, it is outdated. */
  readonly original: string;
}

/** A note to the doctor, in English; who wrote it last, and when. */
export interface DoctorNote {
  readonly text: string;
  readonly coordinator: string;
  /** ISO instant. */
  readonly at: string;
}

/** A package that was built, in the order of building, counted from 1. */
export interface PackageVersion extends BuiltPackage {
  readonly number: number;
  /** ISO instant; empty for one that was built before versions were kept. */
  readonly at: string;
  /** Who ordered it; null when the patient's own sending did. */
  readonly coordinator: string | null;
}

export type SummaryFact =
  | {
      readonly kind: 'translation_given';
      /** Of the answer, as `pathKey` writes it. */
      readonly path: string;
      /** Empty: the translation is taken back. */
      readonly text: string;
      readonly language: 'en';
      readonly confirmed: boolean;
      readonly coordinator: string;
      readonly original: string;
    }
  | ({
      readonly kind: 'answer_corrected';
      readonly path: ItemPath;
      readonly coordinator: string;
      readonly reason: string;
    } & AnswerDraft)
  | {
      readonly kind: 'correction_withdrawn';
      readonly path: ItemPath;
      readonly coordinator: string;
    }
  | { readonly kind: 'doctor_note_written'; readonly text: string; readonly coordinator: string }
  | { readonly kind: 'package_ordered'; readonly coordinator: string };
