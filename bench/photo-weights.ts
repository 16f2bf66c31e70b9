// Fits the weights of the legibility score on labelled photos, says how well they do on documents
// that were left out, and whether the weights in the source are the ones that were found.
// Usage: node bench/photo-weights.ts LABELS.csv FOLDER [LABELS.csv FOLDER …]
import { readFile } from 'node:fs/promises';
import { fitLogistic, type LogisticModel, type Sample } from './photo/fit-logistic.ts';
import { labelledPhotos, type LabelledPhoto } from './photo/labelled-photos.ts';
import { nearCopies } from './photo/near-copies.ts';
import { auc, caughtAt } from './photo/scores.ts';
import { legibilityModel, termNames } from '../src/photo/legibility.ts';
import { termsOfPhoto } from './photo/terms-of-photo.ts';

/** The rest can only make it worse. */
const better: ReadonlySet<string> = new Set(['contrast', 'letterHeight']);
const signs = termNames.map((name) => (better.has(name) ? 1 : -1));
const folds = 8;
/** What the score is about; darkness, too much light and glare have rules of their own. */
const causes: ReadonlySet<string> = new Set(['blur', 'small', 'noise', 'jpeg']);
/** Rounding in the source moves a score by less than this. */
const differenceMax = 0.01;

type DocumentSample = Sample & { readonly document: string };

const samples: DocumentSample[] = [];
for (let at = 2; at + 1 < process.argv.length; at += 2) {
  const [labels = '', folder = ''] = process.argv.slice(at, at + 2);
  for (const photo of await labelledPhotos(labels, folder)) samples.push(...(await of(photo)));
}
reportUnseen();
reportWeights(fitLogistic(samples, signs));

/** The photo itself and its copies from nearer. */
async function of(photo: LabelledPhoto): Promise<readonly DocumentSample[]> {
  const { document } = photo;
  const isUsed =
    photo.label === 'legible' || (photo.label === 'illegible' && causes.has(photo.cause));
  if (!isUsed) return [];
  const own = { jpeg: await readFile(photo.path), isLegible: photo.label === 'legible' };
  const found: DocumentSample[] = [];
  for (const { jpeg, isLegible } of [own, ...(await nearCopies(photo))]) {
    const terms = await termsOfPhoto(jpeg);
    if (terms !== null) found.push({ terms, good: isLegible, document });
  }
  return found;
}

function reportUnseen(): void {
  const documents = [...new Set(samples.map(({ document }) => document))].sort();
  const foldOf = ({ document }: DocumentSample): number => documents.indexOf(document) % folds;
  const unseen = Array.from({ length: folds }, (_, fold) => {
    const model = fitLogistic(
      samples.filter((sample) => foldOf(sample) !== fold),
      signs,
    );
    const left = samples.filter((sample) => foldOf(sample) === fold);
    return left.map(({ terms, good }) => ({ good, score: model.score(terms) }));
  }).flat();
  const [good, bad] = [true, false].map((isGood) =>
    unseen.filter((one) => one.good === isGood).map(({ score }) => score),
  );
  if (good === undefined || bad === undefined) return;
  console.log(
    `${good.length} legible and ${bad.length} illegible of ${documents.length} documents`,
  );
  console.log(`each left out once: AUC ${auc(good, bad).toFixed(4)}`);
  for (const share of [0.003, 0.01, 0.02]) {
    const caught = (100 * caughtAt(good, bad, share)).toFixed(1);
    console.log(`${caught} % of illegible below all but ${100 * share} % of legible`);
  }
  for (const limit of [-2, -1, 0, 1]) {
    const below = (scores: readonly number[]): string =>
      ((100 * scores.filter((score) => score < limit).length) / scores.length).toFixed(1);
    console.log(`below ${limit}: ${below(good)} % of legible, ${below(bad)} % of illegible`);
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
