// Settles the calls that an act of staff has answered: nobody has to say so once more.
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { settleCalls } from '../store/calls.ts';

/** @param isAnswered tells by its code what a call was for. */
export async function settleAnswered(
  { service, clock }: { readonly service: Service; readonly clock: Clock },
  intake: string,
  isAnswered: (why: string) => boolean,
): Promise<void> {
  const open = await service.intakes.openCalls(intake);
  const calls = open.filter(({ why }) => isAnswered(why)).map(({ id }) => id);
  if (calls.length === 0) return;
  await settleCalls(service.committer, { intake, at: isoNow(clock), calls });
  service.live.announce({ kind: 'case', intake });
}
