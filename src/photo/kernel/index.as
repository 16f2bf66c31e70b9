// The passes over all pixels of a picture, sixteen at a time: AssemblyScript with SIMD.
// Pointers are byte offsets into the memory; whoever calls lays it out (see photo-kernel.ts).
export { grey, smooth, halve } from './pixels';
export {
  blockRanges,
  spreadLeast,
  spreadMost,
  blockCounts,
  windowCounts,
  blockGradients,
} from './blocks';
export { inkMask, growInk, inkPieces } from './pieces';
export { inkSums, inkShapes } from './strokes';
