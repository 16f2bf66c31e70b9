// Links that let somebody in once: invitations, and new passwords for those who lost theirs.
import { isoNow } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Write } from '../store/write.ts';
import type { Role } from './member.ts';
import { newSecret, secretHash } from './secret-token.ts';
import { staffPlace, type StaffParts } from './staff-parts.ts';

const hourMs = 60 * 60_000;

/** How long a link is good for. */
const validMs = { invitation: 7 * 24 * hourMs, reset: 24 * hourMs } as const;

export type StaffLinkKind = keyof typeof validMs;

export interface StaffLink {
  readonly id: string;
  readonly kind: StaffLinkKind;
  readonly email: string;
  readonly role: Role;
  /** Whose new password it is for; null of an invitation. */
  readonly member: string | null;
  /** ISO instants. */
  readonly madeAt: string;
  readonly expiresAt: string;
}

interface LinkRow {
  readonly id: string;
  readonly kind: StaffLinkKind;
  readonly member_id: string | null;
  readonly role: Role;
  readonly body: Buffer;
  readonly made_at: string;
  readonly expires_at: string;
}

export class StaffLinks {
  readonly #parts: StaffParts;

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  /** The secret of a new link, to be shown once, and the write that makes it good. */
  async make(wish: Pick<StaffLink, 'kind' | 'email' | 'role' | 'member'>) {
    const { keys, clock } = this.#parts;
    const id = newId();
    const secret = newSecret();
    const now = clock.now();
    const row = {
      ...{ id, hash: secretHash(secret), kind: wish.kind, member_id: wish.member, role: wish.role },
      body: await keys.sealJson(staffPlace('staff_link', id, 'body'), { email: wish.email }),
      made_at: now.toISOString(),
      expires_at: new Date(now.getTime() + validMs[wish.kind]).toISOString(),
      ...{ used_at: null, revoked_at: null },
    };
    const write: Write = { kind: 'insert', table: 'staff_link', row };
    return { id, secret, write };
  }

  /** Null alike for a link that is unknown, used, revoked or too old. */
  async find(secret: string): Promise<StaffLink | null> {
    const rows: readonly LinkRow[] = await this.#open().where({ hash: secretHash(secret) });
    const [row] = rows;
    return row === undefined ? null : this.#linkOf(row);
  }

  /** Invitations that are still good, the newest first. */
  async invitations(): Promise<readonly StaffLink[]> {
    const rows: readonly LinkRow[] = await this.#open()
      .where({ kind: 'invitation' })
      .orderBy('made_at', 'desc');
    return Promise.all(rows.map((row) => this.#linkOf(row)));
  }

  use(id: string): Write {
    const patch = { used_at: isoNow(this.#parts.clock) };
    return { kind: 'update', table: 'staff_link', id, patch };
  }

  revoke(id: string): Write {
    const patch = { revoked_at: isoNow(this.#parts.clock) };
    return { kind: 'update', table: 'staff_link', id, patch };
  }

  /** The writes that end every good link for a new password of a member. */
  async revokeOf(member: string): Promise<readonly Write[]> {
    const rows: readonly { id: string }[] = await this.#open().where({ member_id: member });
    return rows.map(({ id }) => this.revoke(id));
  }

  #open() {
    return this.#parts.database
      .reader('staff_link')
      .whereNull('used_at')
      .whereNull('revoked_at')
      .where('expires_at', '>', isoNow(this.#parts.clock));
  }

  async #linkOf(row: LinkRow): Promise<StaffLink> {
    const { id, kind, role, member_id: member, made_at: madeAt, expires_at: expiresAt } = row;
    const body = await this.#parts.keys.openJson(staffPlace('staff_link', id, 'body'), row.body);
    // Sealed by us and authenticated: what comes out is what was put in.
    const { email } = body as { email: string };
    return { id, kind, email, role, member, madeAt, expiresAt };
  }
}
