// Gives a field the direction of its words. Mantine's own `dir` turns the frame around it.
export const ownDirection = { input: { dir: 'auto' } } as const;
