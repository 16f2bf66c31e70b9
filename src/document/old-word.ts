// Reads what matters of a Word 97–2003 stream (MS-DOC): encryption, field codes, words.

import { bufferOf } from './bytes.ts';
import { textSampleCharactersMax } from './limits.ts';

const flagsOffset = 0x0a;
const encryptedFlag = 0x0100;

export function isEncryptedWord(word: Uint8Array): boolean {
  return (bufferOf(word).readUInt16LE(flagsOffset) & encryptedFlag) !== 0;
}

/** A field that starts another program: byte 19, then `DDE` or `DDEAUTO`. */
export function runsDataExchange(word: Uint8Array): boolean {
  const buffer = bufferOf(word);
  return (
    [buffer.toString('latin1'), buffer.toString('utf16le'), buffer.subarray(1).toString('utf16le')]
      // eslint-disable-next-line no-control-regex -- byte 19 opens a field
      .some((text) => /\x13[\s"]*DDE(?:AUTO)?\b/iu.test(text))
  );
}

const textStartOffset = 0x18;
const textEndOffset = 0x1c;

/** The words of a document saved in one go; '' for one saved in pieces. */
export function wordsOfOldWord(word: Uint8Array): string {
  const buffer = bufferOf(word);
  if (buffer.length < textEndOffset + 4) return '';
  const start = buffer.readUInt32LE(textStartOffset);
  const end = Math.min(buffer.readUInt32LE(textEndOffset), start + textSampleCharactersMax * 2);
  const text = buffer.subarray(start, end);
  const wide = text.toString('utf16le');
  return looksLikeWords(wide) ? wide : new TextDecoder('windows-1252').decode(text);
}

const wordsShareMin = 0.8;

function looksLikeWords(text: string): boolean {
  const ordinary = text.match(
    /[\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Nd}.,:()-]/gu,
  );
  return (ordinary?.length ?? 0) >= text.length * wordsShareMin;
}
