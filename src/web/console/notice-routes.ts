// What waits for a member, as counts, and how they want to be told of it.
import type { FastifyPluginAsync } from 'fastify';
import type { Member } from '../../staff/member.ts';
import type { NoticeWish } from '../../staff/notices.ts';
import type { SignedIn } from '../../staff/sessions.ts';
import type { Attention } from '../../worklist/attention.ts';
import type { z } from 'zod';
import { parseRequest, perMinute } from '../request.ts';
import type { SessionGuard } from './session-guard.ts';
import { done } from './staff-web.ts';

export interface NoticeSettings {
  readonly wish: NoticeWish;
  /** Whether a mail server is configured. */
  readonly mail: boolean;
}

export interface Waiting {
  readonly attention: Attention;
  /** Whether this member wants a notification of the browser. */
  readonly notify: boolean;
}

export interface NoticeDeps {
  readonly mail: boolean;
  readonly wishSchema: z.ZodType<NoticeWish>;
  attention(member: Member): Promise<Attention>;
  wishOf(member: Member): Promise<NoticeWish>;
  keep(who: SignedIn, wish: NoticeWish): Promise<void>;
  /** Tells open consoles that somebody wants to be told otherwise. */
  announce(): void;
}

const config = perMinute('messagesPerMinute');

export function noticeRoutes(deps: NoticeDeps, guard: SessionGuard): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    server.get('/console/api/attention', async (request): Promise<Waiting> => {
      const member = await guard.member(request, 'read');
      const { browser } = await deps.wishOf(member);
      return { attention: await deps.attention(member), notify: browser };
    });
    server.get('/console/api/profile/notices', async (request): Promise<NoticeSettings> => {
      const { record } = await guard.session(request);
      return { wish: await deps.wishOf(record.member), mail: deps.mail };
    });
    server.post('/console/api/profile/notices', { config }, async (request) => {
      const who = await guard.session(request);
      await deps.keep(who, parseRequest(deps.wishSchema, request.body));
      deps.announce();
      return done;
    });
  };
}
