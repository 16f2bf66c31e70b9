// Shows in characters where a page cannot be read, for a terminal that shows no pictures.
import type { LegibilityMap } from '../intake/document.ts';

/** From surely not readable to surely readable; the more ink, the less can be read. */
const shades = ['█', '█', '█', '▓', '▓', '▒', '▒', '░', '░', '·'] as const;

/** `legend`: what the shades mean, in words. One line a row of cells, two characters a cell: a character is twice as tall as wide. */
export function terminalMap(
  { columns, rows, cells }: LegibilityMap,
  legend: string,
): readonly string[] {
  const shade = (cell: string): string => (cell === ' ' ? '  ' : shadeOf(cell).repeat(2));
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from(cells.slice(row * columns, (row + 1) * columns), shade).join(''),
  );
  const width = '─'.repeat(2 * columns);
  return [`┌${width}┐`, ...lines.map((line) => `│${line}│`), `└${width}┘`, legend];
}

function shadeOf(cell: string): string {
  return shades[Number(cell)] ?? ' ';
}
