// What a turn is given, and what it leaves to be committed.
import type { TurnContext } from '../engine/turn-types.ts';
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Clock } from '../lib/clock.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Handover } from '../store/handover.ts';
import type { Write } from '../store/write.ts';
import type { Contact } from './contacts.ts';
import type { Engine } from './engine.ts';
import type { HotIntakes } from './hot-intakes.ts';
import type { JoinCodes } from './join-codes.ts';
import type { UploadLinks } from './links.ts';

export type ChatContext = Pick<
  TurnContext,
  'chatPhone' | 'filesInChat' | 'picturesInChat' | 'archivesInChat'
>;

export interface TurnParts {
  readonly database: Database;
  readonly keys: DataKeys;
  readonly engine: Engine;
  readonly hot: HotIntakes;
  readonly links: UploadLinks;
  readonly joinCodes: JoinCodes;
  readonly clock: Clock;
  /** What a turn's facts change of the reminder that the intake waits for. */
  reminderWrites(turn: TakenTurn): Promise<readonly Write[]>;
  /** What the messenger that somebody writes from tells of them, and can show them. */
  chat(contact: Contact): ChatContext;
}

/** What one turn of the engine made of an intake. */
export interface TakenTurn {
  readonly before: IntakeState;
  readonly after: IntakeState;
  readonly facts: readonly Fact[];
  /** ISO instant. */
  readonly at: string;
}

/** All that a turn changes: the writes to commit, and what to remember once they are. */
export interface Taken {
  readonly writes: readonly Write[];
  readonly contact: Contact;
  readonly states: readonly IntakeState[];
  /** What goes to the contact, in order. */
  readonly handover: Handover;
  readonly enqueued: boolean;
  /** Whether it came from the person. */
  readonly heard: boolean;
}
