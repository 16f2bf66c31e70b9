// A letter that asks a hospital for its papers: wished for by the family, written, handed over.
import { documentsToRequest } from '../flow/missing-documents.ts';
import type { WrittenLetter } from '../intake/document.ts';
import { askNext } from './ask.ts';
import { handOver } from './held-back.ts';
import type { TurnDraft } from './turn-draft.ts';

/** "A letter for the hospital", in answer to a reminder or to what cannot be had. */
export function wishLetter(draft: TurnDraft): void {
  // An old button, and everything has come since.
  if (documentsToRequest(draft.flow, draft.state, draft.context.now).length === 0) {
    askNext(draft);
    return;
  }
  draft.say('bot:letter.wait');
  draft.request({ kind: 'write_letter' });
}

export function letterWritten(draft: TurnDraft, letter: WrittenLetter): void {
  const handed = handOver(draft, { kind: 'letter', letter });
  if (handed && draft.state.aside === null) askNext(draft);
}
