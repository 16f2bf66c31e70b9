// The kinds of pages, and how each looks: paper size, letter size, ink, what stands on it.
import type { Dice } from './dice.ts';
import type { Hand } from './fonts.ts';

export const pageKinds = [
  'lab',
  'letter',
  'summary',
  'form',
  'dense',
  'faint',
  'sparse',
  'prescription',
  'dotmatrix',
  'thermal',
  'stamped',
  'laminated',
  'newsprint',
  'handwritten',
  'carbon',
] as const;
export type PageKind = (typeof pageKinds)[number];

export type Body = 'table' | 'prose' | 'fields' | 'mixed' | 'lines' | 'medicines';

export interface PageLook {
  readonly kind: PageKind;
  readonly body: Body;
  readonly hand: Hand;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly fontPt: number;
  readonly ink: string;
  readonly paper: string;
  readonly columns: number;
  /** Tesseract reads it when it is sharp; else only the physical law labels its photos. */
  readonly readable: boolean;
}

const sheet = { widthMm: 210, heightMm: 297, ink: '#151515', paper: '#fff', columns: 1 };

/** Draws the look of a page of this kind. */
export function drawLook(dice: Dice, kind: PageKind): PageLook {
  const fontPt = dice.between(9.5, 13);
  const usual = { ...sheet, kind, hand: 'text', fontPt, readable: true } as const;
  switch (kind) {
    case 'lab':
      return { ...usual, body: 'table', fontPt: dice.between(8.5, 12) };
    case 'letter':
      return { ...usual, body: 'prose' };
    case 'summary':
      return { ...usual, body: 'mixed' };
    case 'form':
      return { ...usual, body: 'fields' };
    case 'dense':
      return { ...usual, body: 'prose', fontPt: dice.between(7.5, 9), columns: dice.whole(1, 2) };
    case 'faint':
      return { ...usual, body: dice.pick(['prose', 'table', 'mixed']), ink: faintInk(dice) };
    case 'sparse':
      return { ...usual, body: 'lines', fontPt: dice.between(10, 14) };
    case 'stamped':
      return { ...usual, body: dice.pick(['prose', 'mixed', 'fields']) };
    default:
      return { ...usual, ...drawUnusual(dice, kind) };
  }
}

type Usual = 'lab' | 'letter' | 'summary' | 'form' | 'dense' | 'faint' | 'sparse' | 'stamped';
type Unusual = Partial<PageLook> & Pick<PageLook, 'body'>;

function drawUnusual(dice: Dice, kind: Exclude<PageKind, Usual>): Unusual {
  switch (kind) {
    case 'prescription':
      return { ...drawPad(dice), ...drawPen(dice), body: 'medicines' };
    case 'handwritten':
      return { ...drawPen(dice), body: 'prose' };
    case 'dotmatrix': {
      const fontPt = dice.between(9.5, 12);
      return { body: 'table', hand: 'mono', fontPt, ink: '#2a2a38', readable: false };
    }
    case 'thermal':
      return { ...drawSlip(dice), body: 'table', hand: 'mono' };
    case 'laminated': {
      const fontPt = dice.between(8.5, 11);
      return { widthMm: 148, heightMm: 105, body: 'fields', fontPt, paper: '#f2f7fb' };
    }
    case 'newsprint': {
      const colours = { ink: '#2e2c29', paper: '#d9d3c3' };
      return { ...colours, body: 'prose', columns: 2, fontPt: dice.between(9, 11) };
    }
    case 'carbon': {
      const ink = dice.pick(['#6a6fa8', '#7a7698', '#70809a']);
      const paper = dice.pick(['#f6e3e6', '#f7f1d3', '#e9eef8']);
      return { body: dice.pick(['fields', 'prose']), ink, paper };
    }
  }
}

function drawPen(dice: Dice): Pick<PageLook, 'hand' | 'fontPt' | 'ink' | 'readable'> {
  const ink = dice.pick(['#1b2a7a', '#22305e', '#191919', '#20356b']);
  return { hand: 'pen', fontPt: dice.between(13, 20), ink, readable: false };
}

function drawPad(dice: Dice): Pick<PageLook, 'widthMm' | 'heightMm'> {
  const a5 = { widthMm: 148, heightMm: 210 };
  return dice.pick([a5, { widthMm: 105, heightMm: 148 }, { widthMm: 140, heightMm: 190 }]);
}

function drawSlip(dice: Dice): Omit<Unusual, 'body'> {
  const ink = dice.pick(['#3a3a44', '#4b4b55', '#55505c']);
  const size = { widthMm: 80, heightMm: dice.between(130, 200) };
  return { ...size, fontPt: dice.between(7.5, 9.5), ink, paper: '#f4f3f0' };
}

function faintInk(dice: Dice): string {
  const grey = dice.whole(120, 182);
  return `rgb(${grey},${grey},${dice.whole(grey, grey + 12)})`;
}
