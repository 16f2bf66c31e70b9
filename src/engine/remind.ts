// A reminder: one message with all that is missing, the most important first, and easy answers.
import { agingDocuments } from '../flow/aging-documents.ts';
import { dueDocuments, missingDocuments } from '../flow/missing-documents.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Unreachable } from '../intake/fact.ts';
import { askNext } from './ask.ts';
import { bulletList } from './ask-documents.ts';
import { maySpeak } from './may-speak.ts';
import { openCount } from './open-items.ts';
import { wishLetter } from './hear-letter.ts';
import { goOnOption, inAWeek, listMissing, reminderOption } from './missing-answers.ts';
import { human } from './repair-human.ts';
import { tellExpiring } from './tell-expiring.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** Looked at once more: a message, a colleague or a red flag may have come in the meantime. */
export function reminderDue(
  draft: TurnDraft,
  due: { readonly step: number; readonly heardAt: string },
): void {
  const { flow, state, context } = draft;
  if (!mayRemind(draft, due.heardAt) || (state.remindedAt ?? []).length !== due.step) return;
  const items = dueDocuments(flow, state, context.now).map(({ item }) => item);
  if (items.length === 0 && missingDocuments(flow, state, context.now).length > 0) return;
  draft.record({ kind: 'reminded', step: due.step }, 'bot');
  if (items.length === 0) draft.say('bot:reminder.goOn');
  else draft.say(due.step === 0 ? 'bot:reminder.first' : 'bot:reminder.again');
  const beside = [
    ...goOnOption(draft),
    ...(['later', 'help', 'never'] as const).map((id) => reminderOption(draft, id)),
  ];
  if (items.length === 0) draft.offer(beside);
  else listMissing(draft, items, { beside });
  tellAging(draft, 'bot:reminder.agingToo');
  tellExpiring(draft);
  const questions = openCount(flow, state);
  if (state.submittedAt === null && questions > 0) {
    draft.say('bot:reminder.questions', { count: questions });
  }
  draft.request({ kind: 'give_upload_link' });
  draft.link(draft.words('bot:link.label'), context.uploadUrl);
}

/** Before it matters: whoever has newer reports can send them, whoever needs a passport renew it. */
export function agingDue(draft: TurnDraft, heardAt: string): void {
  if (!mayRemind(draft, heardAt)) return;
  if (tellAging(draft, 'bot:reminder.aging')) {
    draft.request({ kind: 'give_upload_link' });
    draft.link(draft.words('bot:link.label'), draft.context.uploadUrl);
  }
  tellExpiring(draft);
}

/** Once for each report, when its time has come; true when there was one. */
function tellAging(draft: TurnDraft, words: string): boolean {
  const { now } = draft.context;
  const aging = agingDocuments(draft.flow, draft.state, now).filter(({ tellAt }) => tellAt <= now);
  if (aging.length === 0) return false;
  const days = Object.fromEntries(aging.map(({ line, day }) => [line.item.id, day]));
  draft.record({ kind: 'aging_told', days }, 'bot');
  draft.say(words);
  const labels = wordsOf(draft);
  draft.write(bulletList(aging.map(({ line }) => labelOf(labels, { item: line.item.id }))));
  return true;
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
  return wanted && maySpeak(state) && state.lastHeardAt === heardAt;
}

/** `r:=later`, an answer to a whole reminder, however old. */
export function answerReminder(draft: TurnDraft, said: string): void {
  switch (said) {
    case 'later':
      draft.record({ kind: 'reminders_paced', from: inAWeek(draft) });
      draft.say('bot:reminder.inAWeek');
      return;
    case 'never':
      draft.record({ kind: 'reminders_unwanted' });
      draft.say('bot:reminder.noMore');
      return;
    case 'help':
      human(draft);
      return;
    case 'cannot':
      draft.request({ kind: 'call_coordinator', why: 'cannot_get' });
      askWhich(draft);
      return;
    case 'lacks':
      askWhich(draft);
      return;
    case 'sent':
      sentBefore(draft);
      return;
    case 'letter':
      wishLetter(draft);
      return;
    case 'soon':
    case 'enough':
      draft.say('bot:reminder.thanks');
      draft.offer(goOnOption(draft));
      return;
    default:
      askNext(draft);
  }
}

/** Nothing of it came: they can send it once more, and a person looks for it. */
function sentBefore(draft: TurnDraft): void {
  draft.say('bot:reminder.sentBefore');
  draft.request({ kind: 'call_coordinator', why: 'wrote' });
  draft.request({ kind: 'give_upload_link' });
  draft.link(draft.words('bot:link.label'), draft.context.uploadUrl);
  draft.offer(goOnOption(draft));
}

/** "I cannot get it", of several: each has answers of its own. */
function askWhich(draft: TurnDraft): void {
  const { flow, state, context } = draft;
  const items = missingDocuments(flow, state, context.now).map(({ item }) => item);
  if (items.length === 0) {
    askNext(draft);
    return;
  }
  draft.say('bot:reminder.which');
  listMissing(draft, items, { beside: [reminderOption(draft, 'letter')] });
}
