// whatsapp-web.js with its unguarded places guarded: what it drops becomes an event.
import type { Client, ClientOptions } from 'whatsapp-web.js';
import wweb from 'whatsapp-web.js';

interface Insides {
  inject(): Promise<void>;
  initWebVersionCache(): Promise<void>;
}

/** What the other files ask of a client. */
export type PageClient = Pick<
  Client,
  | 'pupPage'
  | 'info'
  | 'on'
  | 'getChats'
  | 'getChatById'
  | 'getMessageById'
  | 'getContactLidAndPhone'
  | 'sendMessage'
>;

// The library's types leave out what it calls on itself, and its module has no named exports.
const Library = wweb.Client as unknown as new (options: ClientOptions) => Client & Insides;
/** The pairing in a Chromium profile, which we erase ourselves, with the browser closed. */
export class ProfileAuth extends wweb.LocalAuth {
  /** The library would delete the profile under the running browser. */
  override logout = (): Promise<void> => Promise.resolve();
  override afterBrowserInitialized: () => Promise<void>;

  /** `onBrowser` is called once a browser runs; what it throws ends the opening. */
  constructor(dataPath: string, onBrowser: () => void) {
    super({ dataPath });
    this.afterBrowserInitialized = async () => {
      onBrowser();
    };
  }
}

/**
 * The client, of which three places differ from the library's:
 * - after the first navigation it injects from an event handler, unguarded: a rejection there would
 *   end the process. Here it emits `inject_failed`;
 * - it answers WhatsApp's states by itself, in part wrongly (the refresh of the QR runs in Node,
 *   where there is no page; a conflict closes the browser). Here they are emitted as `wa_state`;
 * - the watcher that keeps a copy of WhatsApp's page fails unguarded when the page moves on.
 */
export class GuardedClient extends Library {
  #settled = false;
  readonly #stub: boolean;

  constructor(options: ClientOptions) {
    super(options);
    this.#stub = options.webVersion !== undefined;
  }

  override async initialize(): Promise<void> {
    await super.initialize();
    this.#settled = true;
  }

  override async inject(): Promise<void> {
    try {
      await this.#answerStates();
      await super.inject();
    } catch (error) {
      if (!this.#settled) throw error;
      this.emit('inject_failed', error);
    }
  }

  override async initWebVersionCache(): Promise<void> {
    if (this.#stub) await super.initWebVersionCache();
  }

  override async requestPairingCode(
    phoneNumber: string,
    showNotification?: boolean,
    intervalMs?: number,
  ): Promise<string> {
    try {
      return await super.requestPairingCode(phoneNumber, showNotification, intervalMs);
    } catch (error) {
      this.emit('pairing_failed', error);
      return '';
    }
  }

  /** The library exposes a function to the page only if the page has none of that name yet. */
  async #answerStates(): Promise<void> {
    const page = this.pupPage;
    if (page === undefined) return;
    const exposed = await page.evaluate('window.onAuthAppStateChangedEvent !== undefined');
    if (exposed === true) return;
    await page.exposeFunction('onAuthAppStateChangedEvent', (state: unknown) => {
      this.emit('wa_state', String(state));
    });
    await page.exposeFunction('onAppStateChangedEvent', () => undefined);
  }
}
