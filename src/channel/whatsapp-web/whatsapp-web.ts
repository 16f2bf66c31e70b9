// WhatsApp by way of WhatsApp Web in a browser of our own; the README says what that risks.
import { join } from 'node:path';
import type { Log } from '../../lib/log.ts';
import { settledWithin } from '../../lib/settled-within.ts';
import type { WhatsAppWebAccount } from '../channel-settings.ts';
import type {
  Capabilities,
  Channel,
  ChannelHealth,
  ChannelHost,
  FetchedMedia,
  OutboundMessage,
  SendResult,
} from '../channel.ts';
import type { MenuWordsIn } from '../menu-words.ts';
import { containRejections } from './contain-rejections.ts';
import { Echoes } from './echoes.ts';
import { Identities } from './identities.ts';
import { Inbound } from './inbound.ts';
import { InTurn } from './in-turn.ts';
import { listen } from './listen.ts';
import { fileBytesMax, Media } from './media.ts';
import { Outbound, outboundTiming, type OutboundTiming } from './outbound.ts';
import { Pace, paceTiming, type PaceTiming } from './pace.ts';
import { notReady } from './page-errors.ts';
import { codeInWords } from './print-code.ts';
import { Supervision, type SupervisionTiming } from './supervision.ts';
import { supervisorTiming } from './supervisor.ts';
import { Watermark } from './watermark.ts';

export interface WhatsAppWebTiming extends SupervisionTiming, OutboundTiming, PaceTiming {
  /** How long a question about what was sent waits for WhatsApp Web to come up (ms). */
  readonly findMs: number;
  /** After something was not taken in, until it is looked for (ms). */
  readonly missedMs: number;
}

export const whatsAppWebTiming: WhatsAppWebTiming = {
  ...supervisorTiming,
  ...outboundTiming,
  ...paceTiming,
  ...{ tickMs: 1000, backoffBaseMs: 2000, backoffMaxMs: 300_000 },
  ...{ findMs: 60_000, missedMs: 30_000 },
};

export interface WhatsAppWebParts {
  readonly menuWords: MenuWordsIn;
  readonly log: Log;
  /** The data folder; the pairing is kept in `whatsapp-web/` in it. */
  readonly dataFolder: string;
  /** Where the code to pair with is shown; standard output when it is not given. */
  readonly print?: (words: string) => void;
  readonly timing?: Partial<WhatsAppWebTiming>;
  /** Only for tests: a page of our own in WhatsApp's place. */
  readonly stub?: {
    readonly version: string;
    readonly folder: string;
    readonly chromiumArguments: readonly string[];
  };
}

/** The folder of the pairing. */
export function whatsAppWebFolder(dataFolder: string): string {
  return join(dataFolder, 'whatsapp-web');
}

export class WhatsAppWeb implements Channel {
  readonly account = 'whatsapp-web';
  readonly capabilities: Capabilities;
  readonly #parts: WhatsAppWebParts;
  readonly #timing: WhatsAppWebTiming;
  readonly #supervision: Supervision;
  readonly #identities = new Identities();
  readonly #echoes = new Echoes();
  readonly #outbound: Outbound;
  readonly #media: Media;
  #host: ChannelHost | null = null;
  #inbound: Inbound | null = null;
  #letGo: (() => void) | null = null;
  #missedTimer: NodeJS.Timeout | undefined;

  constructor(account: WhatsAppWebAccount, parts: WhatsAppWebParts) {
    this.#parts = parts;
    this.#timing = { ...whatsAppWebTiming, ...parts.timing };
    this.capabilities = capabilitiesWith(this.#timing);
    const heavy = new InTurn();
    this.#media = new Media(heavy);
    this.#supervision = this.#supervise(account);
    this.#outbound = new Outbound({
      capabilities: this.capabilities,
      menuWords: parts.menuWords,
      identities: this.#identities,
      echoes: this.#echoes,
      pace: new Pace(this.#timing),
      heavy,
      timing: this.#timing,
      readyWithin: (waitMs) => this.#supervision.readyWithin(waitMs),
    });
  }

  async start(host: ChannelHost): Promise<void> {
    if (this.#host !== null) return;
    const { log } = this.#parts;
    this.#host = host;
    this.#inbound = new Inbound({
      account: this.account,
      host,
      identities: this.#identities,
      echoes: this.#echoes,
      watermark: new Watermark(whatsAppWebFolder(this.#parts.dataFolder)),
      log,
      onMissed: () => {
        this.#lookAgainLater();
      },
    });
    this.#letGo = containRejections((error) => {
      log.warn({ error }, 'the libraries of WhatsApp Web dropped an error');
    });
    this.#supervision.start();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#missedTimer);
    this.#outbound.stop();
    if (this.#inbound !== null) await settledWithin(this.#inbound.idle(), stopMs);
    await this.#supervision.stop();
    this.#letGo?.();
    this.#letGo = null;
    this.#host = null;
  }

  health(): ChannelHealth {
    return this.#supervision.health();
  }

  async send(message: OutboundMessage): Promise<SendResult> {
    const host = this.#host;
    if (host === null) return notReady;
    return this.#outbound.send(message, (file) => host.openFile(file));
  }

  findSent(message: OutboundMessage): Promise<readonly string[]> {
    return this.#outbound.findSent(message, this.#timing.findMs);
  }

  async signalTyping(address: string): Promise<void> {
    try {
      const client = await this.#supervision.readyWithin(0);
      const chat = client === null ? null : await this.#identities.chatFor(client, address);
      if (client === null || chat === null) return;
      await (await client.getChatById(chat)).sendStateTyping();
    } catch {
      // A sign that did not come is no loss.
    }
  }

  async fetchMedia(ref: string): Promise<FetchedMedia> {
    const client = await this.#supervision.readyWithin(this.#timing.readyMs);
    if (client === null) throw new Error('WhatsApp Web is not ready');
    return this.#media.fetch(client, ref);
  }

  #supervise({ phone, chromiumPath }: WhatsAppWebAccount): Supervision {
    const { log, stub, dataFolder, print = printOut } = this.#parts;
    return new Supervision({
      folder: whatsAppWebFolder(dataFolder),
      timing: this.#timing,
      log,
      phone,
      chromium: { path: chromiumPath, extraArguments: stub?.chromiumArguments ?? [] },
      stub: stub ?? null,
      listen: (client) => {
        const [host, inbound] = [this.#host, this.#inbound];
        if (host === null || inbound === null) return;
        listen(client, { account: this.account, host, inbound, log });
      },
      onPairing: (pairing) => {
        print(codeInWords(pairing));
      },
      onReady: (client) => {
        this.#inbound?.catchUp(client);
      },
    });
  }

  #lookAgainLater(): void {
    clearTimeout(this.#missedTimer);
    this.#missedTimer = setTimeout(() => {
      void this.#supervision.readyWithin(0).then((client) => {
        // If it is not ready, becoming ready catches up.
        if (client !== null) this.#inbound?.catchUp(client);
      });
    }, this.#timing.missedMs);
    this.#missedTimer.unref();
  }
}

const stopMs = 10_000;

function printOut(words: string): void {
  process.stdout.write(words);
}

/** The numbers beside them say where they come from. */
function capabilitiesWith({ gapMinMs }: PaceTiming): Capabilities {
  return {
    // WhatsApp takes 65,536; beyond this nobody reads on a telephone.
    textCharactersMax: 4096,
    captionCharactersMax: 1024,
    // Buttons and lists of the library are dead: they are sent and never shown.
    ...{ buttons: null, list: null, urlButton: null, optionIdBytesMax: 0 },
    fileBytesMax,
    receivesFiles: true,
    phoneAddresses: true,
    archives: true,
    deduplicates: false,
    typing: true,
    stress: true,
    minGapMs: gapMinMs,
    windowMs: null,
  };
}
