// "Link": the patient's own upload page.
import { askNext } from './ask.ts';
import type { TurnDraft } from './turn-draft.ts';

export function giveLink(draft: TurnDraft): void {
  offerLink(draft);
  askNext(draft);
}

/** Says the upload link and makes it valid. */
export function offerLink(draft: TurnDraft): void {
  draft.request({ kind: 'give_upload_link' });
  draft.record({ kind: 'link_given' }, 'bot');
  draft.say('bot:link.text');
  draft.link(draft.words('bot:link.label'), draft.context.uploadUrl);
}
