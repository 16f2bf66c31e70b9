// Searches the bytes of a PDF for actions, for objects and files that a parser gave up on.

import { constants, inflateSync } from 'node:zlib';
import { bufferOf, latin1 } from './bytes.ts';

/** Whether an action that nobody asked for is written in plain bytes, names escaped or not. */
export function hasActionInBytes(bytes: Uint8Array): boolean {
  return action.test(unescaped(latin1(bytes)));
}

/** The same inside compressed streams, and anything attached. */
export function hasActionInStreams(bytes: Uint8Array): boolean {
  if (attached.test(unescaped(latin1(bytes)))) return true;
  return inflatedStreams(bytes).some((stream) => {
    const text = unescaped(latin1(stream));
    return action.test(text) || attached.test(text);
  });
}

const action = /\/S\s*\/(?:JavaScript|Launch|ImportData|GoToE)\b|\/JS\s*[(<]|\/JS\s+\d+\s+\d+\s+R/u;
const attached = /\/EmbeddedFiles?\b|\/RichMedia\b/u;

/** `/J#61vaScript` is `/JavaScript` to every reader. */
function unescaped(text: string): string {
  return text.replace(/#([0-9a-f]{2})/giu, (_whole, hex) =>
    String.fromCharCode(Number.parseInt(String(hex), 16)),
  );
}

const streamBytesMax = 8 * 1024 * 1024;
const totalBytesMax = 64 * 1024 * 1024;
const streamsMax = 5_000;

function inflatedStreams(bytes: Uint8Array): readonly Uint8Array[] {
  const buffer = bufferOf(bytes);
  const streams: Uint8Array[] = [];
  let total = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (total > totalBytesMax || streams.length > streamsMax) break;
    const inflated = inflate(buffer.subarray(at + 6));
    if (inflated === null) continue;
    total += inflated.length;
    streams.push(inflated);
  }
  return streams;
}

/** Null for anything that is no zlib stream; a damaged one gives what came before the damage. */
function inflate(afterKeyword: Buffer): Uint8Array | null {
  const start = afterKeyword.subarray(0, 4).indexOf(0x78);
  if (start < 0) return null;
  try {
    return inflateSync(afterKeyword.subarray(start), {
      maxOutputLength: streamBytesMax,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    return null;
  }
}
