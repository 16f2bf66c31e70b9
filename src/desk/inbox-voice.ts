// How a played patient speaks in the terminal: straight into the inbox, as its channel would.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { InboundBody } from '../channel/channel.ts';
import type { Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';

/** What a played patient can do in a messenger; each resolves once the desk was told. */
export interface PatientVoice {
  /** Where the desk knows them. */
  readonly account: string;
  readonly address: string;
  opens(): Promise<void>;
  writes(text: string): Promise<void>;
  /** Taps an answer that was shown. */
  taps(option: { readonly id: string; readonly title: string }): Promise<void>;
  /** All together, by their paths. */
  sends(paths: readonly string[], caption: string): Promise<void>;
}

const fileBytesMax = 100_000_000;

export class InboxVoice implements PatientVoice {
  readonly account = 'terminal';
  readonly address = 'played';
  readonly #service: Service;
  readonly #clock: Clock;

  constructor(service: Service, clock: Clock) {
    this.#service = service;
    this.#clock = clock;
  }

  opens(): Promise<void> {
    return this.#accept({ kind: 'opened' });
  }

  writes(text: string): Promise<void> {
    return this.#accept({ kind: 'text', text });
  }

  taps({ id, title }: { readonly id: string; readonly title: string }): Promise<void> {
    return this.#accept({ kind: 'choice', choice: id, title });
  }

  async sends(paths: readonly string[], caption: string): Promise<void> {
    const { inbox, vault } = this.#service;
    const { intakeId: intake } = await inbox.resolve(this.account, this.address);
    for (const path of paths) {
      const { sha256, bytes } = await vault.put(intake, createReadStream(path), fileBytesMax);
      const about = { ref: `vault:${sha256}`, bytes, name: basename(path), mediaType: '' };
      await this.#accept({ kind: 'media', ...about, caption, via: 'chat', intake });
    }
  }

  async #accept(body: InboundBody): Promise<void> {
    await this.#service.inbox.accept({
      account: this.account,
      externalId: randomUUID(),
      address: this.address,
      sentAt: this.#clock.now().toISOString(),
      body,
    });
  }
}
