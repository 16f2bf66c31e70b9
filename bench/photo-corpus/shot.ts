// Draws how a photo is taken: the scenario, and every number the simulator needs.
import type { Dice } from './dice.ts';
import type { LightPlan } from './light.ts';
import type { PageKind } from './page-kinds.ts';
import type { SensorPlan } from './sensor.ts';
import type { Pose } from './sheet-shape.ts';

/** How often each way of taking a photo appears. */
const scenarios = {
  good: 15,
  uneven: 6,
  defocus: 15,
  motion: 10,
  partial: 9,
  lowres: 8,
  dark: 6,
  lowlight: 7,
  over: 6,
  glare: 6,
  jpegheavy: 4,
  crop: 3,
  fragment: 4,
  combo: 4,
  curl: 4,
  creased: 4,
  hand: 3,
  screen: 3,
  scan: 4,
  binarised: 3,
  screenshot: 2,
  closeup: 7,
};
export type Scenario = keyof typeof scenarios;

export function isScenario(name: string): name is Scenario {
  return Object.hasOwn(scenarios, name);
}

export interface Shot {
  readonly scenario: Scenario;
  readonly width: number;
  readonly height: number;
  /** Sensor pixels for each pixel of the final photo. */
  readonly oversize: number;
  readonly pose: Pose;
  readonly light: LightPlan;
  readonly sensor: SensorPlan;
  /** Blur the photo should have, in letter heights; the optics set the least. */
  readonly blur: number;
  /** Share of the blur (its length) that is motion. */
  readonly motionShare: number;
  readonly lens: number;
  /** For a lens that is focused on one side only: blur in letter heights on the other side. */
  readonly farBlur: number | null;
  readonly cameraQuality: number | null;
  readonly quality: number;
  readonly progressive: boolean;
}

const longEdges = {
  '640': 1,
  '720': 2,
  '800': 3,
  '960': 8,
  '1280': 32,
  '1600': 36,
  '2048': 9,
  '2560': 1,
  '3264': 1,
};

export interface ShotWish {
  readonly kind: PageKind;
  readonly landscape: boolean;
  /** Only these ways of taking a photo; all of them where none is named. */
  readonly only: readonly Scenario[];
}

export function drawShot(dice: Dice, { kind, landscape, only }: ShotWish): Shot {
  const scenario = dice.weighted(only.length === 0 ? scenarios : weightsOf(only));
  const long = drawLong(dice, scenario);
  const short = Math.round(long * dice.pick([0.75, 0.75, 0.75, 0.5625, 0.7, 0.6667]));
  const quarter = dice.chance(0.78) ? 0 : dice.whole(1, 3);
  const upright = landscape === (quarter % 2 === 1);
  const [width, height] = upright ? [short, long] : [long, short];
  return {
    scenario,
    width,
    height,
    oversize: long <= 1600 && dice.chance(0.2) ? dice.between(1.15, 1.5) : 1,
    pose: drawPose(dice, scenario, quarter),
    light: drawLight(dice, scenario, kind),
    sensor: drawSensor(dice, scenario),
    ...drawSmear(dice, scenario),
    lens: dice.between(0.35, 0.62),
    farBlur: scenario === 'partial' ? dice.ratio(0.16, 0.75) : null,
    cameraQuality: dice.chance(0.8) ? dice.whole(80, 95) : null,
    quality: scenario === 'jpegheavy' ? dice.whole(18, 40) : dice.whole(48, 88),
    progressive: dice.chance(0.15),
  };
}

function weightsOf(only: readonly Scenario[]): typeof scenarios {
  const weights = { ...scenarios };
  const names = Object.keys(scenarios).filter(isScenario);
  for (const name of names) if (!only.includes(name)) weights[name] = 0;
  return weights;
}

function drawLong(dice: Dice, scenario: Scenario): number {
  if (scenario === 'lowres') return dice.pick([400, 480, 480, 560, 640, 640, 720, 800]);
  return Number(dice.weighted(longEdges));
}

/** Close-ups are blurred like whole pages: without them large letters would always be sharp. */
function drawSmear(dice: Dice, scenario: Scenario): Pick<Shot, 'blur' | 'motionShare'> {
  switch (scenario) {
    case 'defocus':
      return { blur: drawBlur(dice), motionShare: 0 };
    case 'motion':
      return { blur: drawBlur(dice), motionShare: dice.between(0.8, 1) };
    case 'combo':
    case 'closeup':
      return { blur: drawBlur(dice), motionShare: dice.next() };
    default:
      return { blur: 0, motionShare: 0 };
  }
}

/** Blur in letter heights: a third sharp enough, a third around the limit, a third too blurred. */
function drawBlur(dice: Dice): number {
  const part = dice.next();
  if (part < 0.28) return dice.between(0.08, 0.13);
  return part < 0.5 ? dice.between(0.13, 0.27) : dice.ratio(0.27, 0.8);
}

function drawPose(dice: Dice, scenario: Scenario, quarter: number): Pose {
  const lean = scenario === 'good' ? 8 : 16;
  if (isFlat(scenario)) return flatPose(dice, scenario, quarter);
  const flat = scenario !== 'curl' && scenario !== 'creased' && dice.chance(0.6);
  const fold = (): number => dice.pick([0.5, 0.33, 0.66, dice.between(0.2, 0.8)]);
  const folds = scenario === 'creased' ? dice.whole(1, 2) : dice.chance(0.2) ? 1 : 0;
  const near = scenario === 'fragment' || scenario === 'closeup';
  const shift = scenario === 'crop' ? 0.16 : near ? 0.28 : 0.03;
  return {
    roll: quarter * 90 + dice.normal() * (scenario === 'good' ? 2 : 4.5),
    leanX: dice.normal() * lean * 0.6,
    leanY: dice.normal() * lean * 0.5,
    fill: near
      ? dice.between(scenario === 'closeup' ? 1.1 : 1.7, 2.6)
      : scenario === 'crop'
        ? dice.between(1, 1.25)
        : dice.between(scenario === 'lowres' ? 0.65 : 0.74, 1),
    centreU: 0.5 + dice.between(-shift, shift),
    centreV: 0.5 + dice.between(-shift, shift),
    curl: scenario === 'curl' ? dice.between(0.02, 0.09) : flat ? 0 : dice.between(0, 0.02),
    crumple: scenario === 'creased' ? dice.between(0.003, 0.009) : flat ? 0.0004 : 0.0015,
    foldsV: Array.from({ length: folds }, fold),
    foldsU: scenario === 'creased' && dice.chance(0.6) ? [fold()] : [],
  };
}

/** Scanned or drawn by a program: no camera, no desk. */
export function isFlat(scenario: Scenario): boolean {
  return scenario === 'scan' || scenario === 'screenshot';
}

function flatPose(dice: Dice, scenario: Scenario, quarter: number): Pose {
  const scanned = scenario === 'scan';
  return {
    roll: quarter * 90 + (scanned ? dice.normal() * 0.5 : 0),
    leanX: 0,
    leanY: 0,
    fill: scanned ? dice.between(0.97, 1.03) : 1,
    centreU: 0.5,
    centreV: 0.5,
    curl: 0,
    crumple: 0,
    foldsV: [],
    foldsU: [],
  };
}

function drawLight(dice: Dice, scenario: Scenario, kind: PageKind): LightPlan {
  const uneven = scenario === 'uneven';
  if (isFlat(scenario)) return { unevenness: 0, shadow: 0, cast: 0, glare: 0, glareSize: 0.1 };
  const glossy = kind === 'laminated' && dice.chance(0.35);
  const shiny = scenario === 'glare' || glossy;
  return {
    unevenness: uneven ? dice.between(0.5, 1.1) : dice.between(0.05, 0.45),
    shadow: uneven || dice.chance(0.15) ? dice.between(0.25, 0.7) : 0,
    cast: dice.between(0, scenario === 'good' ? 0.5 : 1),
    glare: shiny ? dice.ratio(0.7, 5) : 0,
    glareSize: glossy ? dice.between(0.05, 0.15) : dice.between(0.07, 0.3),
  };
}

function drawSensor(dice: Dice, scenario: Scenario): SensorPlan {
  const plain = {
    exposure: dice.between(0.55, 0.95),
    shot: dice.ratio(0.0001, 0.0012),
    read: dice.ratio(0.0006, 0.003),
    veil: dice.between(0, 0.02),
    denoise: dice.between(0, 0.7),
    sharpen: dice.between(0, 1.1),
  };
  switch (scenario) {
    case 'dark':
      return { ...plain, exposure: dice.ratio(0.012, 0.16), ...noise(dice, [0.0003, 0.006]) };
    case 'lowlight':
      return { ...plain, exposure: dice.between(0.25, 0.7), ...noise(dice, [0.004, 0.14]) };
    case 'over':
      return { ...plain, exposure: dice.ratio(1.3, 3.2), veil: dice.between(0.05, 0.55) };
    case 'scan':
    case 'screenshot':
      return { ...plain, exposure: 1.08, shot: 0.00005, read: 0.0005, veil: 0, denoise: 0 };
    case 'combo':
      return { ...plain, exposure: dice.between(0.2, 0.7), ...noise(dice, [0.001, 0.02]) };
    default:
      return plain;
  }
}

function noise(
  dice: Dice,
  [low, high]: readonly [number, number],
): Pick<SensorPlan, 'shot' | 'read'> {
  const shot = dice.ratio(low, high);
  return { shot, read: Math.sqrt(shot) * dice.between(0.03, 0.15) };
}
