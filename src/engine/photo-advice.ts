// Kind words on photos that are kept: film, pieces of a page, a page that lacks, a screen.
import { isLive } from '../flow/checklist.ts';
import type { PhotoReason } from '../intake/document.ts';
import { markWithin, missingPages, pagesInOrder } from '../flow/page-order.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import { hasLargeLetters, isFilm, isFragment } from '../intake/photo-standing.ts';
import type { DocumentState, ReportState } from '../intake/state.ts';
import { labelOf } from '../flow/show-answer.ts';
import { adviseOnce } from './advise-once.ts';
import { numberList } from './ask-documents.ts';
import { whichPhotos } from './photo-numbers.ts';
import type { Named } from './photo-numbers.ts';
import { offerLink } from './repair-link.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** Two pieces of one report are one page in parts; so are three photos with large letters. */
const fragmentsMin = 2;
const largeLettersMin = 3;

/** Film goes to imaging and is kept; doctors need the written report and the files. */
export function tellFilms(draft: TurnDraft, { burst, documents }: Named): void {
  const films = documents.filter(isFilm);
  if (films.length === 0) return;
  const which = whichPhotos(draft, { burst, documents: films });
  const what = draft.words('bot:documents.film', { count: films.length });
  const advice = adviseOnce(draft, 'film') ? ` ${draft.words('photo:reason.film.advice')}` : '';
  draft.write(`${which}${what}${advice}`);
}

/** "The whole page in one photo, or a scan": once for a report, with the upload link. */
export function tellFragments(draft: TurnDraft, documents: readonly DocumentState[]): boolean {
  const report = reportsOf(draft, documents).find((one) => isInPieces(draft, one));
  if (report === undefined || !adviseOnce(draft, `whole/${report.id}`)) return false;
  adviseOnce(draft, 'hint/fragment');
  draft.say('bot:documents.pieces');
  offerLink(draft);
  return true;
}

function isInPieces(draft: TurnDraft, report: ReportState): boolean {
  const pages = pagesInOrder(draft.state, report);
  if (pages.filter(isFragment).length >= fragmentsMin) return true;
  return pages.length >= largeLettersMin && pages.every(hasLargeLetters);
}

/** The page that lacks, by its number: once each, and not while more may be under way. */
export function tellMissingPages(draft: TurnDraft, documents: readonly DocumentState[]): boolean {
  let told = false;
  for (const report of reportsOf(draft, documents)) {
    const pages = pagesInOrder(draft.state, report);
    const missing = missingPages(draft.state, pages);
    if (missing === null) continue;
    const cameTogether = documents.filter(({ id }) => report.documents.includes(id)).length > 1;
    const last = Math.max(...pages.map((page) => markWithin(draft.state, page)?.page ?? 0));
    const between = missing.pages.filter((page) => page < last);
    const wanted = (cameTogether ? missing.pages : between).filter((page) =>
      adviseOnce(draft, `page/${report.id}/${page}`),
    );
    if (wanted.length === 0) continue;
    told = true;
    const document = labelOf(wordsOf(draft), { item: report.item });
    const about = { document, count: wanted.length, numbers: numberList(draft, wanted) };
    draft.say('bot:documents.pageMissing', about);
  }
  return told;
}

const hints = ['screen', 'fragment', 'page_cut_off'] as const satisfies readonly PhotoReason[];

/** One gentle hint on photos that are good enough; each kind once. */
export function tellHint(draft: TurnDraft, { burst, documents }: Named): void {
  for (const hint of hints) {
    const found = documents.filter((document) =>
      judgedPages(document).some(({ verdict, reasons }) => {
        return verdict === 'accept' && reasons.includes(hint);
      }),
    );
    if (found.length === 0 || !adviseOnce(draft, `hint/${hint}`)) continue;
    const which = whichPhotos(draft, { burst, documents: found });
    const words =
      hint === 'screen'
        ? `${draft.words('photo:reason.screen.why')} ${draft.words('photo:reason.screen.advice')}`
        : draft.words('bot:documents.wholePage');
    draft.write(`${which}${words}`);
    return;
  }
}

function reportsOf(draft: TurnDraft, documents: readonly DocumentState[]): readonly ReportState[] {
  const ids = new Set(
    documents
      .flatMap(({ id }) => draft.state.documents[id] ?? [])
      .filter(isLive)
      .flatMap(({ report }) => report ?? []),
  );
  return [...ids].flatMap((id) => draft.state.reports[id] ?? []);
}
