// The port to where bytes are kept: encrypted, addressed by the SHA-256 of their content.
import type { Readable } from 'node:stream';

export interface StoredBytes {
  /** 64 hex digits, of the plain bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface Vault {
  /**
   * Encrypts and stores a stream durably before it resolves; the same bytes twice are kept once.
   * Throws {@link VaultError} `too_large` beyond `bytesMax`, leaving nothing behind.
   */
  put(owner: string, source: Readable | Uint8Array, bytesMax: number): Promise<StoredBytes>;
  /** The plain bytes; throws `missing`, or `damaged` when they do not authenticate. */
  read(owner: string, sha256: string): Promise<Buffer>;
  open(owner: string, sha256: string): Promise<Readable>;
  /** Forgets everything of an owner. */
  erase(owner: string): Promise<void>;
}

export class VaultError extends Error {
  readonly code: 'too_large' | 'missing' | 'damaged' | 'disk';
  readonly retryable: boolean;

  constructor(code: 'too_large' | 'missing' | 'damaged' | 'disk', cause?: unknown) {
    super(`vault: ${code}`, { cause });
    this.name = 'VaultError';
    this.code = code;
    this.retryable = code === 'disk';
  }
}
