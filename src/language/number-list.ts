// Lists numbers as a person would say them.
import { toNativeDigits } from './digits.ts';
import type { Language } from './language.ts';

/** "1, 3 and 5", in the language's words and digits. */
export function numberList(language: Language, numbers: readonly number[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    numbers.map((number) => toNativeDigits(String(number), language)),
  );
}
