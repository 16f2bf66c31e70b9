// Tells what this program sent from what one of us wrote in WhatsApp itself.
import { Lru } from '../../lib/lru.ts';

const idsKept = 5000;
const doubtsKept = 200;

/** Our own messages are reported before their sending has an answer: what is under way is awaited. */
export class Echoes {
  readonly #ours = new Lru<true>(idsKept);
  /** Words that may have gone out although nobody said so. */
  readonly #doubtful = new Lru<true>(doubtsKept);
  readonly #underWay = new Set<Promise<void>>();

  /** Runs one sending; `idOf` names what it sent. */
  async sending<Result>(
    said: { readonly chat: string; readonly body: string },
    send: () => Promise<Result>,
    idOf: (result: Result) => string | null,
  ): Promise<Result> {
    let settle = (): void => undefined;
    const settled = new Promise<void>((resolve) => {
      settle = resolve;
    });
    this.#underWay.add(settled);
    try {
      const result = await send();
      const id = idOf(result);
      if (id !== null) this.#ours.set(id, true);
      return result;
    } catch (error) {
      this.#doubtful.set(keyOf(said.chat, said.body), true);
      throw error;
    } finally {
      this.#underWay.delete(settled);
      settle();
    }
  }

  /** Found to be ours by other means. */
  claim(id: string): void {
    this.#ours.set(id, true);
  }

  isKnown(id: string): boolean {
    return this.#ours.get(id) === true;
  }

  async isOurs(id: string, chat: string, body: string): Promise<boolean> {
    await Promise.all(this.#underWay);
    return this.isKnown(id) || this.#doubtful.get(keyOf(chat, body)) === true;
  }
}

function keyOf(chat: string, body: string): string {
  return `${chat}\n${body}`;
}
