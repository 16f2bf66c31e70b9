// "2 not yet", «جواب پاتولوژی را نمی‌دهند»: how things stand with missing documents, in words.
import type { DocumentItem } from '../flow/flow.ts';
import { isPromise } from '../language/day-part.ts';
import { readPause } from '../language/wished-pause.ts';
import { answerMissing, askAbout, documentOf, missingReplies } from './missing-answers.ts';
import type { MissingAnswer, MissingReply } from './missing-answers.ts';
import { clausesOf, everything, type Clause } from './missing-clauses.ts';
import type { MissingWords } from './missing-words.ts';
import { nextAsk } from './open-items.ts';
import { wishedDay } from './own-day.ts';
import { answerReminder } from './remind.ts';
import { settleAnswer } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { Option } from './turn-types.ts';

/** "The hospital" before what it will not give says nothing else (words). */
const asideWordsMax = 2;

/** True when the words were about the documents that were listed, or the one that is asked for. */
export function hearMissing(draft: TurnDraft, text: string): boolean {
  const listed = isListed(draft);
  const one = listed ? null : openDocument(draft);
  if (!listed && one === null) return false;
  const clauses = clausesOf(draft, text);
  if (one !== null) return hearOfOne(draft, one, { clauses, text });
  if (clauses.some(({ said }) => said === 'sent')) {
    answerReminder(draft, 'sent');
    return true;
  }
  const answers = joined(draft, clauses);
  if (answers === null || answers.length === 0) return hearOfAll(draft, clauses, text);
  const unsure = answers.find(({ said }) => said === 'lacks');
  const sure = answers.flatMap(({ item, said }): readonly MissingAnswer[] => {
    const reply = missingReplies.find((known) => known === said);
    return reply === undefined ? [] : [{ item, reply, ...namedDay(draft, { reply, text }) }];
  });
  if (sure.length > 0) answerMissing(draft, sure);
  else if (unsure !== undefined) askAbout(draft, unsure.item);
  return true;
}

/** "Not ready, 5 December": then, and not in a week. */
function namedDay(
  draft: TurnDraft,
  { reply, text }: { readonly reply: MissingReply; readonly text: string },
): Pick<MissingAnswer, 'until'> {
  const until = reply === 'not_yet' ? wishedDay(draft, text) : null;
  return until === null ? {} : { until };
}

/** A reminder, or one of its documents, is what was shown last. */
function isListed({ state }: TurnDraft): boolean {
  const { menu, aside } = state;
  if (aside !== null && aside.kind !== 'missing_documents') return false;
  return menu?.options.some(({ id }) => id.startsWith('r:')) === true;
}

/** The document that the flow asks for right now. */
function openDocument(draft: TurnDraft): DocumentItem | null {
  const { aside } = draft.state;
  if (aside?.kind === 'focus_document') return documentOf(draft, aside.item);
  if (aside !== null) return null;
  const ask = nextAsk(draft.flow, draft.state);
  return ask.kind === 'item' && ask.item.type === 'document' ? ask.item : null;
}

/** How it stands with the document that the flow asks for; what is nothing of that is no answer. */
function hearOfOne(
  draft: TurnDraft,
  item: DocumentItem,
  { clauses, text }: { readonly clauses: readonly Clause[]; readonly text: string },
): boolean {
  const command = draft.phrasebook.command(text);
  if (command === 'no') {
    askAbout(draft, item, [neverDone(draft, item)]);
    return true;
  }
  const [only, ...more] = clauses;
  if (command !== null || only === undefined || more.length > 0 || only.all) return false;
  if (only.items.some(({ id }) => id !== item.id)) return false;
  const path = { item: item.id };
  const later = () => {
    const answer = { state: 'later', value: null, said: text } as const;
    settleAnswer(draft, { item, path }, { kind: 'answer', draft: answer });
    return true;
  };
  if (isPromise(text)) return later();
  switch (only.said) {
    case 'not_yet':
      return later();
    case 'cannot':
      answerMissing(draft, [{ item, reply: 'cannot' }]);
      return true;
    case 'sent':
      answerReminder(draft, 'sent');
      return true;
    case 'lacks':
      askAbout(draft, item, [neverDone(draft, item)]);
      return true;
    case 'have':
    case 'help':
    case null:
      return false;
  }
}

/** As the question itself offers it. */
function neverDone(draft: TurnDraft, { id }: DocumentItem): Option {
  const title = draft.words('bot:skip.document.not_applicable');
  return { id: `s:${id}=not_applicable`, title, numbered: true };
}

/** Words of a reply alone mean the one that is asked about, else all of them. */
function hearOfAll(draft: TurnDraft, clauses: readonly Clause[], text: string): boolean {
  const [only, ...more] = clauses;
  // "I can't get the slides": of which document that is, is asked.
  if (clauses.some(({ said }) => said === 'cannot') && readPause(text) === null) {
    answerReminder(draft, 'cannot');
    return true;
  }
  if (only === undefined || more.length > 0 || only.said === null) return false;
  if (!only.alone && !only.all) return false;
  switch (only.said) {
    case 'have':
      answerReminder(draft, 'soon');
      return true;
    case 'not_yet':
      answerReminder(draft, 'later');
      return true;
    case 'cannot':
    case 'lacks':
      answerReminder(draft, only.said);
      return true;
    case 'help':
    case 'sent':
      answerReminder(draft, only.said);
      return true;
  }
}

interface Told {
  readonly item: DocumentItem;
  readonly said: MissingWords;
}

/** "1, 3 not yet", "they refuse 2": a document without words of its own belongs to those beside it. */
function joined(draft: TurnDraft, clauses: readonly Clause[]): readonly Told[] | null {
  const told: Told[] = [];
  let items: readonly DocumentItem[] = [];
  let said: MissingWords | null = null;
  if (isAllAlike(clauses)) return null;
  for (const clause of clauses) {
    if (clause.said === null && clause.items.length === 0) {
      if (clause.words <= asideWordsMax) continue;
      return null;
    }
    if (clause.said !== null && said !== null && clause.said !== said) return null;
    items = [...items, ...clause.items, ...(clause.all ? everything(draft) : [])];
    said = clause.said ?? said;
    if (said === null || items.length === 0) continue;
    told.push(...toldOf(items, said));
    [items, said] = [[], null];
  }
  if (told.length === 0 && items.length === 0 && said !== null) return toldOf(askedOf(draft), said);
  const [last] = told.slice(-1);
  // "They refuse 1 and 2": the last ones too.
  if (said === null && items.length > 0 && last !== undefined) {
    return [...told, ...toldOf(items, last.said)];
  }
  return said === null && items.length === 0 ? told : null;
}

/** The one that is asked about; none while several are listed. */
function askedOf(draft: TurnDraft): readonly DocumentItem[] {
  const { aside, menu } = draft.state;
  const several = menu?.options.some(({ id }) => /^r:\w+$/u.test(id)) === true;
  if (several || aside?.kind !== 'missing_documents') return [];
  return aside.items.flatMap((id) => documentOf(draft, id) ?? []);
}

function toldOf(items: readonly DocumentItem[], said: MissingWords): readonly Told[] {
  return items.map((item) => ({ item, said }));
}

/** "None of them yet" is one wish about all, not one for each. */
function isAllAlike([only, ...more]: readonly Clause[]): boolean {
  return more.length === 0 && only?.all === true && only.said !== 'cannot';
}
