// What a test fixture in a messenger's place has to offer, so that one suite can try every channel.
import type { Channel } from '../../../src/channel/channel.ts';
import type { Clock } from '../../../src/lib/clock.ts';

/** What the person sees of one message of ours; the far side refuses what its platform refuses. */
export interface Shown {
  readonly text: string;
  /** Titles of what can be tapped, in order; empty for a numbered menu. */
  readonly options: readonly string[];
  readonly url: string | null;
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
}

export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly caption?: string;
}

/** Somebody with the messenger on their phone. Each call resolves once the platform has told us. */
export interface Person {
  /** All that was shown, oldest first. */
  shown(): readonly Shown[];
  writes(text: string): Promise<void>;
  /** Taps what has this title in the last message that offers it; rejects when nothing does. */
  taps(title: string): Promise<void>;
  sends(file: SentFile): Promise<void>;
  /** Several files chosen at once, as the platform brings an album. */
  sendsTogether(files: readonly SentFile[]): Promise<void>;
  sendsUnsupported(what: 'sticker' | 'location' | 'contact'): Promise<void>;
  /** Replaces or deletes the last message that they wrote; absent where the platform cannot. */
  editsLast?(text: string): Promise<void>;
  takesLastBack?(): Promise<void>;
  reacts?(emoji: string): Promise<void>;
}

export type Trouble =
  /** 429, or the platform's own way to say it, with a second to wait. */
  | 'rate_limited'
  /** 500, once. */
  | 'server_error'
  /** The message arrives, and the connection ends before the answer. */
  | 'silent_after_accepting'
  /** The person has blocked us, or cannot be reached for good. */
  | 'blocked';

export interface FarSide {
  /**
   * The adapter under test, pointed at this far side; `publicUrl` is where our webhooks listen. All
   * of it lives by one clock, that of the machine when none is given.
   */
  channel(publicUrl: string, clock?: Clock): Channel;
  person(name: string): Person;
  /** The next sending of ours meets this. */
  next(trouble: Trouble): void;
  /** Resolves once people see all that was sent; absent where they see it at once. */
  catchesUp?(): Promise<void>;
  /** How often the platform refused a message of ours for being beyond its limits, with why. */
  refusals(): readonly string[];
  /** Brings the last event once more, byte for byte; absent where that cannot happen. */
  repeatLast?(): Promise<void>;
  /** Brings these in one call, in this order; absent where a call holds one event. */
  bringsTogether?(
    events: readonly { readonly from: string; readonly text: string }[],
  ): Promise<void>;
  /** Brings words that were written so many hours ago. */
  bringsLate?(from: string, text: string, hours: number): Promise<void>;
  /** The statuses answered to calls that nobody signed, in every way tried. */
  forgeries?(): Promise<readonly number[]>;
  /** Reports on our last message to a person; absent where the platform does not. */
  receipt?(name: string, state: 'delivered' | 'read' | 'failed'): Promise<void>;
  /** One of us answers from the account itself; absent where that cannot be seen. */
  staffWrites?(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}
