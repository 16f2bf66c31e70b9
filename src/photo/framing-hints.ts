// Hints that a page is cut off, from text that runs off the frame on continuing paper.
import type { PhotoReason } from '../intake/document.ts';
import type { Side } from './framing.ts';
import type { Measures } from './measure.ts';

/** Text that runs off the frame on continuing paper, along most of a side. */
const textCutOff = { linedMin: 0.3, cutMin: 0.7 } as const;
/** Along a part of it: a page held too close, or one that fills the frame. */
const pageCutOff = { linedMin: 0.3, cutMin: 0.45 } as const;
/** Letters of a whole A4 page are under 0.9 % of the long side. */
const fragment = { letterShareMin: 0.0095, linedMin: 0.2, cutMin: 0.5 } as const;

/** Only ever hints on a page that is accepted: a page that fills the frame looks much the same. */
export function framingHints(measures: Measures): readonly PhotoReason[] {
  const { framing, full, width, height } = measures;
  if (framing === null || full?.letterHeight == null) return [];
  const sides = Object.values(framing);
  const cut = (limits: { readonly linedMin: number; readonly cutMin: number }): boolean =>
    sides.some((side: Side) => side.lined >= limits.linedMin && side.cut >= limits.cutMin);
  const large = full.letterHeight / Math.max(width, height) >= fragment.letterShareMin;
  if (large && cut(fragment)) return ['fragment'];
  if (cut(textCutOff)) return ['text_cut_off'];
  return cut(pageCutOff) ? ['page_cut_off'] : [];
}
