// What the HTTP routes need of the house, tied to the running service.
import type { Channel } from './channel/channel.ts';
import type { WebChat } from './channel/web-chat/web-chat.ts';
import { webChatAccount } from './channel/web-chat/web-chat.ts';
import type { Config } from './config.ts';
import { documentIdOf } from './inbox/inbox-entry.ts';
import { portalView } from './engine/portal-view.ts';
import type { BuiltPackage } from './intake/fact.ts';
import type { Service } from './service.ts';
import type { ChatDeps } from './web/chat-routes.ts';
import type { PortalDeps, PortalLink } from './web/portal-routes.ts';
import type { WebhookDeps } from './web/webhook-routes.ts';
import type { PortalState } from './web/portal-state.ts';

/** A sign of life on open streams (ms): proxies cut what is silent for a minute. */
const heartbeatMs = 15_000;

export function chatDeps(
  service: Service,
  { config, webChat }: { readonly config: Config; readonly webChat: WebChat },
): ChatDeps {
  const { inbox, vault, conversation } = service;
  const whoIs = (address: string) => inbox.resolve(webChatAccount, address);
  return {
    now: () => new Date(),
    accept: async (event) => {
      const accepted = await inbox.accept(event);
      // A file takes a while to examine; words are answered at once.
      if (event.body.kind === 'media') await webChat.signalTyping(event.address);
      return accepted;
    },
    conversation: async (address, after) => {
      const { contactId } = await whoIs(address);
      const messages = await conversation.read(contactId, after);
      return messages.map(
        ({ clientId, edits: _edits, shared: _shared, intake: _intake, file, ...message }) => ({
          ...message,
          file: file === null ? null : { ...file, bytes: null },
          externalId: clientId,
        }),
      );
    },
    putFile: async (address, source, bytesMax) => {
      const { intakeId } = await whoIs(address);
      return vault.put(intakeId, source, bytesMax);
    },
    openFile: async (address, sha256) => {
      const { contactId } = await whoIs(address);
      const sent = await sentFile(service, contactId, sha256);
      if (sent?.file == null) return null;
      const { name, mediaType } = sent.file;
      return { stream: await vault.open(sent.intake, sha256), name, mediaType, bytes: null };
    },
    webChat,
    fileBytesMax: config.fileBytesMax,
    heartbeatMs,
  };
}

/** The message with which a file was sent to a contact; a long talk is read piece by piece. */
async function sentFile({ conversation }: Service, contactId: string, sha256: string) {
  for (let after = 0; ;) {
    const messages = await conversation.read(contactId, after);
    const sent = messages.find(({ from, file }) => from === 'desk' && file?.sha256 === sha256);
    const last = messages.at(-1);
    if (sent !== undefined || last === undefined) return sent;
    after = last.seq;
  }
}

export function webhookDeps(channels: readonly Channel[]): WebhookDeps {
  const listening = new Map(channels.map((channel) => [channel.account, channel]));
  return {
    webhook: async (account, request) => (await listening.get(account)?.webhook?.(request)) ?? null,
  };
}

export function portalDeps(service: Service, config: Config): PortalDeps {
  const { inbox, vault, intakes, links } = service;
  return {
    now: () => new Date(),
    findLink: async (token) => {
      const link = await links.findLink(token);
      const contact = link === null ? null : await intakes.contactOf(link.intake);
      return link === null || contact === null
        ? null
        : { ...link, account: contact.account, address: contact.address };
    },
    state: (link) => portalState(service, config, link),
    openPicture: async (link, sha256) => {
      const { files } = await portalState(service, config, link);
      if (!files.some(({ picture }) => picture === sha256)) return null;
      const stream = await vault.open(link.intake, sha256);
      return { stream, name: 'marked.jpg', mediaType: 'image/jpeg', bytes: null };
    },
    openPackage: async (link) => {
      const built = (await intakes.state(link.intake))?.package ?? null;
      if (built === null || service.archivesInChat(link.account)) return null;
      const { sha256, name, bytes } = built;
      const stream = await vault.open(link.intake, sha256);
      return { stream, name, mediaType: 'application/zip', bytes };
    },
    accept: (event) => inbox.accept(event),
    putFile: (intake, source, bytesMax) => vault.put(intake, source, bytesMax),
    fileBytesMax: config.fileBytesMax,
  };
}

async function portalState(
  service: Service,
  config: Config,
  link: PortalLink,
): Promise<PortalState> {
  const state = await service.intakes.state(link.intake);
  if (state === null) throw new Error('the intake of a link is gone');
  const flow = service.engine.flowOf(state.flow);
  const now = new Date().toISOString();
  const view = portalView({ flow, catalog: service.catalog, state, now });
  const uploads = await uploadIds(service, link.intake);
  return {
    ...view,
    expiresAt: link.expiresAt,
    fileBytesMax: config.fileBytesMax,
    package: packageFor(service, link.account, state.package),
    files: view.files.map((file) => ({ ...file, uploadId: uploads.get(file.id) ?? null })),
  };
}

/** Only where it cannot be handed over in the chat: the page then is the way to it. */
function packageFor({ archivesInChat }: Service, account: string, built: BuiltPackage | null) {
  if (built === null || archivesInChat(account)) return null;
  return { name: built.name, bytes: built.bytes };
}

/** The page's own id of each upload, by the id of the document that became of it. */
async function uploadIds(service: Service, intake: string): Promise<ReadonlyMap<string, string>> {
  const messages = await service.conversation.ofIntake(intake, uploadsLookedAtMax);
  return new Map(
    messages.flatMap((message): [string, string][] => {
      const uploadId = message.clientId?.split(':').at(-1);
      return message.upload === null || uploadId === undefined
        ? []
        : [[documentIdOf(message.id), uploadId]];
    }),
  );
}

const uploadsLookedAtMax = 500;
