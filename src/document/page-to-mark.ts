// Picks the page of a file on which showing what cannot be read would help its sender.
import type { Examination, PageVerdict, PhotoReason } from '../intake/document.ts';
import { unreadableAreas } from '../photo/unreadable-areas.ts';

/** What is wrong with the whole picture, or with what it shows, has no place on it. */
const placeless: ReadonlySet<PhotoReason> = new Set<PhotoReason>([
  'page_cut_off',
  'fragment',
  'damaged',
  'film',
  'screen',
  'not_a_page',
  'same_photo',
]);

/** The worst page that is refused or doubted; null where words say everything. */
export function pageToMark({ outcome, pages }: Examination): PageVerdict | null {
  if (outcome !== 'accept') return null;
  const [worst] = pages.filter(hasPlace).sort((one, other) => badness(other) - badness(one));
  return worst ?? null;
}

function hasPlace({ verdict, reasons, map }: PageVerdict): boolean {
  const [reason] = reasons;
  if (verdict === 'accept' || map === null || reason === undefined) return false;
  return !placeless.has(reason) && unreadableAreas(map).extent !== 'none';
}

/** A refusal is worse than any doubt; among equals the score decides. */
function badness({ verdict, legibility }: PageVerdict): number {
  return (verdict === 'reject' ? 1000 : 0) - (legibility ?? 0);
}
