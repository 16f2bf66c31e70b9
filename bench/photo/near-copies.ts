// Makes copies of a sharp photo as if taken from nearer, focused or not: large letters, blurred.
import sharp from 'sharp';
import { Dice } from '../photo-corpus/dice.ts';
import type { LabelledPhoto } from './labelled-photos.ts';

/** Blur for each letter height up to which a copy can be read, and from which it cannot. */
const law = { sharp: 0.13, blurred: 0.27, mostBlurred: 0.6 } as const;
const copies = 4;
const longSides = [960, 1280, 1280, 1600] as const;
/** Enlarged by more than this a photo shows its pixels, which no lens does. */
const zoomMax = 2.2;
/** Smaller letters are hard to read however sharp. */
const letterHeightMin = 5;
/** How often a copy is paler and dimmer, as a pen on grey paper is. */
const paleShare = 0.4;

export interface NearCopy {
  readonly jpeg: Buffer;
  readonly isLegible: boolean;
  /** Height of the middle letters and blur, in pixels of the copy. */
  readonly letters: number;
  readonly sigma: number;
}

/** None of a photo whose blur and letter height are unknown, or that is not sharp itself. */
export async function nearCopies(photo: LabelledPhoto): Promise<readonly NearCopy[]> {
  const own = { sigma: Number(photo.cell('sigma')), letters: Number(photo.cell('xh')) };
  if (photo.label !== 'legible' || own.letters <= 0) return [];
  if (own.sigma > law.sharp * own.letters) return [];
  const dice = new Dice(Number(photo.cell('seed')));
  const made: NearCopy[] = [];
  for (let copy = 0; copy < copies; copy++) {
    const one = await nearCopy(dice, photo.path, own);
    if (one !== null) made.push(one);
  }
  return made;
}

async function nearCopy(
  dice: Dice,
  file: string,
  own: { readonly sigma: number; readonly letters: number },
): Promise<NearCopy | null> {
  const { width, height } = await sharp(file).metadata();
  const share = dice.between(0.35, 1);
  const part = { width: Math.round(width * share), height: Math.round(height * share) };
  const left = dice.whole(0, width - part.width);
  const top = dice.whole(0, height - part.height);
  const zoom = dice.pick(longSides) / Math.max(part.width, part.height);
  const isLegible = dice.chance(0.5);
  const ratio = isLegible
    ? dice.between(0.07, law.sharp)
    : dice.ratio(law.blurred, law.mostBlurred);
  const pale = dice.chance(paleShare) ? dice.between(0.45, 0.95) : 1;
  const veil = (1 - pale) * dice.between(0, 150);
  const quality = dice.whole(60, 90);
  const letters = own.letters * zoom;
  if (letters < letterHeightMin || zoom > zoomMax) return null;
  const missing = Math.sqrt(Math.max(0, (ratio * letters) ** 2 - (own.sigma * zoom) ** 2));
  // In one pipeline sharp would blur before it enlarges.
  const enlarged = await sharp(file)
    .extract({ left, top, ...part })
    .resize({ width: Math.round(part.width * zoom) })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
  const blurred = missing > blurMin ? sharp(enlarged).blur(missing) : sharp(enlarged);
  const jpeg = await blurred.linear(pale, veil).jpeg({ quality }).toBuffer();
  return { jpeg, isLegible, letters, sigma: Math.max(ratio * letters, own.sigma * zoom) };
}

/** The least that sharp blurs. */
const blurMin = 0.3;
