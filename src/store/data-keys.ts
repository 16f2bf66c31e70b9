// One random key for each owner of data, wrapped with the master key; without it the data is gone.
import { randomBytes } from 'node:crypto';
import type { Keyring } from '../lib/keyring.ts';
import { Lru } from '../lib/lru.ts';
import { placeOf, seal, unseal } from '../lib/seal.ts';
import type { Database } from './connection.ts';
import { StoreError } from './store-error.ts';
import type { Write } from './write.ts';

const cachedKeysMax = 5000;

/** Where a sealed value stands; an owner is an intake or a contact. */
export interface SealedPlace {
  readonly owner: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export class DataKeys {
  readonly #database: Database;
  readonly #keyring: Keyring;
  readonly #cache = new Lru<Buffer>(cachedKeysMax);

  constructor(database: Database, keyring: Keyring) {
    this.#database = database;
    this.#keyring = keyring;
  }

  /** A new owner's key, to be committed together with the owner. */
  create(owner: string): Write {
    const key = randomBytes(32);
    this.#cache.set(owner, key);
    return {
      kind: 'insert',
      table: 'data_key',
      row: { owner, wrapped: this.#keyring.wrap(owner, key) },
    };
  }

  /** Throws {@link StoreError} `missing` when the owner was erased. */
  async keyOf(owner: string): Promise<Buffer> {
    const cached = this.#cache.get(owner);
    if (cached !== undefined) return cached;
    const row: { wrapped: Buffer } | undefined = await this.#database
      .reader('data_key')
      .where({ owner })
      .first('wrapped');
    if (row === undefined) throw new StoreError('missing');
    const key = this.#keyring.unwrap(owner, row.wrapped);
    this.#cache.set(owner, key);
    return key;
  }

  /** Fetches the keys of many owners at once, for whoever is about to open something of each. */
  async warm(owners: readonly string[]): Promise<void> {
    const wanted = owners.filter((owner) => this.#cache.get(owner) === undefined);
    if (wanted.length === 0) return;
    const rows: readonly { owner: string; wrapped: Buffer }[] = await this.#database
      .reader('data_key')
      .whereIn('owner', wanted)
      .select('owner', 'wrapped');
    for (const row of rows)
      this.#cache.set(row.owner, this.#keyring.unwrap(row.owner, row.wrapped));
  }

  /** Call after the row of the key was deleted. */
  forget(owner: string): void {
    this.#cache.delete(owner);
  }

  async sealJson(place: SealedPlace, value: unknown): Promise<Buffer> {
    const key = await this.keyOf(place.owner);
    return seal(key, placeText(place), Buffer.from(JSON.stringify(value)));
  }

  /** Throws `SealError` when the value was tampered with or moved. */
  async openJson(place: SealedPlace, sealed: Buffer): Promise<unknown> {
    const key = await this.keyOf(place.owner);
    const value: unknown = JSON.parse(unseal(key, placeText(place), sealed).toString('utf8'));
    return value;
  }
}

function placeText(place: SealedPlace): string {
  return placeOf(place.table, place.row, place.column);
}
