// Signing in and out, and the first run in which the owner is made.
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languages } from '../../language/language.ts';
import type { Member } from '../../staff/member.ts';
import type { OwnerWish } from '../../staff/first-owner.ts';
import type { SignedIn } from '../../staff/sessions.ts';
import type { Caller, SignInResult } from '../../staff/sign-in.ts';
import type { StaffProblem } from '../../staff/staff-error.ts';
import { parseRequest, perMinute } from '../request.ts';
import { browserName } from './browser-name.ts';
import { checkOwnOrigin } from './own-origin.ts';
import type { SessionCookie } from './session-cookie.ts';

/** What the console's pages know of whoever opens them. */
export interface SessionState {
  /** Null: nobody is signed in. */
  readonly member: Member | null;
  /** Nobody is a member yet, and the first one may be made. */
  readonly setup: boolean;
}

/** What a person asked for and cannot have; `seconds`: how long to wait, or 0. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: StaffProblem;
  readonly seconds: number;
}

export type SignInAnswer = { readonly kind: 'signed_in'; readonly member: Member } | Refused;

export interface SignInDeps {
  readonly publicUrl: string;
  readonly cookie: SessionCookie;
  readonly cookieSeconds: number;
  find(secret: string): Promise<SignedIn | null>;
  needsSetup(): Promise<boolean>;
  byPassword(said: z.infer<typeof passwordSchema>, caller: Caller): Promise<SignInResult>;
  makeOwner(wish: OwnerWish, caller: Caller): Promise<SignInResult | Refused>;
  end(signedIn: SignedIn): Promise<void>;
}

const wordsMax = 300;
const passwordSchema = z.strictObject({
  email: z.string().min(1).max(wordsMax),
  password: z.string().min(1).max(wordsMax),
});
const setupSchema = z.strictObject({
  code: z.string().min(1).max(wordsMax),
  name: z.string().min(1).max(wordsMax),
  email: z.email().max(wordsMax),
  password: z.string().min(1).max(wordsMax),
  language: z.enum(languages),
});

/** The routes `/console/api/session` and `/console/api/setup`. */
export function signInRoutes(deps: SignInDeps): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (request, reply) => {
      checkOwnOrigin(request, deps.publicUrl);
      reply.header('cache-control', 'no-store');
    });
    addSession(server, deps);
    server.post(
      '/console/api/setup',
      { config: perMinute('sessionsPerMinute') },
      async (request, reply) => {
        const wish = parseRequest(setupSchema, request.body);
        return answer(reply, deps, await deps.makeOwner(wish, callerOf(request)));
      },
    );
  };
}

function addSession(server: FastifyInstance, deps: SignInDeps): void {
  server.get('/console/api/session', async (request): Promise<SessionState> => {
    const secret = deps.cookie.read(request);
    const signedIn = secret === null ? null : await deps.find(secret);
    return stateOf(signedIn, deps);
  });
  server.post(
    '/console/api/session',
    { config: perMinute('sessionsPerMinute') },
    async (request, reply) => {
      const said = parseRequest(passwordSchema, request.body);
      return answer(reply, deps, await deps.byPassword(said, callerOf(request)));
    },
  );
  server.delete('/console/api/session', async (request, reply): Promise<SessionState> => {
    const secret = deps.cookie.read(request);
    const signedIn = secret === null ? null : await deps.find(secret);
    if (signedIn !== null) await deps.end(signedIn);
    deps.cookie.clear(reply);
    return stateOf(null, deps);
  });
}

async function stateOf(signedIn: SignedIn | null, deps: SignInDeps): Promise<SessionState> {
  const member = signedIn?.record.member ?? null;
  return { member, setup: member === null && (await deps.needsSetup()) };
}

/** Sets the cookie of whoever is signed in now. */
function answer(
  reply: FastifyReply,
  deps: SignInDeps,
  result: SignInResult | Refused,
): SignInAnswer {
  if (result.kind === 'refused') return result;
  const { secret, member } = result;
  deps.cookie.set(reply, secret, deps.cookieSeconds);
  return { kind: 'signed_in', member };
}

function callerOf(request: FastifyRequest): Caller {
  return { address: request.ip, agent: browserName(request.headers['user-agent'] ?? '') };
}
