// Fits the weights of the legibility score on labelled photos and says how well they do unseen.
// Usage: node bench/photo-weights.ts LABELS.csv FOLDER [LABELS.csv FOLDER …]
import { fitLogistic, type Sample } from './photo/fit-logistic.ts';
import { labelledPhotos } from './photo/labelled-photos.ts';
import { auc } from './photo/scores.ts';
import { termNames } from '../src/photo/legibility.ts';
import { termsOfPhoto } from './photo/terms-of-photo.ts';

/** The rest can only make it worse. */
const better: ReadonlySet<string> = new Set(['contrast', 'letterHeight']);
const signs = termNames.map((name) => (better.has(name) ? 1 : -1));
const folds = 8;

const samples: (Sample & { readonly document: string })[] = [];
for (let at = 2; at + 1 < process.argv.length; at += 2) {
  const [labels = '', folder = ''] = process.argv.slice(at, at + 2);
  for (const photo of await labelledPhotos(labels, folder)) {
    if (photo.label !== 'legible' && photo.label !== 'illegible') continue;
    const terms = await termsOfPhoto(photo.path);
    if (terms === null) continue;
    samples.push({ terms, good: photo.label === 'legible', document: photo.document });
  }
}

const documents = [...new Set(samples.map(({ document }) => document))].sort();
const foldOf = (document: string): number => documents.indexOf(document) % folds;
const unseen: { readonly good: boolean; readonly score: number }[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const model = fitLogistic(
    samples.filter(({ document }) => foldOf(document) !== fold),
    signs,
  );
  for (const sample of samples.filter(({ document }) => foldOf(document) === fold)) {
    unseen.push({ good: sample.good, score: model.score(sample.terms) });
  }
}
const scoresOf = (good: boolean): readonly number[] =>
  unseen.filter((one) => one.good === good).map(({ score }) => score);
console.log(`${samples.length} photos of ${documents.length} documents, each fold left out once`);
console.log(`AUC ${auc(scoresOf(true), scoresOf(false)).toFixed(4)}`);
for (const limit of [-2, -1, 0]) {
  const below = (good: boolean): string => {
    const scores = scoresOf(good);
    return ((100 * scores.filter((score) => score < limit).length) / scores.length).toFixed(1);
  };
  console.log(`below ${limit}: ${below(true)} % of legible, ${below(false)} % of illegible`);
}
const { intercept, weights } = fitLogistic(samples, signs);
console.log(`intercept: ${intercept.toFixed(3)}`);
for (const [index, name] of termNames.entries()) {
  console.log(`${name}: ${(weights[index] ?? 0).toFixed(3)}`);
}
