// The terminal as a channel: what we say is printed with a numbered menu.
import type { Capabilities, Channel, OutboundMessage, SendResult } from '../channel.ts';
import type { MenuWordsIn } from '../menu-words.ts';
import { render } from '../render.ts';
import type { NativeMessage } from '../render.ts';

const capabilities: Capabilities = {
  textCharactersMax: 100_000,
  captionCharactersMax: 100_000,
  buttons: null,
  list: null,
  optionIdBytesMax: 64,
  urlButton: null,
  fileBytesMax: 4_000_000_000,
  receivesFiles: true,
  phoneAddresses: false,
  archives: true,
  deduplicates: false,
  typing: false,
  stress: false,
  minGapMs: 0,
  windowMs: null,
};

export class Terminal implements Channel {
  readonly account = 'terminal';
  readonly capabilities = capabilities;
  readonly #print: (message: OutboundMessage, native: NativeMessage) => void;
  readonly #words: MenuWordsIn;

  constructor(
    print: (message: OutboundMessage, native: NativeMessage) => void,
    words: MenuWordsIn,
  ) {
    this.#print = print;
    this.#words = words;
  }

  send(message: OutboundMessage): Promise<SendResult> {
    for (const native of render(message, capabilities, this.#words(message.language))) {
      this.#print(message, native);
    }
    return Promise.resolve({ state: 'accepted', externalIds: [message.idempotencyKey] });
  }

  signalTyping(): Promise<void> {
    return Promise.resolve();
  }
}
