// Where messengers call us: the bytes go to the channel as they came, unread and unchanged.
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { WebhookAnswer, WebhookRequest } from '../channel/channel.ts';
import { webLimits } from './web-limits.ts';

export interface WebhookDeps {
  /** Answers once everything in it is on the disk; null when there is no such account. */
  webhook(account: string, request: WebhookRequest): Promise<WebhookAnswer | null>;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** `/webhooks/<account>`, to be registered on the server. */
export function webhookRoutes(deps: WebhookDeps): FastifyPluginAsync {
  return async (server) => {
    // Signatures are over bytes, so nothing may parse them before the channel did.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    server.route<{ Params: { account: string } }>({
      method: [...methods],
      url: '/webhooks/:account',
      bodyLimit: webLimits.webhookBytesMax,
      // For browsers: made anew for each answer, they cost a quarter of what a second can hold.
      helmet: false,
      handler: async (request, reply) => {
        const answer = await deps.webhook(request.params.account, rawRequest(request));
        if (answer === null) return reply.code(404).send({ error: 'not_found' });
        return reply
          .code(answer.status)
          .header('x-content-type-options', 'nosniff')
          .type('text/plain; charset=utf-8')
          .send(answer.body);
      },
    });
  };
}

function rawRequest({ method, headers, query, body }: FastifyRequest): WebhookRequest {
  return {
    method,
    headers: textsOf(headers),
    query: textsOf(query),
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  };
}

/** The strings of headers or a query; what came twice is joined, and so matches nothing. */
function textsOf(values: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'string') return [[name, value]];
      return Array.isArray(value) ? [[name, value.join(', ')]] : [];
    }),
  );
}
