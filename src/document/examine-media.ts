// Examines voice notes and videos, which are kept for a coordinator to hear and see.

import type { Examination } from '../intake/document.ts';
import { holdsAscii } from './bytes.ts';
import { type FileType, accepted, refused } from './finding.ts';

/** Nothing is decoded: a note that breaks off is still worth hearing. */
export function examineMedia(bytes: Uint8Array, type: FileType): Examination {
  return isUnplayable(bytes) ? refused(type, 'unreadable') : accepted(type, { pageCount: 0 });
}

/** Boxes that a movie has no use for; a picture of a foreign kind shows them. */
const pictureBoxes = ['meta', 'mini', 'iloc', 'ispe'];

/** An MP4 whose index was never written or is missing, or a picture in the same container. */
function isUnplayable(bytes: Uint8Array): boolean {
  if (!holdsAscii(bytes.subarray(0, 12), 'ftyp')) return false;
  if (holdsAscii(bytes, 'moov') || holdsAscii(bytes, 'moof')) return false;
  return holdsAscii(bytes, 'mdat') || pictureBoxes.some((box) => holdsAscii(bytes, box));
}
