// Sends a picture of the vault to be shown in place, in a sandbox where nothing of it can run.
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** `mediaType` is what examining the bytes found, never what their sender said. */
export async function sendPicture(
  reply: FastifyReply,
  stream: Readable,
  mediaType: string,
): Promise<FastifyReply> {
  return reply
    .header('content-type', mediaType)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', 'inline')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(stream);
}
