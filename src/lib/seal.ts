// Seals small values with AES-256-GCM, each bound to the place where it is kept.
import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { takeRandom } from './random-bytes.ts';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes;

/** A prepared key is four times as quick as its bytes; it lives as long as they do. */
const prepared = new WeakMap<Buffer, KeyObject>();

/** A sealed value that was changed, moved to another place, cut, or sealed with another key. */
export class SealError extends Error {
  readonly code = 'damaged';
  readonly retryable = false;

  constructor(cause?: unknown) {
    super('a sealed value does not authenticate', { cause });
    this.name = 'SealError';
  }
}

/** Where a value is kept: it opens nowhere else. */
export function placeOf(table: string, row: string, column: string): string {
  return JSON.stringify([table, row, column]);
}

/** version | nonce | ciphertext | tag. `key`: 32 bytes; `place` is authenticated, not kept. */
export function seal(key: Buffer, place: string, plain: Uint8Array): Buffer {
  const nonce = takeRandom(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', preparedKey(key), nonce);
  cipher.setAAD(Buffer.from(`${String(version)}|${place}`));
  const head = Buffer.from([version]);
  return Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The inverse of {@link seal}; throws {@link SealError}. */
export function unseal(key: Buffer, place: string, sealed: Uint8Array): Buffer {
  if (sealed.length < headBytes + tagBytes || sealed[0] !== version) throw new SealError();
  const tagAt = sealed.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', preparedKey(key), sealed.subarray(1, headBytes));
  decipher.setAAD(Buffer.from(`${String(version)}|${place}`));
  decipher.setAuthTag(sealed.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headBytes, tagAt)), decipher.final()]);
  } catch (cause) {
    throw new SealError(cause);
  }
}

function preparedKey(key: Buffer): KeyObject {
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const made = createSecretKey(key);
  prepared.set(key, made);
  return made;
}
