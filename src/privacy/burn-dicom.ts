// Burns boxes into the pixels of a DICOM file: names that a machine has drawn into its pictures.
import type dicomParser from 'dicom-parser';
import type { PageBox } from '../intake/page-edit.ts';
import { burnBoxes } from './burn-boxes.ts';

/** Pixels lie there one by one: implicit, explicit, deflated and big-endian. */
const plainSyntaxes: ReadonlySet<string> = new Set([
  '1.2.840.10008.1.2',
  '1.2.840.10008.1.2.1',
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.2',
]);

/** Three bytes for each pixel, or one value. */
const plainColours: ReadonlySet<string> = new Set([
  ...(['MONOCHROME1', 'MONOCHROME2', 'PALETTE COLOR', 'RGB', 'YBR_FULL'] as const),
]);

/** Whether parts of pictures in this transfer syntax can be burnt out. */
export function canBurn(transferSyntax: string): boolean {
  return plainSyntaxes.has(transferSyntax);
}

/**
 * Into every frame alike: machines write names at one place. `bytes`: what `dataSet` was read from,
 * or a copy; changed in place. Throws where the pixels are packed, or laid out in another way.
 */
export function burnDicom(
  dataSet: dicomParser.DataSet,
  bytes: Uint8Array,
  boxes: readonly PageBox[],
): void {
  const { images, width, height, channels, start } = layoutOf(dataSet);
  const size = width * height * channels;
  for (let image = 0; image < images; image += 1) {
    const at = start + image * size;
    burnBoxes({ width, height, channels, data: bytes.subarray(at, at + size) }, boxes);
  }
}

/** `channels`: bytes of a pixel. Colours that lie one after the other are images of their own. */
function layoutOf(dataSet: dicomParser.DataSet) {
  const pixels = dataSet.elements['x7fe00010'];
  const syntax = dataSet.string('x00020010')?.trim() ?? '1.2.840.10008.1.2';
  const colours = dataSet.string('x00280004')?.trim() ?? '';
  const height = dataSet.uint16('x00280010') ?? 0;
  const width = dataSet.uint16('x00280011') ?? 0;
  const samples = dataSet.uint16('x00280002') ?? 1;
  const bits = dataSet.uint16('x00280100') ?? 0;
  const frames = Math.max(1, Number.parseInt(dataSet.string('x00280008') ?? '1', 10) || 1);
  const isPlain = canBurn(syntax) && plainColours.has(colours) && pixels?.fragments === undefined;
  if (pixels === undefined || !isPlain || bits === 0 || bits % 8 !== 0 || width * height === 0) {
    throw new RangeError('pixels that cannot be covered');
  }
  const isPlanar = samples > 1 && dataSet.uint16('x00280006') === 1;
  const images = isPlanar ? frames * samples : frames;
  const channels = (isPlanar ? 1 : samples) * (bits / 8);
  if (pixels.length < images * width * height * channels) {
    throw new RangeError('fewer pixels than the header says');
  }
  return { images, width, height, channels, start: pixels.dataOffset };
}
