// Measures the clean-up of photographed pages: corners against the truth, legibility, time.
// Usage: node bench/clean.ts [PHOTOS…]
// Without photos, pages are made in four languages on five tables; their corners are known.
import { readFile } from 'node:fs/promises';
import { languages } from '../src/language/language.ts';
import { cleanPage } from '../src/photo/clean-page.ts';
import type { CleanedPage } from '../src/photo/clean-page.ts';
import { judgePhoto } from '../src/photo/judge-photo.ts';
import type { Quad } from '../src/photo/quad.ts';
import { madePaper, photographed, pose, tables } from '../test/photo/made-photos.ts';

const poses = [
  { turn: 0, tilt: 0, share: 0.9 },
  { turn: 4, tilt: 0.15, share: 0.85 },
  { turn: -8, tilt: 0.35, share: 0.75 },
  { turn: 17, tilt: 0.25, share: 0.7 },
] as const;
const lights = [
  { shadow: 1, noise: 2 },
  { shadow: 0.45, cast: [1, 0.93, 0.74], noise: 4 },
] as const;
const frame = { width: 1200, height: 1600 } as const;
/** A corner within this share of the page's diagonal is where it should be. */
const cornerShareMax = 0.02;

interface Measured {
  readonly cleaned: CleanedPage;
  readonly ms: number;
  /** Legibility after minus before; null where the photo was left as it is. */
  readonly gain: number | null;
}

async function measure(bytes: Uint8Array): Promise<Measured> {
  const started = performance.now();
  const cleaned = await cleanPage(bytes);
  const ms = performance.now() - started;
  if (cleaned.kind === 'left') return { cleaned, ms, gain: null };
  const [before, after] = [await judgePhoto(bytes), await judgePhoto(cleaned.jpeg)];
  return { cleaned, ms, gain: (after.legibility ?? 0) - (before.legibility ?? 0) };
}

async function measureMade(): Promise<void> {
  for (const table of tables) {
    const all: Measured[] = [];
    const errors: number[] = [];
    for (const [seed, language] of languages.entries()) {
      const paper = await madePaper(language);
      for (const one of poses) {
        for (const light of lights) {
          const corners = pose(frame, one);
          const photo = await photographed(paper, { ...frame, ...light, corners, table, seed });
          const measured = await measure(photo);
          all.push(measured);
          if (measured.cleaned.kind === 'left' || measured.cleaned.corners === null) continue;
          errors.push(cornerError(measured.cleaned.corners, corners));
        }
      }
    }
    const near = errors.filter((error) => error <= cornerShareMax).length;
    console.log(
      `${table.padEnd(6)} ${all.length} pages, ${errors.length} cut out, ${near} of them`,
    );
    console.log(`       within 2 % of the truth (worst ${percent(Math.max(...errors))})`);
    report(all);
  }
}

/** The farthest corner's distance in shares of the page's diagonal. */
function cornerError(found: Quad, truth: Quad): number {
  const [a, , c] = truth;
  const diagonal = Math.hypot(c.x - a.x, c.y - a.y);
  return Math.max(
    ...truth.map(
      ({ x, y }) => Math.min(...found.map((one) => Math.hypot(one.x - x, one.y - y))) / diagonal,
    ),
  );
}

function report(all: readonly Measured[]): void {
  const gains = all.flatMap(({ gain }) => gain ?? []).toSorted((a, b) => a - b);
  const ms = all.map((one) => one.ms).toSorted((a, b) => a - b);
  const reasons = all.flatMap(({ cleaned }) => (cleaned.kind === 'left' ? [cleaned.reason] : []));
  const middle = (values: readonly number[]): string =>
    (values[values.length >> 1] ?? Number.NaN).toFixed(2);
  console.log(`       legibility after − before: middle ${middle(gains)}`);
  console.log(`       least ${gains[0]?.toFixed(2) ?? '–'}; left: ${reasons.join(', ') || 'none'}`);
  console.log(`       ${middle(ms)} ms (middle)`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

const photos = process.argv.slice(2);
if (photos.length === 0) {
  await measureMade();
} else {
  const all: Measured[] = [];
  for (const file of photos) all.push(await measure(await readFile(file)));
  const cut = all.filter(({ cleaned }) => cleaned.kind === 'cleaned' && cleaned.corners !== null);
  console.log(`${all.length} photos, ${cut.length} cut out`);
  report(all);
}
