// A reminder: one message with all that is missing, the most important first, and easy answers.
import { agingDocuments } from '../flow/aging-documents.ts';
import { findItem } from '../flow/find-item.ts';
import { missingDocuments } from '../flow/missing-documents.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Unreachable } from '../intake/fact.ts';
import { askNext } from './ask.ts';
import { bulletList } from './ask-documents.ts';
import { openCount } from './open-items.ts';
import { wishLetter } from './hear-letter.ts';
import { human } from './repair-human.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { Option } from './turn-types.ts';
import { wordsOf } from './turn-words.ts';

const pauseDays = 7;
const dayMs = 86_400_000;
const answers = ['soon', 'later', 'cannot', 'help', 'never'] as const;
/** Offered once they cannot get something. */
const reactions = [...answers, 'letter'] as const;
type Reaction = (typeof reactions)[number];

/** Looked at once more: a message, a colleague or a red flag may have come in the meantime. */
export function reminderDue(
  draft: TurnDraft,
  due: { readonly step: number; readonly heardAt: string },
): void {
  const sent = (draft.state.remindedAt ?? []).length;
  if (!mayRemind(draft, due.heardAt) || sent !== due.step) return;
  draft.record({ kind: 'reminded', step: due.step }, 'bot');
  const missing = missingLabels(draft);
  if (missing.length === 0) draft.say('bot:reminder.goOn');
  else draft.say(due.step === 0 ? 'bot:reminder.first' : 'bot:reminder.again');
  draft.write(bulletList(missing));
  const questions = openCount(draft.flow, draft.state);
  if (draft.state.submittedAt === null && questions > 0) {
    draft.say('bot:reminder.questions', { count: questions });
  }
  draft.request({ kind: 'give_upload_link' });
  draft.link(draft.words('bot:link.label'), draft.context.uploadUrl);
  const { menu, aside } = draft.state;
  const options = answers.map((id) => ({ ...option(draft, id), numbered: true }));
  draft.offer(options, {
    ...(menu?.path == null ? {} : { path: menu.path }),
    ...(aside === null ? {} : { aside }),
  });
}

/** Before it matters: whoever has newer reports can send them in time. */
export function agingDue(draft: TurnDraft, heardAt: string): void {
  const { now } = draft.context;
  const aging = agingDocuments(draft.flow, draft.state, now).filter(({ tellAt }) => tellAt <= now);
  if (!mayRemind(draft, heardAt) || aging.length === 0) return;
  const days = Object.fromEntries(aging.map(({ line, day }) => [line.item.id, day]));
  draft.record({ kind: 'aging_told', days }, 'bot');
  draft.say('bot:reminder.aging');
  const words = wordsOf(draft);
  draft.write(bulletList(aging.map(({ line }) => labelOf(words, { item: line.item.id }))));
  draft.request({ kind: 'give_upload_link' });
  draft.link(draft.words('bot:link.label'), draft.context.uploadUrl);
}

/** Nothing is said: a coordinator is asked to find out how they are. */
export function remindersEnd(
  draft: TurnDraft,
  end: { readonly heardAt: string; readonly why?: Unreachable },
): void {
  if (!mayRemind(draft, end.heardAt)) return;
  const { why } = end;
  draft.record({ kind: 'reminders_ended', ...(why === undefined ? {} : { why }) }, 'bot');
  draft.request({ kind: 'call_coordinator', why: why === undefined ? 'silent' : 'unreachable' });
}

/** Only what a messenger took counts as a nudge; whoever can never be reached is a person's. */
export function reminderRefused(
  draft: TurnDraft,
  refused: { readonly sentAt: string; readonly final: boolean },
): void {
  const { remindedAt = [], remindersEnded } = draft.state;
  if (!remindedAt.includes(refused.sentAt)) return;
  draft.record({ kind: 'reminder_refused', sentAt: refused.sentAt }, 'bot');
  if (!refused.final || remindersEnded === true) return;
  draft.record({ kind: 'reminders_ended', why: 'no_template' }, 'bot');
}

function mayRemind({ state }: TurnDraft, heardAt: string): boolean {
  const wanted = state.remindersUnwanted !== true && state.remindersEnded !== true;
  const free = state.owner === null && state.redFlag === null && !state.stopped;
  return wanted && free && state.lastHeardAt === heardAt;
}

function missingLabels(draft: TurnDraft): readonly string[] {
  const words = wordsOf(draft);
  return missingDocuments(draft.flow, draft.state, draft.context.now).map(({ item }) =>
    labelOf(words, { item: item.id }),
  );
}

function option(draft: TurnDraft, id: Reaction): Omit<Option, 'numbered'> {
  return { id: `r:=${id}`, title: draft.words(`bot:reminder.answer.${id}`) };
}

/** `r:=later`, an answer to a reminder, however old. */
export function answerReminder(draft: TurnDraft, said: string): void {
  switch (reactions.find((known) => known === said)) {
    case 'later': {
      const from = new Date(Date.parse(draft.context.now) + pauseDays * dayMs).toISOString();
      draft.record({ kind: 'reminders_paced', from });
      draft.say('bot:reminder.inAWeek');
      return;
    }
    case 'never':
      draft.record({ kind: 'reminders_unwanted' });
      draft.say('bot:reminder.noMore');
      return;
    case 'help':
      human(draft);
      return;
    case 'cannot':
      offerToGiveUp(draft);
      return;
    case 'letter':
      wishLetter(draft);
      return;
    case 'soon':
      draft.say('bot:reminder.thanks');
      askNext(draft);
      return;
    default:
      askNext(draft);
  }
}

/** A coordinator hears of it, and they may say which; the package goes without it. */
function offerToGiveUp(draft: TurnDraft): void {
  const words = wordsOf(draft);
  draft.request({ kind: 'call_coordinator', why: 'cannot_get' });
  draft.say('bot:reminder.which');
  const options = missingDocuments(draft.flow, draft.state, draft.context.now).flatMap(
    ({ item }) => {
      const found = findItem(draft.flow, item.id)?.item;
      const state = (['unknown', 'refused', 'not_applicable'] as const).find((one) =>
        found?.may.includes(one),
      );
      const title = labelOf(words, { item: item.id });
      return state === undefined ? [] : [{ id: `s:${item.id}=${state}`, title, numbered: true }];
    },
  );
  draft.say('bot:letter.offer');
  draft.offer([...options, { ...option(draft, 'letter'), numbered: true }], {});
}
