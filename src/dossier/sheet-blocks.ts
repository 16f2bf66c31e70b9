// The blocks of a sheet: headings, paragraphs, lists, key-value pairs, tables and boxes.
import type { Box, Content, KeyValue, KeyValueOptions, Table } from './sheet-content.ts';
import { runsOf, textOf, valueRuns } from './sheet-content.ts';
import type { Inline, SheetFlow } from './sheet-flow.ts';
import { drawRow, rowHeight } from './sheet-row.ts';
import type { Cell, Row } from './sheet-row.ts';
import { boxColors, gaps, headColor, hairlineColor, textStyles } from './sheet-style.ts';
import type { StyleName, TextStyle } from './sheet-style.ts';
import type { Tag, TagRole } from './pdf-tags.ts';
import { textLanguage } from './text-script.ts';

export type HeadingLevel = 1 | 2 | 3;

interface CellRequest extends Inline {
  readonly content: Content;
  readonly style: TextStyle;
  readonly role: TagRole;
  readonly parent: Tag;
  readonly scope?: 'Column' | 'Row';
}

const headingStyles = { 1: 'title', 2: 'section', 3: 'part' } as const;
const headingRoles = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;
const headingGaps = { 1: gaps.beforeTitle, 2: gaps.beforeSection, 3: gaps.beforePart } as const;
const labelShares = { 1: 0.3, 2: 0.42 } as const;

/** Drawn only when the next block is, so that it never stands alone at the foot of a page. */
export function addHeading(flow: SheetFlow, text: string, level: HeadingLevel): void {
  const style = headingStyle(text, level);
  const shown = level === 2 ? text.toLocaleUpperCase(flow.language) : text;
  const lines = flow.layout([{ text: shown }], style, flow.width * (style.tracking ? 0.9 : 1));
  const before = headingGaps[level];
  const height = before + lines.length * style.leading + gaps.afterHeading;
  // The tag is made now: the next block makes its own before this one is drawn.
  const detail = { text, language: textLanguage(text, flow.language) };
  const tag = flow.tags.add(flow.tags.document, headingRoles[level], detail);
  const draw = (): void => {
    if (!flow.isFresh) flow.drop(before);
    const cell = { inset: 0, width: flow.width, lines, style, tag };
    drawRow(flow, { cells: [cell], top: 0, bottom: 0 });
    if (level === 2) {
      flow.fill({ inset: 0, width: flow.width, top: 1, height: gaps.hairline }, hairlineColor);
    }
    flow.drop(gaps.afterHeading);
  };
  flow.hold({ height, draw });
}

/** Letters of joined scripts cannot be spaced, and Arabic script has no capitals: size instead. */
function headingStyle(text: string, level: HeadingLevel): TextStyle {
  const style = textStyles[headingStyles[level]];
  if (level !== 2 || !/\p{Script=Arabic}/u.test(text)) return style;
  return { size: 10.5, leading: 15, bold: true, tone: 'accent' };
}

export function addParagraph(flow: SheetFlow, content: Content, styleName: StyleName): void {
  const style = textStyles[styleName];
  const whole = { inset: 0, width: flow.width };
  const cell = cellOf(flow, { ...whole, content, style, role: 'P', parent: flow.tags.document });
  const row = { cells: [cell], top: 0, bottom: gaps.afterParagraph };
  flow.reserve(Math.min(rowHeight(row), 3 * style.leading));
  drawRow(flow, row);
}

export function addList(flow: SheetFlow, items: readonly Content[], styleName: StyleName): void {
  const style = textStyles[styleName];
  const list = flow.tags.add(flow.tags.document, 'L');
  const inline = { inset: gaps.bullet, width: flow.width - gaps.bullet };
  const bullet = flow.layout([{ text: '•', tone: 'accent' }], style, flow.width);
  for (const content of items) {
    const parent = flow.tags.add(list, 'LI');
    const cell = cellOf(flow, { ...inline, content, style, role: 'LBody', parent });
    const mark = { inset: 2, width: gaps.bullet, lines: bullet, style };
    const row = { cells: [mark, cell], top: 0, bottom: 1 };
    flow.reserve(Math.min(rowHeight(row), 3 * style.leading));
    drawRow(flow, row);
  }
  flow.drop(gaps.afterParagraph);
}

export function addKeyValues(
  flow: SheetFlow,
  pairs: readonly KeyValue[],
  options: KeyValueOptions,
): void {
  const rows = pairRows(flow, pairs, { ...options, inset: 0, width: flow.width });
  for (const row of rows) {
    flow.reserve(rowHeight(row));
    drawRow(flow, { ...row, rule: true });
  }
  flow.drop(gaps.afterBlock);
}

/** The pairs as rows of a table whose labels are row headers. */
function pairRows(
  flow: SheetFlow,
  pairs: readonly KeyValue[],
  options: KeyValueOptions & Inline,
): readonly Row[] {
  const columns = options.columns ?? 1;
  const labelShare = options.labelShare ?? labelShares[columns];
  const table = flow.tags.add(flow.tags.document, 'Table');
  const width = options.width / columns;
  const style = textStyles.body;
  return chunksOf(pairs, columns).map((chunk) => {
    const parent = flow.tags.add(table, 'TR');
    const cells = chunk.flatMap((pair, index) => {
      const inset = options.inset + index * width;
      const label = { inset, width: width * labelShare - gaps.cellSide, style, parent };
      const value = { inset: inset + width * labelShare, style, parent };
      const content = [{ text: pair.label, tone: 'muted' as const }];
      return [
        cellOf(flow, { ...label, content, role: 'TH', scope: 'Row' }),
        cellOf(flow, {
          ...value,
          width: width * (1 - labelShare) - gaps.cellSide,
          content: valueRuns(pair),
          role: 'TD',
        }),
      ];
    });
    return { cells, top: gaps.cellTop - 1, bottom: gaps.cellBottom - 1 };
  });
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The header row is repeated on every page that the table reaches. */
export function addTable(flow: SheetFlow, table: Table): void {
  const tag = flow.tags.add(flow.tags.document, 'Table');
  const titles = table.columns.map((column) => column.title);
  const headStyle = { ...textStyles.small, bold: true, tone: 'accent' as const };
  const inlines = columnInlines(flow, table, headStyle);
  const head = tableRow(flow, titles, { inlines, style: headStyle, tag, role: 'TH' });
  const tinted = { ...head, tint: headColor };
  const repeated = { ...tinted, cells: head.cells.map(untagged) };
  let headDrawn = false;
  for (const content of table.rows) {
    const row = tableRow(flow, content, { inlines, style: textStyles.body, tag, role: 'TD' });
    const ruled = { ...row, rule: true };
    flow.reserve((headDrawn ? 0 : rowHeight(head)) + Math.min(rowHeight(row), flow.roomMax / 2));
    if (!headDrawn || flow.isFresh) drawRow(flow, headDrawn ? repeated : tinted);
    headDrawn = true;
    drawRow(flow, ruled, () => {
      drawRow(flow, repeated);
    });
  }
  if (!headDrawn) {
    flow.reserve(rowHeight(head));
    drawRow(flow, tinted);
  }
  flow.drop(gaps.afterBlock);
}

/** Shares of the width, but no column narrower than the longest word of its title. */
function columnInlines(flow: SheetFlow, table: Table, style: TextStyle): readonly Inline[] {
  const padding = 2 * gaps.cellSide;
  const shares = sharesOf(table.columns.map((column) => column.widthShare));
  const needed = table.columns.map(({ title }) => {
    const words = title
      .split(/\s+/u)
      .map((word) => flow.layout([{ text: word }], style, flow.width));
    const widest = Math.max(0, ...words.map(([line]) => line?.width ?? 0));
    return widest * style.size + padding + 1;
  });
  const wished = shares.map((share, index) => Math.max(share * flow.width, needed[index] ?? 0));
  const excess = sumOf(wished) - flow.width;
  const slack = wished.map((width, index) => width - (needed[index] ?? 0));
  const taken = Math.min(1, excess / Math.max(1, sumOf(slack)));
  let inset = 0;
  return wished.map((wish, index) => {
    const width = wish - taken * (slack[index] ?? 0);
    const inline = { inset: inset + gaps.cellSide, width: width - padding };
    inset += width;
    return inline;
  });
}

function sharesOf(parts: readonly number[]): readonly number[] {
  const total = sumOf(parts);
  return parts.map((part) => part / total);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

interface RowRequest {
  readonly inlines: readonly Inline[];
  readonly style: TextStyle;
  readonly tag: Tag;
  readonly role: 'TH' | 'TD';
}

function tableRow(flow: SheetFlow, contents: readonly Content[], request: RowRequest): Row {
  const { inlines, style, role } = request;
  if (contents.length > inlines.length) throw new Error('a table row with too many cells');
  const parent = flow.tags.add(request.tag, 'TR');
  const scope = role === 'TH' ? { scope: 'Column' as const } : {};
  const cells = inlines.map((inline, index) =>
    cellOf(flow, { ...inline, content: contents[index] ?? '', style, role, parent, ...scope }),
  );
  return { cells, top: gaps.cellTop, bottom: gaps.cellBottom };
}

function untagged({ inset, width, lines, style }: Cell): Cell {
  return { inset, width, lines, style };
}

/** A tinted call-out. It stays on one page unless it is higher than a page. */
export function addBox(flow: SheetFlow, box: Box): void {
  const rows = boxRows(flow, box);
  const { tint, bar } = boxColors[box.tone ?? 'accent'];
  const height = rows.reduce((sum, row) => sum + rowHeight(row), 0);
  flow.reserve(Math.min(height, flow.roomMax));
  const whole = height <= flow.room;
  if (whole) {
    flow.fill({ inset: 0, width: flow.width, top: 0, height }, tint);
    flow.fill({ inset: 0, width: gaps.boxBar, top: 0, height }, bar);
  }
  for (const row of rows) drawRow(flow, whole ? row : { ...row, tint, bar });
  flow.drop(gaps.afterBlock + 2);
}

function boxRows(flow: SheetFlow, box: Box): readonly Row[] {
  const inline = { inset: gaps.boxSide, width: flow.width - 2 * gaps.boxSide };
  const parent = flow.tags.document;
  const row = (content: Content, style: TextStyle): Row => ({
    cells: [cellOf(flow, { ...inline, content, style, role: 'P', parent })],
    top: 0,
    bottom: 1,
  });
  const tone = box.tone === 'alert' ? 'alert' : 'accent';
  const rows = [
    { cells: [], top: gaps.boxTop, bottom: 0 },
    ...(box.title === undefined ? [] : [row(box.title, { ...textStyles.part, tone })]),
    ...(box.lines ?? []).map((line) => row(line, textStyles[box.style ?? 'body'])),
    ...(box.pairs ? pairRows(flow, box.pairs, { ...inline, columns: box.columns ?? 1 }) : []),
    { cells: [], top: 0, bottom: gaps.boxBottom },
  ];
  return rows;
}

function cellOf(flow: SheetFlow, request: CellRequest): Cell {
  const { content, style, role, parent, scope, inset, width } = request;
  const text = textOf(content);
  const detail = { text, language: textLanguage(text, flow.language) };
  const tag = flow.tags.add(parent, role, scope ? { ...detail, scope } : detail);
  return { inset, width, lines: flow.layout(runsOf(content), style, width), style, tag };
}
