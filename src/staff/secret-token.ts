// Secrets that a browser or a letter carries, of which only a hash is stored.
import { createHash, timingSafeEqual } from 'node:crypto';
import { takeRandom } from '../lib/random-bytes.ts';

const tokenBytes = 32;

/** 256 random bits as 43 characters that may stand in a cookie or an address. */
export function newSecret(): string {
  return takeRandom(tokenBytes).toString('base64url');
}

/** SHA-256 as hex digits; slow hashing is for what people choose, not for 256 random bits. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares without telling by its time how much was right. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash(one)), Buffer.from(secretHash(other)));
}
