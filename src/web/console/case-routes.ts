// The head of a case: who it is, who writes, what calls for a person, the acts upon the whole.
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { RedFlag } from '../../intake/fact.ts';
import type { Language } from '../../language/language.ts';
import type { ComingReminder } from '../../reminder/plan.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';

/** What the top of a case's page shows; addresses are masked until somebody says why. */
export interface CaseHead {
  readonly id: string;
  readonly code: string;
  /** As the family gave it; empty while it is not known. */
  readonly name: string;
  readonly language: Language;
  readonly flow: string;
  /** The member who writes instead of the bot. */
  readonly owner: string | null;
  readonly redFlag: RedFlag | null;
  readonly stopped: boolean;
  /** ISO instants. */
  readonly openedAt: string;
  readonly lastHeardAt: string;
  readonly checklist: { readonly received: number; readonly wanted: number };
  readonly calls: readonly CaseCall[];
  readonly contacts: readonly CaseContact[];
  readonly reminder: ComingReminder;
  /** What became of the latest reminders, the newest first. */
  readonly reminders: readonly CaseReminderPast[];
}

/** `number`: of a nudge, from 1. `delivery`: as the outbox has it; null where nothing was said. */
export interface CaseReminderPast {
  readonly id: string;
  readonly kind: 'nudge' | 'aging' | 'person';
  readonly number: number;
  readonly steps: readonly CaseReminderStep[];
  readonly delivery: string | null;
}

/** `state` and `why`: words under `console-case` in `reminder`. */
export interface CaseReminderStep {
  readonly state: string;
  readonly at: string;
  readonly until: string | null;
  readonly why: string | null;
}

export interface CaseCall {
  readonly id: string;
  /** A code: words under `console-case` in `call`. */
  readonly why: string;
  readonly at: string;
}

export interface CaseContact {
  readonly id: string;
  readonly account: string;
  /** The last characters alone. */
  readonly masked: string;
  readonly heardAt: string | null;
  /** Until when we may write freely; null where always. */
  readonly windowEndsAt: string | null;
}

export interface CaseDeps {
  /** Null where there is no such intake or it was erased. */
  head(intake: string): Promise<CaseHead | null>;
  /** The whole address of a contact of the intake. */
  address(intake: string, contact: string): Promise<string | null>;
  /** Says that all open calls are answered. */
  settleCalls(intake: string): Promise<void>;
  /** Lifts a red flag. */
  release(intake: string, token: string): Promise<void>;
  /** Deletes everything of the intake, for good. */
  erase(intake: string, token: string): Promise<void>;
}

const idSchema = z.object({ intake: z.string().min(1).max(100) });
const actSchema = z.strictObject({ id: z.uuid() });
const reasonSchema = z.strictObject({
  contact: z.string().max(100),
  reason: z.enum(['call_back', 'verify', 'other']),
});
const eraseSchema = z.strictObject({ id: z.uuid(), code: z.string().max(20) });

export function caseRoutes(deps: CaseDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get('/console/api/cases/:intake', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { intake } = parseRequest(idSchema, request.params);
      const head = await headOf(deps, intake);
      await guard.audit(member, { action: 'case.read', intake });
      return reply.header('cache-control', 'no-store').send(head);
    });
    server.post('/console/api/cases/:intake/address', async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { intake } = parseRequest(idSchema, request.params);
      const { contact, reason } = parseRequest(reasonSchema, request.body);
      const address = await deps.address(intake, contact);
      if (address === null) throw new WebError('not_found');
      await guard.audit(member, { action: 'contact.revealed', intake, about: { reason } });
      return reply.header('cache-control', 'no-store').send({ address });
    });
    server.post('/console/api/cases/:intake/calls/settle', async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { intake } = parseRequest(idSchema, request.params);
      await headOf(deps, intake);
      await guard.audit(member, { action: 'calls.settled', intake });
      await deps.settleCalls(intake);
      return reply.send({ ok: true });
    });
    server.post('/console/api/cases/:intake/release', async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { intake } = parseRequest(idSchema, request.params);
      const { id } = parseRequest(actSchema, request.body);
      await headOf(deps, intake);
      await guard.audit(member, { action: 'red_flag.lifted', intake });
      await deps.release(intake, id);
      return reply.send({ ok: true });
    });
    server.post('/console/api/cases/:intake/erase', async (request, reply) => {
      const member = await guard.member(request, 'administer');
      const { intake } = parseRequest(idSchema, request.params);
      const { id, code } = parseRequest(eraseSchema, request.body);
      const head = await headOf(deps, intake);
      // Typed by hand, so that nobody deletes the wrong one.
      if (code.trim().toUpperCase() !== head.code) throw new WebError('bad_request');
      await guard.audit(member, { action: 'case.erased', intake });
      await deps.erase(intake, id);
      return reply.send({ ok: true });
    });
  };
}

async function headOf(deps: CaseDeps, intake: string): Promise<CaseHead> {
  const head = await deps.head(intake);
  if (head === null) throw new WebError('not_found');
  return head;
}
