// A short code in place of an id or a name: file names and lists travel further than content.
import { createHash } from 'node:crypto';

/** Enough that two cases of a center do not meet. */
const codeLength = 8;

/** Eight hex digits, the same for the same id for ever. */
export function shortCodeOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, codeLength).toUpperCase();
}
