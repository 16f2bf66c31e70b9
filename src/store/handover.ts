// What a turn has just committed for a contact to hear, so that nobody need read it back.
import type { MessageBody } from './message-body.ts';

/** A message that lies in the outbox, on the disk, and has not been sent. */
export interface Said {
  readonly id: string;
  readonly intake: string;
  /** ISO instant. */
  readonly at: string;
  readonly body: MessageBody;
}

/** All that one turn said to a contact, in order. */
export interface Handover {
  readonly contact: string;
  readonly account: string;
  readonly address: string;
  readonly messages: readonly Said[];
}
