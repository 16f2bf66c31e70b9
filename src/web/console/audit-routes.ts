// The audit log for owners: look, filter, check, take away; each of which is written into it.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { ChainedLine } from '../../staff/audit-chain.ts';
import type { AuditFilter } from '../../staff/audit-read.ts';
import type { AuditVerdict } from '../../staff/audit-verify.ts';
import type { AuditFormat } from '../../staff/audit-export.ts';
import { parseRequest, perMinute } from '../request.ts';
import type { Guard } from './guard.ts';

export interface AuditPage {
  /** The newest first. */
  readonly lines: readonly ChainedLine[];
  /** For the page after this one; null at the end. */
  readonly before: number | null;
  /** Everybody who ever was a member, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** The short code of every case that the lines name, by its id. */
  readonly codes: Readonly<Record<string, string>>;
  readonly actions: readonly string[];
}

export interface AuditDeps {
  page(filter: AuditFilter, before: number | null): Promise<AuditPage>;
  verify(): Promise<AuditVerdict>;
  file(filter: AuditFilter, format: AuditFormat): Promise<AsyncIterable<string>>;
}

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const filterSchema = z.object({
  member: id.optional(),
  intake: id.optional(),
  action: z
    .string()
    .regex(/^[a-z_.]{1,64}$/)
    .optional(),
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});
const pageSchema = filterSchema.extend({ before: z.coerce.number().int().min(1).optional() });
const exportSchema = filterSchema.extend({ format: z.enum(['jsonl', 'csv']) });

const types = { jsonl: 'application/x-ndjson', csv: 'text/csv; charset=utf-8' } as const;
const config = perMinute('messagesPerMinute');

/** The routes under `/console/api/audit`. */
export function auditRoutes(deps: AuditDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    server.get('/console/api/audit', { config }, async (request) => {
      const member = await guard.member(request, 'administer');
      const { before = null, ...asked } = parseRequest(pageSchema, request.query);
      await guard.audit(member, { action: 'audit.read', intake: null, about: aboutOf(asked) });
      return deps.page(filterOf(asked), before);
    });
    server.get('/console/api/audit/verify', { config }, async (request) => {
      const member = await guard.member(request, 'administer');
      await guard.audit(member, { action: 'audit.verified', intake: null });
      return deps.verify();
    });
    addExport(server, deps, guard);
  };
}

function addExport(server: FastifyInstance, deps: AuditDeps, guard: Guard): void {
  server.get('/console/api/audit/export', { config }, async (request, reply) => {
    const member = await guard.member(request, 'administer');
    const { format, ...asked } = parseRequest(exportSchema, request.query);
    const about = { ...aboutOf(asked), format };
    await guard.audit(member, { action: 'audit.exported', intake: null, about });
    const file = await deps.file(filterOf(asked), format);
    return reply
      .type(types[format])
      .header('content-disposition', `attachment; filename="audit.${format}"`)
      .send(Readable.from(file));
  });
}

/** What was asked for, in the line that says so. */
function aboutOf(asked: z.infer<typeof filterSchema>): Readonly<Record<string, string>> {
  const about: Record<string, string> = {};
  for (const [key, value] of Object.entries(asked)) if (value !== undefined) about[key] = value;
  return about;
}

function filterOf(asked: z.infer<typeof filterSchema>): AuditFilter {
  const { member = null, intake = null, action = null, from = null, until = null } = asked;
  return { member, intake, action, from, until };
}
