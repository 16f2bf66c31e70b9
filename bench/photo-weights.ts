// Fits the weights of the legibility score on labelled photos, says how well they do on documents
// that were left out, and whether the weights in the source are the ones that were found.
// Usage: node bench/photo-weights.ts LABELS.csv FOLDER [LABELS.csv FOLDER …]
import { readFile } from 'node:fs/promises';
import { centredOn, fitLogistic, type LogisticModel, type Sample } from './photo/fit-logistic.ts';
import { labelledPhotos, type LabelledPhoto } from './photo/labelled-photos.ts';
import { leftOut } from './photo/left-out.ts';
import { nearCopies } from './photo/near-copies.ts';
import { auc } from './photo/scores.ts';
import { legibilityModel, termNames } from '../src/photo/legibility.ts';
import { termsOfPhoto } from './photo/terms-of-photo.ts';

/** The rest can only make it worse. */
const better: ReadonlySet<string> = new Set(['contrast', 'letterHeight']);
const signs = termNames.map((name) => (better.has(name) ? 1 : -1));
/** What the score is about; darkness, too much light and glare have rules of their own. */
const causes: ReadonlySet<string> = new Set(['blur', 'small', 'noise', 'jpeg']);
/** Rounding in the source moves a score by less than this. */
const differenceMax = 0.01;

type DocumentSample = Sample & { readonly document: string; readonly isCopy: boolean };

const samples: DocumentSample[] = [];
for (let at = 2; at + 1 < process.argv.length; at += 2) {
  const [labels = '', folder = ''] = process.argv.slice(at, at + 2);
  for (const photo of await labelledPhotos(labels, folder)) samples.push(...(await of(photo)));
}
reportUnseen();
reportWeights(fitted(samples));

/** Copies teach how much blur and size weigh; where even odds lie, the photos themselves say. */
function fitted(from: readonly DocumentSample[]): LogisticModel {
  const photos = from.filter(({ isCopy }) => !isCopy);
  return centredOn(fitLogistic(from, signs), photos);
}

/** The photo itself and its copies from nearer. */
async function of(photo: LabelledPhoto): Promise<readonly DocumentSample[]> {
  const { document } = photo;
  const isUsed =
    photo.label === 'legible' || (photo.label === 'illegible' && causes.has(photo.cause));
  if (!isUsed) return [];
  const own = { jpeg: await readFile(photo.path), isLegible: photo.label === 'legible' };
  const found: DocumentSample[] = [];
  for (const one of [own, ...(await nearCopies(photo))]) {
    const terms = await termsOfPhoto(one.jpeg);
    if (terms === null) continue;
    found.push({ terms, good: one.isLegible, document, isCopy: one !== own });
  }
  return found;
}

function reportUnseen(): void {
  const { documents, results: unseen } = leftOut(samples, (others) => {
    const model = fitted(others);
    return (sample) => ({ ...sample, score: model.score(sample.terms) });
  });
  const photos = unseen.filter(({ isCopy }) => !isCopy);
  report(`photos of ${documents} documents, each left out once`, photos);
  report('photos and their copies', unseen);
}

type Scored = DocumentSample & { readonly score: number };

function report(name: string, scored: readonly Scored[]): void {
  const scores = (isGood: boolean): readonly number[] =>
    scored.filter(({ good }) => good === isGood).map(({ score }) => score);
  const [good, bad] = [scores(true), scores(false)];
  console.log(`${good.length} legible and ${bad.length} illegible ${name}`);
  console.log(`  AUC ${auc(good, bad).toFixed(4)}`);
  for (const limit of [-2, -1, 0, 1]) {
    const below = (list: readonly number[]): string =>
      ((100 * list.filter((score) => score < limit).length) / list.length).toFixed(1);
    console.log(`  below ${limit}: ${below(good)} % of legible, ${below(bad)} % of illegible`);
  }
}

function reportWeights({ intercept, weights }: LogisticModel): void {
  const source = legibilityModel;
  const rows = [
    ['intercept', intercept, source.intercept] as const,
    ...termNames.map((name, index) => [name, weights[index] ?? 0, source.weights[name]] as const),
  ];
  for (const [name, found, now] of rows) {
    console.log(`${name}: ${found.toFixed(2)}, in the source ${now.toFixed(2)}`);
  }
  if (rows.some(([, found, now]) => Math.abs(found - now) > differenceMax)) process.exitCode = 1;
}
