// "Thank you", "all right", a few words of worry: said to a reminder, and no answer to it.
import { isPromise, isToday } from '../language/day-part.ts';
import { goOnOption, reminderOption } from './missing-answers.ts';
import { answerReminder } from './remind.ts';
import type { TurnDraft } from './turn-draft.ts';

/** The question behind the reminder is not pushed upon them: going on is theirs to choose. */
export function hearReminderReply(draft: TurnDraft, text: string): void {
  const said = draft.phrasebook.agreement(text);
  switch (said === null && (isToday(text) || isPromise(text)) ? 'yes' : said) {
    case 'yes':
    case 'done':
    case 'thanks':
      answerReminder(draft, 'soon');
      return;
    case 'continue':
    case 'start':
      answerReminder(draft, 'go_on');
      return;
    case 'no':
    case 'later':
    case 'skip':
      answerReminder(draft, 'later');
      return;
    case 'greeting':
      draft.say('bot:smallTalk.greeting');
      break;
    default:
      draft.record({ kind: 'not_understood', path: null }, 'bot');
      draft.request({ kind: 'call_coordinator', why: 'wrote' });
      draft.say('bot:reminder.unsure');
  }
  draft.offer([
    ...goOnOption(draft),
    ...(['later', 'help', 'never'] as const).map((id) => reminderOption(draft, id)),
  ]);
}
