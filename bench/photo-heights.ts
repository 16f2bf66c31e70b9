// Fits the estimate of the height of letters on photos whose letters are known, says how far off it
// is on documents that were left out, and writes it into the source with --write.
// Usage: node bench/photo-heights.ts [--write] LABELS.csv FOLDER [LABELS.csv FOLDER …]
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { decodePhoto } from '../src/photo/decode.ts';
import { measure } from '../src/photo/measure.ts';
import { judgedLongSide } from '../src/photo/pixels.ts';
import { subject } from '../src/photo/subject.ts';
import { xHeightLogarithm, xHeightLogarithms, xHeightTerms } from '../src/photo/x-height.ts';
import { xHeightModel } from '../src/photo/x-height-model.ts';
import { fitRidge } from './photo/fit-ridge.ts';
import { labelledPhotos, type LabelledPhoto } from './photo/labelled-photos.ts';
import { leftOut } from './photo/left-out.ts';
import { nearCopies } from './photo/near-copies.ts';

const modelFile = path.join(import.meta.dirname, '../src/photo/x-height-model.ts');
const labels: ReadonlySet<string> = new Set(['legible', 'illegible', 'border']);
/** Blurred further than this a page says nothing about the height of its letters. */
const blurMax = 0.6;
/** Copies are many and alike. */
const copyShare = 0.4;
const shrinkage = 20;
/** Rounding in the source moves a logarithm by less than this. */
const differenceMax = 0.02;

interface Letters {
  readonly logarithms: readonly (number | null)[];
  /** Logarithm of the true height, in pixels at the judged size. */
  readonly truth: number;
  readonly share: number;
  readonly document: string;
}
type Model = typeof xHeightModel;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const seen: Letters[] = [];
for (let at = 0; at + 1 < positionals.length; at += 2) {
  const [table = '', folder = ''] = positionals.slice(at, at + 2);
  for (const photo of await labelledPhotos(table, folder)) seen.push(...(await lettersOf(photo)));
}
reportUnseen();
const model = fitted(seen);
if (values.write) await writeModel(model);
else reportDifference(model);

async function lettersOf(photo: LabelledPhoto): Promise<readonly Letters[]> {
  const own = { sigma: Number(photo.cell('sigma')), letters: Number(photo.cell('xh')) };
  if (!labels.has(photo.label) || own.letters <= 0) return [];
  const { document } = photo;
  const bytes = await readFile(photo.path);
  const found = [{ ...(await logarithmsOf(bytes, own)), share: 1, document }];
  for (const copy of await nearCopies(photo)) {
    found.push({ ...(await logarithmsOf(copy.jpeg, copy)), share: copyShare, document });
  }
  return found.flatMap(({ logarithms, ...rest }) =>
    logarithms === null ? [] : [{ ...rest, logarithms }],
  );
}

async function logarithmsOf(
  bytes: Uint8Array,
  { sigma, letters }: { readonly sigma: number; readonly letters: number },
): Promise<{ readonly logarithms: Letters['logarithms'] | null; readonly truth: number }> {
  const { pixels, widthPixels, heightPixels } = await decodePhoto(bytes);
  const measures = measure(pixels);
  const { full, half } = measures;
  const scale = Math.min(1, judgedLongSide / Math.max(widthPixels, heightPixels));
  const truth = Math.log(letters * scale);
  const isPage = ['page', 'perhaps_page'].includes(subject(measures));
  const isUsed = isPage && sigma < blurMax * letters && full?.letterHeight != null;
  return { logarithms: isUsed && half !== null ? xHeightLogarithms(full, half) : null, truth };
}

function fitted(from: readonly Letters[]): Model {
  const columns = (from[0]?.logarithms ?? []).map((_, i) =>
    from.flatMap(({ logarithms }) => logarithms[i] ?? []),
  );
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, value) => sum + value, 0) / list.length;
  const means = columns.map(mean);
  const spreads = columns.map((list, i) =>
    Math.sqrt(mean(list.map((value) => (value - (means[i] ?? 0)) ** 2))),
  );
  const samples = from.map(({ logarithms, truth, share }) => {
    return { terms: xHeightTerms(logarithms, { means, spreads }), value: truth, share };
  });
  return { means, spreads, ...fitRidge(samples, shrinkage) };
}

function reportUnseen(): void {
  const { documents, results: errors } = leftOut(seen, (others) => {
    const found = fitted(others);
    return ({ logarithms, truth, share }) => {
      return { isCopy: share < 1, error: xHeightLogarithm(logarithms, found) - truth };
    };
  });
  for (const isCopy of [false, true]) {
    const list = errors.filter((one) => one.isCopy === isCopy).map(({ error }) => error);
    const sorted = list.map(Math.abs).sort((a, b) => a - b);
    const spread = Math.sqrt(list.reduce((sum, error) => sum + error ** 2, 0) / list.length);
    const middle = sorted[sorted.length >> 1] ?? 0;
    const what = `${list.length} ${isCopy ? 'copies' : 'photos'} of ${documents} documents`;
    const off = `off by ${middle.toFixed(3)} in the middle, deviation ${spread.toFixed(3)}`;
    console.log(`${what}, each left out once: ${off}`);
  }
}

function reportDifference(found: Model): void {
  const apart = seen.map(({ logarithms }) =>
    Math.abs(xHeightLogarithm(logarithms, found) - xHeightLogarithm(logarithms, xHeightModel)),
  );
  const most = Math.max(...apart);
  console.log(`differs from the source by ${most.toFixed(3)} at most`);
  if (most > differenceMax) process.exitCode = 1;
}

async function writeModel(found: Model): Promise<void> {
  const rounded = JSON.stringify(found, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value,
  );
  const source = await readFile(modelFile, 'utf8');
  const written = source.replace(/= \{[\s\S]*$/u, `= ${rounded};`);
  const style = await resolveConfig(modelFile);
  await writeFile(modelFile, await format(written, { ...style, parser: 'typescript' }));
}
