// An intake's state: the fold of its facts, small enough to be kept as a snapshot beside them.
import type { Language } from '../language/language.ts';
import type { DayPart } from '../language/day-part.ts';
import type { Answer, ItemPath } from './answer.ts';
import type {
  DocumentGuess,
  Examination,
  MarkedPage,
  Overruling,
  ReceivedDocument,
} from './document.ts';
import type {
  Aside,
  BlockedBy,
  BuiltPackage,
  CoordinatorQuestion,
  HeldBack,
  Menu,
  RedFlag,
} from './fact.ts';
import type { DoctorNote, PackageVersion, Translation } from './summary-fact.ts';
import type { PageRef, PageTurn, Redaction, RetakeWish } from './page-edit.ts';
import type { Submissions } from './submission.ts';

export interface DocumentState extends ReceivedDocument {
  readonly receivedAt: string;
  readonly examination: Examination | null;
  readonly guess: DocumentGuess | null;
  /** The picture of its worst page; null where nothing is marked. */
  readonly marked: MarkedPage | null;
  /** One for each page that a coordinator looked at; absent until the first. */
  readonly overrulings?: readonly Overruling[];
  readonly item: string | null;
  readonly report: string | null;
  /** The sender asked that a person judges it although it was refused. */
  readonly insisted: boolean;
  readonly withdrawn: boolean;
  /** The better photo of the same page that goes along instead; absent or null: none. */
  readonly replacedBy?: string | null;
  /** A coordinator refused the cleaned page: the photo goes along as it was taken. */
  readonly asTaken: boolean;
  /** The sender was told what was found. */
  readonly reported: boolean;
  /** The pages of the file that this document holds; absent: all of them. */
  readonly pages?: readonly number[];
  /** The document that these pages were taken out of. */
  readonly partOf?: string;
  /** By page: how it is turned before it is shown. */
  readonly turns?: Readonly<Record<number, PageTurn>>;
  /** By page: what never leaves the house. */
  readonly redactions?: Readonly<Record<number, Redaction>>;
  /** Better photos that a coordinator asked for. */
  readonly retakes?: readonly RetakeWish[];
}

/** One report on paper: the files that hold its pages, and the date printed on it. */
export interface ReportState {
  readonly id: string;
  readonly item: string;
  readonly documents: readonly string[];
  readonly date: Answer | null;
  /** The order that a coordinator gave its pages; absent or null: as far as it is known. */
  readonly pages?: readonly PageRef[] | null;
}

/** What somebody answered to a coordinator's question that belongs to no field. */
export interface FreeAnswer {
  readonly question: CoordinatorQuestion;
  readonly answer: Answer;
}

export interface GroupState {
  readonly rows: readonly string[];
  readonly rowCountEver: number;
  readonly closed: boolean;
}

export interface IntakeState {
  readonly id: string;
  readonly flow: string;
  readonly flowVersion: string;
  readonly language: Language;
  readonly languageChosen: boolean;
  readonly openedAt: string;
  readonly lastHeardAt: string;
  readonly factCount: number;
  /** By path key; answers of items that are not enabled stay here and are passed over. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly groups: Readonly<Record<string, GroupState>>;
  readonly documents: Readonly<Record<string, DocumentState>>;
  readonly reports: Readonly<Record<string, ReportState>>;
  /** Reports that a coordinator emptied: whoever moves a page back finds their dates again. */
  readonly emptiedReports?: Readonly<Record<string, ReportState>>;
  /** Path keys in the order in which they were last answered, for "back". */
  readonly trail: readonly string[];
  /** An answered item that is being asked again because the person wants to change it. */
  readonly focus: ItemPath | null;
  readonly menu: Menu | null;
  readonly aside: Aside | null;
  /** Since when a file is being fetched, ISO instant; absent or null: none is. */
  readonly fileAnnouncedAt?: string | null;
  /** How often in a row the open question was not understood. */
  readonly misses: number;
  readonly linkGiven: boolean;
  /** Advice that is given once, such as `better/doc_cbc`; absent in intakes from before. */
  readonly advised?: readonly string[];
  readonly stopped: boolean;
  readonly redFlag: RedFlag | null;
  /** Messages that came since the red flag. */
  readonly heldMessages: number;
  readonly helpWanted: boolean;
  /** The coordinator who writes instead of the bot, or null while the bot does. */
  readonly owner: string | null;
  /** Since when they wait for the owner's words, ISO instant; absent or null: they do not. */
  readonly waitingSince?: string | null;
  /** What a coordinator wants to know and the bot is asking; absent or null: nothing. */
  readonly coordinatorAsks?: CoordinatorQuestion | null;
  readonly freeAnswers?: readonly FreeAnswer[];
  /** When nudges went out since they last wrote, ISO instants; absent before the first. */
  readonly remindedAt?: readonly string[];
  /** How many nudges since they last wrote were refused by the messenger. */
  readonly remindersRefused?: number;
  /** No reminder before this ISO instant. */
  readonly remindersFrom?: string;
  /** By document, for those that are not there yet: not asked about before this ISO instant. */
  readonly documentsFrom?: Readonly<Record<string, string>>;
  /** The day, YYYY-MM-DD, on which they last asked to be reminded: a day of rest suits as well. */
  readonly reminderDay?: string;
  /** The part of the day in which they want to be reminded; absent: any. */
  readonly reminderHours?: DayPart;
  /** Of which reports, by item, they were told that they age: the day printed on each. */
  readonly agingTold?: Readonly<Record<string, string>>;
  /** What is ready and has not been handed over yet, oldest first; absent: nothing. */
  readonly heldBack?: readonly HeldBack[];
  readonly remindersUnwanted?: boolean;
  /** Nudges went unanswered, and a person looks after them. */
  readonly remindersEnded?: boolean;
  readonly submittedAt: string | null;
  readonly package: BuiltPackage | null;
  /** Every package that was built, oldest first; absent before versions were kept. */
  readonly packages?: readonly PackageVersion[];
  /** When the last one could not be built; null or absent when it could. */
  readonly packageFailedAt?: string | null;
  /** What kept it from being built; null or absent where it was something else. */
  readonly packageBlockedBy?: BlockedBy | null;
  /** A coordinator ordered one that is not built yet. */
  readonly packageOrdered?: { readonly coordinator: string; readonly at: string } | null;
  /** By path key of the answer whose words they translate. */
  readonly translations?: Readonly<Record<string, Translation>>;
  readonly doctorNote?: DoctorNote;
  /** What went to which center, by id; absent before the first. */
  readonly submissions?: Submissions;
  readonly erased: boolean;
}
