// Shows the sender where a photo cannot be read: the small marked picture beside the words.
import type { MarkedPage, PageVerdict } from '../intake/document.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import type { DocumentState } from '../intake/state.ts';
import { numberList } from './ask-documents.ts';
import { whichPhotos } from './photo-numbers.ts';
import type { Named } from './photo-numbers.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Digits of its hash in the name of a picture: enough to tell those of one person apart. */
const nameDigits = 8;

interface Shown {
  readonly document: DocumentState;
  readonly marked: MarkedPage;
  readonly page: PageVerdict;
}

/** The worst photo of a burst, and a second one that is refused for another reason. */
export function showMarked(draft: TurnDraft, { burst, documents }: Named): void {
  if (!draft.context.picturesInChat) return;
  const shown = documents.filter(({ insisted }) => !insisted).flatMap(shownOf);
  const [worst, ...others] = shown.sort((one, other) => badness(other) - badness(one));
  if (worst === undefined) return;
  const second = others.find(
    ({ page }) => page.verdict === 'reject' && page.reasons[0] !== worst.page.reasons[0],
  );
  for (const one of second === undefined ? [worst] : [worst, second]) {
    send(draft, one, whichPhotos(draft, { burst, documents: [one.document] }).trimEnd());
  }
}

/** The picture that may be shown of a document: none once nothing is wrong with its page. */
export function markedPicture(document: DocumentState): MarkedPage | null {
  return shownOf(document)[0]?.marked ?? null;
}

function shownOf(document: DocumentState): readonly Shown[] {
  const { marked, withdrawn } = document;
  // Absent in what was stored before there were pictures.
  if (marked == null || withdrawn) return [];
  const page = judgedPages(document).find((one) => one.page === marked.page);
  return page === undefined || page.verdict === 'accept' ? [] : [{ document, marked, page }];
}

function badness({ page }: Shown): number {
  return (page.verdict === 'reject' ? 1000 : 0) - (page.legibility ?? 0);
}

function send(draft: TurnDraft, { document, marked }: Shown, photo: string): void {
  const pageCount = document.examination?.pageCount ?? 1;
  const page =
    pageCount === 1
      ? ''
      : draft.words('bot:documents.page', { number: numberList(draft, [marked.page]) });
  const text = [photo, page, draft.words('bot:documents.marked')].filter((part) => part !== '');
  const { sha256 } = marked;
  const name = `marked-${sha256.slice(0, nameDigits)}.jpg`;
  draft.sendFile({ sha256, name, mediaType: 'image/jpeg' }, text.join(' '));
}
