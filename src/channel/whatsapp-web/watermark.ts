// Up to when everything that people wrote is known to be in the house; kept in a small file.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const fileSchema = z.object({
  /** Seconds since 1970, as WhatsApp counts. */
  heardUntil: z.number().int().nonnegative(),
});

export class Watermark {
  readonly #path: string;
  #at: number | null;

  constructor(folder: string) {
    this.#path = join(folder, 'heard.json');
    this.#at = readAt(this.#path);
  }

  /** Null before the account was ever ready: its old chats are none of our business. */
  get at(): number | null {
    return this.#at;
  }

  /** Never goes back. */
  advance(seconds: number): void {
    if (this.#at !== null && seconds <= this.#at) return;
    this.#at = Math.floor(seconds);
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify({ heardUntil: this.#at }), { mode: 0o600, flush: true });
    renameSync(draft, this.#path);
  }
}

/** An unreadable file reads as none: the last hours are then not looked for again. */
function readAt(path: string): number | null {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).heardUntil;
  } catch {
    return null;
  }
}
