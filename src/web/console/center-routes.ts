// The directory of centers over HTTP: read by all, changed by whoever may work.
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { DirectoryEntry } from '../../center/directory.ts';
import { centerSchema, type Center } from '../../intake/center.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';

export interface CentersAnswer {
  readonly centers: readonly DirectoryEntry[];
}

export interface CenterDeps {
  list(): Promise<readonly DirectoryEntry[]>;
  /** Null when there is none. */
  find(id: string): Promise<DirectoryEntry | null>;
  /** False when the id is taken. */
  add(id: string, center: Center, by: string): Promise<boolean>;
  /** False when somebody changed it since that revision. */
  change(
    change: { readonly id: string; readonly revision: number },
    center: Center,
    by: string,
  ): Promise<boolean>;
}

const idSchema = z.object({ id: z.string().min(1).max(100) });
const addSchema = z.strictObject({ id: z.uuid(), center: centerSchema });
const changeSchema = z.strictObject({ revision: z.int().min(1), center: centerSchema });

export function centerRoutes(deps: CenterDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get('/console/api/centers', async (request, reply) => {
      await guard.member(request, 'read');
      const answer: CentersAnswer = { centers: await deps.list() };
      return reply.header('cache-control', 'no-store').send(answer);
    });
    server.get('/console/api/centers/:id', async (request, reply) => {
      await guard.member(request, 'read');
      const { id } = parseRequest(idSchema, request.params);
      return reply.header('cache-control', 'no-store').send(await found(deps, id));
    });
    server.post('/console/api/centers', async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { id, center } = parseRequest(addSchema, request.body);
      await guard.audit(member, { action: 'center.added', intake: null, about: { center: id } });
      // A second click finds what the first one made.
      await deps.add(id, center, member.name);
      return reply.send(await found(deps, id));
    });
    server.post('/console/api/centers/:id', async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { id } = parseRequest(idSchema, request.params);
      const { revision, center } = parseRequest(changeSchema, request.body);
      await found(deps, id);
      await guard.audit(member, { action: 'center.changed', intake: null, about: { center: id } });
      const changed = await deps.change({ id, revision }, center, member.name);
      if (!changed) throw new WebError('conflict');
      return reply.send(await found(deps, id));
    });
  };
}

async function found(deps: CenterDeps, id: string): Promise<DirectoryEntry> {
  const entry = await deps.find(id);
  if (entry === null) throw new WebError('not_found');
  return entry;
}
