// The lines of the audit log and how each is bound to all before it.
import { createHash } from 'node:crypto';

/** One line: ids and codes alone. */
export interface AuditLine {
  /** From 1, without a gap. */
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  /** Null for the service itself, and for whoever was not signed in. */
  readonly member: string | null;
  readonly action: string;
  readonly intake: string | null;
  readonly about: Readonly<Record<string, string | number>>;
}

/** A line with its hash, as it is kept. */
export interface ChainedLine extends AuditLine {
  /** 64 hex digits. */
  readonly hash: string;
}

/** What the first line follows. */
export const firstHash = '0'.repeat(64);

/** SHA-256 over the hash before and the line as canonical JSON; 64 hex digits. */
export function chainHash(previous: string, line: AuditLine): string {
  return createHash('sha256')
    .update(`${previous}\n${canonical(line)}`)
    .digest('hex');
}

/** An array in a fixed order, and `about` in the order of its keys: one text for one line. */
function canonical({ seq, at, member, action, intake, about }: AuditLine): string {
  return JSON.stringify([seq, at, member, action, intake, inOrder(about)]);
}

/** Entries sorted by their keys' code units. */
function inOrder(about: AuditLine['about']): readonly (readonly [string, string | number])[] {
  return Object.entries(about).sort(([one], [other]) => (one < other ? -1 : 1));
}
