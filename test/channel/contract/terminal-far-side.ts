// People in front of the terminal: what they type comes in as it is, what we print they read.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type {
  ChannelHost,
  FetchedMedia,
  InboundBody,
  InboundEvent,
  OutboundMessage,
  SendResult,
} from '../../../src/channel/channel.ts';
import type { NativeMessage } from '../../../src/channel/render.ts';
import { Terminal } from '../../../src/channel/terminal/terminal.ts';
import { menuWordsOf } from '../../../src/desk/terminal-desk.ts';
import type { FarSide, Person, SentFile, Shown } from './far-side.ts';

export function openTerminalFarSide(): Promise<FarSide> {
  return Promise.resolve(new TerminalFarSide());
}

class TerminalFarSide implements FarSide {
  readonly shown = new Map<string, Shown[]>();
  readonly files = new Map<string, Buffer>();
  #terminal: ListeningTerminal | null = null;
  #last: InboundEvent | null = null;

  channel(): Terminal {
    this.#terminal = new ListeningTerminal(this);
    return this.#terminal;
  }

  person(name: string): Person {
    const say = (body: InboundBody) => this.says(name, body);
    const send = (file: SentFile) => say(this.#announced(file));
    return {
      shown: () => this.shown.get(name) ?? [],
      writes: (text) => say({ kind: 'text', text }),
      taps: () => Promise.reject(new Error('nothing can be tapped in a terminal')),
      sends: send,
      sendsTogether: async (files) => {
        for (const file of files) await send(file);
      },
      sendsUnsupported: () => Promise.reject(new Error('a terminal has no such thing')),
    };
  }

  next(trouble: string): void {
    throw new Error(`nothing stands between us and a terminal: no ${trouble}`);
  }

  refusals(): readonly string[] {
    return [];
  }

  async repeatLast(): Promise<void> {
    if (this.#last !== null) await this.#host().accept(this.#last);
  }

  async bringsTogether(
    events: readonly { readonly from: string; readonly text: string }[],
  ): Promise<void> {
    await Promise.all(events.map(({ from, text }) => this.says(from, { kind: 'text', text })));
  }

  async bringsLate(from: string, text: string, hours: number): Promise<void> {
    const sentAt = new Date(Date.now() - hours * 3_600_000).toISOString();
    await this.says(from, { kind: 'text', text }, sentAt);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async says(address: string, body: InboundBody, sentAt = new Date().toISOString()): Promise<void> {
    this.#last = { account: 'terminal', externalId: randomUUID(), address, sentAt, body };
    await this.#host().accept(this.#last);
  }

  #announced({ name, mediaType, bytes, caption = '' }: SentFile): InboundBody {
    const ref = randomUUID();
    this.files.set(ref, bytes);
    return { kind: 'media_announced', ref, name, mediaType, bytes: bytes.length, caption };
  }

  #host(): ChannelHost {
    const host = this.#terminal?.host;
    if (host == null) throw new Error('the terminal is not listening');
    return host;
  }
}

/** The terminal's own channel, heard by the far side; the desk's command does the same. */
class ListeningTerminal extends Terminal {
  host: ChannelHost | null = null;
  readonly #side: TerminalFarSide;
  readonly #printed: NativeMessage[];

  constructor(side: TerminalFarSide) {
    const printed: NativeMessage[] = [];
    super((_message, native) => printed.push(native), menuWordsOf());
    this.#side = side;
    this.#printed = printed;
  }

  start(host: ChannelHost): Promise<void> {
    this.host = host;
    return Promise.resolve();
  }

  override async send(message: OutboundMessage): Promise<SendResult> {
    const result = await super.send(message);
    const shown = this.#side.shown.get(message.address) ?? [];
    this.#side.shown.set(message.address, shown);
    for (const { text, file } of this.#printed.splice(0)) {
      const opened = file === null ? undefined : await this.host?.openFile(file);
      const read =
        file === null || opened === undefined
          ? null
          : { name: file.name, bytes: await buffer(opened) };
      shown.push({ text, options: [], url: null, file: read });
    }
    return result;
  }

  fetchMedia(ref: string): Promise<FetchedMedia> {
    const bytes = this.#side.files.get(ref);
    if (bytes === undefined) return Promise.resolve({ kind: 'gone' });
    return Promise.resolve({
      kind: 'found',
      stream: Readable.from([bytes]),
      bytes: bytes.length,
    });
  }
}
