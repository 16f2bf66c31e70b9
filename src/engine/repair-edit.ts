// "Edit": the answers in words, numbered; the one that is picked is asked again.
import { pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import { answeredPaths } from '../flow/answered-paths.ts';
import type { AnsweredPath } from '../flow/answered-paths.ts';
import { askNext } from './ask.ts';
import { answerWords, labelOf } from '../flow/show-answer.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { Option } from './turn-types.ts';
import { rowNumber, wordsOf } from './turn-words.ts';

/** Entries on one page: with "more" and "back" they fit a messenger's list of ten. */
const pageLength = 8;
const titleCharactersMax = 60;

export function edit(draft: TurnDraft): void {
  showEditPage(draft, 0);
}

export function showEditPage(draft: TurnDraft, page: number): void {
  const answers = answeredPaths(draft.flow, draft.state);
  const shown = answers.slice(page * pageLength, (page + 1) * pageLength);
  const more = answers.length > (page + 1) * pageLength;
  showList(draft, shown, { page, more });
}

/** The answers of one line of a group. */
export function editLine(draft: TurnDraft, group: string, row: string): void {
  const answers = answeredPaths(draft.flow, draft.state).filter(
    ({ path }) => path.group === group && path.row === row,
  );
  showList(draft, answers, { page: 0, more: false });
}

function showList(
  draft: TurnDraft,
  answers: readonly AnsweredPath[],
  { page, more }: { readonly page: number; readonly more: boolean },
): void {
  if (answers.length === 0) {
    draft.say('bot:edit.nothing');
    askNext(draft);
    return;
  }
  const words = wordsOf(draft);
  const entries = answers.map(({ path, answer }): Option => {
    const label = `${labelOf(words, path)}${rowMark(draft, path)}`;
    const title = shorten(`${label}: ${answerWords(words, path, answer)}`);
    return { id: `e:${pathKey(path)}`, title, numbered: true };
  });
  draft.say('bot:edit.which');
  draft.offer(
    [
      ...entries,
      ...(more ? [link(draft, `x:edit_list=${page + 1}`, 'bot:edit.more')] : []),
      link(draft, 'x:done=', 'bot:edit.none'),
    ],
    { aside: { kind: 'edit_list', page } },
  );
}

function link(draft: TurnDraft, id: string, key: string): Option {
  return { id, title: draft.words(key), numbered: true };
}

function rowMark(draft: TurnDraft, path: ItemPath): string {
  if (path.group === undefined || path.row === undefined) return '';
  const number = rowNumber(draft.state, path.group, path.row);
  return ` (${draft.words(`${draft.flow.id}:groups.${path.group}.row`, { number })})`;
}

function shorten(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return letters.length <= titleCharactersMax
    ? text
    : `${letters.slice(0, titleCharactersMax - 1).join('')}…`;
}
