// Where the words of a case stand in the table of the search, and how all of a case is deleted.
import type { Knex } from 'knex';

/** What a word was found in; the order is that of the results. */
export const wordPlaces = ['name', 'answer', 'message', 'note'] as const;

export type WordPlace = (typeof wordPlaces)[number];

/** Room for more kinds than there are. */
const placesPerCase = 8;

/** `number`: the case's own in `case_row`. */
export function placeOfWord(number: number, place: WordPlace): number {
  return number * placesPerCase + wordPlaces.indexOf(place);
}

/** The inverse of {@link placeOfWord}; `bit`: the index of the place in {@link wordPlaces}. */
export function readWordPlace(value: number): { readonly number: number; readonly bit: number } {
  return { number: Math.floor(value / placesPerCase), bit: value % placesPerCase };
}

/** Of so many places; their words lie together in the table. */
const placesPerSegment = 512 * placesPerCase;

export function segmentOfPlace(place: number): number {
  return Math.floor(place / placesPerSegment);
}

/** The row and the words that are derived of an intake. */
export async function deleteDerivedCase(trx: Knex, intake: string): Promise<void> {
  const row: { number: number } | undefined = await trx('case_row')
    .where({ intake_id: intake })
    .first('number');
  if (row === undefined) return;
  const first = row.number * placesPerCase;
  await trx('case_word')
    .whereBetween('place', [first, first + placesPerCase - 1])
    .delete();
  await trx('case_row').where({ intake_id: intake }).delete();
}

/** Everything that the worklist holds of an intake. */
export async function deleteCase(trx: Knex, intake: string): Promise<void> {
  await deleteDerivedCase(trx, intake);
  await trx('case_seen').where({ intake_id: intake }).delete();
  await trx('case_assignment').where({ intake_id: intake }).delete();
}
