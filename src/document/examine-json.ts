// Examines JSON: exports of health apps and FHIR records are kept, anything malformed is refused.

import type { Examination } from '../intake/document.ts';
import { type FileType, accepted, refused } from './finding.ts';
import { jsonDepthMax } from './limits.ts';
import { decodeUtf8 } from './text-encoding.ts';

const jsonType: FileType = { kind: 'json', mediaType: 'application/json' };

export function examineJson(bytes: Uint8Array): Examination {
  const text = decodeUtf8(bytes);
  if (text === null || deepestNesting(text) > jsonDepthMax) return refused(jsonType, 'unreadable');
  try {
    JSON.parse(text, refuseDangerousKey);
  } catch {
    return refused(jsonType, 'unreadable');
  }
  return accepted(jsonType, { textSample: text });
}

/** Keys that change the meaning of other objects in careless programs. */
const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);

function refuseDangerousKey(this: unknown, key: string, value: unknown): unknown {
  if (dangerousKeys.has(key)) throw new SyntaxError('The key is not allowed.');
  return value;
}

/** Brackets counted outside strings; exact for valid JSON, and cheap enough to come first. */
function deepestNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') inString = !inString;
    else if (inString && character === '\\') at += 1;
    else if (!inString && (character === '[' || character === '{')) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (!inString && (character === ']' || character === '}')) depth -= 1;
  }
  return deepest;
}
