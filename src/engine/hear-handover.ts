// What a coordinator does to a conversation: take over, hand back, lift a red flag, refuse a page.
import { firstNameOf } from './first-name.ts';
import type { PageVersion } from '../intake/document.ts';
import { goOn } from './hear-documents.ts';
import { redFlags } from './phrasebook.ts';
import type { TurnDraft } from './turn-draft.ts';

/** The patient is told who writes now; whoever wrote past us already did so themselves. */
export function takenOver(
  draft: TurnDraft,
  event: { readonly coordinator: string; readonly ifFree?: boolean; readonly from?: string | null },
): void {
  const { coordinator, ifFree = false, from } = event;
  const { owner, stopped } = draft.state;
  if (owner === coordinator || (ifFree && owner !== null)) return;
  if (from !== undefined && from !== owner) return;
  draft.record({ kind: 'owner_changed', owner: coordinator }, 'coordinator');
  if (ifFree || stopped) return;
  const name = firstNameOf(coordinator);
  const words =
    name === null
      ? draft.words('bot:staff.takenOverUnnamed')
      : draft.words('bot:staff.takenOver', { name });
  draft.sayRegardless(words, {});
}

/**
 * The bot says where it goes on; handing back decides about a red flag as well, and whoever wanted
 * a person has had one.
 */
export function handedBack(draft: TurnDraft, { from }: { readonly from?: string } = {}): void {
  const { owner } = draft.state;
  if (owner === null || (from !== undefined && from !== owner)) return;
  draft.record({ kind: 'owner_changed', owner: null }, 'coordinator');
  draft.request({ kind: 'calls_answered', whys: ['asked', 'wrote', 'coordinator_quiet'] });
  liftFlag(draft);
  if (draft.state.stopped) return;
  draft.say('bot:staff.handedBack');
  goOn(draft);
}

export function released(draft: TurnDraft): void {
  if (draft.state.redFlag === null) return;
  liftFlag(draft);
  if (draft.state.stopped) return;
  draft.say('bot:redFlag.continued');
  goOn(draft);
}

/** One call after another may have been for it: an emergency first, and then a death. */
function liftFlag(draft: TurnDraft): void {
  if (draft.state.redFlag === null) return;
  draft.record({ kind: 'red_flag_cleared' }, 'coordinator');
  draft.request({ kind: 'calls_answered', whys: redFlags.map((flag) => `red_flag_${flag}`) });
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
