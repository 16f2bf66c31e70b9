// Ten codes on paper for whoever lost their telephone: each is used once, and only hashes are kept.
import { randomInt } from 'node:crypto';
import { toAsciiDigits } from '../language/digits.ts';
import type { Write } from '../store/write.ts';
import type { StaffParts } from './staff-parts.ts';

const codesCount = 10;
/** No 0, 1, i, l, o: twelve of them are 59 bits. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const codeLetters = 12;

export class RecoveryCodes {
  readonly #parts: StaffParts;

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  /** New codes, to be shown once, and the writes that put them in the place of the old ones. */
  async make(member: string) {
    const codes = Array.from({ length: codesCount }, newCode);
    const old = await this.forget(member);
    const kept = codes.map((code): Write => {
      const row = { id: this.#hash(member, code), member_id: member };
      return { kind: 'insert', table: 'recovery_code', row };
    });
    return { codes, writes: [...old, ...kept] };
  }

  /** How many are left. */
  async left(member: string): Promise<number> {
    return (await this.#ids(member)).length;
  }

  /** The write that uses a code up; null for a wrong one. */
  async use(member: string, said: string): Promise<Write | null> {
    const id = this.#hash(member, said);
    const found = (await this.#ids(member)).includes(id);
    return found ? { kind: 'delete', table: 'recovery_code', where: { id } } : null;
  }

  async forget(member: string): Promise<readonly Write[]> {
    const ids = await this.#ids(member);
    return ids.map((id) => ({ kind: 'delete', table: 'recovery_code', where: { id } }));
  }

  async #ids(member: string): Promise<readonly string[]> {
    const rows: readonly { id: string }[] = await this.#parts.database
      .reader('recovery_code')
      .where({ member_id: member });
    return rows.map(({ id }) => id);
  }

  /** Keyed: without the master key a stolen database cannot be tried out. */
  #hash(member: string, code: string): string {
    const bare = toAsciiDigits(code)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    return this.#parts.keyring.blindIndex('recovery-code', `${member}|${bare}`);
  }
}

function newCode(): string {
  const code = Array.from({ length: codeLetters }, () => letters.charAt(randomInt(letters.length)));
  return code.join('').replace(/(.{4})(?=.)/g, '$1-');
}
