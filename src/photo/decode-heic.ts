// Decodes HEIC photos (iPhones), which the prebuilt sharp reads the header of but cannot decode.
import { PhotoError } from './photo-error.ts';

/** Brands of HEVC-coded pictures; AVIF shares the container and is left to sharp. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const avifBrands = ['avif', 'avis'];
const brandListBytesMax = 64;
const headerBytesMin = 12;

export interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** True for a HEIF container with HEVC pictures, by its brands. */
export function isHeic(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytesMin || latin(bytes, 4, 8) !== 'ftyp') return false;
  const boxBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const end = Math.min(boxBytes, brandListBytesMax, bytes.length);
  const brands = [latin(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin(bytes, at, at + 4));
  if (brands.some((brand) => avifBrands.includes(brand))) return false;
  return brands.some((brand) => heicBrands.includes(brand));
}

/**
 * The first picture, turned upright as the file asks. Needs about 300 MB for 12 million pixels.
 * Throws `PhotoError`.
 */
export async function decodeHeic(bytes: Uint8Array, pixelsMax: number): Promise<RgbaPixels> {
  // Loaded when first needed: it compiles 1.5 MB of WebAssembly, and most photos are JPEG.
  const { default: heic } = await import('heic-decode');
  const speak = silenceConsole();
  try {
    const images = await heic.all({ buffer: bytes });
    try {
      const [image] = images;
      if (image === undefined) throw new PhotoError('unreadable');
      if (image.width * image.height > pixelsMax) throw new PhotoError('too_many_pixels');
      return await image.decode();
    } finally {
      images.dispose();
    }
  } catch (error) {
    throw error instanceof PhotoError ? error : new PhotoError('unreadable', error);
  } finally {
    speak();
  }
}

/** The decoder prints its complaints on standard output, among our own; the error says enough. */
function silenceConsole(): () => void {
  const { log } = console;
  console.log = () => undefined;
  return () => {
    console.log = log;
  };
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
