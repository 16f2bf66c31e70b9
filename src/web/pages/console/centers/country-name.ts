// The name of a country in the reader's language.
import type { Language } from '../../../../language/language.ts';

/** `code`: ISO 3166-1; what is none is shown as it is. */
export function countryName(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
