// Gives a JPEG of which only the mark of its end is missing that mark, so that it can be decoded.

const marker = 0xff;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Baseline and extended: one pass over the picture. Progressive ones could end too early unseen. */
const onePassFrames = [0xc0, 0xc1];
/** Every frame header but the tables DHT, JPG and DAC, which lie in the same range. */
const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

/**
 * The same bytes, or a copy with the end mark behind. A decoder that is strict about warnings still
 * tells when rows are missing before that mark.
 */
export function wholeJpeg(bytes: Uint8Array): Uint8Array {
  const isJpeg = bytes[0] === marker && bytes[1] === 0xd8 && bytes[2] === marker;
  const ends = bytes.at(-2) === marker && bytes.at(-1) === endOfImage;
  if (!isJpeg || ends || !isOnePass(bytes)) return bytes;
  const whole = new Uint8Array(bytes.length + 2);
  whole.set(bytes);
  whole.set([marker, endOfImage], bytes.length);
  return whole;
}

/** Walks the segments up to the frame header. */
function isOnePass(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (
    let at = 2;
    at + 4 <= bytes.length && bytes[at] === marker;
    at += 2 + view.getUint16(at + 2)
  ) {
    const code = bytes[at + 1] ?? 0;
    if (isFrame(code)) return onePassFrames.includes(code);
    if (code === startOfScan) return false;
  }
  return false;
}
