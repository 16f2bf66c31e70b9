// Who asks, whether they may, and the record that they did: every route of the console goes by it.
import type { FastifyRequest } from 'fastify';
import type { Member, Permission } from '../../staff/member.ts';

/** One line of the audit log. Ids and codes alone: no name of a patient, no words, no file names. */
export interface AuditEntry {
  /** What was done, such as `case.read`, `document.opened`, `conversation.taken_over`. */
  readonly action: string;
  /** Whose intake; null where it is about none. */
  readonly intake: string | null;
  readonly about?: Readonly<Record<string, string | number>>;
}

export interface Guard {
  /** Throws `WebError` `no_session`, or `forbidden` where their role does not allow it. */
  member(request: FastifyRequest, permission: Permission): Promise<Member>;
  /** Resolves once the line is on the disk; do it before what is read is handed out. */
  audit(member: Member, entry: AuditEntry): Promise<void>;
}
