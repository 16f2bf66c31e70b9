// The standard package is ready, or could not be made.
import { versionsOf } from '../intake/apply-summary-fact.ts';
import type { BuiltPackage } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import { bulletList } from './ask-documents.ts';
import { sayQuestions } from './repair-questions.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Hands the package over and says what happens next; one that nobody waits for goes to nobody. */
export function packageBuilt(draft: TurnDraft, built: BuiltPackage): void {
  const awaited = isAwaited(draft.state);
  draft.record({ kind: 'package_built', package: built }, 'system');
  if (!awaited) return;
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
  const awaited = isAwaited(draft.state);
  draft.record({ kind: 'package_failed' }, 'system');
  if (!awaited) return;
  draft.say('bot:package.failed');
  draft.request({ kind: 'call_coordinator', why: 'package_failed' });
}

/**
 * The patient has sent everything off and got no package since; what is built beside that, because
 * staff ordered it or changed a page, is staff's alone.
 */
function isAwaited(state: IntakeState): boolean {
  const { submittedAt } = state;
  if (submittedAt === null) return false;
  return !versionsOf(state).some((version) => version.at >= submittedAt);
}
