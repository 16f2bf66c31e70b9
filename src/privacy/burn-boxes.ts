// Burns boxes into the pixels of a page: what lay below them is gone before anything is encoded.
import type { PageBox } from '../intake/page-edit.ts';

/** Raw pixels, row by row, one byte for each channel. They are changed in place. */
export interface BurntPixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Letters that touch an edge of a box must not look out: pixels added on each side. */
const marginPixels = 1;

/** Everything that a box touches becomes black. */
export function burnBoxes(pixels: BurntPixels, boxes: readonly PageBox[]): void {
  const { width, channels, data } = pixels;
  for (const box of boxes) {
    const { left, top, right, bottom } = boxInPixels(box, pixels);
    for (let y = top; y < bottom; y += 1) {
      data.fill(0, (y * width + left) * channels, (y * width + right) * channels);
    }
  }
}

/** The pixels that a box touches, with the margin, within the page; ends are exclusive. */
export function boxInPixels(
  { left, top, width, height }: PageBox,
  page: Pick<BurntPixels, 'width' | 'height'>,
) {
  const within = (value: number, end: number): number => Math.min(Math.max(value, 0), end);
  return {
    left: within(Math.floor(left * page.width) - marginPixels, page.width),
    top: within(Math.floor(top * page.height) - marginPixels, page.height),
    right: within(Math.ceil((left + width) * page.width) + marginPixels, page.width),
    bottom: within(Math.ceil((top + height) * page.height) + marginPixels, page.height),
  };
}
