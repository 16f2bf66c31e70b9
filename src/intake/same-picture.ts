// Whether two photos are one and the same picture, by the fingerprints of how they look.

/** Hex digits of 1024 bits, and the size in pixels. */
export interface Look {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Bits of 1024 that may differ. A photo that a messenger shrunk and recompressed differed in 28 at
 * most. Two screens of one laboratory's form with other values differed in 36 or more, in 17 when
 * a single value was another: such screens have one size, and a shrunk copy has not. Better to
 * keep a page twice than to lose a result.
 */
const differentBitsMax = { sameSize: 12, otherSize: 28 } as const;

export function isSamePicture(one: Look, other: Look): boolean {
  if (one.hash === '' || one.hash.length !== other.hash.length) return false;
  const hasSameSize = one.width === other.width && one.height === other.height;
  const { sameSize, otherSize } = differentBitsMax;
  return hashDistance(one.hash, other.hash) <= (hasSameSize ? sameSize : otherSize);
}

/** How many bits of two fingerprints of one length differ. */
export function hashDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count++;
  return count;
}
