// Digits of the patients' scripts: to ASCII for reading, and back for showing.

import type { Language } from './language.ts';

const persianZero = 0x06f0;
const arabicZero = 0x0660;
const asciiZero = 0x30;

/** Maps Persian (۰-۹) and Arabic-Indic (٠-٩) digits to ASCII; everything else is left as it is. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= persianZero ? persianZero : arabicZero;
    return String.fromCharCode(code - zero + asciiZero);
  });
}

/**
 * Maps ASCII digits to the ones a reader of the language expects; Russian and English keep ASCII.
 */
export function toNativeDigits(text: string, language: Language): string {
  if (language !== 'fa' && language !== 'ar') return text;
  const zero = language === 'fa' ? persianZero : arabicZero;
  return text.replace(/[0-9]/gu, (digit) => String.fromCharCode(zero + Number(digit)));
}
