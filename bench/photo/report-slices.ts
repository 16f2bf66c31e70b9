// The same verdicts by language, kind of page, scenario and size: the worst slice counts.
import type { JudgedPhoto } from './judged-photo.ts';
import { row, share } from './table.ts';

const slices: readonly (readonly [string, (photo: JudgedPhoto) => string])[] = [
  ['language', ({ language }) => language],
  ['kind', ({ kind }) => kind],
  ['scenario', ({ scenario }) => scenario],
  ['long side', (photo) => photo.cell('long')],
];

export function reportSlices(photos: readonly JudgedPhoto[]): void {
  for (const [name, sliceOf] of slices) {
    console.log('');
    row(name, ['legible refused', 'legible refused or asked', 'illegible refused', 'caught']);
    for (const slice of [...new Set(photos.map(sliceOf))].sort()) {
      const of = (label: string): readonly JudgedPhoto[] =>
        photos.filter((photo) => photo.label === label && sliceOf(photo) === slice);
      const [legible, illegible] = [of('legible'), of('illegible')];
      if (legible.length + illegible.length === 0) continue;
      const refused = ({ verdict }: JudgedPhoto): boolean => verdict.verdict === 'reject';
      const noticed = ({ verdict }: JudgedPhoto): boolean => verdict.verdict !== 'accept';
      row(`  ${slice || '–'}`, [
        share(legible, refused),
        share(legible, noticed),
        share(illegible, refused),
        share(illegible, noticed),
      ]);
    }
  }
}
