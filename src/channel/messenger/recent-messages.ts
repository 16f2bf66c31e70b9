// Remembers what went out to whom and when: Messenger says "all until then was read", and no more.
import { Lru } from '../../lib/lru.ts';

interface Sent {
  readonly mid: string;
  /** Milliseconds, by Meta's clock once the echo has come, by ours before. */
  readonly at: number;
}

const peopleMax = 10_000;
const messagesMax = 50;

/** In memory: after a restart, a message is learnt again by its echo or not at all. */
export class RecentMessages {
  readonly #sent = new Lru<readonly Sent[]>(peopleMax);

  note(person: string, mid: string, at: number): void {
    const others = (this.#sent.get(person) ?? []).filter((one) => one.mid !== mid);
    this.#sent.set(person, [...others, { mid, at }].slice(-messagesMax));
  }

  has(person: string, mid: string): boolean {
    return this.#sent.get(person)?.some((one) => one.mid === mid) ?? false;
  }

  /** The ids of all that went out until then. */
  until(person: string, watermark: number): readonly string[] {
    const sent = this.#sent.get(person) ?? [];
    return sent.filter(({ at }) => at <= watermark).map(({ mid }) => mid);
  }
}
