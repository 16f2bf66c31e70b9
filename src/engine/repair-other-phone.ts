// "Other phone": a code by which the talk goes on from another phone or messenger.
import { askNext } from './ask.ts';
import { goOn } from './hear-documents.ts';
import type { TurnDraft } from './turn-draft.ts';

export function otherPhone(draft: TurnDraft): void {
  const { joinCode: code } = draft.context;
  draft.request({ kind: 'give_join_code', code });
  draft.say('bot:join.code', { code });
  askNext(draft);
}

/** Said to whoever wrote the code, on the phone they wrote it from. */
export function joined(draft: TurnDraft): void {
  draft.record({ kind: 'heard' });
  draft.say('bot:join.done');
  if (draft.state.owner === null && draft.state.redFlag === null && !draft.state.stopped) {
    goOn(draft);
  }
}

export function joinFailed(draft: TurnDraft): void {
  draft.say('bot:join.unknown');
}
