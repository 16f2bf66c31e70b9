// A conversation as the console shows it: messages as they were seen, what became known between.
import type { SharedThing } from '../../intake/shared-thing.ts';
import type { Language } from '../../language/language.ts';

export interface ThreadMessage {
  readonly kind: 'message';
  readonly seq: number;
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** `telephone`: one of us wrote from the account itself, past this program. */
  readonly from: 'patient' | 'bot' | 'coordinator' | 'telephone';
  /** The member who wrote it. */
  readonly author: string | null;
  /** The messenger's account. */
  readonly account: string;
  readonly text: string;
  /** Null for what a patient wrote. */
  readonly language: Language | null;
  /** Buttons as they were offered. */
  readonly options: readonly string[];
  /** What a link was called; its address opens the patient's page and stays theirs. */
  readonly link: string | null;
  readonly file: ThreadFile | null;
  /** A place, a card, a sticker: what the bot has no use for. */
  readonly shared: SharedThing | null;
  /** A later message takes its place, or it was taken back. */
  readonly state: 'stands' | 'edited' | 'revoked';
  /** It takes the place of an earlier message of theirs. */
  readonly edit: boolean;
  readonly delivery: { readonly state: string; readonly code: string | null } | null;
  /** What a member wrote in a language of their own before it was translated. */
  readonly original: string | null;
  readonly translations: readonly ThreadTranslation[];
}

export interface ThreadFile {
  readonly name: string;
  /** Null: it never reached us. */
  readonly sha256: string | null;
  /** A picture that can be shown in place. */
  readonly picture: boolean;
  /** What a voice message is played as; null for anything that is not heard. */
  readonly audio: string | null;
}

export interface ThreadTranslation {
  readonly language: Language;
  readonly text: string;
  readonly author: string;
}

/** Something that became known: words under `console-talk:pill.<what>` with these values. */
export interface ThreadPill {
  readonly kind: 'pill';
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly values: Readonly<Record<string, string>>;
  readonly tone: 'plain' | 'good' | 'bad' | 'staff';
}

export type ThreadItem = ThreadMessage | ThreadPill;

export interface Thread {
  readonly items: readonly ThreadItem[];
  /** The `seq` to ask for what is older; null where that is all. */
  readonly olderThan: number | null;
  /** Of the newest message of all; 0 where there is none. */
  readonly newestSeq: number;
  readonly lastReadSeq: number;
  readonly patient: string;
  readonly language: Language;
  readonly owner: string | null;
  /** ISO instant since which they wait for the owner's words. */
  readonly waitingSince: string | null;
  readonly stopped: boolean;
  readonly redFlag: string | null;
  /** A coordinator's question that the bot has asked and that waits for its answer. */
  readonly asking: { readonly coordinator: string; readonly words: string } | null;
  readonly window: ThreadWindow | null;
  /** How often they are named in notes they have not seen. */
  readonly mentions: number;
}

export interface ThreadWindow {
  readonly account: string;
  readonly closesAt: string | null;
  readonly open: boolean;
  readonly template: boolean;
  readonly held: number;
  /** The largest file that can be sent in it. */
  readonly fileBytesMax: number;
}

/** A field that the bot can ask about in a coordinator's place. */
export interface AskableField {
  /** Its path key. */
  readonly path: string;
  readonly label: string;
  /** What is known, in words; null while it is open. */
  readonly answer: string | null;
}

export interface Person {
  readonly member: string;
  readonly name: string;
  readonly doing: 'looks' | 'writes';
}

export interface ThreadNote {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly at: string;
}

export interface ReadyReply {
  readonly id: string;
  readonly words: Readonly<Record<Language, { readonly title: string; readonly text: string }>>;
}

/** What became of a coordinator's words. */
export type SayOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'not_owner'; readonly owner: string | null }
  /** Something came since they began; `anyway` sends all the same. */
  | { readonly kind: 'newer'; readonly count: number }
  /** The messenger does not take the file; `lost`: it is not with us any more. */
  | { readonly kind: 'no_file'; readonly why: 'too_large' | 'file_type' | 'lost' };

export type AskOutcome =
  | { readonly kind: 'accepted' }
  /** Why the bot may not speak now. */
  | { readonly kind: 'silent'; readonly why: 'owned' | 'red_flag' | 'stopped' | 'not_begun' };

export type TranslationSuggestion =
  | { readonly kind: 'suggested'; readonly text: string }
  /** `why`: words below `console-talk:suggest`. */
  | { readonly kind: 'none'; readonly why: string };
