// A messenger's far side that a test holds in its hand: a gate, failures, a window, a template.
import type {
  Capabilities,
  Channel,
  OutboundMessage,
  SendResult,
} from '../../src/channel/channel.ts';

const hourMs = 3_600_000;

const capabilities: Capabilities = {
  textCharactersMax: 4096,
  captionCharactersMax: 1024,
  buttons: { max: 10, titleCharactersMax: 60, textCharactersMax: 4096 },
  list: null,
  optionIdBytesMax: 64,
  urlButton: null,
  fileBytesMax: 50_000_000,
  receivesFiles: true,
  phoneAddresses: false,
  archives: true,
  deduplicates: false,
  typing: false,
  stress: false,
  minGapMs: 0,
  windowMs: 24 * hourMs,
};

export class SmallChannel implements Channel {
  readonly account = 'small';
  capabilities = capabilities;
  readonly sent: OutboundMessage[] = [];
  /** To whom the template went. */
  readonly templates: string[] = [];
  /** What the next messages are answered with; accepted after these. */
  readonly answers: SendResult[] = [];
  #gate: Promise<void> = Promise.resolve();

  /** Messages wait until what it gives back is called. */
  close(): () => void {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#gate = promise;
    return () => {
      resolve(undefined);
    };
  }

  async send(message: OutboundMessage): Promise<SendResult> {
    await this.#gate;
    const answer = this.answers.shift() ?? {
      state: 'accepted',
      externalIds: [`out-${String(this.sent.length)}`],
    };
    if (answer.state === 'accepted') this.sent.push(message);
    return answer;
  }

  signalTyping(): Promise<void> {
    return Promise.resolve();
  }

  readonly templateName = 'write_to_us';

  sendTemplate(address: string): Promise<SendResult> {
    this.templates.push(address);
    return Promise.resolve({ state: 'accepted', externalIds: [] });
  }
}
