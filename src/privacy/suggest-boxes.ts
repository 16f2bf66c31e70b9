// From identifiers in a page's words to the boxes that would cover them.
import type { PageBox } from '../intake/page-edit.ts';
import type { FoundIdentifier } from './identifier.ts';

/** A page's letters and their places: left, top, right, bottom in fractions, four for each unit. */
export interface PlacedLetters {
  readonly text: string;
  readonly places: ArrayLike<number>;
}

/** Added around the letters, in their heights: strokes reach over a letter's box. */
const marginHeights = 0.2;

/** One box for each line that an identifier stands on. */
export function boxesFor(
  { places }: PlacedLetters,
  { start, end }: FoundIdentifier,
): readonly PageBox[] {
  const lines: Edges[] = [];
  for (let unit = start; unit < end; unit += 1) {
    const letter = edgesAt(places, unit);
    if (letter === null) continue;
    const line = lines.find((one) => isSameLine(one, letter));
    if (line === undefined) lines.push(letter);
    else widen(line, letter);
  }
  return lines.map(toBox);
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function edgesAt(places: ArrayLike<number>, unit: number): Edges | null {
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map(
    (edge) => places[unit * 4 + edge] ?? 0,
  );
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

/** Their heights overlap by more than half of the smaller one. */
function isSameLine(one: Edges, other: Edges): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

function widen(line: Edges, letter: Edges): void {
  line.left = Math.min(line.left, letter.left);
  line.top = Math.min(line.top, letter.top);
  line.right = Math.max(line.right, letter.right);
  line.bottom = Math.max(line.bottom, letter.bottom);
}

function toBox({ left, top, right, bottom }: Edges): PageBox {
  const margin = (bottom - top) * marginHeights;
  const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)];
  return {
    left: x,
    top: y,
    width: Math.min(1, right + margin) - x,
    height: Math.min(1, bottom + margin) - y,
  };
}
