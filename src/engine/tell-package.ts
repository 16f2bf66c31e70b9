// Hands the package to the family and says what happens next.
import { bulletList } from './ask-documents.ts';
import { sayQuestions } from './repair-questions.ts';
import type { TurnDraft } from './turn-draft.ts';

export function tellPackage(draft: TurnDraft): void {
  const { flow, phrasebook, state } = draft;
  const { archivesInChat, uploadUrl } = draft.context;
  const built = state.package;
  if (built === null) return;
  if (archivesInChat) {
    draft.sendFile({ sha256: built.sha256, name: built.name, mediaType: 'application/zip' });
  }
  draft.say('bot:package.ready', { count: built.fileCount });
  if (!archivesInChat) {
    draft.say('bot:package.onPage');
    draft.request({ kind: 'give_upload_link' });
    draft.link(draft.words('bot:package.page'), uploadUrl);
  }
  const steps = phrasebook.catalog
    .list(state.language, `${flow.id}:after.steps`)
    .map((_, index) => draft.words(`${flow.id}:after.steps.${index}`));
  draft.write(`${draft.words('bot:package.next')}\n${bulletList(steps)}`);
  sayQuestions(draft);
  draft.say('bot:done.anytime');
}
