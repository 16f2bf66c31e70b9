// Lays pictures out in the memory of the WebAssembly kernel and runs its passes over them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pixels } from './pixels.ts';

/** Where the build leaves the kernel; see `kernel/build-kernel.ts`. */
const kernelFile = join(import.meta.dirname, '../../dist/photo-kernel.wasm');

/** Side of a block in pixels; a block and its eight neighbours make the 24-pixel text window. */
export const blockSize = 8;

/** The kernel's own data lies below the first page. */
const firstByte = 65_536;
const pageBytes = 65_536;
/** Passes read a little beyond the last pixel. */
const marginBytes = 64;
const alignment = 16;

/** Runs of ink looked at; a dense page of 1600 pixels has about 150 000. */
const runsMax = 300_000;
const runBytes = 20;
/** Grown pieces of a smaller area are dots and noise; larger ones are rules, pictures and shadows. */
const pieces = { areaMin: 12, longMin: 4, longMax: 400, shortMax: 90 } as const;

/** A grey picture in the kernel's memory: one byte a pixel, 0 black to 255 white. */
export interface Plane {
  readonly at: number;
  readonly width: number;
  readonly height: number;
}

/** Blocks of a smoothed plane, row by row; the lists are good until the next `begin`. */
export interface Blocks {
  readonly smoothed: Plane;
  readonly columns: number;
  readonly rows: number;
  /** Darkest and brightest smoothed pixel of the block and its eight neighbours. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** Sum over the block of how far raw pixels lie from smoothed ones, in grey levels. */
  readonly roughness: Uint16Array;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  grey(rgb: number, out: number, count: number): void;
  smooth(...numbers: number[]): void;
  halve(...numbers: number[]): void;
  blockRanges(...numbers: number[]): void;
  spreadLeast(...numbers: number[]): void;
  spreadMost(...numbers: number[]): void;
  blockCounts(...numbers: number[]): void;
  windowCounts(...numbers: number[]): void;
  blockGradients(...numbers: number[]): void;
  inkSums(...numbers: number[]): void;
  inkShapes(...numbers: number[]): void;
  inkMask(...numbers: number[]): void;
  growInk(...numbers: number[]): void;
  inkPieces(...numbers: number[]): number;
}

/** One picture at a time: `begin`, then as many passes as are wanted. */
export class PhotoKernel {
  readonly #passes: Exports;
  #next = firstByte;

  /** Throws when the build never ran. */
  constructor() {
    const module = new WebAssembly.Module(readFileSync(kernelFile));
    // What the source exports, see kernel/index.as.
    this.#passes = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
  }

  /** The picture as grey; everything that was laid out for the one before is gone. */
  begin({ width, height, channels, data }: Pixels): Plane {
    const count = width * height;
    this.#next = firstByte;
    this.#reserve(count * channels + 8 * count + runsMax * runBytes + 64 * pageBytes);
    const source = this.#room(count * channels);
    this.#bytes(source, count * channels).set(data.subarray(0, count * channels));
    if (channels === 1) return { at: source, width, height };
    const at = this.#room(count);
    this.#passes.grey(source, at, count);
    return { at, width, height };
  }

  /** Half the size by the mean of 2×2 pixels; an odd last row or column is dropped. */
  halve({ at, width, height }: Plane): Plane {
    const half = {
      at: this.#room((width >> 1) * (height >> 1)),
      width: width >> 1,
      height: height >> 1,
    };
    this.#passes.halve(at, half.at, width, height);
    return half;
  }

  /** Smooths and cuts into blocks. */
  blocks(plane: Plane): Blocks {
    const { at, width, height } = plane;
    const [columns, rows] = [Math.floor(width / blockSize), Math.floor(height / blockSize)];
    const count = columns * rows;
    const smoothed = { at: this.#room(width * height + width), width, height };
    this.#passes.smooth(at, smoothed.at, width, height, this.#room(2 * width + 4));
    const [darkest, brightest, along] = [this.#room(count), this.#room(count), this.#room(count)];
    const [low, high, roughness] = [this.#room(count), this.#room(count), this.#room(2 * count)];
    const shape = [columns, rows];
    this.#passes.blockRanges(...[at, smoothed.at, width, ...shape, darkest, brightest, roughness]);
    this.#passes.spreadLeast(darkest, along, low, ...shape);
    this.#passes.spreadMost(brightest, along, high, ...shape);
    return {
      smoothed,
      columns,
      rows,
      low: this.#bytes(low, count),
      high: this.#bytes(high, count),
      roughness: new Uint16Array(this.#passes.memory.buffer, roughness, count),
    };
  }

  /**
   * Four numbers for the window of 24×24 pixels around each block: pixels of ink, pixels of paper,
   * changes between ink and not ink from left to right and from top to bottom. Blocks with less
   * contrast around them than `contrastMin` grey levels add nothing.
   */
  windowCounts({ smoothed, columns, rows, low, high }: Blocks, contrastMin: number): Uint16Array {
    const { at, width, height } = smoothed;
    const counts = this.#room(4 * columns * rows);
    const ranges = [low.byteOffset, high.byteOffset, Math.ceil(contrastMin)];
    this.#passes.blockCounts(at, width, height, columns, rows, ...ranges, counts);
    const out = this.#room(8 * columns * rows);
    this.#passes.windowCounts(counts, columns, rows, out);
    return new Uint16Array(this.#passes.memory.buffer, out, 4 * columns * rows);
  }

  /**
   * Two numbers for the window around each of the `windows` (blocks): how widely its ink is spread
   * across beside one solid straight stroke, which has 1, and its variance along over that across.
   */
  inkShapes(blocks: Blocks, contrastMin: number, windows: Int32Array): Float32Array {
    const { smoothed, columns, rows, low, high } = blocks;
    const sums = this.#room(16 * columns * rows);
    const ranges = [low.byteOffset, high.byteOffset, Math.ceil(contrastMin)];
    this.#passes.inkSums(smoothed.at, smoothed.width, columns, rows, ...ranges, sums);
    const [where, out] = [this.#room(windows.byteLength), this.#room(8 * windows.length)];
    new Int32Array(this.#passes.memory.buffer, where, windows.length).set(windows);
    this.#passes.inkShapes(sums, columns, where, windows.length, out);
    return new Float32Array(this.#passes.memory.buffer, out, 2 * windows.length);
  }

  /**
   * Four numbers for each block that is not 0 in `wanted`: the second-strongest central difference
   * (grey levels over two pixels) across, down, falling and rising; the diagonals over 2√2.
   */
  gradients({ smoothed, columns, rows }: Blocks, wanted: Uint8Array): Uint16Array {
    const [where, out] = [this.#copied(wanted), this.#room(8 * columns * rows)];
    this.#passes.blockGradients(smoothed.at, smoothed.width, columns, rows, where, out);
    return new Uint16Array(this.#passes.memory.buffer, out, 4 * columns * rows);
  }

  /**
   * Connected pieces of ink in the wanted blocks by their short side in pixels (the index): the sum
   * of the square roots of their areas.
   */
  pieces({ smoothed, columns, rows, low, high }: Blocks, wanted: Uint8Array): Float64Array {
    const { at, width, height } = smoothed;
    const [where, mask] = [this.#copied(wanted), this.#room(width * height)];
    // A strip narrower than a block at the right belongs to none, and is looked at all the same.
    this.#bytes(mask, width * height).fill(0);
    const shape = [width, columns, rows];
    this.#passes.inkMask(at, ...shape, low.byteOffset, high.byteOffset, where, mask);
    const histogram = this.#room(8 * (pieces.shortMax + 1));
    this.#bytes(histogram, 8 * (pieces.shortMax + 1)).fill(0);
    const runs = this.#room(runsMax * runBytes);
    const used = [columns * blockSize, rows * blockSize];
    const grownMask = this.#room(width * height);
    this.#bytes(grownMask, width * height).fill(0);
    this.#passes.growInk(mask, width, ...used, grownMask);
    const { areaMin, longMin, longMax, shortMax } = pieces;
    const limits = [areaMin, longMin, longMax, shortMax];
    this.#passes.inkPieces(grownMask, width, ...used, runs, runsMax, ...limits, histogram);
    this.#next = runs;
    return new Float64Array(this.#passes.memory.buffer, histogram, pieces.shortMax + 1);
  }

  #copied(bytes: Uint8Array): number {
    const at = this.#room(bytes.length);
    this.#bytes(at, bytes.length).set(bytes);
    return at;
  }

  #bytes(at: number, count: number): Uint8Array {
    return new Uint8Array(this.#passes.memory.buffer, at, count);
  }

  #room(bytes: number): number {
    const at = this.#next;
    this.#next = Math.ceil((at + bytes + marginBytes) / alignment) * alignment;
    return at;
  }

  #reserve(bytes: number): void {
    const missing = firstByte + bytes - this.#passes.memory.buffer.byteLength;
    if (missing > 0) this.#passes.memory.grow(Math.ceil(missing / pageBytes));
  }
}
