// The standard package is ready, or could not be made.
import { versionsOf } from '../intake/apply-summary-fact.ts';
import type { BuiltPackage } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import { bulletList } from './ask-documents.ts';
import { sayQuestions } from './repair-questions.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Hands the package over and says what happens next; one for staff alone goes to nobody. */
export function packageBuilt(draft: TurnDraft, built: BuiltPackage): void {
  const forStaff = isForStaff(draft.state);
  draft.record({ kind: 'package_built', package: built }, 'system');
  if (forStaff) return;
  const { flow, phrasebook, state } = draft;
  const { archivesInChat, uploadUrl } = draft.context;
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
  draft.request({ kind: 'call_coordinator', why: 'package_ready' });
  draft.request({ kind: 'watch_promises' });
}

export function packageFailed(draft: TurnDraft): void {
  const forStaff = isForStaff(draft.state);
  draft.record({ kind: 'package_failed' }, 'system');
  if (forStaff) return;
  draft.say('bot:package.failed');
  draft.request({ kind: 'call_coordinator', why: 'package_failed' });
}

/** A coordinator ordered it, and the patient does not wait for one of their own sending. */
function isForStaff(state: IntakeState): boolean {
  const { packageOrdered, submittedAt } = state;
  const awaited =
    submittedAt !== null && !versionsOf(state).some((version) => version.at >= submittedAt);
  return packageOrdered != null && !awaited;
}
