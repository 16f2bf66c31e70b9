// Codes by which somebody goes on with their intake from another phone or messenger.
import { toAsciiDigits } from '../language/digits.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Keyring } from '../lib/keyring.ts';
import { Lru } from '../lib/lru.ts';
import { takeRandom } from '../lib/random-bytes.ts';
import type { Database } from '../store/connection.ts';
import type { Write } from '../store/write.ts';

/** No letter or digit that looks like another, in handwriting and in print. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeLetters = 8;
const validMs = 24 * 60 * 60_000;
/** Wrong codes of one contact, after which none is looked up for an hour. */
const triesMax = 5;
const triesMs = 60 * 60_000;
const triersMax = 10_000;
/** Alone, however it is written. */
const alone = /^\s*ID[- ]?([A-Z2-9]{4})[- ]?([A-Z2-9]{4})\W*$/iu;
/** As we write it, for whoever passes on our whole message: telephones copy nothing less. */
const among = /(?<![\w-])ID-([A-Z2-9]{4})-([A-Z2-9]{4})(?![\w-])/u;

export interface JoinCodesOptions {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: Clock;
}

export class JoinCodes {
  readonly #options: JoinCodesOptions;
  readonly #tries = new Lru<{ readonly count: number; readonly since: number }>(triersMax);

  constructor(options: JoinCodesOptions) {
    this.#options = options;
  }

  /** A new one, such as `ID-7K3M-9QPX`; worth nothing before {@link giveWrite} is committed. */
  newCode(): string {
    const picked: string[] = [];
    while (picked.length < codeLetters) {
      const [byte = 255] = takeRandom(1);
      // The last incomplete round of the alphabet would make its first letters likelier.
      if (byte < 256 - (256 % letters.length)) picked.push(letters.charAt(byte % letters.length));
    }
    const code = picked.join('');
    return `ID-${code.slice(0, 4)}-${code.slice(4)}`;
  }

  /** Makes a code valid for a day; only its keyed hash is kept. */
  giveWrite(intake: string, code: string): Write {
    const expires = new Date(this.#options.clock.now().getTime() + validMs);
    const row = { id: this.#hash(code), intake_id: intake, expires_at: expires.toISOString() };
    return { kind: 'insert', table: 'join_code', row };
  }

  /** Used up: it opens nothing a second time. */
  usedWrite(code: string): Write {
    return { kind: 'delete', table: 'join_code', where: { id: this.#hash(code) } };
  }

  /** The code in a message that is nothing but one, or holds one as we write it; null otherwise. */
  read(text: string): string | null {
    // What is invisible comes along when our own words are copied; keyboards vary the rest.
    const plain = toAsciiDigits(text.replace(/\p{Cf}/gu, '').replace(/\p{Pd}/gu, '-'));
    const [, first, second] = alone.exec(plain) ?? among.exec(plain) ?? [];
    return first === undefined || second === undefined
      ? null
      : `ID-${first.toUpperCase()}-${second.toUpperCase()}`;
  }

  /** The intake that a code opens; null for one that is wrong, expired or used. */
  async find(code: string, contact: string): Promise<string | null> {
    const { database, clock } = this.#options;
    const now = clock.now().getTime();
    const before = this.#tries.get(contact);
    const recent = before !== undefined && now - before.since < triesMs ? before : undefined;
    if ((recent?.count ?? 0) >= triesMax) return null;
    const row: { intake_id: string } | undefined = await database
      .reader('join_code')
      .where({ id: this.#hash(code) })
      .where('expires_at', '>', isoNow(clock))
      .first('intake_id');
    if (row !== undefined) return row.intake_id;
    this.#tries.set(contact, { count: (recent?.count ?? 0) + 1, since: recent?.since ?? now });
    return null;
  }

  #hash(code: string): string {
    return this.#options.keyring.blindIndex('join', code);
  }
}
