// Names in a messenger's JSON, as bottender's connectors expect them.

/** Beyond this nothing that a messenger sends is nested. */
const depthMax = 40;

/** `{ media_group_id: 1 }` → `{ mediaGroupId: 1 }`, all the way down; what is too deep is null. */
export function camelCased(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > depthMax) return null;
  if (Array.isArray(value)) return value.map((item) => camelCased(item, depth + 1));
  const entries = Object.entries(value).map(([key, held]) => [
    key.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase()),
    camelCased(held, depth + 1),
  ]);
  return Object.fromEntries(entries);
}
