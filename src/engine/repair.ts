// Commands that work at any moment and in every language; each lives in its own file.
import { findGroup } from '../flow/find-item.ts';
import type { Command } from './commands.ts';
import { askNext } from './ask.ts';
import { wishLetter } from './hear-letter.ts';
import { back } from './repair-back.ts';
import { deleteLine } from './repair-delete-line.ts';
import { edit, editLine } from './repair-edit.ts';
import { erase } from './repair-erase.ts';
import { help } from './repair-help.ts';
import { human } from './repair-human.ts';
import { language } from './repair-language.ts';
import { giveLink } from './repair-link.ts';
import { newPatient, switchPatient } from './repair-patients.ts';
import { questions } from './repair-questions.ts';
import { otherPhone } from './repair-other-phone.ts';
import { startAgain } from './repair-start-again.ts';
import { status } from './repair-status.ts';
import { answerReminder } from './remind.ts';
import { start, stillStopped, stop, wrongNumber } from './repair-stop.ts';
import type { TurnDraft } from './turn-draft.ts';

const repairs = {
  help,
  status,
  back,
  edit,
  language,
  link: giveLink,
  other_phone: otherPhone,
  questions,
  human,
  stop,
  letter: wishLetter,
  no_reminders: (draft) => {
    answerReminder(draft, 'never');
  },
  wrong_number: wrongNumber,
  start,
  start_again: startAgain,
  erase,
  new_patient: newPatient,
  switch_patient: switchPatient,
  stopped_still: stillStopped,
} as const satisfies Record<string, (draft: TurnDraft) => void>;

type Repair = keyof typeof repairs;

export function isRepair(command: Command): command is Command & Repair {
  return Object.hasOwn(repairs, command);
}

export function repair(draft: TurnDraft, command: Repair): void {
  repairs[command](draft);
}

/** "Edit line 2", "delete line 2": true when it was one of these. */
export function repairLine(
  draft: TurnDraft,
  said: { readonly command: Command; readonly line: number },
): boolean {
  const group = draft.flow.items.find(
    (item) => item.type === 'group' && (draft.state.groups[item.id]?.rows.length ?? 0) >= said.line,
  );
  const found = group === undefined ? undefined : findGroup(draft.flow, group.id);
  const row = found === undefined ? undefined : draft.state.groups[found.id]?.rows[said.line - 1];
  if (said.command !== 'edit' && said.command !== 'delete_line') return false;
  if (found === undefined || row === undefined || said.line < 1) {
    draft.say('bot:deleteLine.none', { number: said.line });
    askNext(draft);
    return true;
  }
  if (said.command === 'edit') {
    editLine(draft, found.id, row);
    return true;
  }
  deleteLine(draft, found.id, row);
  return true;
}
