// Boxes on a page that may lie turned: from the screen to the page, and moved by the keyboard.
import type { PageBox } from '../../../../intake/page-edit.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One press of an arrow (fractions of the page). */
const step = 0.01;
const sideMin = 0.01;

/** Where on the unturned page a point of the screen is, from 0 to 1. */
export function pointOn({ x, y }: Point, layer: Element | null, turn: number): Point {
  const rect = layer?.getBoundingClientRect();
  if (rect === undefined || rect.width === 0 || rect.height === 0) return { x: 0, y: 0 };
  const across = within((x - rect.left) / rect.width);
  const down = within((y - rect.top) / rect.height);
  switch (turn) {
    case 90:
      return { x: down, y: 1 - across };
    case 180:
      return { x: 1 - across, y: 1 - down };
    case 270:
      return { x: 1 - down, y: across };
    default:
      return { x: across, y: down };
  }
}

/** The box between two corners, whichever they are. */
export function spanned(one: Point, other: Point): PageBox {
  const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    left,
    top,
    width: Math.max(one.x, other.x) - left,
    height: Math.max(one.y, other.y) - top,
  };
}

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * Arrows move a box as it is seen, with Shift they change its size; null: it is removed; undefined:
 * the key means nothing here.
 */
export function movedBox(
  box: PageBox,
  { key, shiftKey }: Press,
  turn: number,
): PageBox | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  const seen = arrows[key];
  if (seen === undefined) return undefined;
  const { x, y } = turnedBack(seen, turn);
  if (shiftKey) {
    return {
      ...box,
      width: Math.min(1 - box.left, Math.max(sideMin, box.width + x * step)),
      height: Math.min(1 - box.top, Math.max(sideMin, box.height + y * step)),
    };
  }
  return {
    ...box,
    left: Math.min(1 - box.width, Math.max(0, box.left + x * step)),
    top: Math.min(1 - box.height, Math.max(0, box.top + y * step)),
  };
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function turnedBack({ x, y }: Point, turn: number): Point {
  switch (turn) {
    case 90:
      return { x: y, y: -x };
    case 180:
      return { x: -x, y: -y };
    case 270:
      return { x: -y, y: x };
    default:
      return { x, y };
  }
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
