// The rules of grading on plain numbers: every verdict and reason from one changed measure.
import { expect, test } from 'vitest';
import type { PhotoReason, Verdict } from '../../src/intake/document.ts';
import { grade } from '../../src/photo/grade.ts';
import { legibility } from '../../src/photo/legibility.ts';
import type { Measures, TextMeasures } from '../../src/photo/measure.ts';

const text: TextMeasures = {
  longSide: 1600,
  textShare: 0.2,
  textBlocks: 5000,
  edgeWidth: 3.3,
  evenness: 0.78,
  contrast: 0.5,
  paperBrightness: 215,
  letterHeight: 11,
  noise: 0.7,
  strokeToNoise: 130,
  crossings: 78,
  contrastedShare: 0.5,
};
const side = { lined: 0.6, cut: 0 };
const paper = { isPaper: new Uint8Array(0), columns: 0 };
const onPaper = { ...paper, windows: 0.95, middle: 0.9, perContrast: 0.5, plainShare: 0.5 };
const onFilm = { ...paper, windows: 0.1, middle: 0.1, perContrast: 0.01, plainShare: 0.3 };
const legible: Measures = {
  width: 1200,
  height: 1600,
  full: text,
  half: { ...text, textShare: 0.3, letterHeight: 7, crossings: 74 },
  xHeight: 9,
  light: {
    percentiles: [90, 150, 197, 210, 220],
    chroma: 20,
    colourSpread: 0.03,
    middleDark: 150,
    burntShare: 0,
    glareShare: 0,
    lostShare: 0,
  },
  surface: { black: 0, paper: 0.55, soft: 0.2 },
  screen: null,
  paper: onPaper,
  framing: { left: side, right: side, top: side, bottom: side },
  unevenness: { worse: 4, better: 6, step: 1 },
};

const withText = (change: Partial<TextMeasures>, xHeight = 9): Measures => ({
  ...legible,
  full: { ...text, ...change },
  half: { ...text, letterHeight: 6, textShare: 0.3, ...change },
  xHeight,
});
const withLight = (change: Partial<Measures['light']>): Measures => ({
  ...legible,
  light: { ...legible.light, ...change },
});
const smeared = { edgeWidth: 8 };

const bare: readonly PhotoReason[] = ['faint', 'not_a_page'];

const rows: readonly (readonly [string, Measures, Verdict, readonly PhotoReason[]])[] = [
  ['a good photo', legible, 'accept', []],
  ['wide edges', withText(smeared), 'reject', ['blurred']],
  ['edges wide one way', withText({ ...smeared, evenness: 0.4 }), 'reject', ['moving']],
  ['a little blur', withText({ edgeWidth: 6.2 }), 'doubtful', ['blurred']],
  ['sharp but tiny', withText({}, 3), 'reject', ['text_too_small']],
  ['sharp but pale', withText({ contrast: 0.04, letterHeight: 9 }), 'reject', ['faint']],
  ['strokes in noise', withText({ strokeToNoise: 5, noise: 9 }), 'reject', ['noisy']],
  [
    'black and noisy',
    {
      ...withText({ strokeToNoise: 9 }),
      light: { ...legible.light, percentiles: [4, 13, 26, 57, 67] },
    },
    'reject',
    ['dark'],
  ],
  [
    'burnt out and faded',
    {
      ...withText({ contrast: 0.06, crossings: 40 }),
      light: { ...legible.light, percentiles: [240, 254, 255, 255, 255], burntShare: 0.95 },
    },
    'reject',
    ['overexposed'],
  ],
  [
    'burnt out but readable',
    {
      ...withLight({ percentiles: [210, 232, 254, 255, 255], burntShare: 0.6, glareShare: 0.5 }),
      full: { ...text, paperBrightness: 255 },
    },
    'accept',
    [],
  ],
  [
    'bleached, but no stroke is broken',
    {
      ...withText({ contrast: 0.09, crossings: 86, paperBrightness: 255 }),
      light: { ...legible.light, percentiles: [240, 254, 255, 255, 255], burntShare: 0.95 },
    },
    'accept',
    [],
  ],
  ['a small glare', withLight({ glareShare: 0.03 }), 'accept', ['glare']],
  ['a large glare', withLight({ glareShare: 0.2 }), 'doubtful', ['glare']],
  [
    'two patches on a page in the shade',
    {
      ...withText({ paperBrightness: 200 }),
      light: { ...legible.light, glareShare: 0.07, burntShare: 0.15 },
    },
    'doubtful',
    ['glare'],
  ],
  [
    'a large glare on a white table too',
    withLight({ percentiles: [90, 150, 204, 255, 255], glareShare: 0.3 }),
    'doubtful',
    ['glare'],
  ],
  [
    'a blurred side beside a glare',
    {
      ...withLight({ glareShare: 0.2 }),
      unevenness: { worse: -3, better: 4, step: 6 },
    },
    'doubtful',
    ['partly_blurred', 'glare'],
  ],
  [
    'a film-like picture under a large glare',
    {
      ...withText({ ...smeared, crossings: 37, letterHeight: 16, textShare: 0.06 }),
      paper: onFilm,
      light: { ...legible.light, percentiles: [12, 40, 90, 140, 255], glareShare: 0.2 },
    },
    'doubtful',
    ['glare'],
  ],
  [
    'perhaps a page, blurred away',
    {
      ...withText({ ...smeared, edgeWidth: 12 }),
      paper: { ...onPaper, windows: 0.3, perContrast: 0.1, plainShare: 0.2 },
    },
    'reject',
    ['blurred'],
  ],
  [
    'noise that people may see through',
    withText({ strokeToNoise: 12, noise: 9 }),
    'doubtful',
    ['noisy'],
  ],
  [
    'dark, but what is there stands out',
    {
      ...withText({ strokeToNoise: 30 }),
      light: { ...legible.light, percentiles: [4, 13, 26, 57, 67] },
    },
    'accept',
    [],
  ],
  [
    'text that runs off one side',
    {
      ...legible,
      framing: { left: { lined: 0.6, cut: 0.9 }, right: side, top: side, bottom: side },
    },
    'accept',
    ['text_cut_off'],
  ],
  [
    'text that comes near one side',
    {
      ...legible,
      framing: { left: { lined: 0.6, cut: 0.5 }, right: side, top: side, bottom: side },
    },
    'accept',
    ['page_cut_off'],
  ],
  ['a grey tail', withLight({ lostShare: 0.3 }), 'doubtful', ['damaged']],
  [
    'large blobs on uneven grey, one tint, dark parts',
    {
      ...withText({ ...smeared, crossings: 37, letterHeight: 16, textShare: 0.06 }),
      paper: onFilm,
      light: { ...legible.light, percentiles: [12, 40, 90, 140, 190] },
    },
    'accept',
    ['film'],
  ],
  [
    'the same, bright all over its middle: small print on a dark table',
    {
      ...withText({ ...smeared, crossings: 37, letterHeight: 16, textShare: 0.06 }),
      paper: onFilm,
      light: { ...legible.light, percentiles: [12, 40, 90, 197, 219], middleDark: 198 },
    },
    'doubtful',
    ['not_a_page'],
  ],
  [
    'letters on a table that a scanning app made black and white',
    {
      ...withText({ crossings: 37, textShare: 0.06 }),
      paper: onFilm,
      light: { ...legible.light, percentiles: [12, 175, 241, 252, 255], chroma: 0 },
    },
    'accept',
    [],
  ],
  [
    'the same in many colours',
    {
      ...withText({ ...smeared, crossings: 37, letterHeight: 16, textShare: 0.06 }),
      paper: onFilm,
      light: { ...legible.light, colourSpread: 0.3 },
    },
    'doubtful',
    ['not_a_page'],
  ],
  [
    'a dim page, blurred beyond reading: even paper tells it from film',
    {
      ...withText({ ...smeared, crossings: 45 }),
      light: { ...legible.light, percentiles: [12, 40, 90, 140, 190] },
    },
    'reject',
    ['blurred'],
  ],
  [
    'grain that runs one way, on a film-like picture',
    {
      ...withText({ ...smeared, evenness: 0.2, letterHeight: 8 }),
      paper: { ...onPaper, windows: 0.59, middle: 0.2, perContrast: 0.18, plainShare: 0.21 },
      light: { ...legible.light, percentiles: [44, 97, 133, 144, 154] },
    },
    'doubtful',
    ['not_a_page'],
  ],
  [
    'one side that cannot be read',
    { ...legible, unevenness: { worse: -3, better: 4, step: 5 } },
    'doubtful',
    ['partly_blurred'],
  ],
  [
    'a small picture with blurred letters',
    withText({ edgeWidth: 6 }, 4),
    'reject',
    ['text_too_small'],
  ],
  [
    'the pixels of a screen',
    { ...legible, screen: { levels: 4, prominence: 200 } },
    'accept',
    ['screen'],
  ],
  ['a weak pattern', { ...legible, screen: { levels: 1, prominence: 200 } }, 'accept', []],
  ['bare paper', { ...legible, paper: { ...onPaper, plainShare: 0.99 } }, 'doubtful', bare],
  ['nothing on paper', withText({ textBlocks: 0 }), 'doubtful', ['faint', 'not_a_page']],
  [
    'a small paper on few pixels',
    { ...withText({ contrast: 0.36 }, 3.5), width: 245, height: 450 },
    'doubtful',
    ['text_too_small'],
  ],
  ['a snippet', { ...legible, width: 300, height: 200 }, 'doubtful', ['text_too_small']],
];

test.each(rows)('%s', (_name, measures, verdict, reasons) => {
  expect(grade(measures)).toMatchObject({ verdict, reasons });
});

test('each measure moves the score the way a person would expect', () => {
  const base = legibility(legible) ?? NaN;
  expect(legibility(withText({ edgeWidth: 4 }))).toBeLessThan(base);
  expect(legibility(withText({ contrast: 0.3 }))).toBeLessThan(base);
  expect(legibility(withText({}, 4))).toBeLessThan(base);
  expect(legibility(withText({ strokeToNoise: 10 }))).toBeLessThan(base);
  expect(legibility(withText({ edgeWidth: null }))).toBeNull();
});

test('neither framing nor a doubt about the subject ever refuses', () => {
  const cut = { lined: 1, cut: 1 };
  const framing = { left: cut, right: cut, top: cut, bottom: cut };
  expect(grade({ ...legible, framing }).verdict).toBe('accept');
  const perhaps = withText({ ...smeared, crossings: 47, letterHeight: 11, textShare: 0.12 });
  const unsure = { ...onPaper, windows: 0.3, perContrast: 0.1, plainShare: 0.2 };
  expect(grade({ ...perhaps, paper: unsure }).verdict).not.toBe('reject');
});
