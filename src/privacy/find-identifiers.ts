// Finds what tells who somebody is in the words of a page: by check digits, labels and shapes.
import { foldWithPlaces } from './folded-text.ts';
import type { FoundIdentifier, KnownPatient } from './identifier.ts';
import { byLabel } from './identifiers-by-label.ts';
import { byShape } from './identifiers-by-shape.ts';
import { knownPatient } from './known-patient.ts';

/** Characters of a page that are looked through. */
const charactersMax = 200_000;

/**
 * In the order of the text, none within another. A number that only looks like one is found as
 * well: a person looks at every suggestion, and what is missed leaves the house.
 */
export function findIdentifiers(
  original: string,
  patient: KnownPatient = { names: [], birthDates: [], phones: [] },
): readonly FoundIdentifier[] {
  const { text, places } = foldWithPlaces(original.slice(0, charactersMax));
  const found = [...byShape(text), ...byLabel(text), ...knownPatient(text, patient)];
  const inOriginal = outermost(found).map((one) => ({
    ...one,
    start: places[one.start] ?? 0,
    end: places[one.end] ?? original.length,
  }));
  return inOriginal.toSorted((one, other) => one.start - other.start);
}

/** The longest of those that overlap; of equals the one with the better sign. */
function outermost(found: readonly FoundIdentifier[]): readonly FoundIdentifier[] {
  const ranks = { check_digit: 0, answer: 1, label: 2, shape: 3 } as const;
  const best = found.toSorted(
    (one, other) =>
      other.end - other.start - (one.end - one.start) || ranks[one.sign] - ranks[other.sign],
  );
  const kept: FoundIdentifier[] = [];
  for (const one of best) {
    if (!kept.some(({ start, end }) => one.start < end && one.end > start)) kept.push(one);
  }
  return kept;
}
