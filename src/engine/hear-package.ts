// The standard package is ready, or could not be made.
import { versionsOf } from '../intake/apply-summary-fact.ts';
import type { BuiltPackage } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import { handOver } from './held-back.ts';
import { maySpeak } from './may-speak.ts';
import type { IntakeEvent } from './turn-types.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Hands the package over, or keeps it; one that nobody waits for goes to nobody. */
export function packageBuilt(draft: TurnDraft, built: BuiltPackage): void {
  const awaited = isAwaited(draft.state);
  draft.record({ kind: 'package_built', package: built }, 'system');
  if (!awaited) return;
  handOver(draft, { kind: 'package' });
  draft.request({ kind: 'call_coordinator', why: 'package_ready' });
  draft.request({ kind: 'watch_promises' });
}

export function packageFailed(
  draft: TurnDraft,
  { blocked }: Extract<IntakeEvent, { kind: 'package_failed' }>,
): void {
  const awaited = isAwaited(draft.state);
  const why = blocked === undefined ? {} : { blocked };
  draft.record({ kind: 'package_failed', ...why }, 'system');
  if (!awaited) return;
  if (maySpeak(draft.state)) draft.say('bot:package.failed');
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
