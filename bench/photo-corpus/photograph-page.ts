// One page and its photos, each with its label: what a part of the corpus is made of.
import type { Browser } from 'playwright-core';
import { languages } from './clinical-text.ts';
import type { Language } from './clinical-text.ts';
import { Dice } from './dice.ts';
import { pickFont } from './fonts.ts';
import type { Split } from './fonts.ts';
import { labelPhoto } from './label.ts';
import type { PhotoTruth } from './label.ts';
import type { LabelRow } from './labels-csv.ts';
import { truthOfLines } from './line-truth.ts';
import { drawNonPage, nonPages } from './non-pages.ts';
import { pageHtml } from './page-html.ts';
import { drawLook, pageKinds } from './page-kinds.ts';
import { renderPage } from './page-render.ts';
import type { TextLine } from './page-render.ts';
import { knownLines, readBack } from './read-back.ts';
import type { KnownLine } from './read-back.ts';
import { drawShot } from './shot.ts';
import type { Scenario, Shot } from './shot.ts';
import { takePhoto } from './take-photo.ts';
import type { Sheet } from './take-photo.ts';

export interface LabelledPhoto {
  readonly jpeg: Buffer;
  readonly row: LabelRow;
}

export interface PageOrder {
  readonly split: Split;
  readonly seed: number;
  /** Number of the document: decides its kind and language, so that all are covered evenly. */
  readonly number: number;
  readonly photos: number;
  /** Read lines back with Tesseract; else the physical law alone labels. */
  readonly read: boolean;
  /** Only these ways of taking a photo; all of them where none is named. */
  readonly only: readonly Scenario[];
}

/** Pages of one split never share a seed with the other's. */
const seedStride = { document: 1009, seed: 10_000_019, held: 500_000_003 };
/** Photos of things that are no pages, for each document. */
const nonPageShare = 0.34;

interface Document {
  readonly order: PageOrder;
  readonly id: string;
  readonly language: Language;
  readonly kind: string;
  readonly font: string;
  readonly sheet: Sheet;
  readonly lines: readonly TextLine[];
  readonly known: readonly KnownLine[];
}

export async function* photographPage(
  browser: Browser,
  order: PageOrder,
): AsyncGenerator<LabelledPhoto> {
  const start = order.split === 'held' ? seedStride.held : 0;
  const first = start + order.seed * seedStride.seed + order.number * seedStride.document;
  const dice = new Dice(first);
  const document = await printDocument(dice, browser, order);
  const landscape = document.sheet.width > document.sheet.height;
  for (let photo = 0; photo < order.photos; photo++) {
    const seed = first + photo + 1;
    const own = new Dice(seed);
    const shot = drawShot(own, { kind: kindOf(order.number), landscape, only: order.only });
    yield await photographDocument(own, document, { shot, seed, photo });
  }
  if (dice.chance(nonPageShare)) yield await photographNonPage(order, first + order.photos + 1);
}

function kindOf(number: number): (typeof pageKinds)[number] {
  return pageKinds[number % pageKinds.length] ?? 'letter';
}

async function printDocument(dice: Dice, browser: Browser, order: PageOrder): Promise<Document> {
  const { number, split } = order;
  const kind = kindOf(number);
  const turn = number + Math.floor(number / pageKinds.length);
  const language = languages[turn % languages.length] ?? 'fa';
  const drawn = drawLook(dice, kind);
  const font = pickFont(dice, split, [language, drawn.hand]);
  const look = { ...drawn, fontPt: drawn.fontPt * font.zoom };
  const arabic = language === 'fa' || language === 'ar';
  const nativeDigits = arabic && dice.chance(0.55);
  const html = pageHtml(dice, { split, language, look, font, nativeDigits });
  const { png, width, height, lines, letterHeight } = await renderPage(browser, html, look);
  const white = dice.between(0.82, 0.97);
  const paper = [white, white * dice.between(0.96, 1), white * dice.between(0.86, 1)] as const;
  const sheet = { png, width, height, letterHeight, paper, shines: false };
  const known = order.read && look.readable ? await knownLines(sheet, lines, language) : [];
  const id = `${split}-${order.seed}-${String(number).padStart(3, '0')}-${language}-${kind}`;
  return { order, id, language, kind, font: font.family, sheet, lines, known };
}

interface Taking {
  readonly shot: Shot;
  readonly seed: number;
  readonly photo: number;
}

async function photographDocument(
  dice: Dice,
  document: Document,
  { shot, seed, photo }: Taking,
): Promise<LabelledPhoto> {
  const { sheet, lines, known, language } = document;
  const taken = await takePhoto(dice, sheet, shot);
  const truths = truthOfLines(lines, sheet, [taken, shot]);
  const readable = known.flatMap(({ line, clean }) => {
    const truth = truths.find((candidate) => candidate.line === line);
    return truth?.inside === true ? [{ truth, clean }] : [];
  });
  const spread = dice.shuffled(readable);
  const reading = spread.length < 2 ? null : await readBack(taken, [sheet, language], spread);
  const truth = labelPhoto(truths, shot.scenario, reading);
  const share = (count: number): number => count / Math.max(1, truths.length);
  const id = `${document.id}-${photo}`;
  const row: LabelRow = {
    ...shotColumns(shot),
    ...truthColumns(truth),
    file: `images/${id}.jpg`,
    id,
    split: document.order.split,
    lang: language,
    kind: document.kind,
    font: document.font,
    doc: document.id,
    seed,
    text_outside: share(truths.filter(({ inside }) => !inside).length),
    text_glare: share(truths.filter(({ underGlare }) => underGlare).length),
    ...(reading === null
      ? {}
      : { acc: reading.accuracy, acc_min: reading.worstHalf, ocr_n: reading.lines }),
  };
  return { jpeg: taken.jpeg, row };
}

function truthColumns({ label, cause, whole, best, worst, halfBlurred }: PhotoTruth): LabelRow {
  return {
    label,
    cause,
    sigma: whole.sigma,
    xh: whole.letterHeight,
    sigma_best: best.sigma,
    xh_best: best.letterHeight,
    sigma_worst: worst.sigma,
    xh_worst: worst.letterHeight,
    half_blurred: halfBlurred ? 1 : 0,
  };
}

function shotColumns(shot: Shot): LabelRow {
  return {
    scenario: shot.scenario,
    W: shot.width,
    H: shot.height,
    long: Math.max(shot.width, shot.height),
    q: shot.quality,
    ev: shot.sensor.exposure,
    iso: shot.sensor.shot,
    veil: shot.sensor.veil,
    fill: shot.pose.fill,
    quarter: ((Math.round(shot.pose.roll / 90) % 4) + 4) % 4,
  };
}

async function photographNonPage(order: PageOrder, seed: number): Promise<LabelledPhoto> {
  const dice = new Dice(seed);
  const kind = dice.pick(nonPages);
  const sheet = await drawNonPage(dice, kind);
  const landscape = sheet.width > sheet.height;
  const drawn = drawShot(dice, { kind: 'letter', landscape, only: order.only });
  const pose = kind === 'scene' ? { ...drawn.pose, fill: 0.01 } : drawn.pose;
  const shot: Shot = { ...drawn, pose };
  const { jpeg } = await takePhoto(dice, sheet, shot);
  const film = kind !== 'blank' && kind !== 'scene';
  const id = `${order.split}-${order.seed}-${String(order.number).padStart(3, '0')}-${kind}`;
  const row: LabelRow = {
    ...shotColumns(shot),
    file: `images/${id}.jpg`,
    id,
    split: order.split,
    label: film ? 'film' : kind,
    kind,
    doc: id,
    film: film ? 1 : 0,
    seed,
  };
  return { jpeg, row };
}
