// The real service on a real disk for a bench, with patients whose answers lead through the flow.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, InboundBody } from '../src/channel/channel.ts';
import { readConfig } from '../src/config.ts';
import { systemClock } from '../src/lib/clock.ts';
import { createLog } from '../src/lib/log.ts';
import { startService } from '../src/service.ts';
import type { Service } from '../src/service.ts';

const account = 'bench';

/** A messenger that takes everything at once. */
const channel: Channel = {
  account,
  capabilities: {
    textCharactersMax: 4000,
    captionCharactersMax: 4000,
    buttons: null,
    list: null,
    optionIdBytesMax: 64,
    urlButton: null,
    fileBytesMax: 1,
    receivesFiles: true,
    phoneAddresses: false,
    archives: true,
    deduplicates: true,
    typing: false,
    stress: false,
    minGapMs: 0,
    windowMs: null,
  },
  send: () => Promise.resolve({ state: 'accepted', externalIds: [] }),
  signalTyping: () => Promise.resolve(),
};

export class BenchDesk {
  readonly service: Service;
  readonly folder: string;
  /** By contact, who waits for the commit of a turn; turns of one contact come in order. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #messages = 0;

  private constructor(service: Service, folder: string) {
    this.service = service;
    this.folder = folder;
    const remember = service.contacts.remember.bind(service.contacts);
    // The inbox calls this right after the commit that holds the reply.
    service.contacts.remember = (contact) => {
      remember(contact);
      this.#waiting.get(contact.id)?.shift()?.();
    };
  }

  static async open(): Promise<BenchDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'intake-bench-'));
    const service = await startService({
      config: readConfig({ INTAKE_DATA_DIR: folder, INTAKE_KEYS_DIR: join(folder, 'keys') }),
      channels: [channel],
      clock: systemClock,
      log: createLog('error'),
      onFatal: (error) => {
        throw error;
      },
    });
    return new BenchDesk(service, folder);
  }

  /** Resolves when the reply is in the outbox, on the disk: the milliseconds that took. */
  async say(address: string, body: InboundBody): Promise<number> {
    const startedAt = performance.now();
    const { contactId } = await this.service.inbox.resolve(account, address);
    const committed = new Promise<void>((resolve) => {
      const waiting = this.#waiting.get(contactId) ?? [];
      this.#waiting.set(contactId, waiting);
      waiting.push(resolve);
    });
    this.#messages += 1;
    const externalId = String(this.#messages);
    const event = { account, externalId, address, sentAt: new Date().toISOString(), body };
    await this.service.inbox.accept(event);
    await committed;
    return performance.now() - startedAt;
  }

  async intakeOf(address: string): Promise<string> {
    return (await this.service.inbox.resolve(account, address)).intakeId;
  }

  async close(): Promise<void> {
    await this.service.settle();
    await this.service.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
