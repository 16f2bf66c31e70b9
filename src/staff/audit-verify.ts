// Proves that no line of the audit log was changed, taken out, put in, or cut off at its end.
import { chainHash, firstHash, type ChainedLine } from './audit-chain.ts';
import type { AuditAnchor, AuditHead } from './audit-anchor.ts';
import { damagedAction, readHead } from './audit-log.ts';
import { AuditRead, everything } from './audit-read.ts';
import type { StaffParts } from './staff-parts.ts';

export type AuditVerdict =
  /** `anchored`: how many of the lines the file beside the keys confirms; null: there is none. */
  | {
      readonly kind: 'whole';
      readonly lines: number;
      readonly hash: string;
      readonly anchored: number | null;
    }
  /** `line`: the first one that is not as it was written, from 1. */
  | { readonly kind: 'broken'; readonly line: number; readonly why: AuditDamage };

export type AuditDamage =
  /** Its words, or a line before it, are not those that were written. */
  | 'changed'
  /** It is not there, and later ones are. */
  | 'missing'
  /** It and all after it are gone: the sealed count says that there were more. */
  | 'cut_off'
  /** An older copy of the whole database was put back: the file beside the keys knows more. */
  | 'rolled_back'
  /** The sealed count is gone or was not made with our key. */
  | 'unsealed'
  /** Somebody put it there beside the service. */
  | 'put_in'
  /** When the service started, it found the log damaged. */
  | 'damaged_before';

/** Reads every line once; may run while the service writes. */
export async function verifyAudit(
  parts: Pick<StaffParts, 'database' | 'keyring'> & { readonly anchor: AuditAnchor },
): Promise<AuditVerdict> {
  const anchor = await parts.anchor.read();
  const before = await readHead(parts);
  const walked = await walk(parts, anchor?.count ?? 0);
  if (walked.kind === 'broken') return walked;
  const sealed = await verifySealed(parts, before, walked);
  if (sealed.kind === 'broken' || anchor === null) return sealed;
  if (sealed.lines < anchor.count) {
    return { kind: 'broken', line: sealed.lines + 1, why: 'rolled_back' };
  }
  return walked.anchored === anchor.hash
    ? { ...sealed, anchored: anchor.count }
    : { kind: 'broken', line: anchor.count, why: 'rolled_back' };
}

async function verifySealed(
  parts: Pick<StaffParts, 'database' | 'keyring'>,
  before: AuditHead | null,
  walked: Walked,
): Promise<AuditVerdict> {
  const after = await readHead(parts);
  const { lines, hash } = walked;
  const whole = { kind: 'whole', lines, hash, anchored: null } as const;
  if (before === null || after === null) {
    const nothing = lines === 0 && !(await anyHeadOrMember(parts));
    return nothing ? whole : { kind: 'broken', line: lines + 1, why: 'unsealed' };
  }
  if (lines < before.count) return { kind: 'broken', line: lines + 1, why: 'cut_off' };
  if (lines > after.count) return { kind: 'broken', line: after.count + 1, why: 'put_in' };
  return agrees(before, walked.hashes) && agrees(after, walked.hashes)
    ? whole
    : { kind: 'broken', line: before.count, why: 'changed' };
}

/** How many of the last hashes are kept, for what is written while we read. */
const hashesKept = 10_000;

interface Walked {
  readonly kind: 'whole';
  readonly lines: number;
  readonly hash: string;
  /** By number of the line, the last ones. */
  readonly hashes: ReadonlyMap<number, string>;
  /** The hash of the line that was asked for. */
  readonly anchored: string;
}

async function walk(
  parts: Pick<StaffParts, 'database'>,
  wanted: number,
): Promise<Walked | Extract<AuditVerdict, { kind: 'broken' }>> {
  let hash = firstHash;
  let lines = 0;
  const hashes = new Map<number, string>([[0, firstHash]]);
  let anchored = firstHash;
  for await (const line of new AuditRead(parts).all(everything)) {
    const why = faultOf(line, { lines, hash });
    if (why !== null) return { kind: 'broken', line: lines + 1, why };
    ({ hash, seq: lines } = line);
    hashes.set(lines, hash);
    if (lines === wanted) anchored = hash;
    hashes.delete(lines - hashesKept);
  }
  return { kind: 'whole', lines, hash, hashes, anchored };
}

function faultOf(
  line: ChainedLine,
  before: { readonly lines: number; readonly hash: string },
): AuditDamage | null {
  if (line.seq !== before.lines + 1) return 'missing';
  if (line.hash !== chainHash(before.hash, line)) return 'changed';
  return line.action === damagedAction ? 'damaged_before' : null;
}

/** A count beyond what was read was sealed while we read, and is looked at the next time. */
function agrees({ count, hash }: AuditHead, hashes: ReadonlyMap<number, string>): boolean {
  const there = hashes.get(count);
  return there === undefined || there === hash;
}

/** With the first member came the first line. */
async function anyHeadOrMember({ database }: Pick<StaffParts, 'database'>): Promise<boolean> {
  const rows: readonly unknown[] = await database.reader('member').limit(1);
  const heads: readonly unknown[] = await database.reader('audit_head').limit(1);
  return rows.length + heads.length > 0;
}
