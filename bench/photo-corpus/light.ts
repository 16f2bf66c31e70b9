// Light over the scene: its fall-off, shadows of hands and phone, its colour, and glare.
import type { Dice } from './dice.ts';
import { fieldOf, noiseField, sampleField } from './smooth-field.ts';
import type { Frame, SmoothField } from './smooth-field.ts';

export interface LightPlan {
  /** Difference between the bright and the dark side, 0 none to 1. */
  readonly unevenness: number;
  /** Depth of a hard-edged shadow, 0 none to 1 black. */
  readonly shadow: number;
  /** How much the light's colour is off, 0 none to 1. */
  readonly cast: number;
  /** Brightness of the reflected lamp where it is strongest, in white papers. */
  readonly glare: number;
  /** Its size in long edges. */
  readonly glareSize: number;
}

export interface Light {
  /** Multiplies what is seen at a pixel. */
  readonly level: SmoothField;
  /** Is added to it, in white papers. */
  readonly glare: SmoothField | null;
  readonly colour: readonly [number, number, number];
}

const cell = 6;

export function shineLight(dice: Dice, frame: Frame, plan: LightPlan): Light {
  const long = Math.max(frame.width, frame.height);
  const angle = dice.between(0, 2 * Math.PI);
  const cloud = noiseField(dice, frame, long / 3);
  const shadow = plan.shadow > 0 ? shadowEdge(dice, frame) : null;
  const level = fieldOf(frame, cell, (x, y) => {
    const [dx, dy] = [(x - frame.width / 2) / long, (y - frame.height / 2) / long];
    const side = dx * Math.cos(angle) + dy * Math.sin(angle);
    const vignette = 1 - 0.35 * (dx * dx + dy * dy);
    const slope = 1 + plan.unevenness * (0.9 * side + 0.25 * sampleField(cloud, x, y));
    const dark = shadow === null ? 0 : plan.shadow * shadow(x, y);
    return Math.max(0.05, slope) * vignette * (1 - dark);
  });
  const warmth = dice.between(-1, 1) * plan.cast;
  const green = dice.between(-0.4, 0.4) * plan.cast;
  return {
    level,
    glare: plan.glare > 0 ? glareField(dice, frame, plan) : null,
    colour: [1 + 0.3 * warmth, 1 + 0.18 * green, 1 - 0.4 * warmth],
  };
}

/** Inside (1) or outside (0) of a shadow: a straight edge, or the round end of a phone or hand. */
function shadowEdge(dice: Dice, frame: Frame): (x: number, y: number) => number {
  const long = Math.max(frame.width, frame.height);
  const softness = long * dice.ratio(0.006, 0.05);
  const step = (distance: number): number => 1 / (1 + Math.exp(-distance / softness));
  const [cx, cy] = [dice.between(0.2, 0.8) * frame.width, dice.between(0.3, 0.8) * frame.height];
  const angle = dice.between(0, 2 * Math.PI);
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
  if (dice.chance(0.5)) return (x, y) => step((x - cx) * nx + (y - cy) * ny);
  const halfWidth = long * dice.between(0.1, 0.25);
  return (x, y) => {
    const along = (x - cx) * nx + (y - cy) * ny;
    const across = -(x - cx) * ny + (y - cy) * nx;
    return step(halfWidth - Math.hypot(across, Math.min(0, along)));
  };
}

function glareField(dice: Dice, frame: Frame, plan: LightPlan): SmoothField {
  const long = Math.max(frame.width, frame.height);
  const blobs = Array.from({ length: dice.whole(1, 2) }, () => ({
    x: dice.between(0.15, 0.85) * frame.width,
    y: dice.between(0.15, 0.85) * frame.height,
    angle: dice.between(0, Math.PI),
    size: plan.glareSize * long * dice.between(0.7, 1.2),
    stretch: dice.ratio(0.35, 1),
    sharp: dice.between(1, 2.2),
  }));
  return fieldOf(frame, cell, (x, y) =>
    blobs.reduce((sum, blob) => {
      const along = (x - blob.x) * Math.cos(blob.angle) + (y - blob.y) * Math.sin(blob.angle);
      const across = (y - blob.y) * Math.cos(blob.angle) - (x - blob.x) * Math.sin(blob.angle);
      const distance = Math.hypot(along, across / blob.stretch) / blob.size;
      return sum + plan.glare * Math.exp(-(distance ** (2 * blob.sharp)));
    }, 0),
  );
}
