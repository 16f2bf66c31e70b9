// Writes the dossier's ZIP as a stream that never holds more than a few entries in memory.
import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform, pipeline } from 'node:stream';
import type { TransformCallback } from 'node:stream';
import JSZip from 'jszip';
import { isSafePath } from './package-path.ts';

/** The bytes of an entry, or a function that opens them when their turn has come. */
export type EntryContent = Uint8Array | (() => Readable);

export type Compression = 'store' | 'deflate';

export interface PackageOptions {
  /** The date of every entry, ISO 8601: the same entries have to give the same bytes. */
  readonly date: string;
  readonly limits?: PackageLimits;
}

export interface PackageLimits {
  readonly bytesMax: number;
  readonly entriesMax: number;
}

/** Known once the stream has ended. */
export interface PackageSummary {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly entries: number;
}

export interface OpenPackage {
  readonly stream: Readable;
  /** Rejects when the stream fails. */
  readonly finished: Promise<PackageSummary>;
}

/**
 * JSZip writes no ZIP64: above 4 GiB or 65,535 entries its files are broken without an error.
 * These limits stay clear of both.
 */
const packageLimits: PackageLimits = { bytesMax: 3.9e9, entriesMax: 60_000 };

export type PackageErrorCode =
  'package_too_large' | 'too_many_entries' | 'bad_name' | 'duplicate_name' | 'already_open';

class PackageError extends Error {
  readonly code: PackageErrorCode;
  readonly retryable = false;

  constructor(code: PackageErrorCode) {
    super(`the package cannot be written: ${code}`);
    this.code = code;
  }
}

const deflated = /\.(?:txt|json|html|csv|xml|md|dcm)$/iu;
/** Permissions of a plain file: its owner writes, everybody reads. */
const fileMode = 0o644;

/** One package: add all entries, then open the stream once. */
export class PackageWriter {
  readonly #zip = new JSZip();
  readonly #names = new Set<string>();
  readonly #opened = new Set<Readable>();
  readonly #date: Date;
  readonly #limits: PackageLimits;
  readonly #output = new PassThrough();
  #knownBytes = 0;
  #isOpen = false;

  constructor(options: PackageOptions) {
    this.#date = new Date(options.date);
    this.#limits = options.limits ?? packageLimits;
  }

  /**
   * Adds an entry; text and uncompressed images are deflated and everything else is stored unless
   * `compression` says otherwise. Throws a PackageError for an unsafe or repeated name and over a
   * limit.
   */
  add(name: string, content: EntryContent, compression?: Compression): void {
    this.#accept(name, content);
    const method = compression ?? (deflated.test(name) ? 'deflate' : 'store');
    const data = content instanceof Uint8Array ? content : this.#lazily(content);
    this.#zip.file(name, data, {
      binary: true,
      createFolders: false,
      date: this.#date,
      unixPermissions: fileMode,
      compression: method === 'store' ? 'STORE' : 'DEFLATE',
    });
  }

  /** The ZIP. Fails with a PackageError as soon as more than the limit has been written. */
  open(): OpenPackage {
    if (this.#isOpen) throw new PackageError('already_open');
    this.#isOpen = true;
    const zipped = this.#zip.generateNodeStream({ streamFiles: true, platform: 'UNIX' });
    const { promise: finished, resolve, reject } = Promise.withResolvers<PackageSummary>();
    // Whoever reads only the stream learns of a failure there.
    finished.catch(() => undefined);
    const counter = new ByteCounter(this.#limits.bytesMax);
    pipeline(zipped, counter, this.#output, (error) => {
      for (const source of this.#opened) source.destroy();
      if (error) reject(error);
      else resolve({ ...counter.summary(), entries: this.#names.size });
    });
    return { stream: this.#output, finished };
  }

  #accept(name: string, content: EntryContent): void {
    if (this.#isOpen) throw new PackageError('already_open');
    if (!isSafePath(name)) throw new PackageError('bad_name');
    const folded = name.toLowerCase();
    if (this.#names.has(folded)) throw new PackageError('duplicate_name');
    if (this.#names.size >= this.#limits.entriesMax) throw new PackageError('too_many_entries');
    if (content instanceof Uint8Array) this.#knownBytes += content.length;
    if (this.#knownBytes > this.#limits.bytesMax) throw new PackageError('package_too_large');
    this.#names.add(folded);
  }

  /**
   * JSZip takes streams when they are added, which would open every file at once, and loses the
   * error of a stream that it has paused: so files open at their first read and errors go past it.
   */
  #lazily(open: () => Readable): Readable {
    const opened = this.#opened;
    const fail = (error: unknown): void => {
      this.#output.destroy(error instanceof Error ? error : new Error(String(error)));
    };
    async function* read(): AsyncGenerator<Uint8Array> {
      const source = open();
      opened.add(source);
      try {
        // A byte stream yields Uint8Arrays; Readable's own type does not say so.
        for await (const chunk of source) yield chunk as Uint8Array;
      } catch (error) {
        fail(error);
        throw error;
      } finally {
        opened.delete(source);
      }
    }
    return Readable.from(read(), { objectMode: false });
  }
}

/** Passes bytes on, counting and digesting them, up to a limit. */
class ByteCounter extends Transform {
  readonly #hash = createHash('sha256');
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax: number) {
    super();
    this.#bytesMax = bytesMax;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#bytesMax) {
      done(new PackageError('package_too_large'));
      return;
    }
    this.#hash.update(chunk);
    done(null, chunk);
  }

  summary(): { readonly sha256: string; readonly bytes: number } {
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }
}
