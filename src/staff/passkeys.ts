// Passkeys of members: several each, named, kept sealed and found by a keyed hash of their id.
import { isoNow } from '../lib/clock.ts';
import type { Write } from '../store/write.ts';
import { staffPlace, type StaffParts } from './staff-parts.ts';

export const passkeysMax = 20;

/** What a passkey is checked with. */
export interface Passkey {
  /** Ours, not the authenticator's. */
  readonly id: string;
  readonly member: string;
  /** As its owner calls it. */
  readonly name: string;
  /** The authenticator's id of it, base64url. */
  readonly credential: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly transports: readonly string[];
  readonly counter: number;
  /** ISO instants. */
  readonly madeAt: string;
  readonly usedAt: string | null;
}

type PasskeyBody = Pick<Passkey, 'name' | 'credential' | 'publicKey' | 'transports'>;

interface PasskeyRow {
  readonly id: string;
  readonly member_id: string;
  readonly body: Buffer;
  readonly counter: number;
  readonly made_at: string;
  readonly used_at: string | null;
}

export class Passkeys {
  readonly #parts: StaffParts;

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  async list(member: string): Promise<readonly Passkey[]> {
    const rows: readonly PasskeyRow[] = await this.#parts.database
      .reader('passkey')
      .where({ member_id: member })
      .orderBy('made_at');
    return Promise.all(rows.map((row) => this.#open(row)));
  }

  async has(member: string): Promise<boolean> {
    const rows: readonly unknown[] = await this.#parts.database
      .reader('passkey')
      .where({ member_id: member })
      .limit(1);
    return rows.length > 0;
  }

  async findByCredential(credential: string): Promise<Passkey | null> {
    const rows: readonly PasskeyRow[] = await this.#parts.database
      .reader('passkey')
      .where({ id: this.#idOf(credential) });
    const [row] = rows;
    return row === undefined ? null : this.#open(row);
  }

  async make(member: string, body: PasskeyBody, counter: number) {
    const id = this.#idOf(body.credential);
    const row = {
      ...{ id, member_id: member, body: await this.#seal(id, body), counter },
      ...{ made_at: isoNow(this.#parts.clock), used_at: null },
    };
    const write: Write = { kind: 'insert', table: 'passkey', row };
    return { id, write };
  }

  used(id: string, counter: number): Write {
    const patch = { counter, used_at: isoNow(this.#parts.clock) };
    return { kind: 'update', table: 'passkey', id, patch };
  }

  async rename(passkey: Passkey, name: string): Promise<Write> {
    const { credential, publicKey, transports } = passkey;
    const body = await this.#seal(passkey.id, { name, credential, publicKey, transports });
    return { kind: 'update', table: 'passkey', id: passkey.id, patch: { body } };
  }

  remove(id: string): Write {
    return { kind: 'delete', table: 'passkey', where: { id } };
  }

  removeAll(member: string): Write {
    return { kind: 'delete', table: 'passkey', where: { member_id: member } };
  }

  #idOf(credential: string): string {
    return this.#parts.keyring.blindIndex('passkey', credential);
  }

  #seal(id: string, body: PasskeyBody): Promise<Buffer> {
    return this.#parts.keys.sealJson(staffPlace('passkey', id, 'body'), body);
  }

  async #open(row: PasskeyRow): Promise<Passkey> {
    const { id, member_id: member, counter, made_at: madeAt, used_at: usedAt } = row;
    const opened = await this.#parts.keys.openJson(staffPlace('passkey', id, 'body'), row.body);
    // Sealed by us and authenticated: what comes out is what was put in.
    return { id, member, ...(opened as PasskeyBody), counter, madeAt, usedAt };
  }
}
