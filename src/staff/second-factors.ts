// What somebody shows besides their password: who has it, who has to, and whether it is right.
import type { Write } from '../store/write.ts';
import type { Members, MemberRecord } from './members.ts';
import { roles, type Role } from './member.ts';
import type { Passkeys } from './passkeys.ts';
import type { RecoveryCodes } from './recovery-codes.ts';
import type { StaffParts } from './staff-parts.ts';
import { totpStep } from './totp.ts';

export type SecondWay = 'totp' | 'passkey' | 'recovery';

export interface SecondFactorParts extends StaffParts {
  readonly members: Members;
  readonly passkeys: Passkeys;
  readonly recoveryCodes: RecoveryCodes;
}

const settingRow = 'second_factor_roles';

export class SecondFactors {
  readonly #parts: SecondFactorParts;
  #required: ReadonlySet<Role>;

  private constructor(parts: SecondFactorParts, required: ReadonlySet<Role>) {
    this.#parts = parts;
    this.#required = required;
  }

  static async open(parts: SecondFactorParts): Promise<SecondFactors> {
    const rows: readonly { value: string }[] = await parts.database
      .reader('staff_setting')
      .where({ id: settingRow });
    const named = new Set((rows[0]?.value ?? '').split(' '));
    return new SecondFactors(parts, new Set(roles.filter((role) => named.has(role))));
  }

  /** The roles that have to have one. None at the first run. */
  get required(): readonly Role[] {
    return [...this.#required];
  }

  /** The write of the owner's choice; it counts once `commit` has resolved. */
  async require(wanted: readonly Role[], commit: (write: Write) => Promise<void>): Promise<void> {
    const row = { id: settingRow, value: wanted.join(' ') };
    await commit({ kind: 'put', table: 'staff_setting', key: ['id'], row });
    this.#required = new Set(wanted);
  }

  /** How somebody can show a second factor; empty where they have none. */
  async waysOf({ member, totp }: MemberRecord): Promise<readonly SecondWay[]> {
    const passkey = await this.#parts.passkeys.has(member.id);
    if (totp === null && !passkey) return [];
    const recovery = (await this.#parts.recoveryCodes.left(member.id)) > 0;
    return [
      ...(totp === null ? [] : (['totp'] as const)),
      ...(passkey ? (['passkey'] as const) : []),
      ...(recovery ? (['recovery'] as const) : []),
    ];
  }

  /** They have to have one and have none: nothing is open to them but making one. */
  async isMissing(record: MemberRecord): Promise<boolean> {
    if (!this.#required.has(record.member.role) || record.totp !== null) return false;
    return !(await this.#parts.passkeys.has(record.member.id));
  }

  /** The write that uses a right code up; null for a wrong one. */
  async use(record: MemberRecord, way: 'totp' | 'recovery', code: string): Promise<Write | null> {
    const { members, recoveryCodes, clock } = this.#parts;
    const { member, totp, totpStep: usedStep } = record;
    if (way === 'recovery') return recoveryCodes.use(member.id, code);
    if (totp === null) return null;
    const step = totpStep(totp, { code, now: clock.now(), usedStep });
    return step === null ? null : members.changeTotp(member.id, totp, step);
  }

  /** The writes that take away everything, as for a lost telephone. */
  async removeAll(member: string): Promise<readonly Write[]> {
    const { members, passkeys, recoveryCodes } = this.#parts;
    return [
      await members.changeTotp(member, null, 0),
      passkeys.removeAll(member),
      ...(await recoveryCodes.forget(member)),
    ];
  }
}
