// Notes how far the audit log has come in a file outside the database: an older copy is noticed.
import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import type { Keyring } from '../lib/keyring.ts';

/** How many lines there are, and the hash of the last. */
export interface AuditHead {
  readonly count: number;
  readonly hash: string;
}

const noteSchema = z.object({ count: z.number(), hash: z.string(), mac: z.string() });

/** Binds a count to our key: nobody else can say that there were fewer lines. */
export function macOf(keyring: Keyring, { count, hash }: AuditHead): string {
  return keyring.blindIndex('audit-head', JSON.stringify([count, hash]));
}

/**
 * The file is written after the lines are on the disk, one head at a time, and so may lag behind by
 * what came meanwhile; it is never ahead of the log that it was written for.
 */
export class AuditAnchor {
  readonly #path: string;
  readonly #keyring: Keyring;
  #next: AuditHead | null = null;
  #writing: Promise<void> | null = null;

  constructor(path: string, keyring: Keyring) {
    this.#path = path;
    this.#keyring = keyring;
  }

  /** Null where there is none, or one that was not made with our key. */
  async read(): Promise<AuditHead | null> {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    const note = noteSchema.safeParse(parsed(text)).data;
    if (note === undefined) return null;
    const { count, hash, mac } = note;
    return mac === macOf(this.#keyring, note) ? { count, hash } : null;
  }

  /** Never rejects: where the file cannot be written, checking the log says how far it lags. */
  keep(head: AuditHead): void {
    this.#next = head;
    this.#writing ??= this.#writeAll();
  }

  /** Resolves once the newest head is in the file. */
  async idle(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    for (let head = this.#next; head !== null; head = this.#next) {
      this.#next = null;
      await this.#write(head).catch(() => undefined);
    }
    this.#writing = null;
  }

  /** On the disk before it takes the place of the one before: a crash leaves one of the two. */
  async #write(head: AuditHead): Promise<void> {
    const temporary = `${this.#path}.new`;
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify({ ...head, mac: macOf(this.#keyring, head) }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.#path);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
