// What became known about an intake: appended, never changed. The state is the fold of these.
import type { Language } from '../language/language.ts';
import type { AnswerState, AnswerValue, ItemPath } from './answer.ts';
import type {
  DocumentGuess,
  Examination,
  MarkedPage,
  Overruling,
  PageVersion,
  ReceivedDocument,
  RefusalReason,
} from './document.ts';
import type { SubmissionFact } from './submission-fact.ts';

export type RedFlag = 'emergency' | 'self_harm' | 'death';

/** Who caused a fact. */
export type Author = 'patient' | 'bot' | 'coordinator' | 'system';

/**
 * A short matter beside the questions that waits for one reply: a confirmation, a choice from a
 * list. It is dropped by anything else the person does, and never holds the flow's position.
 */
export type Aside =
  | { readonly kind: 'confirm_value'; readonly path: ItemPath; readonly answer: AnswerDraft }
  | {
      readonly kind: 'pick_value';
      readonly path: ItemPath;
      readonly drafts: readonly AnswerDraft[];
    }
  | { readonly kind: 'change_answered'; readonly path: ItemPath; readonly option: string }
  | { readonly kind: 'edit_list'; readonly page: number }
  | { readonly kind: 'delete_row'; readonly group: string; readonly row: string }
  | { readonly kind: 'choose_language' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'start_again' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'not_urgent' }
  | { readonly kind: 'switch_patient' }
  | { readonly kind: 'place_documents'; readonly documents: readonly string[] }
  | { readonly kind: 'rejected_photos'; readonly documents: readonly string[] }
  | {
      readonly kind: 'no_page';
      readonly documents: readonly string[];
      /** Other files of the burst that are asked about afterwards. */
      readonly unplaced: readonly string[];
      readonly unreadable: readonly string[];
    }
  | { readonly kind: 'same_page'; readonly older: string; readonly newer: string }
  | { readonly kind: 'focus_document'; readonly item: string }
  | { readonly kind: 'choosing'; readonly path: ItemPath; readonly options: readonly string[] };

/** What was understood from somebody's words, before it is recorded. */
export interface AnswerDraft {
  readonly state: AnswerState;
  readonly value: AnswerValue | null;
  readonly said: string;
}

/** What was shown with the last question, so that "2" means what the person saw. */
export interface Menu {
  readonly path: ItemPath | null;
  readonly options: readonly ShownOption[];
}

export interface ShownOption {
  readonly id: string;
  readonly title: string;
  /** Shown with its number, counted from 1 among the numbered ones. */
  readonly numbered: boolean;
}

interface FactBase {
  /** ISO instant. */
  readonly at: string;
  readonly by: Author;
}

export type Fact = FactBase &
  (
    | {
        readonly kind: 'intake_opened';
        readonly intake: string;
        readonly flow: string;
        readonly flowVersion: string;
        readonly language: Language;
      }
    | { readonly kind: 'language_chosen'; readonly language: Language }
    | ({ readonly kind: 'answered'; readonly path: ItemPath } & AnswerDraft)
    | { readonly kind: 'reopened'; readonly path: ItemPath }
    | { readonly kind: 'focused'; readonly path: ItemPath }
    | { readonly kind: 'row_added'; readonly group: string; readonly row: string }
    | { readonly kind: 'row_removed'; readonly group: string; readonly row: string }
    | { readonly kind: 'group_closed'; readonly group: string }
    | { readonly kind: 'group_reopened'; readonly group: string }
    | { readonly kind: 'asked'; readonly menu: Menu; readonly aside: Aside | null }
    | { readonly kind: 'not_understood'; readonly path: ItemPath | null }
    | { readonly kind: 'document_received'; readonly document: ReceivedDocument }
    | {
        readonly kind: 'document_refused';
        readonly name: string;
        readonly bytes: number;
        readonly reason: RefusalReason;
      }
    | {
        readonly kind: 'document_examined';
        readonly document: string;
        readonly examination: Examination;
        readonly guess: DocumentGuess;
        readonly marked: MarkedPage | null;
      }
    | ({ readonly kind: 'document_overruled'; readonly document: string } & Overruling)
    | {
        readonly kind: 'document_placed';
        readonly document: string;
        readonly item: string;
        readonly report: string;
      }
    | { readonly kind: 'document_insisted'; readonly document: string }
    | { readonly kind: 'document_withdrawn'; readonly document: string }
    | {
        readonly kind: 'document_replaced';
        readonly document: string;
        /** Null: somebody decided that the document counts after all. */
        readonly replacedBy: string | null;
      }
    | { readonly kind: 'advised'; readonly advice: string }
    | {
        readonly kind: 'page_version_chosen';
        readonly document: string;
        readonly version: PageVersion;
      }
    | { readonly kind: 'documents_reported'; readonly documents: readonly string[] }
    | ({ readonly kind: 'report_dated'; readonly report: string } & AnswerDraft)
    | { readonly kind: 'link_given' }
    | { readonly kind: 'red_flag'; readonly flag: RedFlag }
    | { readonly kind: 'red_flag_cleared' }
    | { readonly kind: 'message_held' }
    | { readonly kind: 'help_wanted' }
    | { readonly kind: 'stopped' }
    | { readonly kind: 'resumed' }
    | { readonly kind: 'owner_changed'; readonly owner: string | null }
    | { readonly kind: 'heard' }
    /** The nudge of this number went out, counted from 0 since they last wrote. */
    | { readonly kind: 'reminded'; readonly step: number }
    /** No reminder before this ISO instant. */
    | { readonly kind: 'reminders_paced'; readonly from: string }
    | { readonly kind: 'reminders_unwanted' }
    /** Nobody answered: a person looks after them now. */
    | { readonly kind: 'reminders_ended' }
    | { readonly kind: 'submitted' }
    | { readonly kind: 'submission_withdrawn' }
    | { readonly kind: 'package_built'; readonly package: BuiltPackage }
    | { readonly kind: 'package_failed' }
    | { readonly kind: 'erase_confirmed' }
    | SubmissionFact
  );

/** A standard package that was built; its bytes are in the vault under `sha256`. */
export interface BuiltPackage {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly fileCount: number;
}
