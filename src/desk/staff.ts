// `desk staff`: what waits for a coordinator, where there is no browser: list, take over, overrule.
import { randomUUID } from 'node:crypto';
import type { IntakeEvent } from '../engine/turn-types.ts';
import type { IntakeState } from '../intake/state.ts';
import { silentLog, createLog } from '../lib/log.ts';
import { systemClock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';
import { listPages, overrulingFor } from './staff-pages.ts';

const usage = `npm run desk -- staff [list | ACT INTAKE] [--name WHO]

  list               the open calls for a coordinator (default)
  take-over INTAKE   the bot falls silent in this conversation
  hand-back INTAKE   the bot goes on where it stopped
  release INTAKE     lifts a red flag, after you have spoken with the family
  pages INTAKE       the judged pages: document, page, verdict, legibility, reasons
  overrule INTAKE DOCUMENT accept|reject [--page N] [--reason WORDS]
                     what you found when you looked at the page (default: the first); the
                     patient is told where it changes what they have to do, and "photo-fit"
                     learns from it
  use-photo INTAKE DOCUMENT
                     refuses cleaned pages: the photo is enclosed as it was taken
  use-cleaned INTAKE DOCUMENT
                     takes the cleaned pages after all

  --name WHO         who you are (default: coordinator)

Run it on the machine of the service while the service is stopped: one process at a time works on
the data.`;

const options = {
  name: { type: 'string', default: 'coordinator' },
  page: { type: 'string', default: '1' },
  reason: { type: 'string', default: '' },
} as const;

export async function staff(args: readonly string[], out: Out): Promise<number> {
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [act = 'list', intake = '', ...rest] = parsed.positionals;
  const wish = wishOf(act, { ...parsed.values, rest });
  const config = settings();
  if (config === null) return 2;
  const problem =
    typeof wish === 'string' ? wish : act !== 'list' && intake === '' ? 'INTAKE is missing' : null;
  if (typeof wish === 'string' || problem !== null) {
    process.stderr.write(`${problem ?? ''}\n`);
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
  const trouble = await carryOut(service, { wish, intake, out });
  if (trouble !== null) process.stderr.write(`${trouble}\n`);
  await service.stop();
  return trouble === null ? 0 : 1;
}

type Wish =
  | { readonly kind: 'list' }
  | { readonly kind: 'pages' }
  | { readonly kind: 'tell'; readonly event: IntakeEvent };

interface Said {
  readonly name: string;
  readonly page: string;
  readonly reason: string;
  readonly rest: readonly string[];
}

/** What is wanted, or what is wrong with the wish. */
function wishOf(act: string, said: Said): Wish | string {
  switch (act) {
    case 'list':
    case 'pages':
      return { kind: act };
    case 'take-over':
      return { kind: 'tell', event: { kind: 'taken_over', coordinator: said.name } };
    case 'hand-back':
      return { kind: 'tell', event: { kind: 'handed_back' } };
    case 'release':
      return { kind: 'tell', event: { kind: 'released' } };
    case 'overrule': {
      const event = overrulingFor(said);
      return typeof event === 'string' ? event : { kind: 'tell', event };
    }
    case 'use-photo':
    case 'use-cleaned': {
      const [document] = said.rest;
      if (document === undefined) return 'DOCUMENT is missing';
      const version = act === 'use-photo' ? 'as_taken' : 'cleaned';
      return { kind: 'tell', event: { kind: 'page_version_chosen', document, version } };
    }
    default:
      return `there is no "${act}"`;
  }
}

/** What went wrong, in words; null when all is well. */
async function carryOut(
  service: Service,
  { wish, intake, out }: { readonly wish: Wish; readonly intake: string; readonly out: Out },
): Promise<string | null> {
  if (wish.kind === 'list') {
    await list(service, out);
    return null;
  }
  const state = await service.intakes.state(intake);
  if (state === null) return `There is no intake "${intake}".`;
  if (wish.kind === 'pages') {
    listPages(state, out);
    return null;
  }
  const missing = whatIsMissing(state, wish.event);
  if (missing !== null) return `There is no ${missing}.`;
  await service.inbox.acceptInternal(intake, wish.event, randomUUID());
  await service.settle();
  return null;
}

function whatIsMissing({ documents }: IntakeState, event: IntakeEvent): string | null {
  switch (event.kind) {
    case 'document_overruled': {
      const { document, page } = event;
      const pages = documents[document]?.examination?.pages ?? [];
      if (pages.some((one) => one.page === page)) return null;
      return `judged page ${String(page)} of a document "${document}"`;
    }
    case 'page_version_chosen':
      return documents[event.document] === undefined ? `document "${event.document}"` : null;
    default:
      return null;
  }
}

/** Intakes by id alone: names and words stay in the conversation. */
async function list(service: Service, out: Out): Promise<void> {
  const calls = await service.intakes.openCalls();
  if (calls.length === 0) out('Nobody is waiting for a coordinator.');
  for (const call of calls) out(`${call.at}  ${call.intake}  ${call.why}`);
}
