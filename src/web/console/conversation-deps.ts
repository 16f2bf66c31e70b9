// What the conversation's routes need of the house.
import type { Readable } from 'node:stream';
import type { Language } from '../../language/language.ts';
import type { Member } from '../../staff/member.ts';
import type { StoredBytes } from '../../vault/vault.ts';
import type {
  AskableField,
  AskOutcome,
  Person,
  ReadyReply,
  SayOutcome,
  Thread,
  ThreadNote,
  TranslationSuggestion,
} from './conversation-view.ts';

export interface ConversationFile {
  readonly stream: Readable;
  readonly name: string;
  /** For the audit. */
  readonly document: string;
  /** The media type of a picture that may be shown in place; null: it is saved. */
  readonly picture: string | null;
}

export interface Saying {
  readonly id: string;
  /** What the patient reads. */
  readonly text: string;
  readonly original: string | null;
  /** One that {@link ConversationDeps.keepFile} took. */
  readonly file: { readonly sha256: string; readonly name: string } | null;
  /** The newest message that they had seen. */
  readonly seen: number;
  readonly anyway: boolean;
}

export interface ConversationDeps {
  exists(intake: string): Promise<boolean>;
  /** Null where there is no such intake. */
  thread(
    intake: string,
    wish: { readonly member: Member; readonly before: number | null },
  ): Promise<Thread | null>;
  openFile(intake: string, sha256: string): Promise<ConversationFile | null>;
  owner(intake: string): Promise<string | null>;
  /** Nothing happens when `from` is not the owner any more. */
  take(
    intake: string,
    member: Member,
    act: { readonly id: string; readonly from: string | null },
  ): Promise<void>;
  handBack(intake: string, act: { readonly id: string; readonly from: string }): Promise<void>;
  /** The largest file that can be sent to them now. */
  fileBytesMax(intake: string): Promise<number>;
  /** Keeps bytes for the intake, to be sent with words. */
  keepFile(intake: string, source: Readable, bytesMax: number): Promise<StoredBytes>;
  say(intake: string, member: Member, saying: Saying): Promise<SayOutcome>;
  ask(
    intake: string,
    member: Member,
    question: { readonly id: string; readonly path: string | null; readonly text: string },
  ): Promise<AskOutcome | { readonly kind: 'no_field' }>;
  fields(intake: string, member: Member): Promise<readonly AskableField[]>;
  /** False when there was nothing to send again. */
  resend(intake: string, message: string): Promise<boolean>;
  /** False when there is no template, or it was refused. */
  template(intake: string, member: Member, id: string): Promise<boolean>;
  readTo(intake: string, member: Member, seq: number): Promise<void>;
  draft(
    intake: string,
    member: Member,
  ): Promise<{ readonly text: string; readonly at: string } | null>;
  keepDraft(intake: string, member: Member, text: string): Promise<void>;
  beat(intake: string, member: Member, doing: Person['doing'] | 'left'): readonly Person[];
  notes(intake: string, member: Member): Promise<readonly ThreadNote[]>;
  writeNote(
    intake: string,
    member: Member,
    note: { readonly id: string; readonly text: string },
  ): Promise<void>;
  translate(
    intake: string,
    member: Member,
    made: { readonly message: string; readonly language: Language; readonly text: string },
  ): Promise<void>;
  suggest(wish: {
    readonly text: string;
    readonly from: Language;
    readonly to: Language;
  }): Promise<TranslationSuggestion>;
  colleagues(): Promise<readonly Pick<Member, 'id' | 'name'>[]>;
  replies(): Promise<readonly ReadyReply[]>;
  keepReply(reply: ReadyReply): Promise<void>;
  removeReply(id: string): Promise<void>;
  /** A ready reply's text with its places filled. */
  fill(intake: string, text: string): Promise<string>;
}
