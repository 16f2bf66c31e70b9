// Fits on all documents but some, and looks at those: what a fit is worth on what it has not seen.

const folds = 8;

/** What `fit` of the others says of each item; all photos of one document are left out together. */
export function leftOut<Item extends { readonly document: string }, Result>(
  items: readonly Item[],
  fit: (others: readonly Item[]) => (item: Item) => Result,
): { readonly documents: number; readonly results: readonly Result[] } {
  const documents = [...new Set(items.map(({ document }) => document))].sort();
  const foldOf = ({ document }: Item): number => documents.indexOf(document) % folds;
  const results = Array.from({ length: folds }, (_, fold) => {
    const fitted = fit(items.filter((item) => foldOf(item) !== fold));
    return items.filter((item) => foldOf(item) === fold).map(fitted);
  }).flat();
  return { documents: documents.length, results };
}
