// Reads known lines of a photo with Tesseract and compares them with the same lines when clean.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import type { Language } from './clinical-text.ts';
import type { LineTruth } from './line-truth.ts';
import type { TextLine } from './page-render.ts';
import type { SheetShape } from './sheet-shape.ts';
import type { Sheet } from './take-photo.ts';

export interface Reading {
  /** Share of the letters read as on the clean page, over all lines, and in the worse half. */
  readonly accuracy: number;
  readonly worstHalf: number;
  readonly lines: number;
}

/** A line that Tesseract reads well on the clean page, and what it read. */
export interface KnownLine {
  readonly line: TextLine;
  readonly clean: string;
}

const models: Readonly<Record<Language, string>> = { fa: 'fas', ar: 'ara', ru: 'rus', en: 'eng' };
const run = promisify(execFile);
/** Letter height that Tesseract gets, pixels. */
const letterPixels = 22;
const candidatesMax = 14;
const linesOfHalfMax = 4;
const letters = { min: 5, cleanAccuracyMin: 0.85 };

interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The lines of a page that can be read back at all. */
export async function knownLines(
  sheet: Sheet,
  lines: readonly TextLine[],
  language: Language,
): Promise<readonly KnownLine[]> {
  const fit = lines.filter(({ text }) => fold(text).length >= letters.min);
  const latin = fit.filter(({ text }) => /[A-Za-z]{3}/.test(text));
  const own = fit.filter(({ text }) => !/[A-Za-z]/.test(text));
  const list = language === 'en' ? fit : own.length >= latin.length / 3 ? own : latin;
  const longest = [...list].sort((a, b) => b.text.length - a.text.length).slice(0, candidatesMax);
  const grey = await greyOf(sheet.png);
  const flat = {
    at: (u: number, v: number) => ({ x: u * sheet.width, y: v * sheet.height, shade: 1 }),
  };
  const images = longest.map((line) => cutLine(grey, flat, [line, sheet]));
  const model = list === latin ? 'eng' : models[language];
  const texts = await recognise(images, model);
  return longest.flatMap((line, index) => {
    const clean = fold(texts[index] ?? '');
    return similarity(fold(line.text), clean) >= letters.cleanAccuracyMin ? [{ line, clean }] : [];
  });
}

export async function readBack(
  photo: { readonly jpeg: Buffer; readonly shape: SheetShape },
  [sheet, language]: readonly [Sheet, Language],
  known: readonly { readonly truth: LineTruth; readonly clean: string }[],
): Promise<Reading | null> {
  const top = known.filter(({ truth }) => truth.v < 0.5).slice(0, linesOfHalfMax);
  const bottom = known.filter(({ truth }) => truth.v >= 0.5).slice(0, linesOfHalfMax);
  const chosen = [...top, ...bottom];
  if (chosen.length < 2) return null;
  const grey = await greyOf(photo.jpeg);
  const images = chosen.map(({ truth }) => cutLine(grey, photo.shape, [truth.line, sheet]));
  const latin = /^[a-z]/.test(chosen[0]?.clean ?? '');
  const texts = await recognise(images, latin ? 'eng' : models[language]);
  const scores = chosen.map(({ clean }, index) => similarity(clean, fold(texts[index] ?? '')));
  const weigh = (from: number, to: number): number => {
    const sizes = chosen.slice(from, to).map(({ clean }) => clean.length);
    const sum = sizes.reduce((total, size) => total + size, 0);
    return sizes.reduce((total, size, i) => total + size * (scores[from + i] ?? 0), 0) / sum;
  };
  const halves = [weigh(0, top.length), weigh(top.length, chosen.length)].filter(Number.isFinite);
  return {
    accuracy: weigh(0, chosen.length),
    worstHalf: Math.min(...halves),
    lines: chosen.length,
  };
}

async function greyOf(file: Buffer): Promise<Grey> {
  const { data, info } = await sharp(file)
    .extractChannel(1)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The line as if photographed straight on, its letters 22 pixels high. */
function cutLine(grey: Grey, shape: SheetShape, [line, sheet]: readonly [TextLine, Sheet]): Grey {
  const zoom = letterPixels / line.letterHeight;
  const margin = line.letterHeight * 0.9;
  const [left, top] = [line.x - margin, line.y - margin * 0.3];
  const width = Math.round((line.width + 2 * margin) * zoom);
  const height = Math.round((line.height + 0.6 * margin) * zoom);
  const place = (x: number, y: number): { readonly x: number; readonly y: number } =>
    shape.at((left + x / zoom) / sheet.width, (top + y / zoom) / sheet.height);
  const data = new Uint8Array(width * height);
  const block = 16;
  for (let x0 = 0; x0 < width; x0 += block) {
    const corners = [
      place(x0, 0),
      place(x0 + block, 0),
      place(x0, height),
      place(x0 + block, height),
    ];
    const [a, b, c, d] = corners;
    if (!a || !b || !c || !d) continue;
    for (let y = 0; y < height; y++) {
      for (let x = x0; x < Math.min(width, x0 + block); x++) {
        const [fx, fy] = [(x - x0) / block, y / height];
        const mix = (axis: 'x' | 'y'): number =>
          (a[axis] * (1 - fx) + b[axis] * fx) * (1 - fy) + (c[axis] * (1 - fx) + d[axis] * fx) * fy;
        data[y * width + x] = sampleGrey(grey, mix('x') - 0.5, mix('y') - 0.5);
      }
    }
  }
  return { data, width, height };
}

function sampleGrey({ data, width, height }: Grey, x: number, y: number): number {
  const [cx, cy] = [
    Math.min(Math.max(x, 0), width - 1.001),
    Math.min(Math.max(y, 0), height - 1.001),
  ];
  const at = Math.floor(cy) * width + Math.floor(cx);
  const [fx, fy] = [cx - Math.floor(cx), cy - Math.floor(cy)];
  const top = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
  const low = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
  return top * (1 - fy) + low * fy;
}

async function recognise(images: readonly Grey[], model: string): Promise<readonly string[]> {
  if (images.length === 0) return [];
  const folder = await mkdtemp(path.join(tmpdir(), 'lines-'));
  try {
    const files = await Promise.all(
      images.map(async ({ data, width, height }, index) => {
        const file = path.join(folder, `${index}.png`);
        const raw = sharp(data, { raw: { width, height, channels: 1 } });
        await writeFile(file, await raw.normalise({ lower: 1, upper: 90 }).png().toBuffer());
        return file;
      }),
    );
    const list = path.join(folder, 'list.txt');
    await writeFile(list, files.join('\n'));
    return (
      (await readLines(list, model)) ??
      (await Promise.all(files.map((file) => readLine(file, model))))
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Null when Tesseract crashed, as it does on some smears. */
async function readLines(file: string, model: string): Promise<readonly string[] | null> {
  const options = ['stdout', '--psm', '7', '-l', model];
  try {
    const environment = { ...process.env, OMP_THREAD_LIMIT: '1' };
    const { stdout } = await run('tesseract', [file, ...options], { env: environment });
    return stdout.split('\f');
  } catch (error) {
    if (error instanceof Error && 'signal' in error && error.signal !== null) return null;
    throw error;
  }
}

/** A line on which it crashes is a line that it cannot read. */
async function readLine(file: string, model: string): Promise<string> {
  return (await readLines(file, model))?.[0] ?? '';
}

/** Only letters and digits, with the spellings that scripts share made one. */
function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll('ي', 'ی')
    .replaceAll('ى', 'ی')
    .replaceAll('ك', 'ک');
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/** 1 less the edit distance for each letter, not below 0. */
function similarity(wanted: string, got: string): number {
  let row = Array.from({ length: got.length + 1 }, (_, i) => i);
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i];
    for (let j = 1; j <= got.length; j++) {
      const same = wanted[i - 1] === got[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return Math.max(0, 1 - (row.at(-1) ?? 0) / Math.max(1, wanted.length));
}
