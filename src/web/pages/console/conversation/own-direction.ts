// Gives a field the direction of its words. Mantine's own `dir` turns the frame around it.

/** An empty field keeps the page's direction, so that its placeholder reads well. */
export function ownDirection(words: string) {
  return words === '' ? {} : { input: { dir: 'auto' } };
}
