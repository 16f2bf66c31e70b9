// How things stand with each missing document: have it, not yet, cannot get it, help; one by one.
import { isEssential, settlingDocuments } from '../flow/checklist.ts';
import { findItem } from '../flow/find-item.ts';
import type { DocumentItem } from '../flow/flow.ts';
import { pausedUntil } from '../flow/missing-documents.ts';
import { labelOf } from '../flow/show-answer.ts';
import { askNext } from './ask.ts';
import { bulletList, documentLines, numberedList } from './ask-documents.ts';
import { openCount } from './open-items.ts';
import { pacedFrom, shownDay } from './own-day.ts';
import type { WishedDay } from '../language/wished-day.ts';
import type { Aside } from '../intake/fact.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { Option } from './turn-types.ts';
import { wordsOf } from './turn-words.ts';

export const missingReplies = ['have', 'not_yet', 'cannot', 'help'] as const;
export type MissingReply = (typeof missingReplies)[number];

export interface MissingAnswer {
  readonly item: DocumentItem;
  readonly reply: MissingReply;
  /** Of what is not there yet, the day that they named. */
  readonly until?: WishedDay;
}

const pauseDays = 7;
const dayMs = 86_400_000;

/** After "not yet", in a week, unless they name a day. */
export function inAWeek(draft: TurnDraft): string {
  return new Date(Date.parse(draft.context.now) + pauseDays * dayMs).toISOString();
}

/** Each with its number, to be tapped or written; a single one is asked about at once. */
export function listMissing(
  draft: TurnDraft,
  items: readonly DocumentItem[],
  { beside, justPaced = [] }: { beside: readonly Option[]; justPaced?: readonly string[] },
): void {
  const [only, ...more] = items;
  if (only === undefined) return;
  const first = (draft.state.menu?.options ?? []).every(({ id }) => !id.startsWith('r:doc'));
  const titles = items.map((item) => titleOf(draft, item));
  if (more.length === 0) {
    draft.write(bulletList(titles));
    draft.offer([...repliesFor(draft, only), ...beside], {
      aside: { kind: 'missing_documents', items: [only.id], others: [] },
    });
    return;
  }
  draft.write(numberedList(draft, titles));
  if (first) draft.say('bot:reminder.how');
  const listed = items.map(({ id }, index): Option => ({
    ...{ id: `r:${id}`, title: titles[index] ?? '', numbered: true },
    listed: true,
  }));
  draft.offer([...listed, ...beside], paced(justPaced, items));
}

/** A day that they name is meant for what they just said "not yet" of. */
function paced(justPaced: readonly string[], items: readonly DocumentItem[]): { aside?: Aside } {
  const others = items.map(({ id }) => id);
  return justPaced.length === 0
    ? {}
    : { aside: { kind: 'missing_documents', items: justPaced, others } };
}

/** `r:doc_cbc`, `r:doc_cbc=not_yet`; an old button may be about what has come since. */
export function chooseMissing(draft: TurnDraft, about: string, said: string): void {
  const item = findItem(draft.flow, about)?.item;
  if (item?.type !== 'document') {
    draft.say('bot:answer.gone');
    askNext(draft);
  } else if (hasArrived(draft, item)) {
    draft.say('bot:reminder.here');
    askNext(draft);
  } else {
    const reply = missingReplies.find((known) => known === said);
    if (reply === undefined) askAbout(draft, item);
    else answerMissing(draft, [{ item, reply }]);
  }
}

function hasArrived({ state }: TurnDraft, { id }: DocumentItem): boolean {
  return settlingDocuments(state, id).length > 0;
}

/** `beside`: what they may say as well. */
export function askAbout(
  draft: TurnDraft,
  item: DocumentItem,
  beside: readonly Option[] = [],
): void {
  draft.write(`*${titleOf(draft, item)}*`);
  draft.say('bot:reminder.stand');
  const others = othersThan(draft, [item]);
  const aside = { kind: 'missing_documents', items: [item.id], others } as const;
  draft.offer([...repliesFor(draft, item), ...beside], { aside });
}

/** One answer for each document that was named; what else is open is asked afterwards. */
export function answerMissing(draft: TurnDraft, answers: readonly MissingAnswer[]): void {
  const others = othersThan(
    draft,
    answers.map(({ item }) => item),
  );
  for (const one of answers) record(draft, one);
  readBack(draft, answers);
  const by = (reply: MissingReply) =>
    answers.filter((one) => one.reply === reply).map(({ item }) => item);
  sayWhatFollows(draft, by, answers.find(({ until }) => until !== undefined)?.until);
  const [helped] = by('help');
  if (helped === undefined) goOnWith(draft, { by, others });
  else explain(draft, helped, others);
}

function record(draft: TurnDraft, { item, reply, until }: MissingAnswer): void {
  if (reply === 'help') return;
  const said = draft.words(`bot:reminder.stands.${reply}`);
  const state = reply === 'cannot' ? 'unavailable' : 'later';
  draft.record({ kind: 'answered', path: { item: item.id }, state, value: null, said });
  const { now } = draft.context;
  const wasPaused = pausedUntil(draft.state, item.id) > now;
  if (reply !== 'not_yet' && !wasPaused) return;
  const paced = until === undefined ? { from: inAWeek(draft) } : pacedFrom(draft, until);
  draft.record({
    kind: 'documents_paced',
    items: [item.id],
    ...(reply === 'not_yet' ? paced : { from: now }),
  });
}

function readBack(draft: TurnDraft, answers: readonly MissingAnswer[]): void {
  const told = answers.filter(({ reply }) => reply !== 'help');
  const [only, ...more] = told.map(
    ({ item, reply }) => `${titleOf(draft, item)}: ${draft.words(`bot:reminder.stands.${reply}`)}`,
  );
  if (only === undefined) return;
  const noted = draft.words('bot:answer.noted');
  draft.write(more.length === 0 ? `${noted} ${only}` : `${noted}\n${bulletList([only, ...more])}`);
}

type ByReply = (reply: MissingReply) => readonly DocumentItem[];

function sayWhatFollows(draft: TurnDraft, by: ByReply, until: WishedDay | undefined): void {
  if (by('have').length > 0) {
    draft.say('bot:reminder.thanks');
    draft.request({ kind: 'give_upload_link' });
    draft.link(draft.words('bot:link.label'), draft.context.uploadUrl);
  }
  if (until !== undefined) draft.say('bot:reminder.onDay', { day: shownDay(draft, until.day) });
  else if (by('not_yet').length > 0) draft.say('bot:reminder.notYet');
  const given = by('cannot');
  if (given.length === 0) return;
  // The package says it too, also one that exists already.
  if (draft.state.submittedAt !== null) draft.request({ kind: 'assemble' });
  if (given.some((item) => isEssential(item, draft.state))) {
    draft.request({ kind: 'call_coordinator', why: 'cannot_get' });
    draft.say('bot:reminder.cannot');
    draft.say('bot:letter.offer');
  } else {
    draft.say('bot:reminder.without');
  }
}

/** What it is and where to get it; a person is one tap away. */
function explain(draft: TurnDraft, item: DocumentItem, others: readonly string[]): void {
  draft.write(`*${titleOf(draft, item)}*\n${documentLines(draft, item).join('\n')}`);
  const replies = repliesFor(draft, item).filter(({ id }) => !id.endsWith('=help'));
  const human: Option = { id: 'c:human', title: draft.words('bot:done.human'), numbered: true };
  const aside = { kind: 'missing_documents', items: [item.id], others } as const;
  draft.offer([...replies, human], { aside });
}

function goOnWith(
  draft: TurnDraft,
  { by, others }: { readonly by: ByReply; readonly others: readonly string[] },
): void {
  const letter = by('cannot').some((item) => isEssential(item, draft.state));
  const beside = [
    ...(letter ? [reminderOption(draft, 'letter')] : []),
    ...(others.length > 0 ? [reminderOption(draft, 'enough')] : goOnOption(draft)),
  ];
  const open = others.flatMap((id) => documentOf(draft, id) ?? []);
  const waiting = by('not_yet').map(({ id }) => id);
  if (open.length > 0) {
    draft.say('bot:reminder.others', { count: open.length });
    listMissing(draft, open, { beside, justPaced: waiting });
    return;
  }
  const [coming, ...more] = by('have');
  // The next file is taken for the one that was promised.
  const promised = waiting.length === 0 && more.length === 0 ? coming : undefined;
  draft.offer(beside, {
    aside:
      promised === undefined
        ? { kind: 'missing_documents', items: waiting, others: [] }
        : { kind: 'focus_document', item: promised.id },
  });
}

/** The questions are not pushed upon them: going on is theirs to choose. */
export function goOnOption(draft: TurnDraft): readonly Option[] {
  const { flow, state } = draft;
  const open = state.submittedAt === null && openCount(flow, state) > 0;
  return open ? [reminderOption(draft, 'go_on')] : [];
}

export function reminderOption(draft: TurnDraft, id: string): Option {
  return { id: `r:=${id}`, title: draft.words(`bot:reminder.answer.${id}`), numbered: true };
}

function repliesFor(draft: TurnDraft, item: DocumentItem): readonly Option[] {
  return missingReplies.map((reply) => ({
    id: `r:${item.id}=${reply}`,
    title: draft.words(`bot:reminder.stands.${reply}`),
    numbered: true,
  }));
}

/** Those that were listed beside these, and have no answer of this round yet. */
function othersThan({ state }: TurnDraft, items: readonly DocumentItem[]): readonly string[] {
  const { aside, menu } = state;
  const listed = (menu?.options ?? []).flatMap(({ id }) => /^r:(\w+)$/u.exec(id)?.[1] ?? []);
  const kept = aside?.kind === 'missing_documents' ? aside.others : [];
  return [...new Set([...listed, ...kept])].filter((id) => !items.some((item) => item.id === id));
}

export function documentOf({ flow }: TurnDraft, id: string): DocumentItem | null {
  const item = findItem(flow, id)?.item;
  return item?.type === 'document' ? item : null;
}

function titleOf(draft: TurnDraft, { id }: DocumentItem): string {
  return labelOf(wordsOf(draft), { item: id });
}
