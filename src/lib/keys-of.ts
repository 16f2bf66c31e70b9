// The keys of a table, typed: a list that the compiler holds to a union of names.

/** In the order in which they are written. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[]; // tables are written out in code and have no other keys
}
