// What somebody does with a link that lets them in: join by an invitation, or a new password.
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { Role } from '../../staff/member.ts';
import type { StaffLinkKind } from '../../staff/staff-links.ts';
import { parseRequest, perMinute } from '../request.ts';
import { checkOwnOrigin } from './own-origin.ts';
import { answerSignIn, type SignInAnswer } from './sign-in-routes.ts';
import { callerOf, fields, type Refused, type StaffWeb } from './staff-web.ts';

export interface LinkState {
  readonly kind: StaffLinkKind;
  readonly email: string;
  readonly role: Role;
}

const lookSchema = z.strictObject({ secret: fields.secret });
const joinSchema = z.strictObject({
  ...{ secret: fields.secret, name: fields.words, password: fields.words },
  language: fields.language,
});
const resetSchema = z.strictObject({ secret: fields.secret, password: fields.words });

const config = perMinute('sessionsPerMinute');

/** The routes under `/console/api/link`; whoever has the secret of a link may use it. */
export function linkRoutes(web: StaffWeb): FastifyPluginAsync {
  const { team, signIn } = web.staff;
  return async (server) => {
    server.addHook('onRequest', async (request, reply) => {
      checkOwnOrigin(request, web.publicUrl);
      reply.header('cache-control', 'no-store');
    });
    server.post('/console/api/link', { config }, async (request): Promise<LinkState | Refused> => {
      const { secret } = parseRequest(lookSchema, request.body);
      return web.attempt(async () => {
        const { kind, email, role } = await team.look(secret);
        return { kind, email, role };
      });
    });
    server.post(
      '/console/api/link/join',
      { config },
      async (request, reply): Promise<SignInAnswer> => {
        const { secret, ...wish } = parseRequest(joinSchema, request.body);
        const result = await web.attempt(async () => {
          const member = await team.join(secret, wish);
          return signIn.open(member, { caller: callerOf(request), by: 'invitation' });
        });
        web.announce();
        return answerSignIn(reply, web, result);
      },
    );
    server.post('/console/api/link/reset', { config }, async (request) => {
      const { secret, password } = parseRequest(resetSchema, request.body);
      // They sign in with it: the link stands for the password, not for the second factor.
      return web.attempt(async () => {
        const { email } = await team.reset(secret, password);
        return { kind: 'done', email } as const;
      });
    });
  };
}
