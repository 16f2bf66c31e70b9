// Signing in: the same effort and the same answer whether or not somebody is known.
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { AuditLog } from './audit-log.ts';
import type { Member } from './member.ts';
import type { Members, MemberRecord } from './members.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { PasskeyCeremony } from './passkey-ceremony.ts';
import type { Passkeys } from './passkeys.ts';
import {
  foldEmail,
  hashPassword,
  isOutdated,
  isPassword,
  wastePasswordEffort,
} from './password.ts';
import type { SecondFactors, SecondWay } from './second-factors.ts';
import type { Sessions } from './sessions.ts';
import { ShortLived } from './short-lived.ts';
import type { StaffParts } from './staff-parts.ts';
import type { Write } from '../store/write.ts';
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
  /** The password was right; `ticket` goes with the second factor. */
  | {
      readonly kind: 'second_factor';
      readonly ticket: string;
      readonly ways: readonly SecondWay[];
    }
  /** `seconds`: how long to wait; 0 where it was only wrong. */
  | {
      readonly kind: 'refused';
      readonly why: 'wrong' | 'too_many' | 'gone';
      readonly seconds: number;
    };

type SignedInResult = Extract<SignInResult, { kind: 'signed_in' }>;

export interface SignInParts extends StaffParts {
  readonly members: Members;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
  readonly audit: AuditLog;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly ceremony: PasskeyCeremony;
}

/** Between the password and the second factor. */
const ticketValidMs = 5 * 60_000;
const wrong = { kind: 'refused', why: 'wrong', seconds: 0 } as const;

export class SignIn {
  readonly #parts: SignInParts;
  /** Members whose password was right, by ticket. */
  readonly #half: ShortLived<string>;
  /** A code is looked at and used up before the next one is looked at. */
  readonly #codes = new OneAtATime();

  constructor(parts: SignInParts) {
    this.#parts = parts;
    this.#half = new ShortLived(parts.clock, ticketValidMs);
  }

  async byPassword(
    said: { readonly email: string; readonly password: string },
    caller: Caller,
  ): Promise<SignInResult> {
    const { members, throttle, secondFactors } = this.#parts;
    const subjects: readonly Subject[] = [
      { kind: 'account', value: foldEmail(said.email) },
      { kind: 'address', value: caller.address },
    ];
    const waitMs = await throttle.begin(subjects);
    if (waitMs > 0) return tooMany(waitMs);
    const record = await members.findByEmail(said.email);
    if (record === null) await wastePasswordEffort(said.password);
    if (record === null || !(await isPassword(said.password, record.password))) {
      return this.#refused(record?.member.id ?? null, { caller, by: 'password' });
    }
    await throttle.succeeded(subjects);
    await this.#upgrade(record, said.password);
    const ways = await secondFactors.waysOf(record);
    if (ways.length === 0) return this.open(record.member, { caller, by: 'password' });
    return { kind: 'second_factor', ticket: this.#half.put(record.member.id), ways };
  }

  /** `code`: of the app, or one from paper. */
  bySecondFactor(
    said: {
      readonly ticket: string;
      readonly way: 'totp' | 'recovery';
      readonly code: string;
    },
    caller: Caller,
  ): Promise<SignInResult> {
    return this.#codes.run(async () => {
      const { members, throttle, secondFactors } = this.#parts;
      const id = this.#half.find(said.ticket);
      const record = id === null ? null : await members.find(id);
      if (record === null) return { kind: 'refused', why: 'gone', seconds: 0 };
      const subjects = [{ kind: 'second', value: record.member.id }] as const;
      const waitMs = await throttle.begin(subjects);
      if (waitMs > 0) return tooMany(waitMs);
      const used = await secondFactors.use(record, said.way, said.code);
      if (used === null) return this.#refused(record.member.id, { caller, by: said.way });
      this.#half.take(said.ticket);
      await throttle.succeeded(subjects);
      return this.open(record.member, { caller, by: said.way, writes: [used] });
    });
  }

  /** By a passkey alone, which verifies its owner by itself. */
  async byPasskey(
    said: { readonly ticket: string; readonly response: AuthenticationResponseJSON },
    caller: Caller,
  ): Promise<SignInResult> {
    const { members, throttle, passkeys, ceremony } = this.#parts;
    const subjects = [{ kind: 'address', value: caller.address }] as const;
    const waitMs = await throttle.begin(subjects);
    if (waitMs > 0) return tooMany(waitMs);
    const found = await ceremony.finishSigning(said.ticket, said.response);
    const record = found === null ? null : await members.find(found.passkey.member);
    if (found === null || record === null) {
      return this.#refused(null, { caller, by: 'passkey' });
    }
    await throttle.succeeded(subjects);
    const writes = [passkeys.used(found.passkey.id, found.counter)];
    return this.open(record.member, { caller, by: 'passkey', writes });
  }

  /** Opens a session without asking; `writes` go to the disk with it. */
  async open(
    member: Member,
    {
      caller,
      by,
      writes = [],
    }: { readonly caller: Caller; readonly by: string; readonly writes?: readonly Write[] },
  ): Promise<SignedInResult> {
    const { sessions, audit } = this.#parts;
    const opened = await sessions.open(member.id, caller.agent);
    const about = { by, from: this.#from(caller) };
    const line = { member: member.id, action: 'session.opened', intake: null, about };
    await audit.append(line, [...opened.writes, ...writes]);
    return { kind: 'signed_in', secret: opened.secret, member };
  }

  /** Kept with today's effort from now on. */
  async #upgrade({ member, password }: MemberRecord, said: string): Promise<void> {
    if (!isOutdated(password)) return;
    const { members, committer } = this.#parts;
    await committer.commit([await members.changePassword(member.id, await hashPassword(said))]);
  }

  async #refused(
    member: string | null,
    { caller, by }: { readonly caller: Caller; readonly by: string },
  ): Promise<SignInResult> {
    const about = { by, from: this.#from(caller) };
    await this.#parts.audit.append({ member, action: 'session.refused', intake: null, about });
    return wrong;
  }

  /** The same sign for the same address, which itself is not kept. */
  #from({ address }: Caller): string {
    return this.#parts.keyring.blindIndex('audit-address', address).slice(0, 8);
  }
}

function tooMany(waitMs: number): SignInResult {
  return { kind: 'refused', why: 'too_many', seconds: Math.ceil(waitMs / 1000) };
}
