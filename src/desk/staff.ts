// `desk staff`: what waits for a coordinator, until there is a console: list, take over, release.
import { randomUUID } from 'node:crypto';
import type { IntakeEvent } from '../engine/turn-types.ts';
import { silentLog, createLog } from '../lib/log.ts';
import { systemClock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- staff [list | take-over INTAKE | hand-back INTAKE | release INTAKE]

  list        the open calls for a coordinator (default)
  take-over   the bot falls silent in this conversation (--name says who you are)
  hand-back   the bot goes on where it stopped
  release     lifts a red flag, after you have spoken with the family

Run it on the machine of the service while the service is stopped: one process at a time works on
the data.`;

export async function staff(args: readonly string[], out: Out): Promise<number> {
  const options = { name: { type: 'string', default: 'coordinator' } } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [act = 'list', intake = ''] = parsed.positionals;
  const event = eventFor(act, parsed.values.name);
  const config = settings();
  if (config === null) return 2;
  if (act !== 'list' && (event === null || intake === '')) {
    const problem = event === null ? `there is no "${act}"` : 'INTAKE is missing';
    process.stderr.write(`${problem}\n`);
    out(usage);
    return 2;
  }
  const { startService } = await import('../service.ts');
  const service = await startService({
    config,
    channels: [],
    clock: systemClock,
    log: config.logLevel === 'silent' ? silentLog : createLog('error'),
    onFatal: (error) => {
      throw error;
    },
  });
  const code = event === null ? await list(service, out) : await tell(service, intake, event);
  if (code === 1) process.stderr.write(`There is no intake "${intake}".\n`);
  await service.stop();
  return code;
}

function eventFor(act: string, coordinator: string): IntakeEvent | null {
  if (act === 'take-over') return { kind: 'taken_over', coordinator };
  if (act === 'hand-back') return { kind: 'handed_back' };
  return act === 'release' ? { kind: 'released' } : null;
}

/** Intakes by id alone: names and words stay in the conversation. */
async function list(service: Service, out: Out): Promise<number> {
  const calls = await service.intakes.openCalls();
  if (calls.length === 0) out('Nobody is waiting for a coordinator.');
  for (const call of calls) out(`${call.at}  ${call.intake}  ${call.why}`);
  return 0;
}

async function tell(service: Service, intake: string, event: IntakeEvent): Promise<number> {
  if ((await service.intakes.state(intake)) === null) return 1;
  await service.inbox.acceptInternal(intake, event, randomUUID());
  await service.settle();
  return 0;
}
