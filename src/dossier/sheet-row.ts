// Draws one row of cells, the unit of tables, key-value lists, boxes and paragraphs.
import type { Inline, SheetFlow } from './sheet-flow.ts';
import type { Tag } from './pdf-tags.ts';
import { gaps, hairlineColor } from './sheet-style.ts';
import type { TextStyle } from './sheet-style.ts';
import type { ShapedLine } from './text-shape.ts';

export interface Cell extends Inline {
  readonly lines: readonly ShapedLine[];
  readonly style: TextStyle;
  /** Without one the cell is decoration. */
  readonly tag?: Tag;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly top: number;
  readonly bottom: number;
  /** A colour behind the row. */
  readonly tint?: string;
  /** The colour of a bar at the side where reading starts. */
  readonly bar?: string;
  readonly rule?: boolean;
}

/** A row that does not fit is moved whole, unless it is higher than a page. */
const splitLinesMin = 2;

/** The height of a whole row, in points. */
export function rowHeight(row: Row): number {
  return row.top + lineCount(row) * leadingOf(row) + row.bottom;
}

/** Draws a row, over several pages if it must; `onBreak` runs on top of every page it starts. */
export function drawRow(flow: SheetFlow, row: Row, onBreak?: () => void): void {
  const total = lineCount(row);
  let from = 0;
  do {
    const rest = total - from;
    const padding = row.top + row.bottom;
    const fit = Math.floor((flow.room - padding + 0.01) / leadingOf(row));
    const whole = rest * leadingOf(row) + padding <= flow.roomMax * 0.6;
    if (fit < rest && !flow.isFresh && (whole || fit < splitLinesMin)) {
      flow.breakPage();
      onBreak?.();
      continue;
    }
    const count = Math.max(Math.min(rest, fit), Math.min(rest, 1));
    drawSlice(flow, row, { from, count });
    from += count;
  } while (from < total);
}

interface Slice {
  readonly from: number;
  readonly count: number;
}

function drawSlice(flow: SheetFlow, row: Row, { from, count }: Slice): void {
  const height = row.top + count * leadingOf(row) + row.bottom;
  const area = { inset: 0, width: flow.width, top: 0, height };
  if (row.tint) flow.fill(area, row.tint);
  if (row.bar) flow.fill({ ...area, width: gaps.boxBar }, row.bar);
  for (const cell of row.cells) drawCell(flow, cell, { from, count, top: row.top });
  flow.drop(height);
  if (row.rule) {
    flow.fill({ inset: 0, width: flow.width, top: 0, height: gaps.hairline }, hairlineColor);
  }
}

function drawCell(
  flow: SheetFlow,
  cell: Cell,
  { from, count, top }: Slice & { readonly top: number },
): void {
  for (const [index, line] of cell.lines.slice(from, from + count).entries()) {
    const { inset, width, style } = cell;
    const place = { inset, width, style, top: top + index * style.leading };
    flow.line(line, cell.tag ? { ...place, tag: cell.tag } : place);
  }
}

function lineCount(row: Row): number {
  return Math.max(0, ...row.cells.map((cell) => cell.lines.length));
}

function leadingOf(row: Row): number {
  return Math.max(1, ...row.cells.map((cell) => cell.style.leading));
}
