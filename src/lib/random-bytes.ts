// Random bytes in small helpings, drawn from the system many at a time.
import { randomFillSync } from 'node:crypto';

const poolBytes = 4096;
const pool = Buffer.alloc(poolBytes);
let used = poolBytes;

/** Fresh bytes, never given out before. `count`: at most 4,096. */
export function takeRandom(count: number): Buffer {
  if (used + count > poolBytes) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return taken;
}
