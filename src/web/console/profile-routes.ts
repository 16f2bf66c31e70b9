// What members see and change of their own account.
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { Member } from '../../staff/member.ts';
import type { Passkey } from '../../staff/passkeys.ts';
import type { OpenSession, SignedIn } from '../../staff/sessions.ts';
import { parseRequest, perMinute } from '../request.ts';
import type { SessionGuard } from './session-guard.ts';
import { done, fields, idParamsSchema, madePasskeySchema, type StaffWeb } from './staff-web.ts';

export interface Profile {
  readonly member: Member;
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly Pick<Passkey, 'id' | 'name' | 'madeAt' | 'usedAt'>[];
  /** Whether their role has to have a second factor. */
  readonly secondFactorRequired: boolean;
  readonly sessions: readonly (OpenSession & { readonly own: boolean })[];
}

const password = z.strictObject({ password: fields.words });
const schemas = {
  password,
  profile: z.strictObject({ name: fields.words, language: fields.language }),
  next: z.strictObject({ password: fields.words, next: fields.words }),
  code: z.strictObject({ code: fields.words }),
  made: z.strictObject({ ticket: fields.secret, name: fields.words, response: madePasskeySchema }),
  name: z.strictObject({ name: fields.words }),
} as const;

const config = perMinute('messagesPerMinute');

/** The routes under `/console/api/profile`; open to everybody who is signed in. */
export function profileRoutes(web: StaffWeb, guard: SessionGuard): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    server.get('/console/api/profile', async (request) =>
      profileOf(await guard.session(request), web),
    );
    addAccount(server, web, guard);
    addSecondFactors(server, web, guard);
    addPasskeys(server, web, guard);
  };
}

function addAccount(server: FastifyInstance, web: StaffWeb, guard: SessionGuard): void {
  const { account } = web.staff;
  server.post('/console/api/profile', { config }, async (request) => {
    const who = await guard.session(request);
    const change = parseRequest(schemas.profile, request.body);
    return web.attempt(async () => {
      await account.changeProfile(who, change);
      web.announce();
      return done;
    });
  });
  server.post('/console/api/profile/password', { config }, async (request) => {
    const who = await guard.session(request);
    const said = parseRequest(schemas.next, request.body);
    return web.attempt(async () => {
      await account.changePassword(who, said);
      return done;
    });
  });
  server.post('/console/api/profile/sessions/end', { config }, async (request) => {
    const who = await guard.session(request);
    return web.attempt(async () => {
      await account.endSessions(who, null);
      return done;
    });
  });
  server.post('/console/api/profile/sessions/:id/end', { config }, async (request) => {
    const who = await guard.session(request);
    const { id } = parseRequest(idParamsSchema, request.params);
    return web.attempt(async () => {
      await account.endSessions(who, id);
      return done;
    });
  });
}

function addSecondFactors(server: FastifyInstance, web: StaffWeb, guard: SessionGuard): void {
  const { account } = web.staff;
  server.post('/console/api/profile/totp/begin', { config }, async (request) => {
    const who = await guard.session(request);
    const said = parseRequest(schemas.password, request.body);
    return web.attempt(async () => ({
      kind: 'done' as const,
      ...(await account.beginTotp(who, said.password)),
    }));
  });
  server.post('/console/api/profile/totp', { config }, async (request) => {
    const who = await guard.session(request);
    const { code } = parseRequest(schemas.code, request.body);
    return web.attempt(async () => ({
      kind: 'done' as const,
      codes: await account.confirmTotp(who, code),
    }));
  });
  server.post('/console/api/profile/totp/remove', { config }, async (request) => {
    const who = await guard.session(request);
    const said = parseRequest(schemas.password, request.body);
    return web.attempt(async () => {
      await account.removeTotp(who, said.password);
      return done;
    });
  });
  server.post('/console/api/profile/recovery-codes', { config }, async (request) => {
    const who = await guard.session(request);
    const said = parseRequest(schemas.password, request.body);
    return web.attempt(async () => ({
      kind: 'done' as const,
      codes: await account.renewRecoveryCodes(who, said.password),
    }));
  });
}

function addPasskeys(server: FastifyInstance, web: StaffWeb, guard: SessionGuard): void {
  const { account } = web.staff;
  server.post('/console/api/profile/passkeys/begin', { config }, async (request) => {
    const who = await guard.session(request);
    const said = parseRequest(schemas.password, request.body);
    return web.attempt(async () => ({
      kind: 'done' as const,
      ...(await account.beginPasskey(who, said.password)),
    }));
  });
  server.post('/console/api/profile/passkeys', { config }, async (request) => {
    const who = await guard.session(request);
    const { ticket, name, response } = parseRequest(schemas.made, request.body);
    // Checked for its shape above; what it means is checked against our challenge.
    const made = { ticket, name, response: response as RegistrationResponseJSON };
    return web.attempt(async () => ({
      kind: 'done' as const,
      codes: await account.addPasskey(who, made),
    }));
  });
  server.post('/console/api/profile/passkeys/:id/name', { config }, async (request) => {
    const who = await guard.session(request);
    const { id } = parseRequest(idParamsSchema, request.params);
    const { name } = parseRequest(schemas.name, request.body);
    return web.attempt(async () => {
      await account.renamePasskey(who, id, name);
      return done;
    });
  });
  server.post('/console/api/profile/passkeys/:id/remove', { config }, async (request) => {
    const who = await guard.session(request);
    const { id } = parseRequest(idParamsSchema, request.params);
    const said = parseRequest(schemas.password, request.body);
    return web.attempt(async () => {
      await account.removePasskey(who, id, said.password);
      return done;
    });
  });
}

async function profileOf({ record, session }: SignedIn, { staff }: StaffWeb): Promise<Profile> {
  const { member } = record;
  const sessions = await staff.sessions.list(member.id);
  const passkeys = await staff.passkeys.list(member.id);
  return {
    member,
    totp: record.totp !== null,
    recoveryCodesLeft: await staff.recoveryCodes.left(member.id),
    passkeys: passkeys.map(({ id, name, madeAt, usedAt }) => ({ id, name, madeAt, usedAt })),
    secondFactorRequired: staff.secondFactors.required.includes(member.role),
    sessions: sessions.map((one) => ({ ...one, own: one.id === session })),
  };
}
