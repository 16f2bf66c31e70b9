// One life of the browser with WhatsApp Web in it, from launch to its last process.
import type { ClientOptions } from 'whatsapp-web.js';
import { settledWithin } from '../../lib/settled-within.ts';
import { chromiumOptions, userAgentOf, type ChromiumOptions } from './chromium-options.ts';
import { GuardedClient, ProfileAuth } from './guarded-client.ts';
import type { Profile } from './profile.ts';
import type { Happened } from './supervisor.ts';
import { within } from './within.ts';

const closeMs = 10_000;
const askMs = 10_000;
/** A stub page gives its marks at once, and WhatsApp within seconds, or not at all. */
const authTimeoutMs = 60_000;

export interface SessionOptions {
  readonly profile: Profile;
  readonly chromium: ChromiumOptions;
  /** Pair by a code for this number; null pairs by QR. */
  readonly phone: string | null;
  /** Only for tests: a page of our own in WhatsApp's place. */
  readonly stub: { readonly version: string; readonly folder: string } | null;
  /** Called before anything opens, to listen to messages. */
  readonly listen: (client: GuardedClient) => void;
  readonly onHappened: (happened: Happened) => void;
}

export class Session {
  readonly #options: SessionOptions;
  #client: GuardedClient | null = null;
  #opening: Promise<void> | null = null;
  #closed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The library's client, for as long as its page can be talked to. */
  get client(): GuardedClient | null {
    return this.#closed || this.#client?.pupPage?.isClosed() !== false ? null : this.#client;
  }

  /** Never rejects: what goes wrong is told as `broke`. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<void> {
    try {
      this.#options.profile.clear();
      const client = new GuardedClient(await this.#clientOptions());
      this.#client = client;
      this.#listen(client);
      this.#options.listen(client);
      await client.initialize();
      client.pupPage?.on('framenavigated', (frame) => {
        if (frame === client.pupPage?.mainFrame()) this.#tell({ kind: 'reloaded' });
      });
      this.#tell({ kind: 'opened' });
    } catch (error) {
      // The library may reject with a text, and leaves the browser running.
      this.#tell({ kind: 'broke', words: `WhatsApp Web could not be opened (${short(error)})` });
      await this.#endBrowser();
    }
  }

  /** Nothing of the browser is left when this resolves. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#endBrowser();
    // A browser that was being launched is ended by the opening itself.
    if (this.#opening !== null) await settledWithin(this.#opening, closeMs);
  }

  async takeOver(): Promise<void> {
    await this.#inPage("window.require('WAWebSocketModel').Socket.takeover()");
  }

  async refreshCode(): Promise<void> {
    if (this.#options.phone === null) {
      await this.#inPage("window.require('WAWebCmd').Cmd.refreshQR()");
    } else await this.#client?.requestPairingCode(this.#options.phone);
  }

  /** WhatsApp may have been ready before the library listened; then it has to be told. */
  async nudge(): Promise<void> {
    // It may take long: its end is a `ready`, not an answer.
    await this.#inPage(
      "void (window.require('WAWebSocketModel').Socket.hasSynced && " +
        'window.onAppStateHasSyncedEvent?.())',
    );
  }

  /** Tells the state that WhatsApp Web says it is in; a page that does not answer is broken. */
  async probe(): Promise<void> {
    const state = await this.#inPage("window.require('WAWebSocketModel').Socket.state");
    if (typeof state === 'string') this.#tell({ kind: 'state', state });
  }

  async #inPage(expression: string): Promise<unknown> {
    const { client } = this;
    if (client?.pupPage === undefined) return undefined;
    try {
      return await within(askMs, client.pupPage.evaluate(expression));
    } catch (error) {
      this.#tell({ kind: 'broke', words: `WhatsApp Web does not answer (${short(error)})` });
      return undefined;
    }
  }

  async #clientOptions(): Promise<ClientOptions> {
    const { profile, chromium, phone, stub } = this.#options;
    const puppeteer = await chromiumOptions(chromium);
    return {
      authStrategy: new ProfileAuth(profile.folder, () => {
        this.#onBrowser();
      }),
      authTimeoutMs,
      userAgent: await userAgentOf(puppeteer.executablePath),
      puppeteer,
      webVersionCache:
        stub === null ? { type: 'none' } : { type: 'local', path: stub.folder, strict: true },
      ...(stub === null ? {} : { webVersion: stub.version }),
      ...(phone === null ? {} : { pairWithPhoneNumber: { phoneNumber: phone } }),
    };
  }

  /** A crash emits nothing on the client: the browser and its page have to be listened to. */
  #onBrowser(): void {
    const { pupBrowser: browser, pupPage: page } = this.#client ?? {};
    const child = browser?.process();
    this.#options.profile.keepPid(child?.pid);
    // Puppeteer stops listening to its pipes when it closes; a late error there would end us.
    for (const pipe of child?.stdio ?? []) pipe?.on('error', () => undefined);
    browser?.on('disconnected', () => {
      this.#tell({ kind: 'broke', words: 'the browser ended' });
    });
    page?.on('close', () => {
      this.#tell({ kind: 'broke', words: 'the page was closed' });
    });
    page?.on('error', () => {
      this.#tell({ kind: 'broke', words: 'the page crashed' });
    });
    if (this.#closed) throw new Error('closed while it opened');
  }

  async #endBrowser(): Promise<void> {
    const client = this.#client;
    const child = client?.pupBrowser?.process() ?? null;
    if (client === null || child === null) return;
    await settledWithin(
      client.destroy().catch(() => undefined),
      closeMs,
    );
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }

  #listen(client: GuardedClient): void {
    client.on('qr', (value: string) => {
      this.#tell({ kind: 'qr', value });
    });
    client.on('code', (value: string) => {
      this.#tell({ kind: 'code', value });
    });
    for (const event of ['authenticated', 'loading_screen']) {
      client.on(event, () => {
        this.#tell({ kind: 'progress' });
      });
    }
    client.on('ready', () => {
      this.#tell({ kind: 'ready' });
    });
    client.on('wa_state', (state: string) => {
      this.#tell({ kind: 'state', state });
    });
    client.on('disconnected', () => {
      this.#tell({ kind: 'logged_out' });
    });
    for (const event of ['inject_failed', 'pairing_failed', 'auth_failure']) {
      client.on(event, (error: unknown) => {
        this.#tell({ kind: 'broke', words: `WhatsApp Web refused us (${short(error)})` });
      });
    }
  }

  #tell(happened: Happened): void {
    if (!this.#closed) this.#options.onHappened(happened);
  }
}

/** The first line, without addresses: enough to search for. */
function short(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return (words.split('\n')[0] ?? '').replace(/\S*@(?:c\.us|lid)\S*/g, '…').slice(0, 160);
}
