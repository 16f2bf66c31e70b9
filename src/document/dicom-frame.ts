// Unpacks one frame of a DICOM file: plain values, run lengths (RLE), or a baseline JPEG.
import dicomParser from 'dicom-parser';
import sharp from 'sharp';
import type { DicomHeader } from './dicom-header.ts';

export type Frame =
  | { readonly kind: 'values'; readonly values: ArrayLike<number> }
  | { readonly kind: 'colours'; readonly rgb: Uint8Array };

interface Layout {
  readonly pixels: number;
  readonly samples: number;
  readonly bits: number;
  readonly isSigned: boolean;
  readonly isBigEndian: boolean;
  /** Colours lie one after the other instead of pixel by pixel. */
  readonly isPlanar: boolean;
  readonly photometric: string;
}

const jpegSyntax = '1.2.840.10008.1.2.4.50';
const rleSyntax = '1.2.840.10008.1.2.5';
const bigEndianSyntax = '1.2.840.10008.1.2.2';

/** Null for what is laid out in a way that is not known here. */
export async function frameBytes(
  data: dicomParser.DataSet,
  about: { readonly frame: number; readonly header: DicomHeader },
): Promise<Frame | null> {
  const { header, frame } = about;
  const layout = layoutOf(data, header);
  const element = data.elements['x7fe00010'];
  if (element === undefined) return null;
  if (header.transferSyntax === jpegSyntax) {
    return fromJpeg(encapsulated(data, element, frame), layout);
  }
  if (header.transferSyntax === rleSyntax) {
    const bytes = unpackRle(encapsulated(data, element, frame), layout);
    return bytes === null ? null : arranged(bytes, { ...layout, isPlanar: true });
  }
  const length = Math.ceil((layout.pixels * layout.samples * layout.bits) / 8);
  const start = element.dataOffset + frame * length;
  const bytes = data.byteArray.subarray(start, start + length);
  return bytes.length < length ? null : arranged(bytes, layout);
}

function layoutOf(
  data: dicomParser.DataSet,
  { rows, columns, transferSyntax }: DicomHeader,
): Layout {
  return {
    pixels: rows * columns,
    samples: data.uint16('x00280002') ?? 1,
    bits: data.uint16('x00280100') ?? 16,
    isSigned: data.uint16('x00280103') === 1,
    isBigEndian: transferSyntax === bigEndianSyntax,
    isPlanar: data.uint16('x00280006') === 1,
    photometric: data.string('x00280004')?.trim() ?? '',
  };
}

/** Fragments of one frame; without a table of offsets each fragment is a frame. */
function encapsulated(
  data: dicomParser.DataSet,
  element: dicomParser.Element,
  frame: number,
): Uint8Array {
  const count = element.fragments?.length ?? 0;
  const hasTable = (element.basicOffsetTable?.length ?? 0) > 0;
  if (hasTable) return dicomParser.readEncapsulatedImageFrame(data, element, frame);
  const isSingle = Number(data.string('x00280008') ?? '1') <= 1;
  return isSingle
    ? dicomParser.readEncapsulatedPixelDataFromFragments(data, element, 0, count)
    : dicomParser.readEncapsulatedPixelDataFromFragments(data, element, frame, 1);
}

async function fromJpeg(jpeg: Uint8Array, { samples, pixels }: Layout): Promise<Frame | null> {
  const { data, info } = await sharp(jpeg, { failOn: 'error' })
    .toColourspace(samples === 1 ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.width * info.height !== pixels) return null;
  if (info.channels === 1) return { kind: 'values', values: data };
  return info.channels === 3 ? { kind: 'colours', rgb: data } : null;
}

/** PS3.5 annex G: one packed run for each byte of each sample, the highest byte first. */
function unpackRle(packed: Uint8Array, { pixels, samples, bits }: Layout): Uint8Array | null {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const bytesPerSample = bits / 8;
  const segments = view.getUint32(0, true);
  if (segments !== samples * bytesPerSample) return null;
  const target = new Uint8Array(pixels * samples * bytesPerSample);
  for (let segment = 0; segment < segments; segment += 1) {
    const start = view.getUint32(4 + segment * 4, true);
    const last = segment + 1 === segments;
    const end = last ? packed.length : view.getUint32(8 + segment * 4, true);
    const sample = Math.floor(segment / bytesPerSample);
    const byte = bytesPerSample - 1 - (segment % bytesPerSample);
    const at = sample * pixels * bytesPerSample + byte;
    unpackBits(packed.subarray(start, end), target, { at, step: bytesPerSample, count: pixels });
  }
  return target;
}

function unpackBits(
  packed: Uint8Array,
  target: Uint8Array,
  { at, step, count }: { readonly at: number; readonly step: number; readonly count: number },
): void {
  let read = 0;
  let written = 0;
  while (read < packed.length && written < count) {
    const control = packed[read] ?? 128;
    read += 1;
    if (control === 128) continue;
    const isRun = control > 128;
    const length = isRun ? 257 - control : control + 1;
    for (let index = 0; index < length && written < count; index += 1, written += 1) {
      target[at + written * step] = packed[isRun ? read : read + index] ?? 0;
    }
    read += isRun ? 1 : length;
  }
}

function arranged(bytes: Uint8Array, layout: Layout): Frame | null {
  const { samples, bits, photometric } = layout;
  if (samples === 1 && photometric.startsWith('MONOCHROME')) {
    const values = valuesOf(bytes, layout);
    return values === null ? null : { kind: 'values', values };
  }
  if (samples !== 3 || bits !== 8) return null;
  if (photometric !== 'RGB' && photometric !== 'YBR_FULL') return null;
  const rgb = pixelByPixel(bytes, layout);
  return { kind: 'colours', rgb: photometric === 'RGB' ? rgb : toRgb(rgb) };
}

function valuesOf(bytes: Uint8Array, layout: Layout): ArrayLike<number> | null {
  const { pixels, bits, isSigned, isBigEndian } = layout;
  const little = !isBigEndian;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (get: (at: number) => number, size: number): ArrayLike<number> =>
    Float64Array.from({ length: pixels }, (_, index) => get(index * size));
  switch (bits) {
    case 1:
      return Float64Array.from(
        { length: pixels },
        (_, index) => ((bytes[index >> 3] ?? 0) >> (index & 7)) & 1,
      );
    case 8:
      return isSigned ? read((at) => view.getInt8(at), 1) : bytes;
    case 16:
      return isSigned
        ? read((at) => view.getInt16(at, little), 2)
        : read((at) => view.getUint16(at, little), 2);
    case 32:
      return isSigned
        ? read((at) => view.getInt32(at, little), 4)
        : read((at) => view.getUint32(at, little), 4);
    default:
      return null;
  }
}

function pixelByPixel(bytes: Uint8Array, { pixels, isPlanar }: Layout): Uint8Array {
  if (!isPlanar) return Uint8Array.from(bytes);
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let sample = 0; sample < 3; sample += 1) {
      rgb[pixel * 3 + sample] = bytes[sample * pixels + pixel] ?? 0;
    }
  }
  return rgb;
}

/** ITU-R BT.601, as DICOM's YBR_FULL has it. */
function toRgb(ybr: Uint8Array): Uint8Array {
  const rgb = new Uint8ClampedArray(ybr.length);
  for (let at = 0; at < ybr.length; at += 3) {
    const [y, b, r] = [ybr[at] ?? 0, (ybr[at + 1] ?? 0) - 128, (ybr[at + 2] ?? 0) - 128];
    rgb[at] = y + 1.402 * r;
    rgb[at + 1] = y - 0.344136 * b - 0.714136 * r;
    rgb[at + 2] = y + 1.772 * b;
  }
  return new Uint8Array(rgb.buffer);
}
