// Ties the head of a case to the running service.
import type { Channel } from '../channel/channel.ts';
import { checklist } from '../flow/checklist.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import type { Service } from '../service.ts';
import { settleCalls } from '../store/calls.ts';
import type { IntakeCorrespondent } from '../store/intake-read.ts';
import { reminderLooks } from '../store/jobs.ts';
import { comingReminder } from '../reminder/plan.ts';
import type { KeptReminder } from '../reminder/reminder-book.ts';
import type {
  CaseContact,
  CaseDeps,
  CaseHead,
  CaseReminderPast,
} from '../web/console/case-routes.ts';

/** Of an address, what tells two apart without giving them away (characters). */
const unmaskedCharacters = 4;
/** Reminders whose past is shown. */
const pastMax = 12;

export interface CaseParts {
  readonly service: Service;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
}

export function caseDeps(parts: CaseParts): CaseDeps {
  const { service, clock } = parts;
  const { inbox, intakes, live } = service;
  return {
    head: (intake) => headOf(parts, intake),
    address: async (intake, contact) => {
      const contacts = await intakes.contactsOf(intake);
      return contacts.find(({ contactId }) => contactId === contact)?.address ?? null;
    },
    settleCalls: async (intake) => {
      await settleCalls(service.committer, { intake, at: isoNow(clock) });
      live.announce({ kind: 'case', intake });
    },
    release: async (intake, token) => {
      await inbox.acceptInternal(intake, { kind: 'released' }, token);
    },
    erase: async (intake, token) => {
      await inbox.acceptInternal(intake, { kind: 'erasure_decided' }, token);
    },
  };
}

async function headOf(parts: CaseParts, intake: string): Promise<CaseHead | null> {
  const { clock, service } = parts;
  const { engine, intakes } = service;
  const state = await intakes.state(intake);
  if (state === null || state.erased) return null;
  const flow = engine.flowOf(state.flow);
  const lines = checklist(flow, state, isoNow(clock));
  const wanted = lines.filter(({ essential }) => essential);
  const looks = await reminderLooks(service.database.reader, [intake]);
  const { id, language, owner, redFlag, stopped, openedAt, lastHeardAt } = state;
  return {
    ...{ id, language, owner, redFlag, stopped, openedAt, lastHeardAt },
    flow: state.flow,
    code: shortCodeOf(id),
    name: engine.nameOf(state),
    checklist: {
      received: wanted.filter(({ state: line }) => line === 'received').length,
      wanted: wanted.length,
    },
    calls: (await intakes.openCalls(intake)).map(({ id: call, why, at }) => ({
      id: call,
      why,
      at,
    })),
    reminder: comingReminder(flow, state, { at: looks.get(id) ?? null, now: clock.now() }),
    reminders: (await service.reminders.of(intake)).toReversed().slice(0, pastMax).map(pastOf),
    contacts: (await intakes.contactsOf(intake)).map((contact) => contactOf(parts, contact)),
  };
}

function pastOf({ id, kind, step, steps, delivery }: KeptReminder): CaseReminderPast {
  return {
    ...{ id, kind, number: step + 1, delivery: delivery?.state ?? null },
    steps: steps.map(({ state, at, until = null, why }) => {
      return { state, at, until, why: why?.kind ?? null };
    }),
  };
}

function contactOf(
  { channels }: CaseParts,
  { contactId: id, account, address, heardAt }: IntakeCorrespondent,
): CaseContact {
  const windowMs = channels.find((one) => one.account === account)?.capabilities.windowMs ?? null;
  const windowEndsAt =
    windowMs === null
      ? null
      : new Date((heardAt === null ? 0 : Date.parse(heardAt)) + windowMs).toISOString();
  const masked = address.length > 2 * unmaskedCharacters ? address.slice(-unmaskedCharacters) : '';
  return { id, account, masked: `••• ${masked}`.trim(), heardAt, windowEndsAt };
}
