// What the Medical Summary editor shows, as it goes over the wire.
import type { Language } from '../../language/language.ts';

/** How a statement stands; what is `untranslated`, `unconfirmed` or `outdated` is open. */
export type StatementStanding =
  'said' | 'missing' | 'untranslated' | 'unconfirmed' | 'outdated' | 'translated' | 'corrected';

export interface StatementTranslation {
  readonly text: string;
  readonly confirmed: boolean;
  readonly coordinator: string;
  /** ISO instant. */
  readonly at: string;
  /** The words it translates: older ones where it is outdated. */
  readonly original: string;
}

export interface StatementCorrection {
  readonly coordinator: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
  /** What had been answered, in English; null where nothing was. */
  readonly before: string | null;
}

export interface SummaryStatement {
  /** Of the answer, as `pathKey` writes it. */
  readonly path: string;
  /** As it is printed, in English, and in the reader's language. */
  readonly label: string;
  readonly ownLabel: string;
  /** Of a table, from 1. */
  readonly line: number | null;
  /** As it is printed, without the original words. */
  readonly text: string;
  readonly original: string | null;
  readonly standing: StatementStanding;
  /** The patient's free words, which a translation is for; null where there are none. */
  readonly words: string | null;
  /** The answer in the patient's own language. */
  readonly said: string;
  /** When the answer was given or corrected; null: there is none. */
  readonly seen: string | null;
  /** ISO instant at which the patient said it. */
  readonly at: string | null;
  /** The message that it came from, by its number in the conversation. */
  readonly message: number | null;
  readonly translation: StatementTranslation | null;
  readonly correction: StatementCorrection | null;
  /** What a correction may choose from; empty where it is typed. */
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly many: boolean;
  /** An item of the flow: an answer to a coordinator's own question stays as it was said. */
  readonly correctable: boolean;
}

export interface SummarySectionView {
  readonly title: string;
  readonly ownTitle: string;
  readonly statements: readonly SummaryStatement[];
}

export interface SummaryFileView {
  readonly name: string;
  readonly label: string;
  readonly date: string;
  /** The message that told its date, by its number in the conversation. */
  readonly message: number | null;
  readonly documents: readonly string[];
  readonly pages: number;
}

export interface SummaryView {
  /** Of the patient. */
  readonly language: Language;
  /** Grows with everything that becomes known. */
  readonly revision: number;
  readonly headline: string;
  readonly sections: readonly SummarySectionView[];
  readonly files: readonly SummaryFileView[];
  readonly note: {
    readonly text: string;
    readonly coordinator: string;
    readonly at: string;
  } | null;
  /** Statements that wait for a translation or its confirmation. */
  readonly open: number;
  /** Whether a translation service is configured. */
  readonly suggests: boolean;
}

/** What the translation service suggests; null where it gave nothing. */
export interface TranslationHelp {
  readonly text: string | null;
}

export interface SummaryPreview {
  readonly revision: number;
  /** WebP pictures in base64, with what is written on them for whoever cannot see them. */
  readonly pages: readonly {
    readonly picture: string;
    readonly width: number;
    readonly height: number;
    readonly text: string;
  }[];
}
