// The file that a center answered with: into the vault of the intake, and out of it as a download.
import type { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { StoredBytes } from '../../vault/vault.ts';
import { fileParamsSchema, sendAttachment, type OpenedFile } from '../attachment.ts';
import { parseRequest } from '../request.ts';
import { acceptRawBodies, refuseUpload, storeBody } from '../upload-body.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';

export interface AnswerFileDeps {
  exists(intake: string): Promise<boolean>;
  /** Keeps bytes for the intake, to be named by an answer. */
  keep(intake: string, source: Readable, bytesMax: number): Promise<StoredBytes>;
  /** A file that an answer names; null for any other. */
  open(intake: string, sha256: string): Promise<OpenedFile | null>;
  readonly fileBytesMax: number;
}

const intakeSchema = z.object({ intake: z.string().min(1).max(100) });
const base = '/console/api/cases/:intake/answer-files';

export function answerFileRoutes(deps: AnswerFileDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    acceptRawBodies(server);
    server.post(base, async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { intake } = parseRequest(intakeSchema, request.params);
      if (!(await deps.exists(intake))) throw new WebError('not_found');
      await guard.audit(member, { action: 'answer_file.kept', intake });
      try {
        const stored = await storeBody(request, deps.fileBytesMax, (source) =>
          deps.keep(intake, source, deps.fileBytesMax),
        );
        return await reply.send(stored);
      } catch (error) {
        if (error instanceof WebError) return refuseUpload(reply, error);
        throw error;
      }
    });
    server.get(`${base}/:sha256`, async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { intake } = parseRequest(intakeSchema, request.params);
      const { sha256 } = parseRequest(fileParamsSchema, request.params);
      const file = await deps.open(intake, sha256);
      if (file === null) throw new WebError('not_found');
      const about = { file: sha256.slice(0, 12) };
      await guard.audit(member, { action: 'answer_file.opened', intake, about });
      return sendAttachment(reply, file);
    });
  };
}
