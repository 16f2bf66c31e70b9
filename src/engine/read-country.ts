// Understands a country as the answer to a question.
import { countryName, readCountryCode } from '../language/country.ts';
import type { Language } from '../language/language.ts';
import type { Understood } from './read-answer.ts';

export function readCountry(said: string, language: Language): Understood {
  const code = readCountryCode(said);
  if (code === null) return { kind: 'none' };
  const value = { kind: 'country', code, text: countryName(code, language) } as const;
  return { kind: 'answer', draft: { state: 'answered', value, said } };
}
