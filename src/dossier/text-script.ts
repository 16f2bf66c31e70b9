// What the shaper has to know of single characters: script, invisibility, and drawn stand-ins.
import type { Language } from '../language/language.ts';

/** ISO 15924 codes of the scripts that the dossier's faces hold. */
export type Script = 'Arab' | 'Cyrl' | 'Latn';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A glyph for a sign that no face has, larger and lower where it was made as a superscript. */
export interface StandIn {
  readonly codePoint: number;
  /** Times the size of the text. */
  readonly scale: number;
  /** In ems of the scaled glyph; negative is down. */
  readonly rise: number;
}

const raisedArrow = { scale: 1.75, rise: -0.55 } as const;
const plain = { scale: 1, rise: 0 } as const;

/**
 * Common signs and the glyph that shows the same: ↓ beside a laboratory value must not become an
 * unknown sign. Text copied from the page still gives the original.
 */
export const standIns: ReadonlyMap<string, StandIn> = new Map(
  [
    { signs: '↑⬆⇑▲', codePoint: 0xa71b, ...raisedArrow },
    { signs: '↓⬇⇓▼', codePoint: 0xa71c, ...raisedArrow },
    { signs: '→➡⇒▶', codePoint: 0x203a, ...plain },
    { signs: '←⬅⇐◀', codePoint: 0x2039, ...plain },
    { signs: '✓✔✅☑', codePoint: 0x221a, ...plain },
    { signs: '✗✘❌✖', codePoint: 0x00d7, ...plain },
    { signs: '●■▪◆', codePoint: 0x2022, ...plain },
    { signs: '➖', codePoint: 0x2212, ...plain },
    { signs: '➕', codePoint: 0x002b, ...plain },
  ].flatMap(({ signs, ...standIn }) => Array.from(signs, (sign) => [sign, standIn] as const)),
);

/** The characters as people see them, with their UTF-16 offsets. */
export function graphemesOf(
  text: string,
): readonly { readonly text: string; readonly index: number }[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, index }));
}

/** The script that a grapheme settles, or undefined where its neighbours decide. */
export function scriptOf(grapheme: string): Script | undefined {
  const character = String.fromCodePoint(grapheme.codePointAt(0) ?? 0);
  if (/[\p{Script=Arabic}\u06f0-\u06f9]/u.test(character)) return 'Arab';
  if (/\p{Script=Cyrillic}/u.test(character)) return 'Cyrl';
  if (/\p{Script=Latin}/u.test(character)) return 'Latn';
  return undefined;
}

/** Default-ignorable characters that need no glyph: joiners, selectors, bidi controls. */
export function isInvisible(codePoint: number): boolean {
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0x00ad ||
    codePoint === 0x061c
  );
}

/** The language a text is tagged with: by its script, and the page's own where that fits it. */
export function textLanguage(text: string, page: Language): string {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const arabic = count(/\p{Script=Arabic}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (arabic + cyrillic + latin === 0) return page;
  if (arabic > 0 && (page === 'fa' || page === 'ar' || arabic >= Math.max(cyrillic, latin))) {
    if (page === 'fa' || page === 'ar') return page;
    return /[پچژگکی]/u.test(text) ? 'fa' : 'ar';
  }
  return cyrillic > latin ? 'ru' : 'en';
}
