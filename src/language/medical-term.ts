// The shapes of medical vocabulary: what the lexicon holds and what reading a line gives.

import type { Language } from './language.ts';

const medicalCategories = [
  'diagnosis',
  'regimen',
  'drug',
  'response',
  'transplant_or_process',
  'test_or_document',
] as const;

export type MedicalCategory = (typeof medicalCategories)[number];

/** One item that may have been meant, with its canonical English name. */
export interface MedicalChoice {
  readonly id: string;
  readonly english: string;
  readonly category: MedicalCategory;
}

export type MedicalConfidence = 'high' | 'medium' | 'low';

/** What one line means. `id` is null whenever we are not sure; then `alternatives` may help to ask. */
export interface MedicalReading {
  readonly id: string | null;
  readonly english: string | null;
  readonly category: MedicalCategory | null;
  readonly confidence: MedicalConfidence;
  readonly alternatives: readonly MedicalChoice[];
}

/** One term inside a longer text: `start` and `end` are UTF-16 offsets, `end` excluded. */
export interface MedicalTerm extends MedicalChoice {
  readonly confidence: MedicalConfidence;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface MedicalOptions {
  readonly language: Language;
  readonly categories?: readonly MedicalCategory[];
}

/** One item of the lexicon. `forms` holds spellings separated by ";"; "~" marks a looser one. */
export interface LexiconRow extends MedicalChoice {
  readonly names: Partial<Record<Exclude<Language, 'en'>, string>>;
  readonly forms: string;
}

/** Words that are known and are not one item of ours; `near` are the items worth offering. */
export interface KnownOther {
  readonly near: readonly string[];
  readonly forms: string;
}
