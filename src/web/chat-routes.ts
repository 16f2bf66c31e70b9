// The HTTP side of the web chat: sessions, messages, the live stream and files.
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { InboundBody, InboundEvent } from '../channel/channel.ts';
import type { WebChat } from '../channel/web-chat/web-chat.ts';
import type { StoredBytes } from '../vault/vault.ts';
import { chatAddress, newToken } from './bearer.ts';
import { chatExternalId, toChatMessage, type ConversationMessage } from './chat-message.ts';
import { fileParamsSchema, sendAttachment, type OpenedFile } from './attachment.ts';
import { streamChat } from './chat-stream.ts';
import { parseRequest, perMinute } from './request.ts';
import {
  acceptRawBodies,
  announcedBytes,
  refuseUpload,
  storeBody,
  uploadQuerySchema,
} from './upload-body.ts';
import { WebError } from './web-error.ts';
import { webLimits } from './web-limits.ts';

/** What the web chat needs of the house. An address is a contact's in the account `web-chat`. */
export interface ChatDeps {
  readonly now: () => Date;
  /** Stores an event durably; false when the same external id came before. */
  accept(event: InboundEvent): Promise<{ readonly accepted: boolean }>;
  /** Both sides of the talk after a sequence number, oldest first; empty for a stranger. */
  conversation(address: string, after: number): Promise<readonly ConversationMessage[]>;
  /** Stores bytes for the intake of the contact; a VaultError `too_large` beyond `bytesMax`. */
  putFile(address: string, source: Readable, bytesMax: number): Promise<StoredBytes>;
  /** A file that the desk sent to this contact; null for any other. */
  openFile(address: string, sha256: string): Promise<OpenedFile | null>;
  readonly webChat: Pick<WebChat, 'account' | 'listen' | 'announce' | 'openPages'>;
  readonly fileBytesMax: number;
  readonly heartbeatMs: number;
}

const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.uuid(), kind: z.literal('opened') }),
  z.strictObject({
    id: z.uuid(),
    kind: z.literal('text'),
    text: z.string().trim().min(1).max(webLimits.textCharactersMax),
  }),
  z.strictObject({
    id: z.uuid(),
    kind: z.literal('choice'),
    choice: z.string().min(1).max(webLimits.nameCharactersMax),
    title: z.string().max(webLimits.captionCharactersMax),
  }),
]);

const afterSchema = z.object({ after: z.coerce.number().int().nonnegative().default(0) });

/** The routes under `/chat/api`, to be registered on the server. */
export function chatRoutes(deps: ChatDeps): FastifyPluginAsync {
  return async (server) => {
    addSession(server);
    addReading(server, deps);
    addMessages(server, deps);
    await server.register(async (scope) => {
      acceptRawBodies(scope);
      addUploads(scope, deps);
    });
  };
}

function addSession(server: FastifyInstance): void {
  server.post('/chat/api/session', { config: perMinute('sessionsPerMinute') }, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ token: newToken() }),
  );
}

function addReading(server: FastifyInstance, deps: ChatDeps): void {
  const config = perMinute('readsPerMinute');
  const read = async (address: string, after: number) =>
    (await deps.conversation(address, after)).map(toChatMessage);

  server.get('/chat/api/messages', { config }, async (request, reply) => {
    const messages = await read(addressOf(request), parseRequest(afterSchema, request.query).after);
    const fileBytesMax = deps.fileBytesMax;
    return reply.header('cache-control', 'no-store').send({ messages, fileBytesMax });
  });
  server.get('/chat/api/stream', { config }, async (request, reply) => {
    const address = addressOf(request);
    const { after } = parseRequest(afterSchema, request.query);
    if (deps.webChat.openPages >= webLimits.streamsMax) throw new WebError('too_many');
    streamChat(reply, {
      after,
      heartbeatMs: deps.heartbeatMs,
      read: (last) => read(address, last),
      listen: (listener) => deps.webChat.listen(address, listener),
    });
    return reply;
  });
  server.get('/chat/api/files/:sha256', { config }, async (request, reply) => {
    const address = addressOf(request);
    const file = await deps.openFile(
      address,
      parseRequest(fileParamsSchema, request.params).sha256,
    );
    if (file === null) throw new WebError('not_found');
    return sendAttachment(reply, file);
  });
}

function addMessages(server: FastifyInstance, deps: ChatDeps): void {
  const config = perMinute('messagesPerMinute');
  server.post('/chat/api/messages', { config }, async (request, reply) => {
    const address = addressOf(request);
    const { id, ...body } = parseRequest(messageSchema, request.body);
    return reply.code(202).send(await acceptFrom(deps, { address, id, body }));
  });
}

function addUploads(scope: FastifyInstance, deps: ChatDeps): void {
  const config = perMinute('filesPerMinute');
  scope.post('/chat/api/files', { config }, async (request, reply) => {
    try {
      return await reply.code(202).send(await acceptFile(request, deps));
    } catch (error) {
      if (error instanceof WebError) return refuseUpload(reply, error);
      throw error;
    }
  });
}

async function acceptFile(request: FastifyRequest, deps: ChatDeps): Promise<Accepted> {
  const address = addressOf(request);
  const { id, name, type, caption } = parseRequest(uploadQuerySchema, request.query);
  try {
    const stored = await storeBody(request, deps.fileBytesMax, (source) =>
      deps.putFile(address, source, deps.fileBytesMax),
    );
    const { sha256, bytes } = stored;
    const media = { ref: `vault:${sha256}`, name, mediaType: type, bytes, caption } as const;
    const body = { kind: 'media', ...media, via: 'chat', intake: null } as const;
    return await acceptFrom(deps, { address, id, body });
  } catch (error) {
    if (error instanceof WebError && error.code === 'too_large') {
      const bytes = announcedBytes(request) ?? deps.fileBytesMax + 1;
      const body = { kind: 'media_refused', name, bytes, reason: 'too_large' } as const;
      await acceptFrom(deps, { address, id, body: { ...body, intake: null } });
    }
    throw error;
  }
}

interface Accepted {
  readonly accepted: boolean;
}

/** Hands an event to the inbox, and shows it on the contact's other open pages. */
async function acceptFrom(
  deps: ChatDeps,
  said: { readonly address: string; readonly id: string; readonly body: InboundBody },
): Promise<Accepted> {
  const { accepted } = await deps.accept({
    account: deps.webChat.account,
    externalId: chatExternalId(said.address, said.id),
    address: said.address,
    sentAt: deps.now().toISOString(),
    body: said.body,
  });
  if (accepted) deps.webChat.announce(said.address);
  return { accepted };
}

function addressOf(request: FastifyRequest): string {
  const address = chatAddress(request);
  if (address === null) throw new WebError('no_session');
  return address;
}
