// The marks over a page as SVG: hatched areas with an outline and a sign, the same in any language.
import type { Area, Point, UnreadableAreas } from './unreadable-areas.ts';
import { upright, type Canvas } from './upright-point.ts';

/** Okabe and Ito's colours, told apart with any kind of colour blindness. */
const warm = '#e69f00';
const strong = '#d55e00';
const fine = '#009e73';
/** Signs are put on the largest areas only. */
const signsMax = 3;

/** Areas that cannot be read are covered; where all or nothing can be read the frame says so. */
export function marksSvg({ extent, areas }: UnreadableAreas, canvas: Canvas): string {
  const { width, height } = canvas;
  const long = Math.max(width, height);
  const parts = {
    none: () => frame(canvas, fine) + badge(corner(canvas), { radius: long * 0.05, sign: 'tick' }),
    some: () => marks(areas, canvas) + signs(areas, canvas),
    all: () =>
      marks(areas, canvas) +
      frame(canvas, strong) +
      badge({ x: width / 2, y: height / 2 }, { radius: long * 0.09, sign: 'unseen' }),
  };
  const size = `width="${n(width)}" height="${n(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${hatch(long)}${parts[extent]()}</svg>`;
}

function marks(areas: readonly Area[], canvas: Canvas): string {
  const long = Math.max(canvas.width, canvas.height);
  const path = areas
    .flatMap(({ outlines }) => outlines)
    .map((line) =>
      rounded(
        corners(line).map((point) => upright(point, canvas)),
        canvas.cell / 2,
      ),
    )
    .join('');
  const line = `fill="none" stroke-linejoin="round" d="${path}"`;
  const outline =
    `<path ${line} stroke="#ffffff" stroke-width="${n(long * 0.011)}"/>` +
    `<path ${line} stroke="${strong}" stroke-width="${n(long * 0.006)}"/>`;
  return covered(path) + outline;
}

function signs(areas: readonly Area[], canvas: Canvas): string {
  const radius = Math.min(Math.max(canvas.width, canvas.height) * 0.035, canvas.cell * 0.9);
  return areas
    .slice(0, signsMax)
    .map(({ middle }) => badge(upright(middle, canvas), { radius, sign: 'unseen' }))
    .join('');
}

/** Without the points on a straight stretch. */
function corners(line: readonly Point[]): readonly Point[] {
  return line.filter((point, index) => {
    const before = line.at(index - 1) ?? point;
    const after = line[(index + 1) % line.length] ?? point;
    const across = before.x === point.x && point.x === after.x;
    return !across && !(before.y === point.y && point.y === after.y);
  });
}

/** A closed path whose corners are rounded by at most `radius` pixels. */
function rounded(points: readonly Point[], radius: number): string {
  const steps = points.map((point, index) => {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    const from = towards(point, before, radius);
    const to = towards(point, after, radius);
    const start = `${index === 0 ? 'M' : 'L'}${n(from.x)} ${n(from.y)}`;
    return `${start}Q${n(point.x)} ${n(point.y)} ${n(to.x)} ${n(to.y)}`;
  });
  return `${steps.join('')}Z`;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Hatched as well as coloured, so that it shows on a grey screen too. */
function hatch(long: number): string {
  const step = n(long * 0.018);
  return (
    `<defs><pattern id="hatch" width="${step}" height="${step}" ` +
    'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    `<rect width="${n(long * 0.0055)}" height="${step}" fill="${strong}" fill-opacity="0.6"/>` +
    '</pattern></defs>'
  );
}

function covered(path: string): string {
  const shape = `<path fill-rule="evenodd" d="${path}"`;
  return `${shape} fill="${warm}" fill-opacity="0.25"/>${shape} fill="url(#hatch)"/>`;
}

function frame({ width, height }: Canvas, colour: string): string {
  const thick = Math.max(width, height) * 0.018;
  const rect = (inset: number, stroke: string, line: number): string =>
    `<rect x="${n(inset)}" y="${n(inset)}" width="${n(width - 2 * inset)}" ` +
    `height="${n(height - 2 * inset)}" fill="none" stroke="${stroke}" stroke-width="${n(line)}"/>`;
  return rect(thick * 0.8, '#ffffff', thick * 1.6) + rect(thick / 2, colour, thick);
}

function corner({ width, height }: Canvas): Point {
  return { x: width / 2, y: height - Math.max(width, height) * 0.08 };
}

/** A crossed-out eye or a tick, white on a disc. */
function badge(
  at: Point,
  { radius, sign }: { readonly radius: number; readonly sign: 'unseen' | 'tick' },
): string {
  const disc = `<circle r="20" fill="${sign === 'tick' ? fine : strong}" stroke="#ffffff"/>`;
  const stroke = 'fill="none" stroke="#ffffff" stroke-linecap="round"';
  const drawn =
    sign === 'tick'
      ? `<path ${stroke} stroke-width="4" d="M-9 0L-2 7L10 -7"/>`
      : `<path ${stroke} stroke-width="2.6" d="M-13 0Q0 -14 13 0Q0 14 -13 0Z"/>` +
        '<circle r="4" fill="#ffffff"/>' +
        `<path d="M-11 11L11 -11" stroke="${strong}" stroke-width="7"/>` +
        `<path ${stroke} stroke-width="3" d="M-11 11L11 -11"/>`;
  const place = `translate(${n(at.x)} ${n(at.y)}) scale(${n(radius / 20)})`;
  return `<g transform="${place}" stroke-width="2.5">${disc}${drawn}</g>`;
}

/** A number as SVG wants it, short. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
