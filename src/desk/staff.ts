// `desk staff`: what a coordinator does until there is a console: list, take over, refuse a page.
import { randomUUID } from 'node:crypto';
import type { IntakeEvent } from '../engine/turn-types.ts';
import { silentLog, createLog } from '../lib/log.ts';
import { systemClock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- staff [list]
npm run desk -- staff take-over | hand-back | release | documents INTAKE
npm run desk -- staff use-photo | use-cleaned INTAKE DOCUMENT

  list         the open calls for a coordinator (default)
  take-over    the bot falls silent in this conversation (--name says who you are)
  hand-back    the bot goes on where it stopped
  release      lifts a red flag, after you have spoken with the family
  documents    the ids of what was sent, with place, kind and how its pages are enclosed
  use-photo    refuses a cleaned page: the photo is enclosed as it was taken
  use-cleaned  takes the cleaned page after all

Run it on the machine of the service while the service is stopped: one process at a time works on
the data.`;

export async function staff(args: readonly string[], out: Out): Promise<number> {
  const options = { name: { type: 'string', default: 'coordinator' } } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [act = 'list', intake = '', document = ''] = parsed.positionals;
  const event = eventFor(act, { coordinator: parsed.values.name, document });
  const config = settings();
  if (config === null) return 2;
  const problem = problemWith({ act, intake, document }, event);
  if (problem !== null) {
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
  const code = await (event !== null
    ? tell(service, intake, event)
    : act === 'documents'
      ? listDocuments(service, intake, out)
      : list(service, out));
  await service.stop();
  return code;
}

interface Wish {
  readonly act: string;
  readonly intake: string;
  readonly document: string;
}

function eventFor(
  act: string,
  { coordinator, document }: { readonly coordinator: string; readonly document: string },
): IntakeEvent | null {
  switch (act) {
    case 'take-over':
      return { kind: 'taken_over', coordinator };
    case 'hand-back':
      return { kind: 'handed_back' };
    case 'release':
      return { kind: 'released' };
    case 'use-photo':
      return { kind: 'page_version_chosen', document, version: 'as_taken' };
    case 'use-cleaned':
      return { kind: 'page_version_chosen', document, version: 'cleaned' };
    default:
      return null;
  }
}

function problemWith({ act, intake, document }: Wish, event: IntakeEvent | null): string | null {
  if (act === 'list') return null;
  if (event === null && act !== 'documents') return `there is no "${act}"`;
  if (intake === '') return 'INTAKE is missing';
  return event?.kind === 'page_version_chosen' && document === '' ? 'DOCUMENT is missing' : null;
}

/** Intakes by id alone: names and words stay in the conversation. */
async function list(service: Service, out: Out): Promise<number> {
  const calls = await service.intakes.openCalls();
  if (calls.length === 0) out('Nobody is waiting for a coordinator.');
  for (const call of calls) out(`${call.at}  ${call.intake}  ${call.why}`);
  return 0;
}

/** Documents by id alone: names may tell who somebody is. */
async function listDocuments(service: Service, intake: string, out: Out): Promise<number> {
  const state = await service.intakes.state(intake);
  if (state === null) return isMissing(`intake "${intake}"`);
  for (const { id, item, examination, asTaken } of Object.values(state.documents)) {
    const enclosed = asTaken ? 'photo as it was taken' : 'cleaned where it is a photo';
    out(`${id}  ${item ?? 'unsorted'}  ${examination?.kind ?? 'not examined yet'}  ${enclosed}`);
  }
  return 0;
}

function isMissing(what: string): 1 {
  process.stderr.write(`There is no ${what}.\n`);
  return 1;
}

async function tell(service: Service, intake: string, event: IntakeEvent): Promise<number> {
  const state = await service.intakes.state(intake);
  if (state === null) return isMissing(`intake "${intake}"`);
  if (event.kind === 'page_version_chosen' && state.documents[event.document] === undefined) {
    return isMissing(`document "${event.document}"`);
  }
  await service.inbox.acceptInternal(intake, event, randomUUID());
  await service.settle();
  return 0;
}
