// Sessions of members: a random secret in a cookie, its hash in the database, two limits of time.
import { newId } from '../lib/ids.ts';
import { isoNow } from '../lib/clock.ts';
import type { Write } from '../store/write.ts';
import type { Members, MemberRecord } from './members.ts';
import type { SecondFactors } from './second-factors.ts';
import { newSecret, secretHash } from './secret-token.ts';
import { staffPlace, type StaffParts } from './staff-parts.ts';

const hourMs = 60 * 60_000;

export const sessionLimits = {
  /** It ends after so long without a request. */
  idleMs: 12 * hourMs,
  /** It ends after so long in any case. */
  wholeMs: 14 * 24 * hourMs,
  /** How exactly the last request is remembered. */
  seenEveryMs: 60_000,
  perMemberMax: 20,
} as const;

/** Who asks, and with which of their sessions. */
export interface SignedIn {
  readonly session: string;
  readonly record: MemberRecord;
  /** They have to make a second factor before anything else is open to them. */
  readonly limited: boolean;
}

export interface SessionsParts extends StaffParts {
  readonly members: Members;
  readonly secondFactors: SecondFactors;
}

/** One session, for the list of them. */
export interface OpenSession {
  readonly id: string;
  /** Such as `Firefox, Linux`; as the browser said it of itself. */
  readonly agent: string;
  /** ISO instants. */
  readonly openedAt: string;
  readonly seenAt: string;
}

interface SessionRow {
  readonly id: string;
  readonly member_id: string;
  readonly agent: Buffer;
  readonly opened_at: string;
  readonly seen_at: string;
  readonly expires_at: string;
}

export class Sessions {
  readonly #parts: SessionsParts;

  constructor(parts: SessionsParts) {
    this.#parts = parts;
  }

  /** A new session's secret, and what has to be committed for it to be one. */
  async open(member: string, agent: string) {
    const { clock, keys } = this.#parts;
    const id = newId();
    const secret = newSecret();
    const now = clock.now();
    const row = {
      ...{ id, hash: secretHash(secret), member_id: member },
      agent: await keys.sealJson(staffPlace('staff_session', id, 'agent'), agent),
      ...{ opened_at: now.toISOString(), seen_at: now.toISOString() },
      expires_at: new Date(now.getTime() + sessionLimits.wholeMs).toISOString(),
    };
    const write: Write = { kind: 'insert', table: 'staff_session', row };
    const surplus = await this.#surplus(member);
    return { id, secret, writes: [write, ...surplus] };
  }

  /** Null for a secret that is unknown or too old, and for a member who was removed. */
  async find(secret: string): Promise<SignedIn | null> {
    const row = await this.#live().where('hash', secretHash(secret)).first();
    if (row === undefined) return null;
    const record = await this.#parts.members.find(row.member_id);
    if (record === null) return null;
    await this.#see(row);
    const limited = await this.#parts.secondFactors.isMissing(record);
    return { session: row.id, record, limited };
  }

  /** The member's live sessions, the one that was used last first. */
  async list(member: string): Promise<readonly OpenSession[]> {
    const { keys } = this.#parts;
    const rows: readonly SessionRow[] = await this.#live()
      .where({ member_id: member })
      .orderBy('seen_at', 'desc');
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        agent: String(await keys.openJson(staffPlace('staff_session', row.id, 'agent'), row.agent)),
        openedAt: row.opened_at,
        seenAt: row.seen_at,
      })),
    );
  }

  end(session: string): Write {
    return { kind: 'delete', table: 'staff_session', where: { id: session } };
  }

  endAll(member: string): Write {
    return { kind: 'delete', table: 'staff_session', where: { member_id: member } };
  }

  /** Those that are not `kept`, one write each. */
  async endOthers(member: string, kept: string): Promise<readonly Write[]> {
    const rows: readonly { id: string }[] = await this.#parts.database
      .reader('staff_session')
      .where({ member_id: member })
      .select('id');
    return rows.filter(({ id }) => id !== kept).map(({ id }) => this.end(id));
  }

  #live() {
    const now = this.#parts.clock.now();
    const idleSince = new Date(now.getTime() - sessionLimits.idleMs).toISOString();
    return this.#parts.database
      .reader<SessionRow>('staff_session')
      .where('expires_at', '>', now.toISOString())
      .where('seen_at', '>', idleSince);
  }

  async #see(row: SessionRow): Promise<void> {
    const { clock, committer } = this.#parts;
    const sinceMs = clock.now().getTime() - Date.parse(row.seen_at);
    if (sinceMs < sessionLimits.seenEveryMs) return;
    const patch = { seen_at: isoNow(clock) };
    await committer.commit([{ kind: 'update', table: 'staff_session', id: row.id, patch }]);
  }

  /** What is over, and the oldest of too many. */
  async #surplus(member: string): Promise<readonly Write[]> {
    const rows: readonly SessionRow[] = await this.#parts.database
      .reader('staff_session')
      .where({ member_id: member })
      .orderBy('seen_at', 'desc');
    const idleSince = this.#parts.clock.now().getTime() - sessionLimits.idleMs;
    return rows
      .filter(
        (row, index) =>
          index >= sessionLimits.perMemberMax - 1 || Date.parse(row.seen_at) <= idleSince,
      )
      .map(({ id }) => this.end(id));
  }
}
