// The web chat as a channel: whatever is said is stored already, and open pages are told to look.
import type { Capabilities, Channel, OutboundMessage, SendResult } from '../channel.ts';

/** What an open page wants to hear about its conversation. */
export interface ChatListener {
  /** Something was stored: read on from the last message that you have. */
  changed(): void;
  typing(): void;
  /** Another page took the place of this one. */
  closed(): void;
}

export const webChatAccount = 'web-chat';

const capabilities: Capabilities = {
  textCharactersMax: 8000,
  captionCharactersMax: 8000,
  buttons: { max: 30, titleCharactersMax: 120, textCharactersMax: 8000 },
  list: null,
  optionIdBytesMax: 200,
  urlButton: { titleCharactersMax: 120, textCharactersMax: 8000, besideOptions: true },
  fileBytesMax: 2 * 1024 * 1024 * 1024,
  receivesFiles: true,
  phoneAddresses: false,
  archives: true,
  deduplicates: true,
  typing: true,
  stress: true,
  minGapMs: 0,
  windowMs: null,
};

/**
 * Delivers by waking the open pages of an address. They read the stored conversation after the
 * last sequence number that they have, so a lost connection loses nothing and repeats nothing; a
 * page that opens later reads the same. Nothing is kept here but who listens.
 */
export class WebChat implements Channel {
  readonly account = webChatAccount;
  readonly capabilities = capabilities;
  readonly #listeners = new Map<string, Set<ChatListener>>();
  readonly #perAddressMax: number;

  /** @param perAddressMax open pages of one address; the oldest gives way to a new one. */
  constructor(perAddressMax = 6) {
    this.#perAddressMax = perAddressMax;
  }

  send(message: OutboundMessage): Promise<SendResult> {
    this.announce(message.address);
    return Promise.resolve({ state: 'accepted', externalIds: [message.idempotencyKey] });
  }

  signalTyping(address: string): Promise<void> {
    for (const listener of this.#of(address)) listener.typing();
    return Promise.resolve();
  }

  /** Tells the open pages of an address that its conversation grew. */
  announce(address: string): void {
    for (const listener of this.#of(address)) listener.changed();
  }

  /** Adds an open page; returns how to take it away again. */
  listen(address: string, listener: ChatListener): () => void {
    const listeners = this.#listeners.get(address) ?? new Set<ChatListener>();
    this.#listeners.set(address, listeners);
    listeners.add(listener);
    if (listeners.size > this.#perAddressMax) {
      const oldest = listeners.values().next().value;
      oldest?.closed();
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(address) === listeners) {
        this.#listeners.delete(address);
      }
    };
  }

  /** How many pages are open, over all addresses. */
  get openPages(): number {
    let count = 0;
    for (const listeners of this.#listeners.values()) count += listeners.size;
    return count;
  }

  /** A copy, because a listener may leave while it is told. */
  #of(address: string): readonly ChatListener[] {
    return [...(this.#listeners.get(address) ?? [])];
  }
}
