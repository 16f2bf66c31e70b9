// Words for the next question, whatever it is, with the answers that can be tapped.
import { holds } from '../flow/condition.ts';
import type { GroupItem, LeafItem } from '../flow/flow.ts';
import { pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import { isRelative } from './about-patient.ts';
import { askDone } from './ask-done.ts';
import { askHelpfulDocuments, documentLines } from './ask-documents.ts';
import { askLanguage } from './ask-language.ts';
import { askReview } from './ask-review.ts';
import { firstNameOf } from './first-name.ts';
import { nextAsk } from './open-items.ts';
import type { Ask } from './open-items.ts';
import { skipStates } from './read-answer.ts';
import { labelOf, optionTitle } from '../flow/show-answer.ts';
import { rowNumber, wordsOf } from './turn-words.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { Option } from './turn-types.ts';

/** Says what comes next, the language before all; adds the first row of a repeating group when its turn has come. */
export function askNext(draft: TurnDraft): void {
  if (!draft.state.languageChosen) {
    askLanguage(draft);
    return;
  }
  const ask = nextAsk(draft.flow, draft.state);
  if (ask.kind === 'first_row') {
    addRow(draft, ask.group.id);
    askNext(draft);
    return;
  }
  askThis(draft, ask);
}

/** A new line of a repeating group; its id is never used again. */
export function addRow(draft: TurnDraft, group: string): string {
  const row = nextRow(draft, group);
  draft.record({ kind: 'row_added', group, row });
  return row;
}

/** The id that the next line of a group will have. */
export function nextRow(draft: TurnDraft, group: string): string {
  return `r${(draft.state.groups[group]?.rowCountEver ?? 0) + 1}`;
}

function askThis(draft: TurnDraft, ask: Exclude<Ask, { kind: 'first_row' }>): void {
  switch (ask.kind) {
    case 'item':
      askItem(draft, ask.item, ask.path);
      return;
    case 'coordinator_question':
      askForCoordinator(draft, ask);
      return;
    case 'more_rows':
      askMoreRows(draft, ask.group);
      return;
    case 'helpful_documents':
      askHelpfulDocuments(draft, ask.items);
      return;
    case 'report_date':
      askReportDate(draft, ask.path, ask.report.item);
      return;
    case 'done':
      askDone(draft);
  }
}

function askItem(draft: TurnDraft, item: LeafItem, path: ItemPath): void {
  if (item.type === 'review') {
    askReview(draft, path);
    return;
  }
  draft.write(questionWords(draft, item, path));
  const options = [...optionsFor(draft, item, path), ...skipsFor(draft, item, path)];
  const keep = keepOption(draft, path);
  draft.offer(keep === null ? options : [...options, keep], { path });
}

/** In whose place it is asked is said; the answers are those of the field. */
function askForCoordinator(
  draft: TurnDraft,
  { asked, item, path }: Extract<Ask, { kind: 'coordinator_question' }>,
): void {
  const name = firstNameOf(asked.coordinator);
  if (name === null) draft.say('bot:staff.asksUnnamed');
  else draft.say('bot:staff.asks', { name });
  draft.write(asked.text === '' ? questionWords(draft, item, path) : asked.text);
  draft.offer([...optionsFor(draft, item, path), ...skipsFor(draft, item, path)], { path });
}

function questionWords(draft: TurnDraft, item: LeafItem, path: ItemPath): string {
  const base = `${draft.flow.id}:items.${item.id}`;
  const { catalog } = draft.phrasebook;
  const keys = isRelative(draft) ? [`${base}.ask_relative`, `${base}.ask`] : [`${base}.ask`];
  const ask = catalog.sayFirst(draft.state.language, keys, askArguments(draft));
  const again = item.type === 'consent' && draft.state.misses > 0;
  const parts = [rowHeading(draft, path), again ? lastParagraph(ask) : ask];
  if (item.type === 'choices') parts.push(draft.words('bot:answer.several'));
  if (item.type === 'document') parts.push(...documentLines(draft, item));
  const hint = `${base}.hint`;
  if (draft.state.misses > 0 && catalog.has(draft.state.language, hint)) {
    parts.push(draft.words(hint));
  }
  return parts.filter((part) => part !== '').join('\n');
}

/** The question itself, without the long text before it that was read a moment ago. */
function lastParagraph(text: string): string {
  return text.split('\n\n').at(-1) ?? text;
}

function askArguments(draft: TurnDraft): { readonly name: string } {
  const name = draft.state.answers[draft.flow.roles.patientName]?.value;
  return { name: name?.kind === 'text' ? name.text : '' };
}

/** "Treatment 2", above the first question of a line. */
function rowHeading(draft: TurnDraft, path: ItemPath): string {
  if (path.group === undefined || path.row === undefined) return '';
  const rows = draft.state.groups[path.group]?.rows ?? [];
  const answered = Object.keys(draft.state.answers).some((key) =>
    key.startsWith(`${path.group ?? ''}/${path.row ?? ''}/`),
  );
  if (answered || (rows.length < 2 && draft.state.focus === null)) return '';
  const number = rowNumber(draft.state, path.group, path.row);
  return `*${draft.words(`${draft.flow.id}:groups.${path.group}.row`, { number })}*`;
}

/** The answers that can be tapped, "I don't know" and the like aside. */
export function optionsFor(draft: TurnDraft, item: LeafItem, path: ItemPath): readonly Option[] {
  const words = wordsOf(draft);
  const option = (id: string, title: string): Option => ({
    id: `a:${pathKey(path)}=${id}`,
    title,
    numbered: true,
  });
  switch (item.type) {
    case 'choice':
    case 'choices': {
      const row = path.row === undefined ? null : { group: path.group ?? '', row: path.row };
      return item.options
        .filter((candidate) => holds(candidate.when, draft.state, row))
        .map(({ id }) => option(id, optionTitle(words, item.id, id)));
    }
    case 'text':
      return item.offers.map((id) => option(id, optionTitle(words, item.id, id)));
    case 'contact':
      return draft.context.chatPhone === null
        ? []
        : item.offers.map((id) => option(id, optionTitle(words, item.id, id)));
    case 'consent':
    case 'submit':
      return [
        option('yes', agreementTitle(draft, item, 'yes')),
        option('no', agreementTitle(draft, item, 'no')),
      ];
    case 'notice':
      return [option('yes', agreementTitle(draft, item, 'yes'))];
    default:
      return [];
  }
}

/** A flow may word its own yes and no. */
function agreementTitle(draft: TurnDraft, item: LeafItem, option: 'yes' | 'no'): string {
  const own = `${draft.flow.id}:items.${item.id}.options.${option}`;
  if (draft.phrasebook.catalog.has(draft.state.language, own)) return draft.words(own);
  return draft.words(item.type === 'notice' ? 'bot:option.continue' : `bot:option.${option}`);
}

/** "I don't know", "later": beside choices with a number, beside free answers as words. */
function skipsFor(draft: TurnDraft, item: LeafItem, path: ItemPath): readonly Option[] {
  const states = skipStates(item);
  const numbered = item.type === 'choice' || item.type === 'choices' || item.type === 'document';
  return states.map((state) => ({
    id: `s:${pathKey(path)}=${state}`,
    title: draft.words(skipKey(item, state)),
    numbered,
  }));
}

function skipKey(item: LeafItem, state: string): string {
  if (item.type === 'document') return `bot:skip.document.${state}`;
  if (item.type === 'date' && item.ongoing && state === 'not_applicable') return 'bot:skip.ongoing';
  return `bot:skip.${state}`;
}

/** Leaves the old answer as it is, when somebody came back to change it. */
function keepOption(draft: TurnDraft, path: ItemPath): Option | null {
  const answered = draft.state.answers[pathKey(path)] !== undefined;
  if (draft.state.focus === null || !answered) return null;
  return { id: `k:${pathKey(path)}`, title: draft.words('bot:edit.keep'), numbered: false };
}

function askMoreRows(draft: TurnDraft, group: GroupItem): void {
  const base = `${draft.flow.id}:groups.${group.id}`;
  draft.say(`${base}.ask_more`);
  draft.offer([
    { id: `g:${group.id}=add`, title: draft.words(`${base}.add`), numbered: true },
    { id: `g:${group.id}=close`, title: draft.words(`${base}.close`), numbered: true },
  ]);
}

function askReportDate(draft: TurnDraft, path: ItemPath, item: string): void {
  draft.say('bot:report.askDate', { document: labelOf(wordsOf(draft), { item }) });
  draft.offer(
    [{ id: `s:${pathKey(path)}=unknown`, title: draft.words('bot:skip.unknown'), numbered: false }],
    { path },
  );
}
