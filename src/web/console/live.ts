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

export class Live {
  readonly #listeners = new Set<Listener>();

  announce(event: LiveEvent): void {
    for (const listener of this.#listeners) listener(event);
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
