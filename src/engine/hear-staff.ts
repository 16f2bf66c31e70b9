// What a coordinator does to a conversation: take over, hand back, lift a red flag, refuse a page.
import type { PageVersion } from '../intake/document.ts';
import { goOn } from './hear-documents.ts';
import type { TurnDraft } from './turn-draft.ts';

export function takenOver(draft: TurnDraft, coordinator: string): void {
  draft.record({ kind: 'owner_changed', owner: coordinator }, 'coordinator');
}

/** The bot says where it goes on; handing back decides about a red flag as well. */
export function handedBack(draft: TurnDraft): void {
  if (draft.state.owner === null) return;
  draft.record({ kind: 'owner_changed', owner: null }, 'coordinator');
  if (draft.state.redFlag !== null) draft.record({ kind: 'red_flag_cleared' }, 'coordinator');
  if (draft.state.stopped) return;
  draft.say('bot:staff.handedBack');
  goOn(draft);
}

export function released(draft: TurnDraft): void {
  if (draft.state.redFlag === null) return;
  draft.record({ kind: 'red_flag_cleared' }, 'coordinator');
  if (draft.state.stopped) return;
  draft.say('bot:redFlag.continued');
  goOn(draft);
}

/** A page's other version is enclosed from now on; a package that exists is put together anew. */
export function pageVersionChosen(
  draft: TurnDraft,
  chosen: { readonly document: string; readonly version: PageVersion },
): void {
  const { document, version } = chosen;
  const known = draft.state.documents[document];
  if (known === undefined || known.asTaken === (version === 'as_taken')) return;
  draft.record({ kind: 'page_version_chosen', document, version }, 'coordinator');
  if (draft.state.submittedAt !== null) draft.request({ kind: 'assemble' });
}
