// Sends a file of the vault as a download.
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

/** The part of an address that names a file of the vault. */
export const fileParamsSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export interface OpenedFile {
  readonly stream: Readable;
  readonly name: string;
  readonly mediaType: string;
  /** Null where the size is not known before the end. */
  readonly bytes: number | null;
}

/** Answers with a file that the browser saves and never shows in our own origin. */
export async function sendAttachment(reply: FastifyReply, file: OpenedFile): Promise<FastifyReply> {
  if (file.bytes !== null) reply.header('content-length', file.bytes);
  return reply
    .header('content-type', 'application/octet-stream')
    .header('content-disposition', disposition(file.name))
    .header('cache-control', 'private, no-store')
    .send(file.stream);
}

/** RFC 6266: a plain name for old browsers, the true one in UTF-8. */
function disposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
