// Random and derived identifiers that cannot be guessed.
import { createHash } from 'node:crypto';
import { takeRandom } from './random-bytes.ts';

const base32Letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** 160 random bits as 32 lower-case base32 letters: safe in file names, URLs and logs. */
export function newId(): string {
  return base32(takeRandom(20));
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
