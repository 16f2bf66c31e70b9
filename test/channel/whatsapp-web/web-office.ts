// The real adapter with the real library in a real Chromium, a small WhatsApp, and a house to tell.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ChannelHost,
  InboundEvent,
  OutboundMessage,
  Receipt,
} from '../../../src/channel/channel.ts';
import {
  WhatsAppWeb,
  type WhatsAppWebTiming,
} from '../../../src/channel/whatsapp-web/whatsapp-web.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { stubArguments, stubVersion, writeStubPage } from './stub-page.ts';
import { WhatsAppServer } from './whatsapp-server.ts';
import { WebPerson } from './web-person.ts';

/** Everything that waits, waits shortly. */
export const quickTiming: Partial<WhatsAppWebTiming> = {
  ...{ tickMs: 50, openingMs: 30_000, nudgeAfterMs: 300, probeEveryMs: 500, offlineMs: 3000 },
  ...{ pairingFreshMs: 60_000, pairingStaleMs: 60_000, conflictMs: 1500, stableMs: 60_000 },
  ...{ backoffBaseMs: 50, backoffMaxMs: 500, sendMs: 1500, sendFileMs: 8000, missedMs: 200 },
  ...{ gapMinMs: 0, gapMaxMs: 0, perMinuteMax: 10_000 },
  // A browser that was killed may take long to come back on a busy machine.
  ...{ readyMs: 30_000, findMs: 30_000 },
};

/** Keeps what it is told, once for each id, as the inbox does. */
class RecordingHouse implements ChannelHost {
  readonly events: InboundEvent[] = [];
  readonly receipts: Receipt[] = [];
  readonly moves: (readonly [string, string])[] = [];
  readonly files = new Map<string, Buffer>();
  /** How often to refuse what comes, as a full disk would. */
  refusing = 0;

  async accept(event: InboundEvent): Promise<{ readonly accepted: boolean }> {
    if (this.refusing > 0) {
      this.refusing -= 1;
      throw new Error('the disk is full');
    }
    if (this.events.some((one) => one.externalId === event.externalId)) return { accepted: false };
    this.events.push(event);
    return { accepted: true };
  }

  async receipt(receipt: Receipt): Promise<void> {
    this.receipts.push(receipt);
  }

  async readdress({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
    this.moves.push([from, to]);
  }

  async openFile(file: NonNullable<OutboundMessage['file']>): Promise<Readable> {
    return Readable.from([this.files.get(file.sha256) ?? Buffer.from('none')]);
  }

  texts(): readonly string[] {
    return this.events.flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));
  }
}

export class WebOffice {
  readonly server = new WhatsAppServer();
  readonly house = new RecordingHouse();
  readonly folder = mkdtempSync(join(tmpdir(), 'web-office-'));
  readonly printed: string[] = [];
  readonly #timing: Partial<WhatsAppWebTiming>;
  origin = '';
  channel: WhatsAppWeb;

  constructor(timing: Partial<WhatsAppWebTiming> = {}, phone: string | null = null) {
    this.#timing = { ...quickTiming, ...timing };
    this.channel = this.#make(phone);
  }

  /** Listens and starts; paired already unless said otherwise. */
  async open(paired = true): Promise<this> {
    this.server.pairsEverybody = paired;
    this.origin = await this.server.listen();
    writeStubPage(join(this.folder, 'page'), this.origin);
    await this.channel.start(this.house);
    if (paired) await until(() => this.channel.health().state === 'ready', firstReadyMs);
    return this;
  }

  async close(): Promise<void> {
    await this.channel.stop();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Another process would begin like this: nothing is remembered but the folder. */
  async restart(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await this.channel.stop();
    await meanwhile();
    this.channel = this.#make(null);
    await this.channel.start(this.house);
    await until(() => this.channel.health().state === 'ready');
  }

  person(number: string): WebPerson {
    return new WebPerson(this.server, `${number}@c.us`);
  }

  #make(phone: string | null): WhatsAppWeb {
    return new WhatsAppWeb(
      { phone, chromiumPath: null },
      {
        menuWords: () => ({ orWrite: 'Or write:', choose: 'Choose' }),
        log: silentLog,
        dataFolder: this.folder,
        print: (words) => this.printed.push(words),
        timing: this.#timing,
        stub: {
          version: stubVersion,
          folder: join(this.folder, 'page'),
          chromiumArguments: stubArguments,
        },
      },
    );
  }
}

/** A browser's first start on a busy machine. */
const firstReadyMs = 50_000;

let messages = 0;

export function say(address: string, text: string, more: Partial<OutboundMessage> = {}) {
  messages += 1;
  const message: OutboundMessage = {
    ...{
      idempotencyKey: `message-${messages}`,
      address,
      text,
      options: [],
      link: null,
      file: null,
    },
    ...{ language: 'fa', at: new Date().toISOString() },
    ...more,
  };
  return message;
}

/** Rejects after `ms`, with what was waited for. */
export async function until(holds: () => boolean, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${holds.toString()}`);
    await sleep(10);
  }
}
