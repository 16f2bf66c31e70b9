// Remembers which parts of a message have gone out, so that trying again sends only the rest.
import { Lru } from '../lib/lru.ts';
import type { SendResult } from './channel.ts';

/** In memory: after a restart a message that went out in part begins anew. */
export class PartProgress {
  readonly #done: Lru<readonly (readonly string[])[]>;

  /** @param max how many unfinished messages are remembered. */
  constructor(max = 1000) {
    this.#done = new Lru(max);
  }

  /**
   * Sends the parts that have not gone out under this key, in order, and stops at the first that
   * is not accepted. Accepted: the ids of all parts, in order, and the key is forgotten.
   */
  async sendAll<Part>(
    key: string,
    parts: readonly Part[],
    sendOne: (part: Part, index: number) => Promise<SendResult>,
  ): Promise<SendResult> {
    let done = this.#done.get(key) ?? [];
    for (const [index, part] of parts.entries()) {
      if (index < done.length) continue;
      const result = await sendOne(part, index);
      if (result.state !== 'accepted') return result;
      done = [...done, result.externalIds];
      this.#done.set(key, done);
    }
    this.#done.delete(key);
    return { state: 'accepted', externalIds: done.flat() };
  }
}
