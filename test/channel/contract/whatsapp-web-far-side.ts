// WhatsApp Web in a real Chromium over a small WhatsApp: everybody has a number and a hidden id.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChannelHost, Receipt } from '../../../src/channel/channel.ts';
import { menuWordsFrom } from '../../../src/channel/menu-words.ts';
import { WhatsAppWeb } from '../../../src/channel/whatsapp-web/whatsapp-web.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { shippedCatalog } from '../../../src/shipped.ts';
import { stubArguments, stubVersion, writeStubPage } from '../whatsapp-web/stub-page.ts';
import { quickTiming, until } from '../whatsapp-web/web-office.ts';
import { WebPerson } from '../whatsapp-web/web-person.ts';
import { WhatsAppServer } from '../whatsapp-web/whatsapp-server.ts';
import type { FarSide, SentFile, Trouble } from './far-side.ts';

const menuWords = menuWordsFrom(shippedCatalog());
const acks = { delivered: 2, read: 3, failed: -1 } as const;

export async function openWhatsAppWebFarSide(): Promise<FarSide> {
  const server = new WhatsAppServer();
  server.pairsEverybody = true;
  server.delivers = false;
  const folder = mkdtempSync(join(tmpdir(), 'web-contract-'));
  writeStubPage(join(folder, 'page'), await server.listen());
  return new WebFarSide(server, folder);
}

class WebFarSide implements FarSide {
  readonly #server: WhatsAppServer;
  readonly #folder: string;
  readonly #people = new Map<string, HeardPerson>();
  #channel: WatchedWeb | null = null;
  #last: HeardPerson | null = null;

  constructor(server: WhatsAppServer, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  channel(): WhatsAppWeb {
    this.#channel = new WatchedWeb(
      { phone: null, chromiumPath: null },
      {
        ...{ menuWords, log: silentLog, dataFolder: this.#folder, timing: quickTiming },
        print: () => undefined,
        stub: {
          ...{ version: stubVersion, folder: join(this.#folder, 'page') },
          chromiumArguments: stubArguments,
        },
      },
    );
    return this.#channel;
  }

  person(name: string): HeardPerson {
    const known = this.#people.get(name);
    if (known !== undefined) return known;
    const number = createHash('sha256').update(name).digest().readUInt32BE(0);
    const digits = String(number).padStart(10, '0').slice(0, 9);
    const [phone, lid] = [`989${digits}@c.us`, `77${digits}@lid`];
    void this.#server.pair(phone, lid);
    const person = new HeardPerson(this.#server, phone, [lid]);
    person.hears = (act) => {
      this.#last = person;
      return this.#told(act);
    };
    this.#people.set(name, person);
    return person;
  }

  next(trouble: Trouble): void {
    const { troubles } = this.#server;
    if (trouble === 'rate_limited') troubles.push('refuse', 'refuse');
    if (trouble === 'server_error') troubles.push('refuse');
    if (trouble === 'silent_after_accepting') troubles.push('hold');
    // WhatsApp tells nobody that they were blocked; who leaves it cannot be reached for good.
    if (trouble === 'blocked' && this.#last !== null) {
      for (const chat of this.#last.chats) void this.#server.unregister(chat);
    }
  }

  refusals(): readonly string[] {
    return this.#server.refusals;
  }

  /** WhatsApp may bring a message once more under the person's other name. */
  async repeatLast(): Promise<void> {
    const message = this.#server.messages.findLast(({ fromMe }) => !fromMe);
    const chat = this.#last?.chats.find((one) => one !== message?.chat);
    if (message === undefined || chat === undefined) throw new Error('nothing came yet');
    const again = { kind: 'message', message: { ...message, chat }, isNew: true };
    await this.#told(() => this.#server.push(again), 1, true);
  }

  async bringsTogether(
    events: readonly { readonly from: string; readonly text: string }[],
  ): Promise<void> {
    const bring = ({ from, text }: { from: string; text: string }) =>
      this.person(from).deliver({ type: 'chat', body: text });
    await this.#told(async () => {
      await Promise.all(events.map(bring));
    }, events.length);
  }

  async bringsLate(from: string, text: string, hours: number): Promise<void> {
    const t = Math.floor(Date.now() / 1000 - hours * 3600);
    await this.#told(() => this.person(from).deliver({ type: 'chat', body: text, t }));
  }

  async receipt(name: string, state: 'delivered' | 'read' | 'failed'): Promise<void> {
    const id = this.#server.sentTo(...this.person(name).chats).at(-1)?.id;
    if (id === undefined) throw new Error('nothing was sent to them');
    const isTold = (): boolean =>
      this.#channel?.receipts.some((one) => {
        return one.externalId === `out:${id}` && one.state === state;
      }) === true;
    await this.#server.change(id, { ack: acks[state] });
    await until(isTold);
  }

  async staffWrites(name: string, text: string): Promise<void> {
    await this.#told(() => this.person(name).isAnsweredByStaff(text));
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /** Does it, and waits until the house has taken in as much; a stopped one is told later. */
  async #told(act: () => Promise<void>, count = 1, known = false): Promise<void> {
    const channel = this.#channel;
    const heard = () => channel?.heard.filter((one) => known || one === 'new').length ?? Infinity;
    const before = heard();
    await act();
    await until(() => heard() >= before + count);
  }
}

/** A person whose words are in the house when they have said them. */
class HeardPerson extends WebPerson {
  hears: (act: () => Promise<void>) => Promise<void> = (act) => act();

  override writes(text: string): Promise<void> {
    return this.hears(() => super.writes(text));
  }

  override sends(file: SentFile): Promise<void> {
    return this.hears(() => super.sends(file));
  }

  override sendsUnsupported(what: 'sticker' | 'location' | 'contact'): Promise<void> {
    return this.hears(() => super.sendsUnsupported(what));
  }

  override editsLast(text: string): Promise<void> {
    return this.hears(() => super.editsLast(text));
  }

  override takesLastBack(): Promise<void> {
    return this.hears(() => super.takesLastBack());
  }

  override reacts(emoji: string): Promise<void> {
    return this.hears(() => super.reacts(emoji));
  }
}

/** The adapter, with a look at what it brings to the house. */
class WatchedWeb extends WhatsAppWeb {
  readonly heard: ('new' | 'known')[] = [];
  readonly receipts: Receipt[] = [];

  override start(host: ChannelHost): Promise<void> {
    return super.start({
      accept: async (event) => {
        const answer = await host.accept(event);
        this.heard.push(answer.accepted ? 'new' : 'known');
        return answer;
      },
      receipt: async (receipt) => {
        await host.receipt(receipt);
        this.receipts.push(receipt);
      },
      readdress: (change) => host.readdress(change),
      openFile: (file) => host.openFile(file),
    });
  }
}
