// How a line of the checklist stands, in words: "missing", or "page 2 of 3 is missing".
import type { Words } from '../flow/show-answer.ts';
import { toNativeDigits } from '../language/digits.ts';
import type { MissingDocument } from './dossier-parts.ts';

export function stateWords(
  { catalog, language }: Words,
  { state, missingPages }: Pick<MissingDocument, 'state' | 'missingPages'>,
): string {
  if (state !== 'pages_missing') return catalog.say(language, `dossier:states.${state}`);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const native = (number: number) => toNativeDigits(String(number), language);
  return missingPages
    .map(({ pages, of }) => {
      const about = { count: pages.length, pages: list.format(pages.map(native)) };
      if (of === null) return catalog.say(language, 'dossier:missingPages', about);
      return catalog.say(language, 'dossier:missingPagesOf', { ...about, of: native(of) });
    })
    .join(language === 'fa' || language === 'ar' ? '؛ ' : '; ');
}
