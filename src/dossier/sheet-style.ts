// The look of a sheet: measures in points, colours as PDF RGB operands.
import type { Tone } from './text-shape.ts';

/** A4 with its margins. */
export const pageBox = {
  width: 595.28,
  height: 841.89,
  side: 46,
  top: 44,
  bottom: 56,
  footerBaseline: 30,
} as const;

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly bold?: boolean;
  readonly tone?: Tone;
  /** Extra space between letters of unjoined scripts, in points. */
  readonly tracking?: number;
}

export type StyleName = 'title' | 'section' | 'part' | 'lead' | 'body' | 'small';

export const textStyles: Readonly<Record<StyleName, TextStyle>> = {
  title: { size: 19, leading: 27, bold: true },
  section: { size: 9, leading: 14, bold: true, tone: 'accent', tracking: 0.55 },
  part: { size: 9.5, leading: 14.5, bold: true },
  lead: { size: 12, leading: 18, bold: true },
  body: { size: 9.25, leading: 13.5 },
  small: { size: 8, leading: 12 },
};

export const toneColors: Readonly<Record<Tone, string>> = {
  ink: '0.106 0.141 0.188',
  muted: '0.345 0.400 0.455',
  accent: '0.043 0.353 0.424',
  alert: '0.608 0.165 0.118',
  paper: '1 1 1',
};

export const hairlineColor = '0.820 0.850 0.875';
export const headColor = '0.929 0.949 0.957';

export type BoxTone = 'accent' | 'alert' | 'plain';

export const boxColors: Readonly<Record<BoxTone, { readonly tint: string; readonly bar: string }>> =
  {
    accent: { tint: '0.925 0.957 0.961', bar: toneColors.accent },
    alert: { tint: '0.984 0.941 0.933', bar: toneColors.alert },
    plain: { tint: '0.957 0.965 0.973', bar: '0.600 0.650 0.700' },
  };

/** Gaps between and inside blocks. */
export const gaps = {
  beforeTitle: 0,
  beforeSection: 8,
  beforePart: 8,
  afterHeading: 4,
  afterParagraph: 5,
  afterBlock: 7,
  cellSide: 5,
  cellTop: 2.5,
  cellBottom: 2.5,
  boxSide: 12,
  boxTop: 8,
  boxBottom: 8,
  bullet: 12,
  hairline: 0.5,
  boxBar: 2.5,
} as const;
