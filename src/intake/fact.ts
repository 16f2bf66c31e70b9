// What became known about an intake: appended, never changed. The state is the fold of these.
import type { Language } from '../language/language.ts';
import type { DayPart } from '../language/day-part.ts';
import type { AnswerState, AnswerValue, ItemPath } from './answer.ts';
import type {
  DocumentGuess,
  Examination,
  MarkedPage,
  Overruling,
  PageVersion,
  ReceivedDocument,
  RefusalReason,
  WrittenLetter,
} from './document.ts';
import type { SummaryFact } from './summary-fact.ts';
import type { PageEdit } from './page-edit.ts';
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
  /** How do things stand with these missing documents? Others wait for the same question. */
  | {
      readonly kind: 'missing_documents';
      readonly items: readonly string[];
      readonly others: readonly string[];
    }
  | { readonly kind: 'choosing'; readonly path: ItemPath; readonly options: readonly string[] }
  /** Their coordinator has been silent for long: go on with the bot, or wait? */
  | { readonly kind: 'bot_again' };

/** What waits until somebody may be written to. */
export type HeldBack =
  { readonly kind: 'letter'; readonly letter: WrittenLetter } | { readonly kind: 'package' };

/** A question of a coordinator's own that the bot puts in their place. */
export interface CoordinatorQuestion {
  readonly id: string;
  readonly coordinator: string;
  /** The field that the reply fills; null: it is kept as it is. */
  readonly path: ItemPath | null;
  /** Empty: the field's own question. */
  readonly text: string;
}

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
    | { readonly kind: 'document_announced' }
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
    | { readonly kind: 'page_edited'; readonly edit: PageEdit; readonly coordinator: string }
    /** A coordinator asked for a better photo; \`page\` null: of the whole file. */
    | {
        readonly kind: 'retake_wanted';
        readonly document: string;
        readonly page: number | null;
        readonly reason: string;
        readonly coordinator: string;
      }
    /** They thought better of it. */
    | {
        readonly kind: 'retake_unwanted';
        readonly document: string;
        readonly page: number | null;
        readonly coordinator: string;
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
    | {
        readonly kind: 'coordinator_said';
        readonly id: string;
        readonly coordinator: string;
        readonly text: string;
        /** What they wrote in a language of their own; null when `text` is all. */
        readonly original: string | null;
        /** That goes with the words; absent in those of before. */
        readonly file?: SentFile | null;
        /** False: somebody else had the conversation by then, and it was not sent. */
        readonly sent: boolean;
      }
    | ({ readonly kind: 'coordinator_asked'; readonly sent: boolean } & CoordinatorQuestion)
    | ({ readonly kind: 'coordinator_answered'; readonly id: string } & AnswerDraft)
    /** The person has waited for their coordinator since; `offered`: they may go on with the bot. */
    | {
        readonly kind: 'coordinator_quiet';
        readonly since: string;
        readonly offered: boolean;
      }
    /** A coordinator asked them, by the messenger's template, to write to us. */
    | {
        readonly kind: 'template_sent';
        readonly coordinator: string;
        readonly state: 'accepted' | 'failed' | 'unknown';
      }
    /** `target`: the channel's id of the message that they took back. */
    | { readonly kind: 'message_revoked'; readonly target: string }
    | { readonly kind: 'heard' }
    /** The nudge of this number went out, counted from 0 since they last wrote. */
    | { readonly kind: 'reminded'; readonly step: number }
    /** No reminder before this ISO instant; `day`: they named this very one, YYYY-MM-DD. */
    | { readonly kind: 'reminders_paced'; readonly from: string; readonly day?: string }
    /** The same of these documents alone. */
    | {
        readonly kind: 'documents_paced';
        readonly items: readonly string[];
        readonly from: string;
        readonly day?: string;
      }
    /** The part of the day in which they want to be written to. */
    | { readonly kind: 'reminder_hours_wished'; readonly part: DayPart }
    /** They know that these reports, by item, will soon be too old; the day printed on each. */
    | { readonly kind: 'aging_told'; readonly days: Readonly<Record<string, string>> }
    /** It was ready while nobody was to be written to: it is handed over when the bot goes on. */
    | { readonly kind: 'held_back'; readonly held: HeldBack }
    | { readonly kind: 'held_handed' }
    | { readonly kind: 'reminders_unwanted' }
    /** The messenger took nothing of what was said at `sentAt`: that nudge does not count. */
    | { readonly kind: 'reminder_refused'; readonly sentAt: string }
    /** Nobody answered, or cannot be reached: a person looks after them now. */
    | { readonly kind: 'reminders_ended'; readonly why?: Unreachable }
    | { readonly kind: 'submitted' }
    | { readonly kind: 'submission_withdrawn' }
    | { readonly kind: 'package_built'; readonly package: BuiltPackage }
    | { readonly kind: 'package_failed'; readonly blocked?: BlockedBy }
    | { readonly kind: 'erase_confirmed' }
    | SummaryFact
    | SubmissionFact
  );

/** A file of ours that a person is sent; its bytes are in the vault under `sha256`. */
export interface SentFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Why no reminder can reach somebody: no approved template, or one that hardly anybody reads. */
export type Unreachable = 'no_template' | 'template_unread';

/**
 * What keeps a package from being made: it has to be covered or cleared, and cannot be. `file`: of
 * an archive, which of its files; empty: the document itself.
 */
export interface BlockedBy {
  readonly document: string;
  readonly file: string;
}

/** A standard package that was built; its bytes are in the vault under `sha256`. */
export interface BuiltPackage {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly fileCount: number;
  /** Of its list of contents, which lies in the vault too; absent in those of before. */
  readonly contents?: string;
}
