// Measures the photo verdict against labelled photos, beside the usual sharpness scores.
// Usage: node bench/photo.ts LABELS.csv FOLDER
// The CSV has a heading with `file`, `label` (legible, illegible, border, film) and, where known,
// `cause` and `lang`; files are named relative to FOLDER.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { PageVerdict } from '../src/intake/document.ts';
import { decodePhoto } from '../src/photo/decode.ts';
import { judgePhoto } from '../src/photo/judge-photo.ts';

/** Long sides at which the variance of the Laplacian is taken. */
const laplacianSides = [500, 1000, 1600] as const;
/** A photo of about 2 million pixels, as a messenger sends it. */
const twoMegapixels = { min: 1.5e6, max: 2.5e6 } as const;
/** What a score is worth where nothing could be measured: worse than anything measured. */
const unmeasured = -99;

interface Label {
  readonly file: string;
  readonly label: string;
  readonly cause: string;
  readonly lang: string;
}

interface Result extends Label {
  readonly verdict: PageVerdict;
  /** Score by name; higher is sharper. */
  readonly scores: ReadonlyMap<string, number>;
  readonly judgeMs: number;
  readonly decodeMs: number;
}

const [labelsFile, folder] = process.argv.slice(2);
if (labelsFile === undefined || folder === undefined) {
  console.log('Usage: node bench/photo.ts LABELS.csv FOLDER');
  process.exitCode = 2;
} else {
  const results: Result[] = [];
  for (const label of parseLabels(await readFile(labelsFile, 'utf8'))) {
    results.push(await examine(label, path.join(folder, label.file)));
  }
  report(results);
}

function parseLabels(csv: string): readonly Label[] {
  const [heading = '', ...lines] = csv.trim().split('\n');
  const names = heading.trim().split(',');
  return lines.map((line) => {
    const cells = line.trim().split(',');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    return {
      file: cell('file'),
      label: cell('label'),
      cause: cell('cause'),
      lang: cell('lang'),
    };
  });
}

async function examine(label: Label, file: string): Promise<Result> {
  const bytes = await readFile(file);
  await decodePhoto(bytes); // warms the file and the code, so that both timings are fair
  const decoding = performance.now();
  await sharp(bytes, { failOn: 'error', ignoreIcc: true }).raw().toBuffer();
  const judging = performance.now();
  const verdict = await judgePhoto(bytes);
  const judgeMs = performance.now() - judging;
  const scores = new Map([
    ['legibility (ours)', verdict.legibility ?? unmeasured],
    ['sharp().stats().sharpness', (await sharp(bytes).stats()).sharpness],
  ]);
  for (const side of laplacianSides) {
    scores.set(`variance of Laplacian ${side}`, await laplacianVariance(bytes, side));
  }
  return { ...label, verdict, scores, judgeMs, decodeMs: judging - decoding };
}

async function laplacianVariance(bytes: Uint8Array, side: number): Promise<number> {
  const { data, info } = await sharp(bytes, { ignoreIcc: true })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .extractChannel(1)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  let [count, sum, squares] = [0, 0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let p = y * width + 1; p < (y + 1) * width - 1; p++) {
      const around = (data[p - 1] ?? 0) + (data[p + 1] ?? 0);
      const value = around + (data[p - width] ?? 0) + (data[p + width] ?? 0) - 4 * (data[p] ?? 0);
      count++;
      sum += value;
      squares += value * value;
    }
  }
  return squares / count - (sum / count) ** 2;
}

function report(results: readonly Result[]): void {
  const legible = results.filter(({ label }) => label === 'legible');
  const illegible = results.filter(({ label }) => label === 'illegible');
  const blurred = illegible.filter(({ cause }) => cause === 'blur' || cause === 'small');
  const film = results.filter(({ label }) => label === 'film');
  console.log(
    `${results.length} photos: ${legible.length} legible, ${illegible.length} illegible ` +
      `(${blurred.length} blurred or small), ${film.length} film\n`,
  );
  reportScores(legible, blurred, illegible);
  reportVerdicts({ legible, blurred, illegible, film });
  reportLanguages(legible, illegible);
  reportTime(results);
}

function reportScores(
  legible: readonly Result[],
  blurred: readonly Result[],
  illegible: readonly Result[],
): void {
  row('score', ['AUC blur+small', 'AUC all', 'caught at 1 % refused', 'refused at 95 % caught']);
  for (const name of legible[0]?.scores.keys() ?? []) {
    const of = (list: readonly Result[]): number[] =>
      list.map(({ scores }) => scores.get(name) ?? unmeasured).sort((a, b) => a - b);
    const [good, bad] = [of(legible), of(blurred)];
    const onePercent = good[Math.floor(0.01 * good.length)] ?? 0;
    const catching = bad[Math.ceil(0.95 * bad.length) - 1] ?? 0;
    row(name, [
      auc(good, bad).toFixed(4),
      auc(good, of(illegible)).toFixed(4),
      share(bad, (value) => value < onePercent),
      share(good, (value) => value <= catching),
    ]);
  }
}

/** The chance that a random good one scores above a random bad one. */
function auc(good: readonly number[], bad: readonly number[]): number {
  let wins = 0;
  for (const a of good) for (const b of bad) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (good.length * bad.length);
}

function reportVerdicts(groups: Readonly<Record<string, readonly Result[]>>): void {
  console.log('');
  row('verdicts', ['reject', 'doubtful', 'accept', 'film']);
  for (const [name, list] of Object.entries(groups)) {
    const as = (verdict: string): string =>
      share(list, (result) => result.verdict.verdict === verdict);
    const film = share(list, (result) => result.verdict.reasons.includes('film'));
    row(name, [as('reject'), as('doubtful'), as('accept'), film]);
  }
}

function reportLanguages(legible: readonly Result[], illegible: readonly Result[]): void {
  console.log('');
  row('language', ['legible refused', 'legible asked', 'illegible refused', 'lowest legible']);
  const languages = [...new Set(legible.map(({ lang }) => lang))].sort();
  for (const lang of languages) {
    const good = legible.filter((result) => result.lang === lang);
    const bad = illegible.filter((result) => result.lang === lang);
    const as = (list: readonly Result[], verdict: string): string =>
      share(list, (result) => result.verdict.verdict === verdict);
    const lowest = Math.min(...good.map(({ verdict }) => verdict.legibility ?? unmeasured));
    row(lang || '–', [
      as(good, 'reject'),
      as(good, 'doubtful'),
      as(bad, 'reject'),
      lowest.toFixed(2),
    ]);
  }
}

function reportTime(results: readonly Result[]): void {
  const size = ({ verdict }: Result): number => verdict.widthPixels * verdict.heightPixels;
  const photos = results.filter(
    (result) => size(result) >= twoMegapixels.min && size(result) <= twoMegapixels.max,
  );
  const judged = median(photos.map(({ judgeMs }) => judgeMs));
  const decoded = median(photos.map(({ decodeMs }) => decodeMs));
  console.log(
    `\nmedian of ${photos.length} photos of 2 MP: verdict ${judged.toFixed(1)} ms, ` +
      `bare sharp decode ${decoded.toFixed(1)} ms (${(judged / decoded).toFixed(1)} times)`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function share<T>(list: readonly T[], test: (item: T) => boolean): string {
  const count = list.filter(test).length;
  return `${count}/${list.length} (${((100 * count) / Math.max(1, list.length)).toFixed(1)} %)`;
}

function row(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(28) + cells.map((cell) => cell.padEnd(24)).join(''));
}
