// Signing in with a password: the same effort and the same answer whether or not somebody is known.
import type { AuditLog } from './audit-log.ts';
import type { Member } from './member.ts';
import type { Members, MemberRecord } from './members.ts';
import {
  foldEmail,
  hashPassword,
  isOutdated,
  isPassword,
  wastePasswordEffort,
} from './password.ts';
import type { Sessions } from './sessions.ts';
import type { StaffParts } from './staff-parts.ts';
import type { Subject, Throttle } from './throttle.ts';

/** From where somebody asks. */
export interface Caller {
  readonly address: string;
  /** Such as `Firefox, Linux`. */
  readonly agent: string;
}

export type SignInResult =
  /** `secret`: for the cookie. */
  | { readonly kind: 'signed_in'; readonly secret: string; readonly member: Member }
  /** `seconds`: how long to wait; 0 where it was only wrong. */
  | { readonly kind: 'refused'; readonly why: 'wrong' | 'too_many'; readonly seconds: number };

type SignedInResult = Extract<SignInResult, { kind: 'signed_in' }>;

export interface SignInParts extends StaffParts {
  readonly members: Members;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
  readonly audit: AuditLog;
}

export class SignIn {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  async byPassword(
    said: { readonly email: string; readonly password: string },
    caller: Caller,
  ): Promise<SignInResult> {
    const subjects = subjectsOf(said.email, caller);
    const waitMs = await this.#parts.throttle.begin(subjects);
    if (waitMs > 0) return { kind: 'refused', why: 'too_many', seconds: inSeconds(waitMs) };
    const record = await this.#parts.members.findByEmail(said.email);
    if (record === null) await wastePasswordEffort(said.password);
    if (record === null || !(await isPassword(said.password, record.password))) {
      await this.#refused(record, caller);
      return { kind: 'refused', why: 'wrong', seconds: 0 };
    }
    await this.#parts.throttle.succeeded(subjects);
    await this.#upgrade(record, said.password);
    return this.open(record.member, { caller, by: 'password' });
  }

  /** Opens a session without asking. */
  async open(
    member: Member,
    { caller, by }: { readonly caller: Caller; readonly by: string },
  ): Promise<SignedInResult> {
    const { sessions, audit } = this.#parts;
    const { secret, writes } = await sessions.open(member.id, caller.agent);
    const about = { by, from: this.#from(caller) };
    await audit.append(
      { member: member.id, action: 'session.opened', intake: null, about },
      writes,
    );
    return { kind: 'signed_in', secret, member };
  }

  /** Kept with today's effort from now on. */
  async #upgrade({ member, password }: MemberRecord, said: string): Promise<void> {
    if (!isOutdated(password)) return;
    const { members, committer } = this.#parts;
    await committer.commit([await members.changePassword(member.id, await hashPassword(said))]);
  }

  async #refused(record: MemberRecord | null, caller: Caller): Promise<void> {
    const member = record?.member.id ?? null;
    const about = { by: 'password', from: this.#from(caller) };
    await this.#parts.audit.append({ member, action: 'session.refused', intake: null, about });
  }

  /** The same sign for the same address, which itself is not kept. */
  #from({ address }: Caller): string {
    return this.#parts.keyring.blindIndex('audit-address', address).slice(0, 8);
  }
}

function subjectsOf(email: string, { address }: Caller): readonly Subject[] {
  return [
    { kind: 'account', value: foldEmail(email) },
    { kind: 'address', value: address },
  ];
}

function inSeconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
