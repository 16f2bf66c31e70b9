// Our score and the usual ones as tellers of legible photos from illegible ones.
import type { JudgedPhoto } from './judged-photo.ts';
import { auc, caughtAt, refusedAt } from './scores.ts';
import { row } from './table.ts';

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

export function reportScores(photos: readonly JudgedPhoto[]): void {
  const legible = photos.filter(({ label }) => label === 'legible');
  const illegible = photos.filter(({ label }) => label === 'illegible');
  const blurred = illegible.filter(({ cause }) => cause === 'blur' || cause === 'small');
  console.log(`${photos.length} photos: ${legible.length} legible, ${illegible.length} illegible`);
  row('score', ['AUC blur+small', 'AUC all', 'caught at 1 % refused', 'refused at 95 % caught']);
  for (const name of legible[0]?.scores.keys() ?? []) {
    const of = (list: readonly JudgedPhoto[]): number[] =>
      list.map(({ scores }) => scores.get(name) ?? 0);
    const [good, bad] = [of(legible), of(blurred)];
    row(name, [
      auc(good, bad).toFixed(4),
      auc(good, of(illegible)).toFixed(4),
      percent(caughtAt(good, bad, 0.01)),
      percent(refusedAt(good, bad, 0.95)),
    ]);
  }
}
