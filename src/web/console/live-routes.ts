// Keeps an open console told: one stream of server-sent events for each page.
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { WebError } from '../web-error.ts';
import { plainHeaders } from '../plain-headers.ts';
import type { Guard } from './guard.ts';
import type { Live, LiveEvent } from './live.ts';

export interface LiveDeps {
  readonly live: Live;
  /** Between two signs of life (ms); each also asks whether the session still stands. */
  readonly heartbeatMs: number;
}

/** Open consoles at once, in one office. */
const consolesMax = 500;
/** A console that reads so slowly is closed, and comes back (bytes not yet sent). */
const unsentBytesMax = 1_000_000;

export function liveRoutes({ live, heartbeatMs }: LiveDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get('/console/api/live', async (request, reply) => {
      await guard.member(request, 'read');
      if (live.open >= consolesMax) throw new WebError('too_many');
      reply.hijack();
      const stillIn = async () => {
        await guard.member(request, 'read');
      };
      stream(reply, { live, heartbeatMs, stillIn });
      return reply;
    });
  };
}

function stream(
  reply: FastifyReply,
  {
    live,
    heartbeatMs,
    stillIn,
  }: LiveDeps & {
    /** Rejects once they are signed out. */
    readonly stillIn: () => Promise<void>;
  },
): void {
  const out = reply.raw;
  out.writeHead(200, {
    ...plainHeaders(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  out.write('retry: 2000\n: open\n\n');
  const end = () => {
    out.end();
  };
  const look = () => {
    stillIn().catch(end);
  };
  const tell = (event: LiveEvent) => {
    if (out.writableLength > unsentBytesMax) end();
    else out.write(`data: ${JSON.stringify(event)}\n\n`);
    // Whose role was changed, or who was removed, is out at once.
    if (event.kind === 'shared' && event.what === 'members') look();
  };
  for (const event of live.recent()) tell(event);
  const stop = live.listen(tell);
  const heartbeat = setInterval(() => {
    out.write(': still here\n\n');
    look();
  }, heartbeatMs);
  out.once('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
