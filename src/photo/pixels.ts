// Raw pixels, as every decoder here gives them.

/** Pictures are judged at this long side: more shows no more, less loses small print. */
export const judgedLongSide = 1600;

/** Raw pixels as they come from a decoder: rows from the top, `channels` bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 RGB. The order of the colours does not matter to any measure. */
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}
