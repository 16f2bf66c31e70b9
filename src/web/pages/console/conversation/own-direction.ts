// Gives a field the direction of what is written in it. Mantine's own `dir` turns the frame instead.
export const ownDirection = { input: { dir: 'auto' } } as const;
