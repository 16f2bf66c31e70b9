// Makes photographs of printed pages whose corners are known: four languages, tables, shadows.
import sharp from 'sharp';
import { createSheet } from '../../src/dossier/pdf-writer.ts';
import { PdfPages } from '../../src/document/pdf-pages.ts';
import { toPixels } from '../../src/document/rendered-pixels.ts';
import type { Language } from '../../src/language/language.ts';
import type { Pixels } from '../../src/photo/pixels.ts';
import type { Point, Quad } from '../../src/photo/quad.ts';
import { straighten } from '../../src/photo/straighten.ts';

export type Table = 'wood' | 'cloth' | 'dark' | 'white' | 'stone';
export const tables: readonly Table[] = ['wood', 'cloth', 'dark', 'white', 'stone'];

const sentences: Readonly<Record<Language, string>> = {
  fa: 'بیمار از مهر ۱۴۰۲ شش دوره درمان دریافت کرده و در آخرین بررسی پاسخ کامل داشته است.',
  ar: 'تلقّى المريض ست دورات من العلاج، وأظهر التصوير الأخير استجابة كاملة دون آفات جديدة.',
  ru: 'Пациент получил шесть курсов лечения; при последнем обследовании новых очагов не выявлено.',
  en: 'The patient received six cycles of treatment; the last scan showed no new lesion at all.',
};
const paperLongSide = 1700;
const inkOf = { black: 1, faint: 0.22 } as const;

/** An A4 page of print with a blue stamp and a red signature; white paper, straight. */
export async function madePaper(
  language: Language,
  ink: keyof typeof inkOf = 'black',
): Promise<Pixels> {
  const createdAt = '2026-11-25T00:00:00.000Z';
  const sheet = await createSheet({ language, title: 'made', footer: 'made', createdAt });
  const sentence = sentences[language];
  sheet.heading(sentence.slice(0, 40), 1);
  for (let paragraph = 0; paragraph < 9; paragraph++) {
    sheet.paragraph(`${sentence} ${sentence} ${sentence}`);
  }
  const pages = await PdfPages.open(await sheet.save());
  const { rgba, widthPixels: width, heightPixels: height } = await pages.render(1, paperLongSide);
  pages.close();
  const { data } = toPixels({ rgba, widthPixels: width, heightPixels: height });
  const paled = data.map((level) => 255 - (255 - level) * inkOf[ink]);
  const marks = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <g fill="none" stroke="#2038c0" stroke-width="6">
      <circle cx="${width * 0.3}" cy="${height * 0.8}" r="80"/>
      <circle cx="${width * 0.3}" cy="${height * 0.8}" r="60"/></g>
    <path d="M${width * 0.6} ${height * 0.82} q60 -120 90 0 t90 0 t60 -30" fill="none"
      stroke="#d02030" stroke-width="5"/></svg>`;
  const marked = await sharp(paled, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(marks) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { width, height, channels: 3, data: marked };
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Where the corners of the page lie, in pixels, as long as it lies on the table. */
  readonly corners: Quad;
  readonly table: Table;
  /** The darkest place's share of the light; 1 for no shadow. */
  readonly shadow?: number;
  /** Shares of red, green and blue in the light. */
  readonly cast?: readonly [number, number, number];
  /** Spread of the camera's noise in grey levels. */
  readonly noise?: number;
  readonly seed?: number;
}

/** The page on the table, as a JPEG of quality 88. */
export async function photographed(paper: Pixels, scene: Scene): Promise<Buffer> {
  const { width, height, corners } = scene;
  const onPaper = frameOnPaper(corners, scene, paper);
  const size = { width, height };
  const page = straighten(paper, onPaper, { size, fill: [0, 0, 0] });
  const whole = { ...paper, channels: 1 as const, data: paper.data.map(() => 255) };
  const mask = straighten(
    { ...whole, data: whole.data.slice(0, paper.width * paper.height) },
    onPaper,
    { size, fill: [0] },
  );
  const data = lit({ page, mask }, scene);
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Four corners of a page in a frame: `turn` degrees, `tilt` of perspective, `share` of the frame. */
export function pose(
  { width, height }: { readonly width: number; readonly height: number },
  { turn, tilt, share }: { readonly turn: number; readonly tilt: number; readonly share: number },
): Quad {
  const tall = share * Math.min(height, width * Math.SQRT2);
  const wide = tall / Math.SQRT2;
  const radians = (turn * Math.PI) / 180;
  // A plane at a slant in front of a camera whose focal length is the frame's height.
  const corner = (right: number, down: number): Point => {
    const x = (right * wide) / 2;
    const y = (down * tall) / 2;
    const turnedX = x * Math.cos(radians) - y * Math.sin(radians);
    const turnedY = x * Math.sin(radians) + y * Math.cos(radians);
    const depth = 1 + (tilt * turnedY) / height;
    const flat = Math.sqrt(Math.max(0, 1 - tilt * tilt));
    return { x: width / 2 + turnedX / depth, y: height / 2 + (turnedY * flat) / depth };
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Where the corners of the frame would lie on the page: the inverse of the photograph. */
function frameOnPaper(corners: Quad, frame: Scene, paper: Pixels): Quad {
  const back = inverse(projection(corners));
  const at = (x: number, y: number): Point => {
    const [a, b, c] = [0, 1, 2].map(
      (row) => (back[row * 3] ?? 0) * x + (back[row * 3 + 1] ?? 0) * y + (back[row * 3 + 2] ?? 0),
    );
    return { x: ((a ?? 0) / (c ?? 1)) * paper.width, y: ((b ?? 0) / (c ?? 1)) * paper.height };
  };
  return [at(0, 0), at(frame.width, 0), at(frame.width, frame.height), at(0, frame.height)];
}

/** The 3×3 matrix from the unit square to four corners (Heckbert 1989). */
function projection([a, b, c, d]: Quad): readonly number[] {
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
  const [ux, uy, vx, vy] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
  const scale = ux * vy - vx * uy;
  const g = (sx * vy - vx * sy) / scale;
  const h = (ux * sy - sx * uy) / scale;
  return [
    ...[b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x],
    ...[b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y],
    ...[g, h, 1],
  ];
}

/** Up to a factor, which does not matter to a projection. */
function inverse(m: readonly number[]): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  return [
    ...[e * i - f * h, c * h - b * i, b * f - c * e],
    ...[f * g - d * i, a * i - c * g, c * d - a * f],
    ...[d * h - e * g, b * g - a * h, a * e - b * d],
  ];
}

function lit(
  { page, mask }: { readonly page: Pixels; readonly mask: Pixels },
  scene: Scene,
): Uint8Array {
  const { width, height, shadow = 1, cast = [1, 1, 1], noise = 2, seed = 7 } = scene;
  const random = randomFrom(seed);
  const out = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const cover = (mask.data[at] ?? 0) / 255;
      // The shadow's soft border runs slantwise through the middle.
      const across = (x / width + y / height - 1) * 8;
      const light = 0.94 * (shadow + (1 - shadow) / (1 + Math.exp(across)));
      const table = surface(scene.table, { x, y }, random());
      const grain = (random() + random() + random() - 1.5) * 2 * noise;
      for (let channel = 0; channel < 3; channel++) {
        const paper = 0.97 * (page.data[at * 3 + channel] ?? 0);
        const own = paper * cover + (table[channel] ?? 0) * (1 - cover);
        const level = own * light * (cast[channel] ?? 1) + grain;
        out[at * 3 + channel] = Math.min(255, Math.max(0, Math.round(level)));
      }
    }
  }
  return out;
}

function surface(table: Table, { x, y }: Point, chance: number): readonly number[] {
  switch (table) {
    case 'wood': {
      const grain = Math.sin(x / 7 + 3 * Math.sin(y / 190)) + 0.6 * Math.sin(x / 2.3 + y / 400);
      return [150 + 16 * grain, 98 + 12 * grain, 55 + 8 * grain];
    }
    case 'cloth': {
      const weave = (Math.floor(x / 3) + Math.floor(y / 3)) % 2 === 0 ? 12 : -12;
      return [70 + weave, 95 + weave, 140 + weave];
    }
    case 'dark':
      return [26 + 8 * chance, 24 + 8 * chance, 25 + 8 * chance];
    case 'white':
      return [214, 215, 212];
    case 'stone': {
      const speck = chance < 0.2 ? 90 : chance > 0.85 ? 200 : 150;
      return [speck, speck - 4, speck - 10];
    }
  }
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
