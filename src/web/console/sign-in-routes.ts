// Signing in and out, and the first run in which the owner is made.
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Member } from '../../staff/member.ts';
import type { SecondWay } from '../../staff/second-factors.ts';
import type { SignedIn } from '../../staff/sessions.ts';
import type { SignInResult } from '../../staff/sign-in.ts';
import { parseRequest, perMinute } from '../request.ts';
import { checkOwnOrigin } from './own-origin.ts';
import { callerOf, fields, usedPasskeySchema } from './staff-web.ts';
import type { Refused, StaffWeb } from './staff-web.ts';

/** What the console's pages know of whoever opens them. */
export interface SessionState {
  /** Null: nobody is signed in. */
  readonly member: Member | null;
  /** Nobody is a member yet, and the first one may be made. */
  readonly setup: boolean;
  /** Nothing but their own account is open to them until they have a second factor. */
  readonly limited: boolean;
}

export type SignInAnswer =
  | { readonly kind: 'signed_in'; readonly member: Member }
  | {
      readonly kind: 'second_factor';
      readonly ticket: string;
      readonly ways: readonly SecondWay[];
    }
  | Refused;

const passwordSchema = z.strictObject({ email: fields.words, password: fields.words });
const secondSchema = z.strictObject({
  ticket: fields.secret,
  way: z.enum(['totp', 'recovery']),
  code: fields.words,
});
const passkeySchema = z.strictObject({ ticket: fields.secret, response: usedPasskeySchema });
const setupSchema = z.strictObject({
  ...{ code: fields.words, name: fields.words, email: fields.email, password: fields.words },
  language: fields.language,
});

const config = perMinute('sessionsPerMinute');

/** The routes under `/console/api/session`, and `/console/api/setup`. */
export function signInRoutes(web: StaffWeb): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (request, reply) => {
      checkOwnOrigin(request, web.publicUrl);
      reply.header('cache-control', 'no-store');
    });
    addSession(server, web);
    addSecondFactor(server, web);
    server.post('/console/api/setup', { config }, async (request, reply) => {
      const wish = parseRequest(setupSchema, request.body);
      const caller = callerOf(request);
      const { firstOwner, signIn } = web.staff;
      const result = await web.attempt(async () => {
        const member = await firstOwner.make(wish, caller);
        return signIn.open(member, { caller, by: 'setup' });
      });
      return answerSignIn(reply, web, result);
    });
  };
}

function addSession(server: FastifyInstance, web: StaffWeb): void {
  const url = '/console/api/session';
  const find = async (secret: string | null) =>
    secret === null ? null : web.staff.sessions.find(secret);
  server.get(url, async (request) => stateOf(await find(web.cookie.read(request)), web));
  server.post(url, { config }, async (request, reply) => {
    const said = parseRequest(passwordSchema, request.body);
    return answerSignIn(reply, web, await web.staff.signIn.byPassword(said, callerOf(request)));
  });
  server.delete(url, async (request, reply) => {
    const signedIn = await find(web.cookie.read(request));
    if (signedIn !== null) await web.staff.account.signOut(signedIn);
    web.cookie.clear(reply);
    return stateOf(null, web);
  });
}

function addSecondFactor(server: FastifyInstance, web: StaffWeb): void {
  const { signIn, ceremony } = web.staff;
  server.post('/console/api/session/second', { config }, async (request, reply) => {
    const said = parseRequest(secondSchema, request.body);
    return answerSignIn(reply, web, await signIn.bySecondFactor(said, callerOf(request)));
  });
  server.post('/console/api/session/passkey/begin', { config }, () => ceremony.beginSigning());
  server.post('/console/api/session/passkey', { config }, async (request, reply) => {
    const { ticket, response } = parseRequest(passkeySchema, request.body);
    // Checked for its shape above; what it means is checked against the passkey's own key.
    const said = { ticket, response: response as AuthenticationResponseJSON };
    return answerSignIn(reply, web, await signIn.byPasskey(said, callerOf(request)));
  });
}

async function stateOf(signedIn: SignedIn | null, web: StaffWeb): Promise<SessionState> {
  const member = signedIn?.record.member ?? null;
  const setup = member === null && (await web.staff.firstOwner.isNeeded());
  return { member, setup, limited: signedIn?.limited ?? false };
}

/** Sets the cookie of whoever is signed in now. */
export function answerSignIn(
  reply: FastifyReply,
  web: StaffWeb,
  result: SignInResult | Refused,
): SignInAnswer {
  if (result.kind !== 'signed_in') return result;
  const { secret, member } = result;
  web.cookie.set(reply, secret, web.cookieSeconds);
  return { kind: 'signed_in', member };
}
