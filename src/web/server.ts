// The HTTP server: safe headers, limits, the built pages and clean errors; routes are plugged in.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyHelmet } from '@fastify/helmet';
import { fastifyRateLimit } from '@fastify/rate-limit';
import { fastifyStatic } from '@fastify/static';
import { fastify, type FastifyInstance, type FastifyPluginAsync, type FastifyReply } from 'fastify';
import { rateKey } from './bearer.ts';
import { announcedBytes } from './upload-body.ts';
import { webErrorCode, webStatus } from './web-error.ts';
import { webLimits } from './web-limits.ts';

/** A refused body of up to this size is read to its end, and its connection kept. */
const bodyLeftMax = webLimits.jsonBytesMax;

/** One answered request, without address, query or body. */
export interface WebLogEntry {
  readonly method: string;
  /** The route's pattern, such as `/chat/api/files/:sha256`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** The class of an error of ours, for a 5xx. */
  readonly fault: string | null;
}

export interface ServerOptions {
  /** Where `vite build` put the pages: a folder with `assets`, `chat` and `upload`. */
  readonly pagesFolder: string;
  /** Origins (`https://clinic.example`) whose pages may show the chat in an iframe. */
  readonly embedOrigins: readonly string[];
  /** The proxies before us, as fastify's `trustProxy`; decides whose address is counted. */
  readonly trustProxy: boolean | string;
  readonly plugins: readonly FastifyPluginAsync[];
  readonly log: (entry: WebLogEntry) => void;
  /** Resolves when the service can do its work; `/healthz` answers 503 when it rejects. */
  readonly health: () => Promise<void>;
}

/**
 * Makes the server, not yet listening. Throws when the pages were not built.
 *
 * A clinic embeds the chat with `<iframe src="https://…/chat" allow="camera; clipboard-write">`
 * from an origin that stands in `embedOrigins`.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    trustProxy: options.trustProxy,
    bodyLimit: webLimits.jsonBytesMax,
    requestTimeout: webLimits.requestMs,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  answerErrors(server, options.log);
  await server.register(fastifyHelmet, safeHeaders([]));
  await server.register(fastifyRateLimit, { global: false, keyGenerator: rateKey });
  await servePages(server, options);
  server.get('/healthz', async (_request, reply) => {
    const healthy = await options.health().then(
      () => true,
      () => false,
    );
    return reply.code(healthy ? 200 : 503).send({ ok: healthy });
  });
  for (const plugin of options.plugins) await server.register(plugin);
  return server;
}

function answerErrors(server: FastifyInstance, log: ServerOptions['log']): void {
  const faults = new WeakMap<FastifyReply, string>();
  server.setErrorHandler((error: unknown, _request, reply) => {
    const code = webErrorCode(error);
    if (code === 'internal') faults.set(reply, faultName(error));
    return reply.code(webStatus(code)).send({ error: code });
  });
  server.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not_found' }));
  server.addHook('onSend', async (request, reply) => {
    // Else the rest of a refused body would be read to its end.
    const refused = reply.statusCode >= 400 && (announcedBytes(request) ?? 0) > bodyLeftMax;
    if (refused) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    log({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      fault: faults.get(reply) ?? null,
    });
  });
}

/** The class and code of an error; its message might quote what a patient wrote. */
function faultName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string'
    ? `${error.name}:${error.code}`
    : error.name;
}

async function servePages(server: FastifyInstance, options: ServerOptions): Promise<void> {
  const chatPage = join(options.pagesFolder, 'chat/index.html');
  const uploadPage = join(options.pagesFolder, 'upload/index.html');
  if (!existsSync(chatPage) || !existsSync(uploadPage)) {
    throw new Error('web: the pages are not built; run "npm run prepare"');
  }
  await server.register(fastifyStatic, {
    root: join(options.pagesFolder, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
  const fresh = { cacheControl: false, etag: true } as const;
  server.get('/', async (_request, reply) => reply.redirect('/chat'));
  server.get('/chat', { helmet: safeHeaders(options.embedOrigins) }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .sendFile('chat/index.html', options.pagesFolder, fresh),
  );
  server.get('/upload', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .sendFile('upload/index.html', options.pagesFolder, fresh),
  );
}

/** Own assets only, no inline script, framed by nobody but `embedOrigins`. */
function safeHeaders(embedOrigins: readonly string[]) {
  const self = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        fontSrc: self,
        imgSrc: ["'self'", 'blob:'],
        connectSrc: self,
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: embedOrigins.length === 0 ? ["'none'"] : [...embedOrigins],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    frameguard: embedOrigins.length === 0 ? { action: 'deny' as const } : false,
  } as const;
}
