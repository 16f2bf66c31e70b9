// What members change of their own: name, language, password, second factors, sessions.
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Language } from '../language/language.ts';
import type { Write } from '../store/write.ts';
import type { AuditLog, AuditWish } from './audit-log.ts';
import type { Member } from './member.ts';
import { nameCharactersMax, type Members, type MemberRecord } from './members.ts';
import type { Notices, NoticeWish } from './notices.ts';
import type { PasskeyCeremony } from './passkey-ceremony.ts';
import type { Passkeys } from './passkeys.ts';
import { foldEmail, hashPassword, isPassword, passwordProblem } from './password.ts';
import type { RecoveryCodes } from './recovery-codes.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import { ShortLived } from './short-lived.ts';
import { StaffError } from './staff-error.ts';
import type { StaffParts } from './staff-parts.ts';
import type { Throttle } from './throttle.ts';
import { newTotpSecret, totpAddress, totpStep } from './totp.ts';

export interface AccountParts extends StaffParts {
  readonly members: Members;
  readonly notices: Notices;
  readonly sessions: Sessions;
  readonly passkeys: Passkeys;
  readonly recoveryCodes: RecoveryCodes;
  readonly ceremony: PasskeyCeremony;
  readonly throttle: Throttle;
  readonly audit: AuditLog;
}

/** How long an app may take to be set up. */
const settingUpMs = 10 * 60_000;

/** Everything throws {@link StaffError}; `password` is the present one, asked for anew. */
export class Account {
  readonly #parts: AccountParts;
  /** Secrets that no code has confirmed yet, by member. */
  readonly #unconfirmed: ShortLived<string>;

  constructor(parts: AccountParts) {
    this.#parts = parts;
    this.#unconfirmed = new ShortLived(parts.clock, settingUpMs);
  }

  async changeProfile(
    { record }: SignedIn,
    change: { readonly name: string; readonly language: Language },
  ): Promise<void> {
    const { member } = record;
    const write = await this.#parts.members.change(member, change);
    await this.#note(member, { action: 'profile.changed' }, [write]);
  }

  async changeNotices({ record: { member } }: SignedIn, wish: NoticeWish): Promise<void> {
    const write = await this.#parts.notices.wishWrite(member, wish);
    await this.#note(member, { action: 'notices.changed' }, [write]);
  }

  /** Every other session ends. */
  async changePassword(
    { record, session }: SignedIn,
    said: { readonly password: string; readonly next: string },
  ): Promise<void> {
    const { members, sessions } = this.#parts;
    await this.#confirm(record, said.password);
    const problem = passwordProblem(said.next, record.member);
    if (problem !== null) throw new StaffError(problem);
    const hashed = await hashPassword(said.next);
    const others = await sessions.endOthers(record.member.id, session);
    const change = await members.changePassword(record.member.id, hashed);
    await this.#note(record.member, { action: 'password.changed' }, [change, ...others]);
  }

  /** A secret for the app, which counts once a code of it has come back. */
  async beginTotp({ record }: SignedIn, password: string) {
    await this.#confirm(record, password);
    const secret = newTotpSecret();
    this.#unconfirmed.put(secret, record.member.id);
    return { secret, address: totpAddress(secret, record.member.email) };
  }

  /** New recovery codes where there were none; else none. */
  async confirmTotp({ record }: SignedIn, code: string): Promise<readonly string[]> {
    const { members, clock } = this.#parts;
    const { member } = record;
    const secret = this.#unconfirmed.find(member.id);
    if (secret === null) throw new StaffError('gone');
    const step = totpStep(secret, { code, now: clock.now(), usedStep: 0 });
    if (step === null) throw new StaffError('wrong');
    this.#unconfirmed.take(member.id);
    const { codes, writes } = await this.#firstCodes(member.id);
    const change = await members.changeTotp(member.id, secret, step);
    await this.#note(member, { action: 'totp.added' }, [change, ...writes]);
    return codes;
  }

  async removeTotp({ record }: SignedIn, password: string): Promise<void> {
    await this.#confirm(record, password);
    const { members, passkeys, recoveryCodes } = this.#parts;
    const { member } = record;
    const alone = !(await passkeys.has(member.id));
    const forgotten = alone ? await recoveryCodes.forget(member.id) : [];
    const change = await members.changeTotp(member.id, null, 0);
    await this.#note(member, { action: 'totp.removed' }, [change, ...forgotten]);
  }

  async renewRecoveryCodes({ record }: SignedIn, password: string): Promise<readonly string[]> {
    await this.#confirm(record, password);
    const { codes, writes } = await this.#parts.recoveryCodes.make(record.member.id);
    await this.#note(record.member, { action: 'recovery.renewed' }, writes);
    return codes;
  }

  async beginPasskey({ record }: SignedIn, password: string) {
    await this.#confirm(record, password);
    return this.#parts.ceremony.beginMaking(record.member);
  }

  /** New recovery codes where there were none; else none. */
  async addPasskey(
    { record: { member } }: SignedIn,
    said: {
      readonly ticket: string;
      readonly name: string;
      readonly response: RegistrationResponseJSON;
    },
  ): Promise<readonly string[]> {
    const { ceremony, passkeys } = this.#parts;
    const { counter, ...made } = await ceremony.finishMaking(member, said.ticket, said.response);
    const name = tidy(said.name);
    const { id, write } = await passkeys.make(member.id, { ...made, name }, counter);
    const { codes, writes } = await this.#firstCodes(member.id);
    const about = { passkey: id.slice(0, 8) };
    await this.#note(member, { action: 'passkey.added', about }, [write, ...writes]);
    return codes;
  }

  async renamePasskey({ record: { member } }: SignedIn, id: string, name: string): Promise<void> {
    const passkey = await this.#passkeyOf(member, id);
    const write = await this.#parts.passkeys.rename(passkey, tidy(name));
    await this.#note(member, { action: 'passkey.renamed', about: { passkey: id.slice(0, 8) } }, [
      write,
    ]);
  }

  async removePasskey({ record }: SignedIn, id: string, password: string): Promise<void> {
    await this.#confirm(record, password);
    const { member, totp } = record;
    const { passkeys, recoveryCodes } = this.#parts;
    await this.#passkeyOf(member, id);
    const last = totp === null && (await passkeys.list(member.id)).length === 1;
    const forgotten = last ? await recoveryCodes.forget(member.id) : [];
    const about = { passkey: id.slice(0, 8) };
    await this.#note(member, { action: 'passkey.removed', about }, [
      passkeys.remove(id),
      ...forgotten,
    ]);
  }

  /** `id`: one of their own sessions; null: all but the present one. */
  async endSessions({ record: { member }, session }: SignedIn, id: string | null): Promise<void> {
    const { sessions } = this.#parts;
    const own = (await sessions.list(member.id)).map((one) => one.id);
    if (id !== null && !own.includes(id)) throw new StaffError('not_found');
    const writes = id === null ? await sessions.endOthers(member.id, session) : [sessions.end(id)];
    await this.#note(
      member,
      { action: 'session.ended', about: { sessions: writes.length } },
      writes,
    );
  }

  async signOut({ record: { member }, session }: SignedIn): Promise<void> {
    await this.#note(member, { action: 'session.ended' }, [this.#parts.sessions.end(session)]);
  }

  /** Guessing the password of somebody whose screen was left open is slowed down as well. */
  async #confirm({ member, password }: MemberRecord, said: string): Promise<void> {
    const subjects = [{ kind: 'account', value: foldEmail(member.email) }] as const;
    await this.#parts.throttle.beginOrThrow(subjects);
    if (!(await isPassword(said, password))) throw new StaffError('wrong');
    await this.#parts.throttle.succeeded(subjects);
  }

  async #firstCodes(member: string) {
    const { recoveryCodes } = this.#parts;
    const there = (await recoveryCodes.left(member)) > 0;
    return there ? { codes: [], writes: [] } : recoveryCodes.make(member);
  }

  async #passkeyOf(member: Member, id: string) {
    const found = (await this.#parts.passkeys.list(member.id)).find((one) => one.id === id);
    if (found === undefined) throw new StaffError('not_found');
    return found;
  }

  #note(
    member: Member,
    wish: Pick<AuditWish, 'action' | 'about'>,
    writes: readonly Write[],
  ): Promise<void> {
    return this.#parts.audit.append({ ...wish, member: member.id, intake: null }, writes);
  }
}

function tidy(name: string): string {
  const words = name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (words === '' || [...words].length > nameCharactersMax) throw new StaffError('bad_name');
  return words;
}
