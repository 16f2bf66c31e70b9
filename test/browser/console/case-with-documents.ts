// A case whose files really went through the vault, the sandbox and the inbox of the whole desk.
import { webChatAccount } from '../../../src/channel/web-chat/web-chat.ts';
import type { PageEdit } from '../../../src/intake/page-edit.ts';
import type { IntakeState } from '../../../src/intake/state.ts';
import { newId } from '../../../src/lib/ids.ts';
import type { WholeDesk } from '../whole-desk.ts';
import type { DeskFile } from './desk-files.ts';

const fileBytesMax = 50_000_000;

export class CaseWithDocuments {
  readonly intake: string;
  readonly #desk: Pick<WholeDesk, 'service'>;

  private constructor(desk: Pick<WholeDesk, 'service'>, intake: string) {
    this.#desk = desk;
    this.intake = intake;
  }

  static async open(desk: Pick<WholeDesk, 'service'>): Promise<CaseWithDocuments> {
    const { intakeId } = await desk.service.inbox.resolve(webChatAccount, newId());
    return new CaseWithDocuments(desk, intakeId);
  }

  /** Takes files in one after another; resolves with their ids once all are examined. */
  async receive(files: readonly DeskFile[]): Promise<readonly string[]> {
    const { service } = this.#desk;
    const ids: string[] = [];
    for (const { name, bytes } of files) {
      const stored = await service.vault.put(this.intake, bytes, fileBytesMax);
      const id = `d-${newId().slice(0, 12)}`;
      const document = { id, ...stored, name, caption: '', via: 'chat' } as const;
      const event = { kind: 'document_received', document } as const;
      await service.inbox.acceptInternal(this.intake, event, newId());
      ids.push(id);
    }
    await service.settle();
    return ids;
  }

  async edit(...edits: readonly PageEdit[]): Promise<void> {
    const event = { kind: 'pages_edited', edits, coordinator: 'Test' } as const;
    await this.#desk.service.inbox.acceptInternal(this.intake, event, newId());
    await this.#desk.service.settle();
  }

  async state(): Promise<IntakeState> {
    await this.#desk.service.settle();
    const state = await this.#desk.service.intakes.state(this.intake);
    if (state === null) throw new Error('the intake is gone');
    return state;
  }
}
