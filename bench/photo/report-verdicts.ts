// What was accepted, asked about and refused, and whether the reasons are right.
import type { PhotoReason } from '../../src/intake/document.ts';
import type { JudgedPhoto } from './judged-photo.ts';
import { row, share } from './table.ts';

export function reportVerdicts(photos: readonly JudgedPhoto[]): void {
  console.log('');
  row('label', ['reject', 'doubtful', 'accept', 'reject or doubtful', 'called blurred']);
  for (const label of ['legible', 'illegible', 'border', 'half', 'film', 'other']) {
    const list = photos.filter((photo) => photo.label === label);
    const as = (verdict: string): string =>
      share(list, (photo) => photo.verdict.verdict === verdict);
    row(label, [
      as('reject'),
      as('doubtful'),
      as('accept'),
      share(list, (photo) => photo.verdict.verdict !== 'accept'),
      share(list, ({ verdict }) =>
        verdict.reasons.some((reason) => reason === 'blurred' || reason === 'moving'),
      ),
    ]);
  }
}

/** Which reasons are right for which cause of a label. */
const rightReasons: Readonly<Record<string, readonly PhotoReason[]>> = {
  blur: ['blurred', 'moving', 'partly_blurred'],
  small: ['text_too_small'],
  dark: ['dark'],
  noise: ['noisy', 'dark'],
  over: ['overexposed', 'faint', 'glare'],
  glare: ['glare', 'overexposed'],
  jpeg: ['blurred', 'noisy', 'text_too_small'],
};

/** The first reason is the one that the sender is told to mend. */
export function reportReasons(photos: readonly JudgedPhoto[]): void {
  const refused = photos.filter(
    ({ label, verdict }) => label === 'illegible' && verdict.verdict === 'reject',
  );
  const isRight = ({ cause, verdict }: JudgedPhoto): boolean => {
    const [first] = verdict.reasons;
    return first !== undefined && (rightReasons[cause] ?? []).includes(first);
  };
  console.log(`\nright first reason among refusals: ${share(refused, isRight)}`);
  for (const cause of Object.keys(rightReasons)) {
    const list = refused.filter((photo) => photo.cause === cause);
    if (list.length === 0) continue;
    const wrong = list.filter((photo) => !isRight(photo)).map(({ verdict }) => verdict.reasons[0]);
    const counts = [...new Set(wrong)].map(
      (reason) => `${String(reason)} ${wrong.filter((one) => one === reason).length}`,
    );
    row(`  ${cause}`, [share(list, isRight), counts.join(', ')]);
  }
}
