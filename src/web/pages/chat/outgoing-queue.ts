// Own words on their way: sent one after the other, kept on the device until they are stored.
import { randomId } from '../random-id.ts';
import { postMessage, RequestError, type ClientMessage } from './chat-client.ts';
import type { DeviceMemory, OutgoingMessage } from './device-memory.ts';

export interface OutgoingQueueOptions {
  readonly memory: DeviceMemory;
  readonly token: () => Promise<string>;
  readonly changed: () => void;
}

export class OutgoingQueue {
  readonly #options: OutgoingQueueOptions;
  #messages: readonly OutgoingMessage[];
  #flushing = false;

  constructor(options: OutgoingQueueOptions) {
    this.#options = options;
    this.#messages = options.memory.outgoing;
  }

  get messages(): readonly OutgoingMessage[] {
    return this.#messages;
  }

  add(said: Pick<OutgoingMessage, 'text' | 'choice'>): void {
    const at = new Date().toISOString();
    this.#set([...this.#messages, { id: randomId(), at, ...said, state: 'sending' }]);
    void this.flush();
  }

  remove(id: string): void {
    this.#set(this.#messages.filter((message) => message.id !== id));
  }

  clear(): void {
    this.#set([]);
  }

  /** Takes away what came back as a stored message. */
  dropStored(stored: ReadonlySet<string | null>): void {
    const left = this.#messages.filter(({ id }) => !stored.has(id));
    if (left.length !== this.#messages.length) this.#set(left);
  }

  /** Sends everything that waits, in the order of writing. */
  async flush(): Promise<void> {
    if (this.#flushing) return;
    this.#flushing = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        await this.#send(next);
      }
    } catch {
      // Without a connection: it goes with the next one, or when the person asks.
      for (const { id, state } of this.#messages) {
        if (state === 'sending') this.#mark(id, 'failed');
      }
    } finally {
      this.#flushing = false;
    }
  }

  async #send(message: OutgoingMessage): Promise<void> {
    this.#mark(message.id, 'sending');
    try {
      await postMessage(await this.#options.token(), clientMessage(message));
      this.#mark(message.id, 'sent');
    } catch (error) {
      if (!(error instanceof RequestError) || !error.final) throw error;
      this.#mark(message.id, 'refused');
    }
  }

  #next(): OutgoingMessage | undefined {
    return this.#messages.find(({ state }) => state === 'sending' || state === 'failed');
  }

  #mark(id: string, state: OutgoingMessage['state']): void {
    this.#set(this.#messages.map((each) => (each.id === id ? { ...each, state } : each)));
  }

  #set(messages: readonly OutgoingMessage[]): void {
    this.#messages = messages;
    this.#options.memory.outgoing = messages;
    this.#options.changed();
  }
}

function clientMessage({ id, text, choice }: OutgoingMessage): ClientMessage {
  return choice === null ? { id, kind: 'text', text } : { id, kind: 'choice', choice, title: text };
}
