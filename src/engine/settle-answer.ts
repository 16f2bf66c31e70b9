// Records an answer that was understood, with what follows from it, and goes on.
import { findItem } from '../flow/find-item.ts';
import { pathKey } from '../intake/answer.ts';
import type { Answer, ItemPath } from '../intake/answer.ts';
import type { AnswerDraft, Aside } from '../intake/fact.ts';
import type { SayArguments } from '../language/catalog.ts';
import { showDate } from '../language/date-show.ts';
import { askNext } from './ask.ts';
import { isStale } from '../flow/checklist.ts';
import { freshDaysOf } from '../flow/fresh-days.ts';
import { askedGroup, isAskedByCoordinator } from './coordinator-question.ts';
import { nextAsk, openCount, reportGroup } from './open-items.ts';
import type { Question, Understood } from './read-answer.ts';
import { edit } from './repair-edit.ts';
import { answerWords, labelOf, unitName } from '../flow/show-answer.ts';
import { tellExpiring } from './tell-expiring.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** A word about how much is left, every so many answers. */
const progressEvery = 7;

export function settleAnswer(draft: TurnDraft, question: Question, understood: Understood): void {
  switch (understood.kind) {
    case 'answer': {
      const forCoordinator = isAskedByCoordinator(draft.state, question.path);
      for (const other of understood.also ?? []) recordAnswer(draft, other.path, other.draft);
      recordAnswer(draft, question.path, understood.draft);
      readBack(draft, question, understood);
      if (forCoordinator) sayPassedOn(draft);
      afterAnswer(draft, question, understood.draft);
      return;
    }
    case 'doubt':
      draft.say(understood.key, withUnit(draft, understood.args));
      offerYesNo(draft, { kind: 'confirm_value', path: question.path, answer: understood.draft });
      return;
    case 'pick':
      draft.say(understood.key);
      draft.offer(
        understood.drafts.map((candidate, index) => ({
          id: `x:pick=${index}`,
          title: draftWords(draft, question.path, candidate),
          numbered: true,
        })),
        { aside: { kind: 'pick_value', path: question.path, drafts: understood.drafts } },
      );
      return;
    case 'refuse':
      draft.record({ kind: 'not_understood', path: question.path }, 'bot');
      draft.say(understood.key, withUnit(draft, understood.args));
      askNext(draft);
      return;
    case 'none':
      askNext(draft);
  }
}

/** The coordinator has the answer, and the questions go on exactly where they were. */
function sayPassedOn(draft: TurnDraft): void {
  draft.say('bot:staff.passedOn');
  if (nextAsk(draft.flow, draft.state).kind !== 'done') draft.say('bot:staff.backTo');
}

/** Units by their names in the reader's language. */
function withUnit(draft: TurnDraft, args: SayArguments): SayArguments {
  const { unit } = args;
  return typeof unit === 'string' ? { ...args, unit: unitName(wordsOf(draft), unit) } : args;
}

/** Appends the answer; what it makes invalid is asked again, and a sent intake is open again. */
function recordAnswer(draft: TurnDraft, path: ItemPath, answer: AnswerDraft): void {
  if (path.group === reportGroup) {
    draft.record({ kind: 'report_dated', report: path.row ?? '', ...answer });
    return;
  }
  if (path.group === askedGroup) {
    draft.record({ kind: 'coordinator_answered', id: path.row ?? '', ...answer });
    return;
  }
  const before = draft.state.answers[pathKey(path)];
  draft.record({ kind: 'answered', path, ...answer });
  if (before === undefined || sameAnswer(before, answer)) return;
  resetWith(draft, path);
  reopenSubmission(draft);
}

/** Asks again what an answer makes invalid when it changes. */
export function resetWith(draft: TurnDraft, path: ItemPath): void {
  for (const id of findItem(draft.flow, path.item)?.item.resets ?? []) reopen(draft, id, path);
}

/** Something changed after the package was asked for: review and sending come again. */
export function reopenSubmission(draft: TurnDraft): void {
  for (const item of draft.flow.items) {
    const step = item.type === 'review' || item.type === 'submit';
    if (step && draft.state.answers[item.id] !== undefined) {
      draft.record({ kind: 'reopened', path: { item: item.id } }, 'bot');
    }
  }
  if (draft.state.submittedAt !== null) draft.record({ kind: 'submission_withdrawn' }, 'bot');
}

function reopen(draft: TurnDraft, id: string, path: ItemPath): void {
  const inRow = path.row === undefined ? null : { ...path, item: id };
  const target =
    inRow !== null && draft.state.answers[pathKey(inRow)] !== undefined ? inRow : { item: id };
  if (draft.state.answers[pathKey(target)] === undefined) return;
  draft.record({ kind: 'reopened', path: target }, 'bot');
}

function sameAnswer(before: Answer, answer: AnswerDraft): boolean {
  return (
    before.state === answer.state && JSON.stringify(before.value) === JSON.stringify(answer.value)
  );
}

/** Says back what could have been misread: dates, medical words, and all that came at once. */
function readBack(draft: TurnDraft, { path }: Question, understood: Understood): void {
  if (understood.kind !== 'answer') return;
  const value = understood.draft.value;
  const also = understood.also ?? [];
  // Whoever chose knows what they chose; what else was heard in it they do not.
  const chose = value?.kind === 'choice' && also.length > 0;
  const drafts = chose ? also : [{ path, draft: understood.draft }, ...also];
  const worth =
    also.length > 0 ||
    value?.kind === 'date' ||
    value?.kind === 'choices' ||
    value?.kind === 'zone' ||
    (value?.kind === 'medical' && value.terms.length > 0);
  if (!worth) return;
  const words = wordsOf(draft);
  const lines = drafts.map(
    (one) => `${labelOf(words, one.path)}: ${draftWords(draft, one.path, one.draft)}`,
  );
  draft.write(`${draft.words('bot:answer.noted')} ${lines.join(' · ')}`);
}

function draftWords(draft: TurnDraft, path: ItemPath, answer: AnswerDraft): string {
  if (answer.value?.kind === 'date') return showDate(answer.value.date, draft.state.language);
  return answerWords(wordsOf(draft), path, { ...answer, at: draft.context.now });
}

function afterAnswer(draft: TurnDraft, question: Question, answer: AnswerDraft): void {
  const { item } = question;
  const no = answer.value?.kind === 'choice' && answer.value.option === 'no';
  if (item.type === 'consent' && no) {
    draft.record({ kind: 'reopened', path: question.path }, 'bot');
    draft.say(`bot:consent.declined`);
    draft.offer([
      { id: `a:${item.id}=yes`, title: draft.words('bot:consent.agree'), numbered: true },
      { id: 'c:human', title: draft.words('bot:done.human'), numbered: true },
    ]);
    return;
  }
  if (item.type === 'submit') {
    submit(draft, question.path, no);
    return;
  }
  if (item.type === 'review' && no) {
    draft.record({ kind: 'reopened', path: question.path }, 'bot');
    edit(draft);
    return;
  }
  if (question.path.group === reportGroup) sayWhenStale(draft, question.path);
  if (item.type === 'date' && item.validMonths !== undefined) tellExpiring(draft);
  sayProgress(draft);
  askNext(draft);
}

function submit(draft: TurnDraft, path: ItemPath, no: boolean): void {
  if (no) {
    draft.record({ kind: 'reopened', path }, 'bot');
    draft.say('bot:submit.notYet');
    draft.offer([
      { id: `a:${path.item}=yes`, title: draft.words('bot:submit.now'), numbered: true },
      { id: 'c:edit', title: draft.words('bot:review.change'), numbered: true },
      { id: 'c:link', title: draft.words('bot:done.link'), numbered: true },
    ]);
    return;
  }
  draft.record({ kind: 'submitted' });
  draft.request({ kind: 'assemble' });
  draft.say('bot:submit.thanks');
}

function sayWhenStale(draft: TurnDraft, path: ItemPath): void {
  const report = draft.state.reports[path.row ?? ''];
  const item = report === undefined ? undefined : findItem(draft.flow, report.item)?.item;
  if (item?.type !== 'document' || !isStale(item, draft.state, draft.context.now)) return;
  const document = labelOf(wordsOf(draft), { item: item.id });
  draft.say('bot:report.stale', { document, count: freshDaysOf(item, draft.state) ?? 0 });
}

function sayProgress(draft: TurnDraft): void {
  const answered = Object.keys(draft.state.answers).length;
  if (answered % progressEvery !== 0) return;
  const count = openCount(draft.flow, draft.state);
  if (count > 2) draft.say('bot:answer.progress', { count });
}

/** Yes or no to a short matter beside the questions. */
export function offerYesNo(draft: TurnDraft, aside: Aside): void {
  draft.offer(
    [
      { id: `x:${aside.kind}=yes`, title: draft.words('bot:option.yes'), numbered: true },
      { id: `x:${aside.kind}=no`, title: draft.words('bot:option.no'), numbered: true },
    ],
    { aside },
  );
}
