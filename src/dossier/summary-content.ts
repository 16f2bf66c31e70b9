// What the Medical Summary says, in one language, before it is set on pages.
import { answeredPaths } from '../flow/answered-paths.ts';
import { holds } from '../flow/condition.ts';
import { findGroup, findItem } from '../flow/find-item.ts';
import type { Flow, SummarySection } from '../flow/flow.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import { pathKey } from '../intake/answer.ts';
import type { Answer, ItemPath } from '../intake/answer.ts';
import { askedPath } from '../intake/asked-answers.ts';
import type { IntakeState } from '../intake/state.ts';
import { directionOf } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { doctorWords } from './doctor-words.ts';
import type { DoctorValue } from './doctor-words.ts';

/** One statement: its value, and the answer that it comes from. */
export interface SummaryCell {
  readonly path: ItemPath;
  readonly value: DoctorValue;
}

export interface SummaryPair extends SummaryCell {
  readonly label: string;
}

export type SummaryBlock =
  | { readonly kind: 'pairs'; readonly title: string; readonly pairs: readonly SummaryPair[] }
  | { readonly kind: 'callout'; readonly title: string; readonly pairs: readonly SummaryPair[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly SummaryCell[])[];
    };

export interface SummaryContent {
  readonly headline: string;
  readonly blocks: readonly SummaryBlock[];
}

export function summaryContent(words: Words, state: IntakeState): SummaryContent {
  const blocks = words.flow.summary.sections.flatMap((section) => blockOf(words, state, section));
  return { headline: headline(words, state), blocks: [...blocks, ...askedBlocks(words, state)] };
}

/** What coordinators asked beside the flow, in the words in which it was asked. */
function askedBlocks(words: Words, state: IntakeState): readonly SummaryBlock[] {
  const pairs = (state.freeAnswers ?? []).map(({ question }) => {
    const path = askedPath(question.id);
    return { path, label: question.text, value: doctorWords(words, path, state) };
  });
  const title = words.catalog.say(words.language, 'dossier:asked');
  return pairs.length === 0 ? [] : [{ kind: 'pairs', title, pairs }];
}

/** Every statement of a summary, in the order of reading. */
export function cellsOf({ blocks }: SummaryContent): readonly SummaryCell[] {
  return blocks.flatMap((block): readonly SummaryCell[] =>
    block.kind === 'table' ? block.rows.flat() : block.pairs,
  );
}

/** "Diffuse large B-cell lymphoma, stage IV, relapsed, after 3 lines of therapy". */
export function headline(words: Words, state: IntakeState): string {
  const { flow, catalog, language } = words;
  const parts = answeredPaths(flow, state)
    .filter(({ path, answer }) => flow.summary.headline.includes(path.item) && isSaid(answer))
    .toSorted((a, b) => order(flow, a.path) - order(flow, b.path))
    .map(({ path, answer }) => headlineWords(words, path, { state, answer }))
    .filter((part) => part !== '');
  const group = flow.summary.countedGroup;
  const count = group === undefined ? 0 : (state.groups[group]?.rows.length ?? 0);
  const lines = count === 0 ? [] : [catalog.say(language, 'dossier:lines', { count })];
  const all = [...parts, ...lines].map((part, index) =>
    index === 0 ? part : inside(part, language),
  );
  const comma = directionOf(language) === 'rtl' ? '، ' : ', ';
  return all.length === 0 ? catalog.say(language, 'dossier:notProvided') : all.join(comma);
}

/** `Тип GCB` becomes `тип GCB` inside a line; English clinical words are worded for it already. */
function inside(part: string, language: Language): string {
  const word = /^\p{Lu}\p{Ll}/u.test(part) && language !== 'en';
  return word ? part.charAt(0).toLocaleLowerCase(language) + part.slice(1) : part;
}

/** A yes/no fact such as "relapsed" is said only when it is a yes, by its label. */
function headlineWords(
  words: Words,
  path: ItemPath,
  { state, answer }: { readonly state: IntakeState; readonly answer: Answer },
): string {
  const option = answer.value?.kind === 'choice' ? answer.value.option : null;
  if (option === 'no') return '';
  if (option === 'yes') return labelOf(words, path).toLocaleLowerCase(words.language);
  return doctorWords(words, path, state).text;
}

function order(flow: Flow, path: ItemPath): number {
  return flow.summary.headline.indexOf(path.item);
}

function isSaid(answer: Answer): boolean {
  return answer.state === 'answered' && answer.value !== null;
}

function blockOf(
  words: Words,
  state: IntakeState,
  section: SummarySection,
): readonly SummaryBlock[] {
  const title = words.catalog.say(words.language, `${words.flow.id}:summary.${section.id}`);
  switch (section.kind) {
    case 'values':
    case 'callout': {
      const pairs = pairsOf(words, state, section.items);
      const kind = section.kind === 'values' ? 'pairs' : 'callout';
      return pairs.length === 0 ? [] : [{ kind, title, pairs }];
    }
    case 'table':
      return tableOf(words, state, { title, group: section.group, items: section.items });
    case 'timeline': {
      const pairs = timelineOf(words, state, section.items);
      return pairs.length === 0 ? [] : [{ kind: 'pairs', title, pairs }];
    }
  }
}

/** Items that make sense for this patient; an open one is said to be not provided. */
function pairsOf(
  words: Words,
  state: IntakeState,
  items: readonly string[],
): readonly SummaryPair[] {
  return items.flatMap((id) => {
    const found = findItem(words.flow, id);
    if (found?.group !== null || !holds(found.item.when, state)) return [];
    const path = { item: id };
    const value = doctorWords(words, path, state);
    const shown = { ...value, text: capitalised(value.text) };
    return [{ path, label: labelOf(words, path), value: shown }];
  });
}

/** `relapsed`, worded for the inside of the headline, at the beginning of a cell. */
function capitalised(text: string): string {
  return text.replace(
    /^\p{Ll}{2}/u,
    (letters) => letters.charAt(0).toUpperCase() + letters.slice(1),
  );
}

export function tableOf(
  words: Words,
  state: IntakeState,
  about: { readonly title: string; readonly group: string; readonly items: readonly string[] },
): readonly SummaryBlock[] {
  const group = findGroup(words.flow, about.group);
  const rows = state.groups[about.group]?.rows ?? [];
  if (group === undefined || !holds(group.when, state) || rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title: about.title,
      columns: about.items.map((item) => labelOf(words, { item })),
      rows: rows.map((row) =>
        about.items.map((item) => {
          const path = { group: about.group, row, item };
          return { path, value: doctorWords(words, path, state) };
        }),
      ),
    },
  ];
}

/** Dated events, earliest first; events of a line carry the line's first answer. */
function timelineOf(
  words: Words,
  state: IntakeState,
  items: readonly string[],
): readonly SummaryPair[] {
  const events = items.flatMap((entry) => {
    const slash = entry.indexOf('/');
    if (slash < 0) return eventOf(words, { item: entry }, { state, line: '' });
    const [group, item] = [entry.slice(0, slash), entry.slice(slash + 1)];
    return (state.groups[group]?.rows ?? []).flatMap((row) => {
      const path = { group, row, item };
      const line = lineName(words, state, path);
      return eventOf(words, path, { state, line });
    });
  });
  return events
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .map(({ path, label, value }) => ({ path, label, value }));
}

function eventOf(
  words: Words,
  path: ItemPath,
  { state, line }: { readonly state: IntakeState; readonly line: string },
): readonly (SummaryPair & { readonly start: string })[] {
  const answer = state.answers[pathKey(path)];
  if (answer?.value?.kind !== 'date') return [];
  const label = line === '' ? labelOf(words, path) : `${line}: ${labelOf(words, path)}`;
  const value = doctorWords(words, path, state);
  const shown = { ...value, text: capitalised(value.text) };
  return [{ path, label, value: shown, start: answer.value.date.start }];
}

/** The first answer of a line, such as its regimen, or its number. */
function lineName(words: Words, state: IntakeState, path: ItemPath): string {
  const group = findGroup(words.flow, path.group ?? '');
  const first = group?.items.find((item) => item.type === 'medical' || item.type === 'text');
  const at = first === undefined ? null : { ...path, item: first.id };
  const answer = at === null ? undefined : state.answers[pathKey(at)];
  if (at !== null && answer !== undefined && isSaid(answer))
    return doctorWords(words, at, state).text;
  const number = (state.groups[path.group ?? '']?.rows.indexOf(path.row ?? '') ?? -1) + 1;
  const key = `${words.flow.id}:groups.${path.group ?? ''}.row`;
  return words.catalog.say(words.language, key, { number });
}
