// Makes pasted text fit to be shaped.
import { withoutDirectionControls } from './text-isolate.ts';

const drawnLetters = /[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uff5e\u{1d400}-\u{1d7ff}]+/gu;

/**
 * NFC, well formed, without controls: what patients paste may hold anything. Letters that are only
 * another drawing of a letter (Arabic as old PDFs give it, "bold" of messengers, full width) become
 * that letter, which the faces have.
 */
export function cleanText(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(drawnLetters, (letters) => letters.normalize('NFKC'))
    .replace(/[\t\u2028\u2029]/gu, ' ');
  return withoutDirectionControls(plain).replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, '');
}
