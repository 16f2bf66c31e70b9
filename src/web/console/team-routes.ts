// What owners see and change of the staff: members, roles, invitations, second factors.
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { Member, Role } from '../../staff/member.ts';
import type { MemberRecord } from '../../staff/members.ts';
import type { StaffLink } from '../../staff/staff-links.ts';
import { parseRequest, perMinute } from '../request.ts';
import type { SessionGuard } from './session-guard.ts';
import { done, fields, idParamsSchema, type StaffWeb } from './staff-web.ts';

export interface TeamMember extends Member {
  readonly secondFactor: boolean;
  /** ISO instants; null: no open session. */
  readonly madeAt: string;
  readonly seenAt: string | null;
}

export interface TeamState {
  readonly members: readonly TeamMember[];
  readonly invitations: readonly Pick<StaffLink, 'id' | 'email' | 'role' | 'expiresAt'>[];
  /** The roles that have to have a second factor. */
  readonly secondFactorRoles: readonly Role[];
}

const inviteSchema = z.strictObject({ email: fields.email, role: fields.role });
const roleSchema = z.strictObject({ role: fields.role });
const rolesSchema = z.strictObject({ roles: z.array(fields.role).max(4) });

const config = perMinute('messagesPerMinute');

/** The routes under `/console/api/team`. */
export function teamRoutes(web: StaffWeb, guard: SessionGuard): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    server.get('/console/api/team', async (request) => {
      await guard.member(request, 'administer');
      return teamState(web);
    });
    addInvitations(server, web, guard);
    addMembers(server, web, guard);
    server.post('/console/api/team/second-factor', { config }, async (request) => {
      const member = await guard.member(request, 'administer');
      const { roles } = parseRequest(rolesSchema, request.body);
      await web.staff.team.requireSecondFactor(member, roles);
      web.announce();
      return done;
    });
  };
}

function addInvitations(server: FastifyInstance, web: StaffWeb, guard: SessionGuard): void {
  const { team } = web.staff;
  server.post('/console/api/team/invitations', { config }, async (request) => {
    const member = await guard.member(request, 'administer');
    const wish = parseRequest(inviteSchema, request.body);
    return web.attempt(async () => {
      const url = await team.invite(member, wish);
      web.announce();
      return { kind: 'done' as const, url };
    });
  });
  server.post('/console/api/team/invitations/:id/revoke', { config }, async (request) => {
    const member = await guard.member(request, 'administer');
    const { id } = parseRequest(idParamsSchema, request.params);
    return web.attempt(async () => {
      await team.revoke(member, id);
      web.announce();
      return done;
    });
  });
}

function addMembers(server: FastifyInstance, web: StaffWeb, guard: SessionGuard): void {
  const { team } = web.staff;
  const url = '/console/api/team/members/:id';
  server.post(`${url}/role`, { config }, async (request) => {
    const by = await guard.member(request, 'administer');
    const { id } = parseRequest(idParamsSchema, request.params);
    const { role } = parseRequest(roleSchema, request.body);
    return web.attempt(async () => {
      await team.changeRole(by, id, role);
      web.announce();
      return done;
    });
  });
  server.post(`${url}/remove`, { config }, async (request) => {
    const by = await guard.member(request, 'administer');
    const { id } = parseRequest(idParamsSchema, request.params);
    return web.attempt(async () => {
      await team.remove(by, id);
      web.announce();
      return done;
    });
  });
  server.post(`${url}/password-link`, { config }, async (request) => {
    const by = await guard.member(request, 'administer');
    const { id } = parseRequest(idParamsSchema, request.params);
    return web.attempt(async () => ({
      kind: 'done' as const,
      url: await team.resetLink(by, id),
    }));
  });
  server.post(`${url}/second-factor/remove`, { config }, async (request) => {
    const by = await guard.member(request, 'administer');
    const { id } = parseRequest(idParamsSchema, request.params);
    return web.attempt(async () => {
      await team.resetSecondFactors(by, id);
      web.announce();
      return done;
    });
  });
}

async function teamState({ staff }: StaffWeb): Promise<TeamState> {
  const records = await staff.members.list();
  const invitations = await staff.links.invitations();
  return {
    members: await Promise.all(records.map((record) => teamMember(record, staff))),
    invitations: invitations.map(({ id, email, role, expiresAt }) => ({
      ...{ id, email, role, expiresAt },
    })),
    secondFactorRoles: staff.secondFactors.required,
  };
}

async function teamMember(record: MemberRecord, staff: StaffWeb['staff']): Promise<TeamMember> {
  const [latest] = await staff.sessions.list(record.member.id);
  return {
    ...record.member,
    secondFactor: (await staff.secondFactors.waysOf(record)).length > 0,
    madeAt: record.madeAt,
    seenAt: latest?.seenAt ?? null,
  };
}
