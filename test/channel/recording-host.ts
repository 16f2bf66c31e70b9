// A house that writes down what a channel reports, and can be out of order for a while.
import { Readable } from 'node:stream';
import type {
  ChannelHost,
  InboundEvent,
  Receipt,
  TemplateVerdict,
} from '../../src/channel/channel.ts';

export class RecordingHost implements ChannelHost {
  readonly events: InboundEvent[] = [];
  readonly receipts: Receipt[] = [];
  readonly verdicts: TemplateVerdict[] = [];
  readonly moves: { readonly from: string; readonly to: string }[] = [];
  /** How many of the next events cannot be stored. */
  failures = 0;
  file = Buffer.from('%PDF-1.7 made for a test');

  accept(event: InboundEvent): Promise<{ readonly accepted: boolean }> {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('the disk is full'));
    }
    const known = this.events.some(({ externalId }) => externalId === event.externalId);
    if (!known) this.events.push(event);
    return Promise.resolve({ accepted: !known });
  }

  receipt(receipt: Receipt): Promise<void> {
    this.receipts.push(receipt);
    return Promise.resolve();
  }

  templateJudged(verdict: TemplateVerdict): Promise<void> {
    this.verdicts.push(verdict);
    return Promise.resolve();
  }

  readdress({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
    this.moves.push({ from, to });
    return Promise.resolve();
  }

  openFile(): Promise<Readable> {
    return Promise.resolve(Readable.from([this.file]));
  }
}
