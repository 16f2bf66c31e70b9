// The far side of the HTTP server in memory: an inbox, a vault and a desk that answers by script.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { InboundEvent } from '../../src/channel/channel.ts';
import { WebChat } from '../../src/channel/web-chat/web-chat.ts';
import type { ConversationMessage } from '../../src/web/chat-message.ts';
import { chatRoutes, type ChatDeps } from '../../src/web/chat-routes.ts';
import { portalRoutes, type PortalDeps, type PortalLink } from '../../src/web/portal-routes.ts';
import type { PortalState } from '../../src/web/portal-state.ts';
import { createServer, type WebLogEntry } from '../../src/web/server.ts';
import { VaultError } from '../../src/vault/vault.ts';
import { builtPages } from './built-pages.ts';

export type Said = Partial<Omit<ConversationMessage, 'seq' | 'from'>>;

export class FakeHouse {
  readonly webChat = new WebChat();
  readonly events: InboundEvent[] = [];
  readonly stored = new Map<string, Buffer>();
  readonly logs: WebLogEntry[] = [];
  readonly links = new Map<string, PortalLink>();
  /** What the desk says to an event. */
  answer: (event: InboundEvent) => readonly Said[] = () => [];
  portal: PortalState;
  fileBytesMax: number;
  heartbeatMs = 15_000;
  healthy = true;
  /** Makes the store fail, as a broken disk would. */
  broken = false;
  readonly #seen = new Set<string>();
  readonly #talks = new Map<string, ConversationMessage[]>();
  #seq = 0;

  constructor(portal: PortalState, fileBytesMax = 1_000_000) {
    this.portal = portal;
    this.fileBytesMax = fileBytesMax;
  }

  /** The desk speaks: stored first, announced after, as the outbox does it. */
  async speak(address: string, said: Said): Promise<void> {
    const message = this.#append(address, 'desk', said);
    await this.webChat.send({
      idempotencyKey: message.id,
      address,
      text: message.text,
      options: message.options.map((option) => ({ ...option, numbered: true })),
      link: message.link,
      file: null,
      language: message.language ?? 'en',
      at: message.at,
    });
  }

  async serve() {
    const house = this.#deps();
    return createServer({
      pagesFolder: await builtPages(),
      embedOrigins: ['https://clinic.example'],
      trustProxy: false,
      plugins: [chatRoutes(house), portalRoutes(house)],
      log: (entry) => this.logs.push(entry),
      health: () => (this.healthy ? Promise.resolve() : Promise.reject(new Error('down'))),
    });
  }

  #deps(): ChatDeps & PortalDeps {
    return {
      now: () => new Date(),
      webChat: this.webChat,
      fileBytesMax: this.fileBytesMax,
      heartbeatMs: this.heartbeatMs,
      accept: (event) => this.#accept(event),
      conversation: async (address, after) => {
        if (this.broken) throw new Error('the patient is called Parisa');
        return (this.#talks.get(address) ?? []).filter(({ seq }) => seq > after);
      },
      putFile: async (_owner, source, bytesMax) => this.#put(source, bytesMax),
      openFile: async (address, sha256) => {
        const talk = this.#talks.get(address) ?? [];
        const file = talk.find((message) => message.file?.sha256 === sha256)?.file;
        const bytes = this.stored.get(sha256);
        if (file === undefined || file === null || bytes === undefined) return null;
        return { ...file, bytes: bytes.length, stream: Readable.from([bytes]) };
      },
      findLink: async (token) => this.links.get(token) ?? null,
      state: async () => this.portal,
      openPicture: async (_link, sha256) => {
        const bytes = this.stored.get(sha256);
        const named = this.portal.files.some(({ picture }) => picture === sha256);
        if (!named || bytes === undefined) return null;
        const stream = Readable.from([bytes]);
        return { stream, name: 'marked.jpg', mediaType: 'image/jpeg', bytes: bytes.length };
      },
      openPackage: async () => {
        const built = this.portal.package;
        if (built === null) return null;
        const stream = Readable.from([Buffer.alloc(built.bytes)]);
        return { stream, mediaType: 'application/zip', ...built };
      },
    };
  }

  async #accept(event: InboundEvent): Promise<{ accepted: boolean }> {
    if (this.#seen.has(event.externalId)) return { accepted: false };
    this.#seen.add(event.externalId);
    this.events.push(event);
    const { externalId, address, body } = event;
    if (body.kind === 'text') this.#append(address, 'patient', { text: body.text, externalId });
    if (body.kind === 'choice') this.#append(address, 'patient', { text: body.title, externalId });
    if (body.kind === 'media') {
      const upload = { name: body.name, bytes: body.bytes };
      this.#append(address, 'patient', { upload, externalId });
    }
    setTimeout(() => {
      for (const said of this.answer(event)) void this.speak(address, said);
    }, 30);
    return { accepted: true };
  }

  #append(address: string, from: 'patient' | 'desk', said: Said): ConversationMessage {
    this.#seq += 1;
    const message: ConversationMessage = {
      seq: this.#seq,
      id: `message-${String(this.#seq)}`,
      from,
      at: new Date().toISOString(),
      language: 'fa',
      text: '',
      options: [],
      link: null,
      file: null,
      upload: null,
      externalId: null,
      ...said,
    };
    this.#talks.set(address, [...(this.#talks.get(address) ?? []), message]);
    return message;
  }

  async #put(source: Readable, bytesMax: number): Promise<{ sha256: string; bytes: number }> {
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of source) {
      // A request's body gives buffers.
      pieces.push(piece as Buffer);
      bytes += (piece as Buffer).length; // the same
      if (bytes > bytesMax) throw new VaultError('too_large');
    }
    return { sha256: this.keep(Buffer.concat(pieces)), bytes };
  }

  /** Puts bytes into the vault; returns their address. */
  keep(bytes: Buffer): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.stored.set(sha256, bytes);
    return sha256;
  }
}

/** A link's page with nothing on it yet. */
export function emptyPortal(fileBytesMax = 1_000_000): PortalState {
  return {
    language: 'fa',
    direction: 'rtl',
    patientLabel: null,
    expiresAt: '2027-01-20T10:00:00.000Z',
    fileBytesMax,
    checklist: [],
    files: [],
    package: null,
  };
}
