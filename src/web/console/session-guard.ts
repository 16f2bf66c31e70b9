// Lets members through by their session, refuses what their role does not allow, writes the audit.
import type { FastifyRequest } from 'fastify';
import type { Member, Permission, Role } from '../../staff/member.ts';
import type { SignedIn } from '../../staff/sessions.ts';
import { WebError } from '../web-error.ts';
import type { AuditEntry, Guard } from './guard.ts';
import { checkOwnOrigin } from './own-origin.ts';
import type { SessionCookie } from './session-cookie.ts';

export interface SessionGuardDeps {
  readonly publicUrl: string;
  readonly cookie: SessionCookie;
  /** Null for a secret that opens nothing (any more). */
  find(secret: string): Promise<SignedIn | null>;
  can(role: Role, permission: Permission): boolean;
  append(line: AuditEntry & { readonly member: string }): Promise<void>;
}

export class SessionGuard implements Guard {
  readonly #deps: SessionGuardDeps;

  constructor(deps: SessionGuardDeps) {
    this.#deps = deps;
  }

  async member(request: FastifyRequest, permission: Permission): Promise<Member> {
    const { record, limited } = await this.session(request);
    const may = !limited && this.#deps.can(record.member.role, permission);
    if (!may) throw new WebError('forbidden');
    return record.member;
  }

  async audit(member: Member, entry: AuditEntry): Promise<void> {
    await this.#deps.append({ ...entry, member: member.id });
  }

  /** Whoever is signed in, for what is their own. Throws as {@link Guard.member} does. */
  async session(request: FastifyRequest): Promise<SignedIn> {
    checkOwnOrigin(request, this.#deps.publicUrl);
    const secret = this.#deps.cookie.read(request);
    const found = secret === null ? null : await this.#deps.find(secret);
    if (found === null) throw new WebError('no_session');
    return found;
  }
}
