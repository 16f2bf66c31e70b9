// The worklist over HTTP: cases in an order, views of them, the search, who sees them through.
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { RedFlag } from '../../intake/fact.ts';
import type { Language } from '../../language/language.ts';
import type { Member } from '../../staff/member.ts';
import type { CaseFilter } from '../../worklist/case-filter.ts';
import type { Gathering } from '../../worklist/case-index.ts';
import type { Phase } from '../../worklist/case-phase.ts';
import type { CaseSort, Cursor } from '../../worklist/case-sort.ts';
import type { CaseQuery } from '../../worklist/case-table.ts';
import type { ViewContent } from '../../worklist/case-views.ts';
import type { Found } from '../../worklist/find-texts.ts';
import type { Share } from '../../worklist/completeness.ts';
import type { Automatic } from '../../worklist/case-row.ts';
import type { Actor, Task } from '../../worklist/next-action.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';

/** A case as the list shows it, in the reader's language. */
export interface CaseLine {
  readonly intake: string;
  readonly code: string;
  readonly name: string;
  /** Null before it was told. */
  readonly diagnosis: string | null;
  readonly language: Language;
  readonly phase: Phase;
  readonly percent: number;
  readonly questions: Share;
  readonly documents: Share;
  /** Essential documents that are not there, by name. */
  readonly missing: readonly string[];
  /** `about`: the code of a call or of a flag, or what is asked for, in words. */
  readonly automatic: Automatic | null;
  readonly next: { readonly who: Actor; readonly task: Task; readonly about: string };
  /** ISO instants. */
  readonly openedAt: string;
  readonly lastHeardAt: string;
  readonly waitingSince: string | null;
  readonly windowEndsAt: string | null;
  readonly promiseDueAt: string | null;
  readonly owner: string | null;
  readonly responsible: string | null;
  readonly redFlag: RedFlag | null;
  readonly unread: boolean;
}

export interface CaseLines {
  readonly lines: readonly CaseLine[];
  /** To be sent back for what follows; null at the end. */
  readonly after: Cursor | null;
  readonly total: number;
}

export interface ViewLine {
  /** Of a ready-made view its name in the locale files, else an id of its own. */
  readonly id: string;
  readonly kind: 'ready' | 'own' | 'shared';
  /** Empty for a ready-made one. */
  readonly name: string;
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly count: number;
}

export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** What the filters offer. */
export interface WorklistChoices {
  readonly diagnoses: readonly Choice[];
  readonly documents: readonly Choice[];
  /** Names of members. */
  readonly members: readonly string[];
}

/** `about` of an answer is the question in words. */
export interface SearchLine {
  readonly line: CaseLine;
  readonly found: readonly Found[];
}

export interface SearchLines {
  readonly results: readonly SearchLine[];
  readonly after: number | null;
}

export interface WorklistDeps {
  readonly querySchema: z.ZodType<CaseQuery>;
  readonly viewSchema: z.ZodType<ViewContent>;
  cases(member: Member, query: CaseQuery): Promise<CaseLines>;
  /** How many cases are in the list while it is being made; null once it is whole. */
  gathering(): Promise<Gathering | null>;
  views(member: Member): Promise<readonly ViewLine[]>;
  /** Null when there are too many. */
  saveView(
    member: Member,
    saved: { readonly shared: boolean; readonly view: ViewContent },
  ): Promise<{ readonly id: string } | null>;
  removeView(member: Member, id: string): Promise<boolean>;
  choices(member: Member): Promise<WorklistChoices>;
  search(
    member: Member,
    search: { readonly query: string; readonly after: number },
  ): Promise<SearchLines>;
  see(member: Member, intake: string): Promise<void>;
  /** Those that were known. */
  assign(intakes: readonly string[], responsible: string | null): Promise<readonly string[]>;
}

const idSchema = z.string().min(1).max(100);
const assignedMax = 200;
const searchSchema = z.strictObject({
  query: z.string().max(200),
  after: z.number().int().nonnegative().max(1_000_000),
});
const saveSchema = z.strictObject({ shared: z.boolean(), view: z.unknown() });
const assignSchema = z.strictObject({
  intakes: z.array(idSchema).min(1).max(assignedMax),
  responsible: z.string().min(1).max(200).nullable(),
});

/** Open lists are read anew all the time: the audit log hears of it once in so long (ms). */
const listedEveryMs = 15 * 60_000;

export function worklistRoutes(deps: WorklistDeps, guard: Guard): FastifyPluginAsync {
  const listed = new Map<string, number>();
  const auditListed = async (member: Member) => {
    const now = Date.now();
    if (now - (listed.get(member.id) ?? 0) < listedEveryMs) return;
    await guard.audit(member, { action: 'worklist.read', intake: null });
    listed.set(member.id, now);
  };
  return async (server) => {
    server.post('/console/api/worklist/cases', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const query = parseRequest(deps.querySchema, request.body);
      await auditListed(member);
      return send(reply, await deps.cases(member, query));
    });
    server.post('/console/api/worklist/search', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const search = parseRequest(searchSchema, request.body);
      const found = await deps.search(member, search);
      const results = found.results.length;
      await guard.audit(member, { action: 'worklist.searched', intake: null, about: { results } });
      return send(reply, found);
    });
    server.get('/console/api/worklist/gathering', async (request, reply) => {
      await guard.member(request, 'read');
      return send(reply, { gathering: await deps.gathering() });
    });
    server.get('/console/api/worklist/choices', async (request, reply) => {
      return send(reply, await deps.choices(await guard.member(request, 'read')));
    });
    server.post('/console/api/worklist/seen', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { intake } = parseRequest(z.strictObject({ intake: idSchema }), request.body);
      await deps.see(member, intake);
      return send(reply, { ok: true });
    });
    server.post('/console/api/worklist/assign', async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { intakes, responsible } = parseRequest(assignSchema, request.body);
      const action = responsible === null ? 'case.unassigned' : 'case.assigned';
      const known = await deps.assign(intakes, responsible);
      for (const intake of known) await guard.audit(member, { action, intake });
      return send(reply, { assigned: known.length });
    });
    await server.register(viewRoutes(deps, guard));
  };
}

function viewRoutes(deps: WorklistDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get('/console/api/worklist/views', async (request, reply) => {
      return send(reply, await deps.views(await guard.member(request, 'read')));
    });
    server.post('/console/api/worklist/views', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { shared, view } = parseRequest(saveSchema, request.body);
      const saved = await deps.saveView(member, {
        shared,
        view: parseRequest(deps.viewSchema, view),
      });
      if (saved === null) throw new WebError('too_many');
      return send(reply, saved);
    });
    server.post('/console/api/worklist/views/:id/remove', async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { id } = parseRequest(z.object({ id: idSchema }), request.params);
      if (!(await deps.removeView(member, id))) throw new WebError('not_found');
      return send(reply, { ok: true });
    });
  };
}

function send(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').send(body);
}
