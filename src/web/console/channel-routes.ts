// How the messengers' accounts are, and what a telephone has to scan to be paired.
import type { FastifyPluginAsync } from 'fastify';
import type { ChannelHealth } from '../../channel/channel.ts';
import type { Guard } from './guard.ts';

export interface ChannelLine {
  readonly account: string;
  /** Null where a channel has nothing to say of itself. */
  readonly health: ChannelHealth | null;
}

export interface ChannelDeps {
  channels(): readonly ChannelLine[];
}

export function channelRoutes(deps: ChannelDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get('/console/api/channels', async (request, reply) => {
      const member = await guard.member(request, 'work');
      const channels = deps.channels();
      const pairs = channels.some(({ health }) => health?.pairing !== undefined);
      // Whoever scans it reads every conversation of the account from then on.
      if (pairs) await guard.audit(member, { action: 'channel.pairing_shown', intake: null });
      return reply.header('cache-control', 'no-store').send({ channels });
    });
  };
}
