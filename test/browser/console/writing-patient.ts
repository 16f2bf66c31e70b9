// A patient who writes in the web chat of the real service, and sends papers.
import { randomUUID } from 'node:crypto';
import type { InboundBody } from '../../../src/channel/channel.ts';
import type { WholeDesk } from '../whole-desk.ts';

let patients = 0;

export class WritingPatient {
  readonly intake: string;
  /** How many there were, this one included: for names that nobody else has. */
  readonly count: number;
  readonly #desk: WholeDesk;

  private constructor(desk: WholeDesk, about: { readonly intake: string; readonly count: number }) {
    this.#desk = desk;
    this.intake = about.intake;
    this.count = about.count;
  }

  static async comes(desk: WholeDesk, language: 'en' | 'fa'): Promise<WritingPatient> {
    patients += 1;
    const count = patients;
    const patient = new WritingPatient(desk, { intake: '', count });
    await patient.sends({ kind: 'choice', choice: `l:${language}`, title: language });
    const { intakeId: intake } = await desk.service.inbox.resolve('web-chat', addressOf(count));
    return new WritingPatient(desk, { intake, count });
  }

  async sends(body: InboundBody | string): Promise<void> {
    await this.#desk.service.inbox.accept({
      ...{ account: 'web-chat', externalId: randomUUID(), address: addressOf(this.count) },
      sentAt: new Date().toISOString(),
      body: typeof body === 'string' ? { kind: 'text', text: body } : body,
    });
    await this.#desk.service.settle();
  }

  async photo(name: string): Promise<void> {
    const bytes = Buffer.from(`%PDF-1.4 ${name}`);
    await this.file({ name, mediaType: 'application/pdf', bytes });
  }

  async file(
    {
      bytes,
      ...about
    }: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
    how: { readonly sticker?: true } = {},
  ): Promise<void> {
    const { sha256 } = await this.#desk.service.vault.put(this.intake, bytes, bytes.length);
    const where = { ref: `vault:${sha256}`, via: 'chat', intake: this.intake } as const;
    await this.sends({
      kind: 'media',
      ...about,
      ...where,
      bytes: bytes.length,
      caption: '',
      ...how,
    });
  }
}

function addressOf(count: number): string {
  return String(count).padStart(43, 'c');
}
