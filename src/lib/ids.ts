// Random and derived identifiers that cannot be guessed.
import { createHash } from 'node:crypto';
import { takeRandom } from './random-bytes.ts';

const base32Letters = 'abcdefghijklmnopqrstuvwxyz234567';

const timeBytes = 6;
const randomBytes = 14;

/**
 * 160 bits as 32 lower-case base32 letters: safe in file names, URLs and logs. The first 48 are the
 * milliseconds since 1970, so that rows made together lie together in an index and a commit touches
 * few pages, as UUID version 7 has it (RFC 9562); the 112 others are random.
 */
export function newId(): string {
  const bytes = Buffer.alloc(timeBytes + randomBytes);
  bytes.writeUIntBE(Date.now(), 0, timeBytes);
  takeRandom(randomBytes).copy(bytes, timeBytes);
  return base32(bytes);
}

/** The same short id for the same parts, for ever: `letters` base32 letters of their SHA-256. */
export function derivedId(parts: readonly string[], letters: number): string {
  return base32(createHash('sha256').update(JSON.stringify(parts)).digest()).slice(0, letters);
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += base32Letters.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}
