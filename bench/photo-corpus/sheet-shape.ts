// Where each point of a bent sheet appears in the photo, and how bright its slope is.
import type { Dice } from './dice.ts';
import { noiseField, sampleField } from './smooth-field.ts';
import type { Frame } from './smooth-field.ts';

export interface Pose {
  /** Degrees: the sheet turned in the picture, and leaned away from the camera. */
  readonly roll: number;
  readonly leanX: number;
  readonly leanY: number;
  /** Share of the frame that the sheet fills along its tighter side; above 1 it is cut off. */
  readonly fill: number;
  /** Sheet point (0 … 1) at the middle of the frame. */
  readonly centreU: number;
  readonly centreV: number;
  /** Height of the bow, and of crumples, in sheet heights. */
  readonly curl: number;
  readonly crumple: number;
  /** Positions (0 … 1) of folds across, and of folds along. */
  readonly foldsV: readonly number[];
  readonly foldsU: readonly number[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Light on the slope; 1 on a flat sheet. */
  readonly shade: number;
}

export interface SheetShape {
  at(u: number, v: number): Spot;
}

/** Distance of the camera in sheet heights. */
const cameraDistance = 1.9;

export interface SheetSize {
  /** Width for each height. */
  readonly aspect: number;
}

export function bendSheet(dice: Dice, [sheet, frame]: [SheetSize, Frame], pose: Pose): SheetShape {
  const heightAt = heightField(dice, pose);
  const turn = turning(pose);
  const project = (u: number, v: number, z: number): readonly [number, number] => {
    const [x, y, depth] = turn((u - 0.5) * sheet.aspect, v - 0.5, z);
    const nearer = cameraDistance / (cameraDistance - depth);
    return [x * nearer, y * nearer];
  };
  const corners = [project(0, 0, 0), project(1, 0, 0), project(0, 1, 0), project(1, 1, 0)];
  const span = (axis: 0 | 1): number => {
    const places = corners.map((corner) => corner[axis]);
    return Math.max(...places) - Math.min(...places);
  };
  const scale = pose.fill * Math.min(frame.width / span(0), frame.height / span(1));
  const middle = project(pose.centreU, pose.centreV, 0);
  const lightAngle = dice.between(0, 2 * Math.PI);
  const steep = dice.between(0.6, 1.2);
  return {
    at(u, v) {
      const z = heightAt(u, v);
      const [x, y] = project(u, v, z);
      const slopeU = (heightAt(u + 0.004, v) - z) / (0.004 * sheet.aspect);
      const slopeV = (heightAt(u, v + 0.004) - z) / 0.004;
      const slope = slopeU * Math.cos(lightAngle) + slopeV * Math.sin(lightAngle);
      return {
        x: (x - middle[0]) * scale + frame.width / 2,
        y: (y - middle[1]) * scale + frame.height / 2,
        shade: Math.min(1.25, Math.max(0.45, 1 - steep * slope)),
      };
    },
  };
}

type Turn = (x: number, y: number, z: number) => readonly [number, number, number];

function turning({ roll, leanX, leanY }: Pose): Turn {
  const [r, a, b] = [roll, leanX, leanY].map((degrees) => (degrees * Math.PI) / 180);
  const [sinR, cosR] = [Math.sin(r ?? 0), Math.cos(r ?? 0)];
  const [sinA, cosA] = [Math.sin(a ?? 0), Math.cos(a ?? 0)];
  const [sinB, cosB] = [Math.sin(b ?? 0), Math.cos(b ?? 0)];
  return (x, y, z) => {
    const x1 = x * cosR - y * sinR;
    const y1 = x * sinR + y * cosR;
    const y2 = y1 * cosA - z * sinA;
    const z2 = y1 * sinA + z * cosA;
    return [x1 * cosB + z2 * sinB, y2, z2 * cosB - x1 * sinB];
  };
}

function heightField(dice: Dice, pose: Pose): (u: number, v: number) => number {
  const angle = dice.pick([0, Math.PI / 2, dice.between(0, Math.PI)]);
  const phase = dice.between(-0.6, 0.6);
  // Crumples live on a field of 1000 × 1000 "pixels" over the sheet.
  const frame = { width: 1000, height: 1000 };
  const coarse = noiseField(dice, frame, 180);
  const fine = noiseField(dice, frame, 70);
  const ridge = (at: number, folds: readonly number[]): number =>
    folds.reduce((sum, fold, index) => {
      const side = index % 2 === 0 ? 1 : -1;
      return sum + side * 0.022 * Math.max(0, 1 - Math.abs(at - fold) / 0.16);
    }, 0);
  return (u, v) => {
    const along = (u - 0.5) * Math.cos(angle) + (v - 0.5) * Math.sin(angle);
    const bow = pose.curl * Math.cos(Math.PI * (along + phase * 0.5));
    const rough =
      sampleField(coarse, u * 1000, v * 1000) + 0.4 * sampleField(fine, u * 1000, v * 1000);
    return bow + pose.crumple * rough + ridge(v, pose.foldsV) + ridge(u, pose.foldsU);
  };
}
