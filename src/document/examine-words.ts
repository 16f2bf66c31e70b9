// Examines files of words: notes are kept, JSON is parsed, markup and mail are refused.

import type { Examination } from '../intake/document.ts';
import { latin1 } from './bytes.ts';
import { examineJson } from './examine-json.ts';
import { type FileType, accepted, quarantined, refused, unknownType } from './finding.ts';
import { isReadExtension } from './read-extensions.ts';
import { extensionOf } from '../lib/safe-name.ts';
import { decodeWords } from './text-encoding.ts';

const textType: FileType = { kind: 'text', mediaType: 'text/plain' };

/** `name` decides only between words and JSON, which may look the same. */
export function examineWords(bytes: Uint8Array, name: string): Examination {
  const extension = extensionOf(name);
  if (extension === 'json') return examineJson(bytes);
  const head = latin1(bytes, 0, headBytes).replaceAll('\0', '');
  if (markup.test(head)) return examineMarkup(bytes);
  if (head.startsWith(spreadsheetScript))
    return quarantined(unknownType, 'macro_or_embedded_object');
  if (mail.test(head)) return refused(unknownType, 'type_not_supported');
  if (!textExtensions.has(extension)) return refused(unknownType, otherReason(extension));
  const text = decodeWords(bytes);
  if (text === null) return refused(unknownType, 'type_not_supported');
  if (cellCommand.test(text)) return quarantined(textType, 'macro_or_embedded_object');
  const asJson = /^\s*[[{]/u.test(text) ? examineJson(bytes) : null;
  if (asJson?.outcome === 'accept') return asJson;
  return accepted(textType, { textSample: text });
}

const headBytes = 4_096;

/** XML, HTML, SVG and their relatives begin with a tag. */
const markup = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[!?a-z]/iu;

/** SYLK, a spreadsheet in words that carries macros past every warning. */
const spreadsheetScript = 'ID;P';

/** Mail begins with header lines; address cards and calendars say so. */
const mailHeader =
  'From|To|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|X-[\\w-]+|Date|Subject';
const mail = new RegExp(`^(?:\\s*(?:${mailHeader}):? .*\\r?\\n[\\w-]+:\\s|From - |BEGIN:V)`, 'iu');

/** A cell that starts a program when the table is opened (`=cmd|' /C calc'!A0`). */
const cellCommand = /(?:^|[,;\t"])\s*[=+@-]\s*[\w.]*\s*\|\s*'[^']*'\s*!/mu;

/** Names of plain words. Anything else with a known ending is not what it claims. */
const textExtensions = new Set(['', 'txt', 'text', 'md', 'csv', 'tsv', 'log', 'asc']);

function otherReason(extension: string): 'unreadable' | 'type_not_supported' {
  return isReadExtension(extension) ? 'unreadable' : 'type_not_supported';
}

/** Office documents as one XML file, the web page that runs scripts; all else is not for us. */
const activeMarkup =
  /macrosPresent\s*=\s*"yes"|<(?:w:|pkg:)bin(?:ary)?Data\b|\bDDE(?:AUTO)?\b|<(?:HTA:|scriptlet)/iu;

function examineMarkup(bytes: Uint8Array): Examination {
  const text = decodeWords(bytes) ?? latin1(bytes);
  return activeMarkup.test(text)
    ? quarantined(unknownType, 'active_content')
    : refused(unknownType, 'type_not_supported');
}
