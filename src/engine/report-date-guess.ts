// The date of a report that need not be asked: in a caption, a scan's header or a file's name.
import type { AnswerDraft } from '../intake/fact.ts';
import type { DocumentState } from '../intake/state.ts';
import { readDate } from '../language/date-read.ts';
import { dateDraft } from './read-date-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** A year with a month, and perhaps a day: `2024_03`, `1403-05-12`. */
const datedName =
  /(?<!\d)((?:1[34]|20)\d{2})[-_. ](0?[1-9]|1[0-2])(?:[-_. ](0?[1-9]|[12]\d|3[01]))?(?!\d)/;

/** Null unless the words give one clear day or month in the past. */
export function dateFromFile(document: DocumentState, draft: TurnDraft): AnswerDraft | null {
  const named = datedName.exec(document.name);
  const written = named === null ? '' : named.slice(1).filter(Boolean).join('/');
  const caption = document.via === 'link' ? '' : document.caption;
  const scanned = document.examination?.scannedOn?.replaceAll('-', '/') ?? '';
  for (const words of [caption, scanned, written]) {
    if (words === '') continue;
    const outcome = readDate(words, {
      language: draft.state.language,
      today: draft.context.now.slice(0, 10),
    });
    const clear =
      outcome.status === 'ok' &&
      (outcome.date.precision === 'day' || outcome.date.precision === 'month');
    if (clear) return dateDraft(outcome.date, words);
  }
  return null;
}
