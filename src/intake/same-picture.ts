// Whether two photos are one and the same picture, by the fingerprints of how they look.

/**
 * Bits of 1024 that may differ. A photo recompressed or shrunk by a messenger differed in 35 at
 * most and mostly under 26; two screens of one laboratory's form with other values in 39 at least.
 * Better to keep a page twice than to lose a result.
 */
const differentBitsMax = 28;

export function isSamePicture(a: string, b: string): boolean {
  return a !== '' && a.length === b.length && hashDistance(a, b) <= differentBitsMax;
}

/** How many bits of two fingerprints (hex digits, of one length) differ. */
export function hashDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count++;
  return count;
}
