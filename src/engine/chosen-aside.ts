// A tap on an answer to a short matter beside the questions; an old one is passed over kindly.
import { findItem } from '../flow/find-item.ts';
import type { Aside } from '../intake/fact.ts';
import { askNext } from './ask.ts';
import { answerNoPage } from './no-page.ts';
import { answerSamePage } from './photo-retakes.ts';
import { answerRejectedPhotos } from './rejected-photos.ts';
import { reportDateItem } from './report-date-item.ts';
import { answerErase } from './repair-erase.ts';
import { answerDeleteRow } from './repair-delete-line.ts';
import { showEditPage } from './repair-edit.ts';
import { answerStartAgain } from './repair-start-again.ts';
import { answerResume } from './repair-stop.ts';
import { settleAnswer } from './settle-answer.ts';
import { finishChoosing } from './toggle-choice.ts';
import type { TurnDraft } from './turn-draft.ts';

interface Tapped {
  readonly kind: string;
  readonly option: string;
  readonly said: string;
}

export function chosenAside(draft: TurnDraft, tapped: Tapped): void {
  const { aside } = draft.state;
  if (tapped.kind === 'rejected_photos') {
    answerRejectedPhotos(draft, tapped.option);
  } else if (tapped.kind === 'no_page') {
    answerNoPage(draft, tapped.option);
  } else if (aside === null || !answers(aside, tapped)) {
    askNext(draft);
  } else {
    settleAside(draft, aside, tapped.option);
  }
}

function answers(aside: Aside, tapped: Tapped): boolean {
  return aside.kind === tapped.kind || (aside.kind === 'pick_value' && tapped.kind === 'pick');
}

function settleAside(draft: TurnDraft, aside: Aside, option: string): void {
  const yes = option === 'yes';
  switch (aside.kind) {
    case 'confirm_value':
      if (yes) settle(draft, aside.path, aside.answer);
      else askNext(draft);
      return;
    case 'pick_value': {
      const picked = aside.drafts[Number(option)];
      if (picked === undefined) askNext(draft);
      else settle(draft, aside.path, picked);
      return;
    }
    case 'choosing': {
      const item = findItem(draft.flow, aside.path.item)?.item;
      if (item === undefined) askNext(draft);
      else finishChoosing(draft, { item, path: aside.path }, aside.options);
      return;
    }
    case 'delete_row':
      answerDeleteRow(draft, aside, yes);
      return;
    case 'erase':
      answerErase(draft, yes);
      return;
    case 'start_again':
      answerStartAgain(draft, yes);
      return;
    case 'resume':
      answerResume(draft, yes);
      return;
    case 'same_page':
      answerSamePage(draft, aside, yes);
      return;
    case 'edit_list':
      showEditPage(draft, Number(option));
      return;
    default:
      askNext(draft);
  }
}

function settle(
  draft: TurnDraft,
  path: Extract<Aside, { kind: 'confirm_value' }>['path'],
  answer: Extract<Aside, { kind: 'confirm_value' }>['answer'],
): void {
  const item = findItem(draft.flow, path.item)?.item ?? reportDateItem;
  settleAnswer(draft, { item, path }, { kind: 'answer', draft: answer });
}
