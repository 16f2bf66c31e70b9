// How long a verdict takes beside a bare decode of the same file by sharp.
import type { JudgedPhoto } from './judged-photo.ts';
import { median } from './scores.ts';
import { row } from './table.ts';

const sizes = [
  { name: '2 MP', min: 1.5e6, max: 2.5e6 },
  { name: '12 MP', min: 10e6, max: 14e6 },
] as const;

export function reportTime(photos: readonly JudgedPhoto[]): void {
  console.log('');
  row('median ms', ['verdict', 'measuring alone', 'bare decode', 'verdict for each decode']);
  for (const { name, min, max } of sizes) {
    const list = photos.filter(({ verdict: { widthPixels, heightPixels } }) => {
      const pixels = widthPixels * heightPixels;
      return pixels >= min && pixels <= max;
    });
    if (list.length === 0) continue;
    row(`  ${list.length} of ${name}`, [
      median(list.map(({ judgeMs }) => judgeMs)).toFixed(1),
      median(list.map(({ measureMs }) => measureMs)).toFixed(1),
      median(list.map(({ decodeMs }) => decodeMs)).toFixed(1),
      median(list.map(({ judgeMs, decodeMs }) => judgeMs / decodeMs)).toFixed(2),
    ]);
  }
}
