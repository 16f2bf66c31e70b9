// The members of the staff: read, made, changed, removed; names and addresses sealed.
import { fold, foldTight } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { isoNow } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Row, Write } from '../store/write.ts';
import type { Member, Role } from './member.ts';
import { foldEmail } from './password.ts';
import { StaffError } from './staff-error.ts';
import { staffPlace, type StaffParts } from './staff-parts.ts';

export const nameCharactersMax = 80;

/** What mail can be sent to, to the eye; whether it arrives only sending shows. */
const emailShape = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/u;

/** What only the room itself sees of a member. */
export interface MemberRecord {
  readonly member: Member;
  /** The PHC string of the password. */
  readonly password: string;
  /** The shared secret in base32; null where there is none. */
  readonly totp: string | null;
  /** The last step (30 s each since 1970) whose code was used. */
  readonly totpStep: number;
  readonly madeAt: string;
}

export interface NewMember {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
  /** The PHC string. */
  readonly password: string;
}

interface MemberRow {
  readonly id: string;
  readonly role: Role;
  readonly language: Language;
  readonly body: Buffer;
  readonly password: Buffer;
  readonly totp: Buffer | null;
  readonly totp_step: number;
  readonly made_at: string;
}

export class Members {
  readonly #parts: StaffParts;

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  /** Whether anybody ever was a member. */
  async any(): Promise<boolean> {
    const row: unknown = await this.#parts.database.reader('member').first('id');
    return row !== undefined;
  }

  /** Those who are members now, the first one first. */
  async list(): Promise<readonly MemberRecord[]> {
    const rows: readonly MemberRow[] = await this.#parts.database
      .reader('member')
      .whereNull('removed_at')
      .orderBy('made_at');
    return Promise.all(rows.map((row) => this.#open(row)));
  }

  /** Everybody's name, of those who left as well: the audit log outlives them. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const rows: readonly MemberRow[] = await this.#parts.database.reader('member');
    const records = await Promise.all(rows.map((row) => this.#open(row)));
    return new Map(records.map(({ member }) => [member.id, member.name]));
  }

  /** Null for who is unknown or was removed. */
  find(id: string): Promise<MemberRecord | null> {
    return this.#findBy({ id });
  }

  findByEmail(email: string): Promise<MemberRecord | null> {
    return this.#findBy({ email_index: this.#emailIndex(email) });
  }

  /** A new member and the write that makes them. Throws {@link StaffError}. */
  async make(wish: NewMember): Promise<{ readonly member: Member; readonly write: Write }> {
    const { email, role, language } = wish;
    const name = tidyName(wish.name);
    await this.checkName(name, null);
    await this.checkEmail(email);
    const id = newId();
    const row = {
      ...{ id, role, language, made_at: isoNow(this.#parts.clock), totp: null, totp_step: 0 },
      ...{ name_index: this.#nameIndex(name), email_index: this.#emailIndex(email) },
      body: await this.#seal(id, 'body', { name, email }),
      password: await this.#seal(id, 'password', wish.password),
      removed_at: null,
    };
    const write: Write = { kind: 'insert', table: 'member', row };
    return { member: { id, name, email, role, language }, write };
  }

  /** The write that changes what is given. Throws {@link StaffError} for a name that is taken. */
  async change(
    member: Member,
    change: Partial<Pick<Member, 'name' | 'role' | 'language'>>,
  ): Promise<Write> {
    const { role, language } = change;
    const patch: Record<string, Row[string]> = {};
    if (change.name !== undefined) {
      const name = tidyName(change.name);
      await this.checkName(name, member.id);
      patch['name_index'] = this.#nameIndex(name);
      patch['body'] = await this.#seal(member.id, 'body', { name, email: member.email });
    }
    if (role !== undefined) patch['role'] = role;
    if (language !== undefined) patch['language'] = language;
    return { kind: 'update', table: 'member', id: member.id, patch };
  }

  async changePassword(id: string, hashed: string): Promise<Write> {
    const patch = { password: await this.#seal(id, 'password', hashed) };
    return { kind: 'update', table: 'member', id, patch };
  }

  /** `secret`: base32; null takes it away. `step`: the last one whose code was used. */
  async changeTotp(id: string, secret: string | null, step: number): Promise<Write> {
    const totp = secret === null ? null : await this.#seal(id, 'totp', secret);
    return { kind: 'update', table: 'member', id, patch: { totp, totp_step: step } };
  }

  /** Their name stays theirs for ever: conversations are kept under it. */
  removal(id: string): Write {
    const at = isoNow(this.#parts.clock);
    const patch = { removed_at: at, email_index: null, totp: null, totp_step: 0 };
    return { kind: 'update', table: 'member', id, patch };
  }

  /** Throws where somebody else has or had the name, in whatever way its letters are written. */
  async checkName(name: string, except: string | null): Promise<void> {
    const length = [...name].length;
    if (foldTight(name) === '' || length > nameCharactersMax) throw new StaffError('bad_name');
    const found: { id: string } | undefined = await this.#parts.database
      .reader('member')
      .where({ name_index: this.#nameIndex(name) })
      .first('id');
    if (found !== undefined && found.id !== except) throw new StaffError('name_taken');
  }

  /** Throws where it is no address, or a member's. */
  async checkEmail(email: string): Promise<void> {
    if (!emailShape.test(email)) throw new StaffError('bad_email');
    if ((await this.findByEmail(email)) !== null) throw new StaffError('email_taken');
  }

  #nameIndex(name: string): string {
    return this.#parts.keyring.blindIndex('member-name', foldTight(name));
  }

  #emailIndex(email: string): string {
    return this.#parts.keyring.blindIndex('member-email', foldEmail(email));
  }

  async #findBy(where: Readonly<Record<string, string>>): Promise<MemberRecord | null> {
    const row = await this.#parts.database
      .reader<MemberRow>('member')
      .where(where)
      .whereNull('removed_at')
      .first();
    return row === undefined ? null : this.#open(row);
  }

  async #open(row: MemberRow): Promise<MemberRecord> {
    const { id, role, language } = row;
    // Sealed by us and authenticated: what comes out is what was put in.
    const body = (await this.#openColumn(id, 'body', row.body)) as { name: string; email: string };
    return {
      member: { id, name: body.name, email: body.email, role, language },
      password: String(await this.#openColumn(id, 'password', row.password)),
      totp: row.totp === null ? null : String(await this.#openColumn(id, 'totp', row.totp)),
      totpStep: row.totp_step,
      madeAt: row.made_at,
    };
  }

  #seal(id: string, column: string, value: unknown): Promise<Buffer> {
    return this.#parts.keys.sealJson(staffPlace('member', id, column), value);
  }

  #openColumn(id: string, column: string, sealed: Buffer): Promise<unknown> {
    return this.#parts.keys.openJson(staffPlace('member', id, column), sealed);
  }
}

/** Without what cannot be seen; the letters stay as they were written. */
function tidyName(name: string): string {
  const visible = name
    .normalize('NFC')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
  return fold(visible) === '' ? '' : visible.replace(/\s+/gu, ' ').trim();
}
