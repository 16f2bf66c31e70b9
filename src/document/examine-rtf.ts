// Examines rich text: embedded objects, links that load by themselves, and the words.

import type { Examination } from '../intake/document.ts';
import { latin1 } from './bytes.ts';
import { type FileType, accepted, quarantined, refused } from './finding.ts';
import { textSampleCharactersMax } from './limits.ts';

const rtfType: FileType = { kind: 'word', mediaType: 'application/rtf' };

export function examineRtf(bytes: Uint8Array): Examination {
  const text = latin1(bytes);
  if (activeControl.test(text)) return quarantined(rtfType, 'macro_or_embedded_object');
  if (!text.trimEnd().replace(/\0+$/u, '').trimEnd().endsWith('}')) {
    return refused(rtfType, 'damaged_partly_readable');
  }
  return accepted(rtfType, { textSample: wordsOfRtf(text) });
}

/** Objects, templates from elsewhere, and fields that start programs. */
const activeControl =
  /\\(?:object|objdata|objupdate|objautlink)\b|\\\*\\template\b|\bDDE(?:AUTO)?\b/iu;

const markupCharactersMax = 400_000;

function wordsOfRtf(text: string): string {
  return text
    .slice(0, markupCharactersMax)
    .replace(
      /\{\\\*?\\?(?:fonttbl|colortbl|stylesheet|info|pict|generator)(?:[^{}]|\{[^{}]*\})*\}/gu,
      '',
    )
    .replace(/\\u(-?\d+)\??/gu, (_, code) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\'([0-9a-f]{2})/giu, (_, hex) => fromCodePage(String(hex)))
    .replace(/\\(?:par|line|tab|cell)\b ?/gu, ' ')
    .replace(/\\[a-z]+-?\d* ?|[{}\r\n]|\\[^a-z]/giu, '')
    .slice(0, textSampleCharactersMax);
}

function fromCodePage(hex: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex'));
}
