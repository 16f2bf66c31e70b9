// The audit log: lines are appended in order, each bound to all before it; their count is sealed.
import { isoNow } from '../lib/clock.ts';
import type { Write } from '../store/write.ts';
import { macOf, type AuditAnchor, type AuditHead } from './audit-anchor.ts';
import { chainHash, firstHash, type ChainedLine } from './audit-chain.ts';
import type { StaffParts } from './staff-parts.ts';

export interface AuditWish {
  readonly member: string | null;
  readonly action: string;
  readonly intake: string | null;
  readonly about?: Readonly<Record<string, string | number>> | undefined;
}

interface Waiting {
  readonly wish: AuditWish;
  readonly at: string;
  readonly writes: readonly Write[];
  resolve(): void;
  reject(error: unknown): void;
}

interface AuditParts extends StaffParts {
  readonly anchor: AuditAnchor;
}

/** So many lines go to the disk together. */
const linesAtOnceMax = 200;
const headRow = 'head';

export class AuditLog {
  readonly #parts: AuditParts;
  #head: AuditHead;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  private constructor(parts: AuditParts, head: AuditHead) {
    this.#parts = parts;
    this.#head = head;
  }

  /**
   * Goes on where the log ended. Where its end was cut off, its count was tampered with, or an
   * older copy of the database was put back, a line says so and the gap stays: going on as if
   * nothing had happened would hide it.
   */
  static async open(parts: AuditParts): Promise<AuditLog> {
    const [sealed, anchored] = [await readHead(parts), await parts.anchor.read()];
    const last: { seq: number; hash: string } | undefined = await parts.database
      .reader('audit')
      .orderBy('seq', 'desc')
      .first('seq', 'hash');
    const there = { count: last?.seq ?? 0, hash: last?.hash ?? firstHash };
    const fresh = sealed === null && there.count === 0;
    const agrees = fresh || (sealed?.count === there.count && sealed.hash === there.hash);
    // The file may lag behind, and is never ahead of the log it was written for.
    if (agrees && (anchored?.count ?? 0) <= there.count) return new AuditLog(parts, there);
    const [kept] = [sealed, anchored]
      .filter((head) => head !== null)
      .toSorted((one, other) => other.count - one.count);
    const from = kept !== undefined && kept.count > there.count ? kept : there;
    const log = new AuditLog(parts, from);
    const about = { found: there.count, expected: kept?.count ?? -1 };
    await log.append({ member: null, action: damagedAction, intake: null, about });
    return log;
  }

  /**
   * Resolves once the line is on the disk, and `writes` with it, in one commit. Throws
   * `StoreError`, and then neither was made.
   */
  append(wish: AuditWish, writes: readonly Write[] = []): Promise<void> {
    return new Promise((resolve, reject) => {
      const at = isoNow(this.#parts.clock);
      this.#waiting.push({ wish, at, writes, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0, linesAtOnceMax);
      const failed = await this.#write(some);
      if (failed === null) continue;
      // The one at fault fails alone.
      for (const one of some.length === 1 ? [] : some) {
        const error = await this.#write([one]);
        if (error !== null) one.reject(error.cause);
      }
      if (some.length === 1) some[0]?.reject(failed.cause);
    }
    this.#writing = null;
  }

  /** Null once they are on the disk. */
  async #write(some: readonly Waiting[]): Promise<{ readonly cause: unknown } | null> {
    const { committer } = this.#parts;
    const lines = chained(this.#head, some);
    const last = lines.at(-1);
    if (last === undefined) return null;
    const head = { count: last.seq, hash: last.hash };
    try {
      const others = some.flatMap(({ writes }) => writes);
      await committer.commit([...others, ...lines.map(insertOf), headWrite(this.#parts, head)]);
    } catch (cause) {
      return { cause };
    }
    this.#head = head;
    this.#parts.anchor.keep(head);
    for (const one of some) one.resolve();
    return null;
  }
}

/** The line that says that the log had been tampered with when the service started. */
export const damagedAction = 'audit.damaged';

/** The sealed count; null where there is none or it was not made by us. */
export async function readHead({
  database,
  keyring,
}: Pick<StaffParts, 'database' | 'keyring'>): Promise<AuditHead | null> {
  const rows: readonly (AuditHead & { readonly mac: string })[] = await database
    .reader('audit_head')
    .where({ id: headRow });
  const [head] = rows.filter((row) => row.mac === macOf(keyring, row));
  return head === undefined ? null : { count: head.count, hash: head.hash };
}

function chained(head: AuditHead, some: readonly Waiting[]): readonly ChainedLine[] {
  const lines: ChainedLine[] = [];
  let { count, hash } = head;
  for (const { wish, at } of some) {
    count += 1;
    const { member, action, intake, about = {} } = wish;
    const line = { seq: count, at, member, action, intake, about };
    hash = chainHash(hash, line);
    lines.push({ ...line, hash });
  }
  return lines;
}

function insertOf(line: ChainedLine): Write {
  const { seq, at, member, action, intake, about, hash } = line;
  const row = { seq, at, member_id: member, action, intake_id: intake };
  return { kind: 'insert', table: 'audit', row: { ...row, about: JSON.stringify(about), hash } };
}

function headWrite({ keyring }: StaffParts, head: AuditHead): Write {
  const mac = macOf(keyring, head);
  return { kind: 'put', table: 'audit_head', key: ['id'], row: { id: headRow, ...head, mac } };
}
