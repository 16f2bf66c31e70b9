// The HTTP side of the upload page that a capability link opens.
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { InboundBody, InboundEvent } from '../channel/channel.ts';
import type { StoredBytes } from '../vault/vault.ts';
import { fileParamsSchema, sendAttachment, type OpenedFile } from './attachment.ts';
import { bearerToken } from './bearer.ts';
import type { PortalState } from './portal-state.ts';
import { parseRequest, perMinute } from './request.ts';
import {
  acceptRawBodies,
  announcedBytes,
  refuseUpload,
  storeBody,
  uploadQuerySchema,
} from './upload-body.ts';
import { WebError } from './web-error.ts';

/** Whose link it is: the intake it opens, and the contact it was given to. */
export interface PortalLink {
  readonly intake: string;
  readonly account: string;
  readonly address: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** What the upload page needs of the house. */
export interface PortalDeps {
  readonly now: () => Date;
  /** Null for a token that is unknown, expired or revoked. */
  findLink(token: string): Promise<PortalLink | null>;
  state(link: PortalLink): Promise<PortalState>;
  /** A picture that the state names; null for any other. */
  openPicture(link: PortalLink, sha256: string): Promise<OpenedFile | null>;
  /** The package, where the state names one. */
  openPackage(link: PortalLink): Promise<OpenedFile | null>;
  /** Stores an event durably; false when the same external id came before. */
  accept(event: InboundEvent): Promise<{ readonly accepted: boolean }>;
  /** Stores bytes for the intake; a VaultError `too_large` beyond `bytesMax`. */
  putFile(intake: string, source: Readable, bytesMax: number): Promise<StoredBytes>;
  readonly fileBytesMax: number;
}

/** The inbox's id of a file from the link; `PortalFile.uploadId` is its last part. */
function portalExternalId(intake: string, uploadId: string): string {
  return `link:${intake}:${uploadId}`;
}

/** The routes under `/upload/api`, to be registered on the server. */
export function portalRoutes(deps: PortalDeps): FastifyPluginAsync {
  return async (server) => {
    server.get(
      '/upload/api/state',
      { config: perMinute('readsPerMinute') },
      async (request, reply) => {
        const state = await deps.state(await linkOf(request, deps));
        return reply.header('cache-control', 'no-store').send(state);
      },
    );
    server.get(
      '/upload/api/pictures/:sha256',
      { config: perMinute('readsPerMinute') },
      async (request, reply) => {
        const link = await linkOf(request, deps);
        const { sha256 } = parseRequest(fileParamsSchema, request.params);
        const picture = await deps.openPicture(link, sha256);
        if (picture === null) throw new WebError('not_found');
        return sendAttachment(reply, picture);
      },
    );
    server.get(
      '/upload/api/package',
      { config: perMinute('filesPerMinute') },
      async (request, reply) => {
        const built = await deps.openPackage(await linkOf(request, deps));
        if (built === null) throw new WebError('not_found');
        return sendAttachment(reply, built);
      },
    );
    await server.register(async (scope) => {
      acceptRawBodies(scope);
      addUploads(scope, deps);
    });
  };
}

function addUploads(scope: FastifyInstance, deps: PortalDeps): void {
  const config = perMinute('filesPerMinute');
  scope.post('/upload/api/files', { config }, async (request, reply) => {
    try {
      return await reply.code(202).send(await acceptFile(request, deps));
    } catch (error) {
      if (error instanceof WebError) return refuseUpload(reply, error);
      throw error;
    }
  });
}

async function acceptFile(request: FastifyRequest, deps: PortalDeps) {
  const link = await linkOf(request, deps);
  const { id, name, type, item } = parseRequest(uploadQuerySchema, request.query);
  const intake = link.intake;
  const event = (body: InboundBody): InboundEvent => ({
    account: link.account,
    externalId: portalExternalId(intake, id),
    address: link.address,
    sentAt: deps.now().toISOString(),
    body,
  });
  await checkItem(item, link, deps);
  try {
    const { sha256, bytes } = await storeBody(request, deps.fileBytesMax, (source) =>
      deps.putFile(intake, source, deps.fileBytesMax),
    );
    const media = { ref: `vault:${sha256}`, name, mediaType: type, bytes, caption: item } as const;
    const { accepted } = await deps.accept(event({ kind: 'media', ...media, via: 'link', intake }));
    return { accepted, id };
  } catch (error) {
    if (error instanceof WebError && error.code === 'too_large') {
      const bytes = announcedBytes(request) ?? deps.fileBytesMax + 1;
      await deps.accept(event({ kind: 'media_refused', name, bytes, reason: 'too_large', intake }));
    }
    throw error;
  }
}

/** A link upload's `caption` is the checklist id that it was added to, or empty. */
async function checkItem(item: string, link: PortalLink, deps: PortalDeps): Promise<void> {
  if (item === '') return;
  const { checklist } = await deps.state(link);
  if (!checklist.some(({ id }) => id === item)) throw new WebError('unknown_item');
}

/** One answer for unknown, expired and revoked, so that nobody can try links out. */
async function linkOf(request: FastifyRequest, deps: PortalDeps): Promise<PortalLink> {
  const token = bearerToken(request);
  const link = token === null ? null : await deps.findLink(token);
  if (link === null) throw new WebError('no_such_link');
  return link;
}
