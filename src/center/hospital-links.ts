// Links with which a hospital fetches one version of a package: they end, and every use is noted.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isoNow, type Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';

const linkDays = { min: 1, max: 30 } as const;
/** Later openings are still let in, and noted no more. */
const openingsMax = 1000;
const dayMs = 24 * 60 * 60_000;

const bodySchema = z.strictObject({
  /** Of the one version it opens. */
  sha256: z.string(),
  name: z.string(),
  bytes: z.number(),
  number: z.number(),
  /** Whom it is for, as the coordinator says; may be empty. */
  recipient: z.string(),
  coordinator: z.string(),
});

export type LinkBody = z.infer<typeof bodySchema>;

export interface HospitalLink extends LinkBody {
  readonly id: string;
  readonly intake: string;
  /** ISO instants. */
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** Nothing is kept of who it was but the family of the browser. */
export interface LinkOpening {
  readonly at: string;
  readonly what: 'page' | 'download';
  /** Such as `Firefox, Linux`. */
  readonly browser: string;
}

interface LinkRow {
  readonly id: string;
  readonly intake_id: string;
  readonly body: Buffer;
  readonly made_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

export interface HospitalLinkParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly clock: Clock;
  /** Where the desk is reached, without a trailing slash. */
  readonly publicUrl: string;
}

export class HospitalLinks {
  readonly #parts: HospitalLinkParts;

  constructor(parts: HospitalLinkParts) {
    this.#parts = parts;
  }

  /** Once for an id: a double click makes one link. Throws outside `linkDays`. */
  async make(
    intake: string,
    wish: { readonly id: string; readonly days: number; readonly body: LinkBody },
  ): Promise<void> {
    const { committer, clock, keys } = this.#parts;
    const { id, days, body } = wish;
    if (!(days >= linkDays.min && days <= linkDays.max)) throw new RangeError('days of a link');
    const row = {
      ...{ id, hash: hashOf(this.#tokenOf(id)), intake_id: intake },
      body: await keys.sealJson(bodyPlace(intake, id), body),
      made_at: isoNow(clock),
      expires_at: new Date(clock.now().getTime() + days * dayMs).toISOString(),
      revoked_at: null,
    };
    await committer.commit([{ kind: 'insert_once', table: 'package_link', key: ['id'], row }]);
  }

  /** Only the holder of the master key can make the address again; what is stored is its hash. */
  urlOf(id: string): string {
    return `${this.#parts.publicUrl}/package/${this.#tokenOf(id)}`;
  }

  /** Of an intake, the newest first. */
  async list(intake: string): Promise<readonly HospitalLink[]> {
    const rows: readonly LinkRow[] = await this.#parts.database
      .reader('package_link')
      .where({ intake_id: intake })
      .orderBy('made_at', 'desc');
    return Promise.all(rows.map((row) => this.#open(row)));
  }

  /** The openings of an intake's links by link, the newest first. */
  async openings(intake: string): Promise<ReadonlyMap<string, readonly LinkOpening[]>> {
    const rows: readonly (LinkOpening & { readonly link_id: string })[] = await this.#parts.database
      .reader('package_opening')
      .where({ intake_id: intake })
      .orderBy('at', 'desc')
      .select('link_id', 'at', 'what', 'browser');
    const plain = ({ at, what, browser }: LinkOpening) => ({ at, what, browser });
    return new Map(
      [...Map.groupBy(rows, (row) => row.link_id)].map(([id, of]) => [id, of.map(plain)]),
    );
  }

  /** False where there is no such link, or it was ended before. */
  async revoke(intake: string, id: string): Promise<boolean> {
    const revokedAt = isoNow(this.#parts.clock);
    const changed: unknown = await this.#parts.committer.run((trx) =>
      trx('package_link')
        .where({ id, intake_id: intake })
        .whereNull('revoked_at')
        .update({ revoked_at: revokedAt }),
    );
    return Number(changed) > 0;
  }

  /** Null alike for a token that is unknown, expired or revoked. */
  async find(token: string): Promise<HospitalLink | null> {
    const rows: readonly LinkRow[] = await this.#parts.database
      .reader('package_link')
      .where({ hash: hashOf(token) })
      .whereNull('revoked_at')
      .where('expires_at', '>', isoNow(this.#parts.clock))
      .limit(1);
    const [row] = rows;
    return row === undefined ? null : this.#open(row);
  }

  async note(
    { id, intake }: Pick<HospitalLink, 'id' | 'intake'>,
    opening: Pick<LinkOpening, 'what' | 'browser'>,
  ): Promise<void> {
    const found: { count?: string | number } | undefined = await this.#parts.database
      .reader('package_opening')
      .where({ link_id: id })
      .count({ count: '*' })
      .first();
    if (Number(found?.count ?? 0) >= openingsMax) return;
    const about = { id: newId(), link_id: id, intake_id: intake, at: isoNow(this.#parts.clock) };
    const row = { ...about, ...opening };
    await this.#parts.committer.commit([{ kind: 'insert', table: 'package_opening', row }]);
  }

  #tokenOf(id: string): string {
    return this.#parts.keyring.capability('package', id);
  }

  async #open(row: LinkRow): Promise<HospitalLink> {
    const { id, intake_id: intake } = row;
    const body = await this.#parts.keys.openJson(bodyPlace(intake, id), row.body);
    const times = { madeAt: row.made_at, expiresAt: row.expires_at, revokedAt: row.revoked_at };
    return { ...bodySchema.parse(body), id, intake, ...times };
  }
}

function bodyPlace(intake: string, id: string): SealedPlace {
  return { owner: intake, table: 'package_link', row: id, column: 'body' };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
