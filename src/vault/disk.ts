// The vault on a local disk: one folder for each owner, one encrypted file for each content.
import { createHash, randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failpoint } from '../lib/failpoint.ts';
import { createOpener, createSealer } from './chunk-seal.ts';
import { VaultError, type StoredBytes, type Vault } from './vault.ts';

/** Where the key of an owner comes from; deleting it there makes the owner's files unreadable. */
export interface OwnerKeys {
  keyOf(owner: string): Promise<Buffer>;
}

const ownerPattern = /^[A-Za-z0-9_-]{1,64}$/;
const sha256Pattern = /^[0-9a-f]{64}$/;
const temporaryFolder = 'incoming';

/** An encrypted file is made beside the others and renamed into place once it is on the disk. */
export class DiskVault implements Vault {
  readonly #root: string;
  readonly #keys: OwnerKeys;

  constructor(root: string, keys: OwnerKeys) {
    this.#root = root;
    this.#keys = keys;
  }

  async put(owner: string, source: Readable | Uint8Array, bytesMax: number): Promise<StoredBytes> {
    const key = await this.#keyOf(owner);
    const temporary = await this.#newTemporary();
    try {
      return await this.#write({ owner, key, temporary, source, bytesMax });
    } catch (cause) {
      await rm(temporary, { force: true });
      if (cause instanceof VaultError) throw cause;
      throw isDiskError(cause) ? new VaultError('disk', cause) : cause;
    }
  }

  async read(owner: string, sha256: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of await this.open(owner, sha256)) pieces.push(bufferOf(piece));
    return Buffer.concat(pieces);
  }

  /** The stream fails with `damaged` when a chunk, or the SHA-256 of the whole, is not right. */
  async open(owner: string, sha256: string): Promise<Readable> {
    const path = this.#pathOf(owner, sha256);
    await access(path, constants.R_OK).catch((cause: unknown) => {
      throw new VaultError('missing', cause);
    });
    const key = await this.#keyOf(owner);
    const opener = createOpener({ key, place: placeOf(owner) });
    const checked = checkHash(sha256);
    // The reader of the last stream hears about a failure of any of them.
    pipeline(createReadStream(path), opener, checked).catch(() => undefined);
    return checked;
  }

  async erase(owner: string): Promise<void> {
    await rm(this.#folderOf(owner), { recursive: true, force: true });
    await syncFolder(this.#root).catch(ignoreMissing);
  }

  /** Removes half-written files that nobody has touched for this long; says how many. */
  async sweep(olderThanMs: number): Promise<number> {
    const folder = join(this.#root, temporaryFolder);
    const names = await readdir(folder).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found === null || Date.now() - found.mtimeMs < olderThanMs) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  async #newTemporary(): Promise<string> {
    const folder = join(this.#root, temporaryFolder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, randomBytes(16).toString('hex'));
  }

  async #write(writing: Writing): Promise<StoredBytes> {
    const { owner, key, temporary, source, bytesMax } = writing;
    const counter = countAndHash(bytesMax);
    const file = await open(temporary, 'wx', 0o600);
    failpoint('vault.begun');
    try {
      const sealer = createSealer({ key, place: placeOf(owner) });
      const input = source instanceof Readable ? source : Readable.from([bufferOf(source)]);
      await pipeline(input, counter.stream, sealer, async (sealed: AsyncIterable<Buffer>) => {
        for await (const piece of sealed) await file.appendFile(piece);
      });
      failpoint('vault.written');
      await file.sync();
    } finally {
      await file.close();
    }
    failpoint('vault.synced');
    const stored = counter.stored();
    await this.#moveIntoPlace(temporary, owner, stored.sha256);
    return stored;
  }

  async #moveIntoPlace(temporary: string, owner: string, sha256: string): Promise<void> {
    const path = this.#pathOf(owner, sha256);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(temporary, path);
    failpoint('vault.renamed');
    for (const each of [folder, this.#folderOf(owner), this.#root]) await syncFolder(each);
    failpoint('vault.folder_synced');
  }

  async #keyOf(owner: string): Promise<Buffer> {
    return this.#keys.keyOf(owner).catch((cause: unknown) => {
      throw new VaultError('missing', cause);
    });
  }

  #folderOf(owner: string): string {
    if (!ownerPattern.test(owner)) throw new VaultError('missing');
    return join(this.#root, owner);
  }

  #pathOf(owner: string, sha256: string): string {
    if (!sha256Pattern.test(sha256)) throw new VaultError('missing');
    return join(this.#folderOf(owner), sha256.slice(0, 2), sha256);
  }
}

interface Writing {
  readonly owner: string;
  readonly key: Buffer;
  readonly temporary: string;
  readonly source: Readable | Uint8Array;
  readonly bytesMax: number;
}

/** The content's name is not known while it streams in; `checkHash` binds the file to it. */
function placeOf(owner: string): string {
  return `vault|${owner}`;
}

interface Counter {
  readonly stream: Transform;
  stored(): StoredBytes;
}

function countAndHash(bytesMax: number): Counter {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes > bytesMax) {
        done(new VaultError('too_large'));
        return;
      }
      hash.update(piece);
      done(null, piece);
    },
  });
  return { stream, stored: () => ({ sha256: hash.digest('hex'), bytes }) };
}

function checkHash(sha256: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : new VaultError('damaged'));
    },
  });
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isDiskError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}

function ignoreMissing(cause: unknown): void {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
}

function bufferOf(bytes: unknown): Buffer {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the vault keeps bytes only');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
