// Tells open consoles what changed, so that they read it anew: server-sent events without content.

/** Ids alone; whoever is told asks for the rest and is checked then. */
export type LiveEvent =
  /** Something of an intake changed: a message, a fact, a delivery. */
  | { readonly kind: 'case'; readonly intake: string }
  /** Its row in the worklist was written anew, a moment after. */
  | { readonly kind: 'row'; readonly intake: string }
  /** Who looks at or writes in a conversation changed. */
  | { readonly kind: 'presence'; readonly intake: string }
  /** Something beside the intakes changed: `members`, `channels`, `centers`, `views`, `replies`. */
  | { readonly kind: 'shared'; readonly what: string };

type Listener = (event: LiveEvent) => void;

/** A page reads first and listens a moment after; on a bad line that moment takes seconds. */
const recentMs = 15_000;
/** Events kept, each once; where more happens, the next of them soon tells of it again. */
const recentMax = 2_000;

export class Live {
  readonly #listeners = new Set<Listener>();
  /** By what they say, the oldest first, with when they were told last (ms). */
  readonly #recent = new Map<string, { readonly event: LiveEvent; readonly atMs: number }>();

  announce(event: LiveEvent): void {
    const key = Object.values(event).join(' ');
    this.#recent.delete(key);
    this.#recent.set(key, { event, atMs: performance.now() });
    const [oldest = key] = this.#recent.keys();
    if (this.#recent.size > recentMax) this.#recent.delete(oldest);
    for (const listener of this.#listeners) listener(event);
  }

  /** What was told in the last seconds, for whoever begins to listen after having read. */
  recent(): readonly LiveEvent[] {
    const sinceMs = performance.now() - recentMs;
    return [...this.#recent.values()]
      .filter(({ atMs }) => atMs > sinceMs)
      .map(({ event }) => event);
  }

  /** Returns how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** How many consoles are open. */
  get open(): number {
    return this.#listeners.size;
  }
}
