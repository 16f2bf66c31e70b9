// What goes into a turn of the engine and what comes out of it.
import type {
  DocumentGuess,
  Examination,
  MarkedPage,
  Overruling,
  PageVersion,
  PhotoReason,
  ReceivedDocument,
  RefusalReason,
  WrittenLetter,
} from '../intake/document.ts';
import type {
  BlockedBy,
  BuiltPackage,
  CoordinatorQuestion,
  Fact,
  SentFile,
  Unreachable,
} from '../intake/fact.ts';
import type { SharedKind } from '../intake/shared-thing.ts';
import type { SummaryFact } from '../intake/summary-fact.ts';
import type { PageEdit } from '../intake/page-edit.ts';
import type { Language } from '../language/language.ts';
import type { SubmissionEvent } from './submission-event.ts';

/** Something that happened to an intake. */
export type IntakeEvent = PersonEvent | HouseEvent | StaffEvent;

/** What the patient or the family did. */
export type PersonEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choice: string; readonly title: string }
  | { readonly kind: 'unsupported'; readonly what: SharedKind }
  /** The person took a message back: the one of this id, where the channel says which. */
  | { readonly kind: 'revoked'; readonly target?: string }
  /** A sign that they are there, which asks for no answer. */
  | { readonly kind: 'reacted' };

/** What became of files and packages, and whose time has come. */
export type HouseEvent =
  /** A file of theirs is being fetched; it is `document_received` or `document_refused` later. */
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
  /** Somebody wrote this intake's code from another phone, and is its contact now. */
  | { readonly kind: 'joined' }
  /** They wrote a code that opens nothing. */
  | { readonly kind: 'join_failed' }
  | { readonly kind: 'burst_settled' }
  /** Time to remind them, unless they wrote since `heardAt`; `step` counts from 0. */
  | { readonly kind: 'reminder_due'; readonly step: number; readonly heardAt: string }
  /** Time to say that reports will soon be too old, unless they wrote since `heardAt`. */
  | { readonly kind: 'aging_due'; readonly heardAt: string }
  /** The letter to a hospital that they wished for. */
  | { readonly kind: 'letter_written'; readonly letter: WrittenLetter }
  /** The last nudge went unanswered for long; `why`: none can reach them at all. */
  | { readonly kind: 'reminders_end'; readonly heardAt: string; readonly why?: Unreachable }
  /**
   * The messenger took nothing of what was said at `sentAt`. `final`: it never will, to this
   * person; else it may be tried again.
   */
  | { readonly kind: 'reminder_refused'; readonly sentAt: string; readonly final: boolean }
  | { readonly kind: 'package_built'; readonly package: BuiltPackage }
  | { readonly kind: 'package_failed'; readonly blocked?: BlockedBy };

/** What members of the staff did, or left undone. */
export type StaffEvent =
  /**
   * `ifFree`: whoever has the conversation already keeps it. `from`: who had it when they decided;
   * nothing happens when that is not true any more.
   */
  | {
      readonly kind: 'taken_over';
      readonly coordinator: string;
      readonly ifFree?: boolean;
      readonly from?: string | null;
    }
  /** A coordinator's own words, in the patient's language; only the owner's are sent. */
  | {
      readonly kind: 'coordinator_said';
      readonly id: string;
      readonly coordinator: string;
      /** Empty where the file is all. */
      readonly text: string;
      readonly original: string | null;
      readonly file?: SentFile | null;
    }
  /** The bot asks in a coordinator's place, and then goes on where it was. */
  | ({ readonly kind: 'coordinator_asked' } & CoordinatorQuestion)
  | {
      readonly kind: 'template_sent';
      readonly coordinator: string;
      readonly state: 'accepted' | 'failed' | 'unknown';
    }
  /** They have waited since; `offer`: it is a decent hour to ask what they want. */
  | { readonly kind: 'coordinator_quiet'; readonly since: string; readonly offer: boolean }
  /** `from`: who had it when they decided, as for `taken_over`. */
  | { readonly kind: 'handed_back'; readonly from?: string }
  | { readonly kind: 'released' }
  /** Staff deletes everything, because the family asked for it elsewhere. */
  | { readonly kind: 'erasure_decided' }
  | {
      readonly kind: 'page_version_chosen';
      readonly document: string;
      readonly version: PageVersion;
    }
  | {
      readonly kind: 'pages_edited';
      readonly edits: readonly PageEdit[];
      readonly coordinator: string;
    }
  /** `page`: null for the whole file; `reason`: a key below `photo.reason`. */
  | {
      readonly kind: 'retake_wanted';
      readonly document: string;
      readonly page: number | null;
      readonly reason: PhotoReason;
      readonly coordinator: string;
    }
  | {
      readonly kind: 'retake_unwanted';
      readonly document: string;
      readonly page: number | null;
      readonly coordinator: string;
    }
  /** What staff added to the summary, or ordered. */
  | SummaryFact
  | SubmissionEvent;

/** An answer that can be tapped. `id` is stateless: it says what it answers, in at most 64 bytes. */
export interface Option {
  readonly id: string;
  readonly title: string;
  /** False for words beside a question that wants a number or a date: they never get a number. */
  readonly numbered: boolean;
  /** The words above list it with its number: a menu in words does not repeat it. */
  readonly listed?: true;
}

/** Something we say, in words, free of any channel. */
export interface Reply {
  /** A coordinator's own id of their words; ours have none. */
  readonly id?: string;
  readonly text: string;
  readonly options: readonly Option[];
  readonly link?: { readonly label: string; readonly url: string };
  readonly file?: SentFile;
  readonly language: Language;
}

/** Something the turn wants done besides speaking; carried out with the turn's commit. */
export type Request =
  | { readonly kind: 'examine'; readonly document: string }
  /** Deliver `burst_settled` after this quiet time; a new request moves the moment. */
  | { readonly kind: 'settle'; readonly afterMs: number }
  | { readonly kind: 'give_upload_link' }
  /** Makes a code of the context valid: whoever writes it from elsewhere joins this intake. */
  | { readonly kind: 'give_join_code'; readonly code: string }
  /** Look after this time whether the owner has written. */
  | { readonly kind: 'watch_owner'; readonly afterMs: number }
  | { readonly kind: 'assemble' }
  /** A letter that asks a hospital for what is missing; `letter_written` brings it. */
  | { readonly kind: 'write_letter' }
  | { readonly kind: 'call_coordinator'; readonly why: string }
  /** Nobody has to settle by hand what these open calls were for. */
  | { readonly kind: 'calls_answered'; readonly whys: readonly string[] }
  /** Look when a promise of a center's or of ours is due next. */
  | { readonly kind: 'watch_promises' }
  | { readonly kind: 'open_intake' }
  | { readonly kind: 'switch_intake'; readonly intake: string }
  | { readonly kind: 'erase' };

/** What a turn may know beyond the intake itself. */
export interface TurnContext {
  /** ISO instant. */
  readonly now: string;
  /** The intake's capability link; saying it makes it valid (`give_upload_link`). */
  readonly uploadUrl: string;
  /** A new code to go on from another phone; saying it makes it valid (`give_join_code`). */
  readonly joinCode: string;
  /** The contact's intakes, for switching: names as the patient gave them. */
  readonly intakes: readonly { readonly id: string; readonly name: string }[];
  /** The number they write from, with country code (`+98912…`); null where it is not known. */
  readonly chatPhone: string | null;
  /** Whether files can be sent in this channel. */
  readonly filesInChat: boolean;
  /** Whether this channel can show the person a small picture. */
  readonly picturesInChat: boolean;
  /** Whether this channel takes the package, a ZIP. */
  readonly archivesInChat: boolean;
}

export interface TurnResult {
  readonly facts: readonly Fact[];
  readonly replies: readonly Reply[];
  readonly requests: readonly Request[];
}
