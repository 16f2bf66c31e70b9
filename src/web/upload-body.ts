// Takes the raw bytes of one file from a request into the vault, and refuses what is too much.
import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StoredBytes } from '../vault/vault.ts';
import { WebError } from './web-error.ts';
import { webLimits } from './web-limits.ts';

/** A file's own words in the query; the bytes are the body. */
export const uploadQuerySchema = z.object({
  id: z.uuid(),
  /** As the sender's machine calls it; the inbox makes it safe to show. */
  name: z.string().default(''),
  type: z.string().max(webLimits.mediaTypeCharactersMax).default(''),
  caption: z.string().max(webLimits.captionCharactersMax).default(''),
  item: z.string().max(webLimits.nameCharactersMax).default(''),
});

/** Lets the routes of this scope receive bytes as a stream instead of reading them first. */
export function acceptRawBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => {
    done(null, payload);
  });
}

/** The size that a request announces, in bytes; null when it does not. */
export function announcedBytes(request: FastifyRequest): number | null {
  const length = request.headers['content-length'];
  return length === undefined ? null : Number(length);
}

/**
 * Stores the body of a request. Throws {@link WebError} `too_large` (at once when the size was
 * announced), `empty` or `cut_short`; in these cases nothing may be kept as a document.
 */
export async function storeBody(
  request: FastifyRequest,
  bytesMax: number,
  put: (source: Readable) => Promise<StoredBytes>,
): Promise<StoredBytes> {
  const announced = announcedBytes(request);
  if (announced !== null && announced > bytesMax) throw new WebError('too_large');
  if (announced === 0) throw new WebError('empty');
  const body = readBody(request);
  let stored: StoredBytes;
  try {
    stored = await put(body);
  } catch (error) {
    if (hasCode(error, 'too_large')) throw new WebError('too_large', error);
    if (request.raw.errored !== null) throw new WebError('cut_short', error);
    throw error;
  }
  if (announced !== null && stored.bytes !== announced) throw new WebError('cut_short');
  if (stored.bytes === 0) throw new WebError('empty');
  return stored;
}

/** The body apart from its request: who stops reading it does not cut the connection. */
function readBody(request: FastifyRequest): Readable {
  const body = new PassThrough();
  request.raw.once('error', (error) => body.destroy(error));
  return request.raw.pipe(body);
}

/**
 * Answers a refused upload and closes its connection: what still arrives is thrown away for a
 * moment, because a connection closed with unread bytes loses the answer on its way.
 */
export async function refuseUpload(reply: FastifyReply, error: WebError): Promise<FastifyReply> {
  const incoming: IncomingMessage = reply.request.raw;
  if (!incoming.complete) {
    incoming.unpipe();
    incoming.resume();
    reply.header('connection', 'close');
    reply.raw.once('finish', () => {
      setTimeout(() => incoming.destroy(), webLimits.refusedDrainMs).unref();
    });
  }
  return reply.code(error.statusCode).send({ error: error.code });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
