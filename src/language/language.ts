// The four languages a patient may write in, and the direction each is read.

export const languages = ['fa', 'ar', 'ru', 'en'] as const;

export type Language = (typeof languages)[number];

/** The reading direction of a language, for pages, PDFs and isolates. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'fa' || language === 'ar' ? 'rtl' : 'ltr';
}
