// Tells the bad pages of files that can be read otherwise, and how many nobody has looked at.
import { unseenPages } from '../intake/judged-pages.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
import { badPages, badPagesLine } from './bad-pages.ts';
import type { TurnDraft } from './turn-draft.ts';

/** The file is kept whatever is said: the pages asked for come beside it. */
export function tellPages(draft: TurnDraft, documents: readonly DocumentState[]): void {
  for (const document of documents) {
    const bad = badPages(document);
    if (bad.length === 0) continue;
    const name = draft.words('bot:documents.one', { name: isolateWords(document.name) });
    const lines = bad.map((pages) =>
      badPagesLine(pages, draft.phrasebook.catalog, draft.state.language),
    );
    draft.write([`${name} ${lines[0] ?? ''}`, ...lines.slice(1)].join('\n'));
    const count = bad.reduce((sum, { numbers }) => sum + numbers.length, 0);
    draft.say('document:pages.again', { count });
  }
}

/** Kept like the rest, and left to a coordinator. */
export function tellUnseen(draft: TurnDraft, documents: readonly DocumentState[]): void {
  for (const document of documents) {
    const count = unseenPages(document).length;
    if (count === 0) continue;
    const name = draft.words('bot:documents.one', { name: isolateWords(document.name) });
    draft.write(`${name} ${draft.words('document:pages.unseen', { count })}`);
    draft.request({ kind: 'call_coordinator', why: 'unseen_pages' });
  }
}
