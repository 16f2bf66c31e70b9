// What a coordinator does to a conversation: take it over, hand it back, lift a red flag.
import { askNext } from './ask.ts';
import type { TurnDraft } from './turn-draft.ts';

export function takenOver(draft: TurnDraft, coordinator: string): void {
  draft.record({ kind: 'owner_changed', owner: coordinator }, 'coordinator');
}

/** The bot says where it goes on. */
export function handedBack(draft: TurnDraft): void {
  if (draft.state.owner === null) return;
  draft.record({ kind: 'owner_changed', owner: null }, 'coordinator');
  draft.say('bot:staff.handedBack');
  askNext(draft);
}

export function released(draft: TurnDraft): void {
  if (draft.state.redFlag === null) return;
  draft.record({ kind: 'red_flag_cleared' }, 'coordinator');
  draft.say('bot:redFlag.continued');
  askNext(draft);
}
