// Upload links: a capability that can be made again, of which only a hash is stored.
import { createHash } from 'node:crypto';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Keyring } from '../lib/keyring.ts';
import { Lru } from '../lib/lru.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { Write } from '../store/write.ts';

const cachedGenerationsMax = 5000;
const dayMs = 24 * 60 * 60_000;

export interface UploadLinksOptions {
  readonly database: Database;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly clock: Clock;
  /** Where the upload page is reached, without a trailing slash. */
  readonly publicUrl: string;
  readonly validDays: number;
}

export interface UploadLink {
  readonly intake: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

export class UploadLinks {
  readonly #options: UploadLinksOptions;
  readonly #generations = new Lru<number>(cachedGenerationsMax);

  constructor(options: UploadLinksOptions) {
    this.#options = options;
  }

  /** The address with the token in its fragment, which no server and no referrer ever sees. */
  async urlOf(intake: string): Promise<string> {
    return `${this.#options.publicUrl}/upload#${await this.#tokenOf(intake)}`;
  }

  /** The write that makes the intake's link valid, or valid for longer. */
  async giveWrite(intake: string): Promise<Write> {
    const { clock, validDays } = this.#options;
    const expires = new Date(clock.now().getTime() + validDays * dayMs);
    return {
      kind: 'put',
      table: 'upload_link',
      key: ['hash'],
      keep: ['revoked_at'],
      row: {
        hash: hashOf(await this.#tokenOf(intake)),
        intake_id: intake,
        expires_at: expires.toISOString(),
        revoked_at: null,
      },
    };
  }

  /** Null alike for a token that is unknown, expired or revoked. */
  async findLink(token: string): Promise<UploadLink | null> {
    const row: { intake_id: string; expires_at: string } | undefined = await this.#options.database
      .reader('upload_link')
      .where({ hash: hashOf(token) })
      .whereNull('revoked_at')
      .where('expires_at', '>', isoNow(this.#options.clock))
      .first('intake_id', 'expires_at');
    return row === undefined ? null : { intake: row.intake_id, expiresAt: row.expires_at };
  }

  /** Ends the intake's link; the next one given is another. */
  async revoke(intake: string): Promise<void> {
    const at = isoNow(this.#options.clock);
    const generation = (await this.#generationOf(intake)) + 1;
    await this.#options.committer.run(async (trx) => {
      await trx('upload_link').where({ intake_id: intake }).update({ revoked_at: at });
      await trx('intake_link')
        .insert({ intake_id: intake, generation })
        .onConflict('intake_id')
        .merge();
    });
    this.#generations.delete(intake);
  }

  async #tokenOf(intake: string): Promise<string> {
    const generation = await this.#generationOf(intake);
    return this.#options.keyring.capability('upload', JSON.stringify([intake, generation]));
  }

  async #generationOf(intake: string): Promise<number> {
    const cached = this.#generations.get(intake);
    if (cached !== undefined) return cached;
    const row: { generation: number } | undefined = await this.#options.database
      .reader('intake_link')
      .where({ intake_id: intake })
      .first('generation');
    const generation = row?.generation ?? 1;
    this.#generations.set(intake, generation);
    return generation;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
