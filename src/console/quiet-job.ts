// The job that looks whether a coordinator has left somebody waiting, and says so to both sides.
import type { Flow } from '../flow/flow.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Clock } from '../lib/clock.ts';
import { placeOfIntake } from '../reminder/plan.ts';
import { nextSendingTime } from '../reminder/sending-time.ts';
import type { Committer } from '../store/committer.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { IntakeRead } from '../store/intake-read.ts';
import type { JobHandler } from '../store/job-worker.ts';
import { lookAgainWrite } from '../store/jobs.ts';

export interface QuietParts {
  readonly inbox: Pick<Inbox, 'acceptInternal'>;
  readonly intakes: Pick<IntakeRead, 'state'>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** Colleagues hear of it at once; the patient is asked at an hour at which we may write. */
export function quietJob(parts: QuietParts): JobHandler {
  return {
    run: async ({ intake }) => {
      const state = await parts.intakes.state(intake);
      const since = state?.waitingSince ?? null;
      if (state === null || since === null) return;
      await tell(parts, { intake, since, offer: false });
      const now = parts.clock.now();
      const decent = decentTime(parts, state, now);
      if (decent > now) await lookAgain(parts, intake, decent);
      else await tell(parts, { intake, since, offer: true });
    },
  };
}

/** Known to the inbox by what it is about, so that nobody is told twice. */
async function tell(
  { inbox }: QuietParts,
  { intake, since, offer }: { intake: string; since: string; offer: boolean },
): Promise<void> {
  const id = `quiet:${intake}:${since}:${offer ? 'offer' : 'call'}`;
  await inbox.acceptInternal(intake, { kind: 'coordinator_quiet', since, offer }, id);
}

function decentTime({ flows }: QuietParts, state: IntakeState, now: Date): Date {
  const flow = flows.get(state.flow);
  return flow === undefined ? now : nextSendingTime(now, placeOfIntake(flow, state));
}

async function lookAgain({ committer, keys }: QuietParts, intake: string, at: Date) {
  const look = { kind: 'quiet', intake, runAt: at.toISOString() };
  await committer.commit([await lookAgainWrite(keys, look)]);
}
