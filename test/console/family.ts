// A family in front of the real service: answers sensibly until the package is there, sends papers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InboundBody } from '../../src/channel/channel.ts';
import { webChatAccount } from '../../src/channel/web-chat/web-chat.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import type { Language } from '../../src/language/language.ts';
import type { Service } from '../../src/service.ts';
import { sensibleEvent } from '../engine/sensible-patient.ts';

const answersMax = 150;
const waitsMax = 400;
const waitMs = 50;
const photos = join(import.meta.dirname, '../fixtures/photo');

export class Family {
  readonly intake: string;
  readonly #service: Service;
  readonly #address: string;
  readonly #language: Language;
  #said = 0;

  private constructor(
    service: Service,
    who: { address: string; language: Language; intake: string },
  ) {
    this.#service = service;
    this.#address = who.address;
    this.#language = who.language;
    this.intake = who.intake;
  }

  static async arrive(service: Service, language: Language): Promise<Family> {
    const address = `family-${crypto.randomUUID()}`;
    const { intakeId: intake } = await service.inbox.resolve(webChatAccount, address);
    return new Family(service, { address, language, intake });
  }

  async state(): Promise<IntakeState> {
    const state = await this.#service.intakes.state(this.intake);
    if (state === null) throw new Error('the family is gone');
    return state;
  }

  async say(body: InboundBody): Promise<void> {
    this.#said += 1;
    const externalId = `${this.#address}-${String(this.#said)}`;
    const sentAt = new Date().toISOString();
    const about = { account: webChatAccount, externalId, address: this.#address, sentAt };
    await this.#service.inbox.accept({ ...about, body });
    await this.#service.inbox.idle();
  }

  /** Until there is nothing left to answer, and a package newer than `than` is built. */
  async goOn(than: string | null = null): Promise<void> {
    const language = this.#language;
    for (let count = 0; count < answersMax; count += 1) {
      const state = await this.state();
      const event = sensibleEvent(this.#service.engine.flowOf(state.flow), state, { language });
      if (event === null) break;
      if (event.kind !== 'text' && event.kind !== 'choice')
        throw new Error(`not for us: ${event.kind}`);
      await this.say(event);
    }
    await this.#until(({ package: built }) => built !== null && built.sha256 !== than);
  }

  /** A package without the way to it, where only what comes after is looked at. */
  async handOver(): Promise<void> {
    const language = `l:${this.#language}`;
    await this.say({ kind: 'choice', choice: language, title: language });
    const bytes = Buffer.from(`the package of ${this.intake}`);
    const stored = await this.#service.vault.put(this.intake, bytes, bytes.length);
    const built = { ...stored, name: 'CART_1A2B3C4D_2026-11-26.zip', fileCount: 9 };
    const event = { kind: 'package_built', package: built } as const;
    await this.#service.inbox.acceptInternal(this.intake, event, crypto.randomUUID());
    await this.#service.settle();
  }

  /** A legible photo on a line of the checklist, examined and told of. */
  async send(item: string): Promise<void> {
    const bytes = readFileSync(join(photos, `legible-${this.#language}.jpg`));
    const { sha256 } = await this.#service.vault.put(this.intake, bytes, 1e8);
    await this.say({
      ...{ kind: 'media', ref: `vault:${sha256}`, name: `${item}.jpg`, mediaType: 'image/jpeg' },
      ...{ bytes: bytes.length, caption: item, via: 'link', intake: this.intake },
    });
    await this.#until(({ documents }) => Object.values(documents).every((one) => one.reported));
  }

  /** Everything that we said, in order. */
  async heard(): Promise<readonly string[]> {
    const messages = await this.#service.conversation.ofIntake(this.intake, 500);
    return messages.filter(({ from }) => from === 'desk').map(({ text }) => text);
  }

  async #until(holds: (state: IntakeState) => boolean): Promise<void> {
    for (let count = 0; count < waitsMax; count += 1) {
      if (holds(await this.state())) return;
      await sleep(waitMs);
      await this.#service.settle();
    }
    throw new Error('it did not come about');
  }
}
