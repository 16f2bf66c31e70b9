// Everything that was answered, in words, before it is sent.
import { holds } from '../flow/condition.ts';
import { pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import { bulletList, numberList } from './ask-documents.ts';
import { checklist } from '../flow/checklist.ts';
import type { ChecklistLine } from '../flow/checklist.ts';
import { answeredPaths } from '../flow/answered-paths.ts';
import { answerWords, labelOf } from '../flow/show-answer.ts';
import type { TurnDraft } from './turn-draft.ts';
import { rowNumber, wordsOf } from './turn-words.ts';

export function askReview(draft: TurnDraft, path: ItemPath): void {
  const base = `${draft.flow.id}:items.${path.item}`;
  draft.say(`${base}.ask`);
  draft.write(reviewLines(draft).join('\n'));
  draft.write(documentsInWords(draft));
  draft.offer(
    [
      { id: `a:${pathKey(path)}=yes`, title: draft.words('bot:review.right'), numbered: true },
      { id: 'c:edit', title: draft.words('bot:review.change'), numbered: true },
    ],
    { path },
  );
}

/** "Label: answer" for every answer that counts, lines of a group under their heading. */
function reviewLines(draft: TurnDraft): readonly string[] {
  const words = wordsOf(draft);
  let above = '';
  return answeredPaths(draft.flow, draft.state).flatMap(({ path, answer }) => {
    const line = `*${labelOf(words, path)}:* ${answerWords(words, path, answer)}`;
    const row = path.group === undefined ? '' : `${path.group}/${path.row ?? ''}`;
    if (row === above) return [line];
    above = row;
    if (path.group === undefined || path.row === undefined) return ['', line];
    const number = rowNumber(draft.state, path.group, path.row);
    return ['', `*${draft.words(`${draft.flow.id}:groups.${path.group}.row`, { number })}*`, line];
  });
}

/** What was received and what is still missing. */
export function documentsInWords(draft: TurnDraft): string {
  const words = wordsOf(draft);
  const lines = checklist(draft.flow, draft.state, draft.context.now).filter((line) =>
    holds(line.item.when, draft.state),
  );
  const named = (wanted: (state: string) => boolean, essential: boolean | null) =>
    lines
      .filter((line) => wanted(line.state) && (essential === null || line.essential === essential))
      .map((line) => labelOf(words, { item: line.item.id }));
  const received = named((state) => here.has(state), null);
  const films = named((state) => state === 'only_film', null).map((document) =>
    draft.words('bot:documents.onlyFilm', { document }),
  );
  const missing = [
    ...named((state) => !settled.has(state), true),
    ...lines.flatMap((line) => pageLines(draft, line)),
  ];
  const parts = [
    received.length + films.length === 0
      ? ''
      : `${draft.words('bot:documents.received')}\n${bulletList([...received, ...films])}`,
    missing.length === 0 ? '' : `${draft.words('bot:documents.missing')}\n${bulletList(missing)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const here = new Set<string>(['received', 'stale', 'pages_missing']);
const settled = new Set<string>([...here, 'not_applicable']);

/** "Pathology report: page 2" for each report that is not whole. */
function pageLines(draft: TurnDraft, line: ChecklistLine): readonly string[] {
  const document = labelOf(wordsOf(draft), { item: line.item.id });
  return line.missingPages.map(({ pages }) => {
    const about = { document, count: pages.length, numbers: numberList(draft, pages) };
    return draft.words('bot:documents.pagesOf', about);
  });
}
