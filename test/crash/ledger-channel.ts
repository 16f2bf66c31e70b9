// The far side of a channel: a file that remembers everything that was sent, in order.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Capabilities, Channel } from '../../src/channel/channel.ts';
import type { OutboundMessage, SendResult } from '../../src/channel/channel.ts';
import { accounts, sentLog } from './child-command.ts';
import type { PlantedBug, Sent } from './child-command.ts';

export class LedgerChannel implements Channel {
  readonly account: string;
  readonly capabilities: Capabilities;
  readonly #path: string;
  readonly #bug: PlantedBug | null;

  constructor(folder: string, account: string, bug: PlantedBug | null) {
    this.account = account;
    this.#path = join(folder, sentLog);
    this.#bug = bug;
    this.capabilities = {
      textCharactersMax: 4000,
      captionCharactersMax: 4000,
      buttons: null,
      list: null,
      optionIdBytesMax: 64,
      urlButton: null,
      fileBytesMax: 100_000_000,
      receivesFiles: true,
      phoneAddresses: false,
      archives: true,
      deduplicates: account === accounts.deduplicating,
      typing: false,
      stress: false,
      minGapMs: 0,
      windowMs: null,
    };
  }

  send(message: OutboundMessage): Promise<SendResult> {
    const { address, text, options, link, file, idempotencyKey } = message;
    const key = this.#bug === 'sends_under_new_keys' ? randomUUID() : idempotencyKey;
    const shown = [text, ...options.map(({ title }) => title), link?.label ?? '', file?.name ?? ''];
    const sent: Sent = { account: this.account, address, key, words: shown.join('\n') };
    appendFileSync(this.#path, `${JSON.stringify(sent)}\n`);
    return Promise.resolve({ state: 'accepted', externalIds: [] });
  }

  async signalTyping(): Promise<void> {
    // Nothing to show here.
  }
}
