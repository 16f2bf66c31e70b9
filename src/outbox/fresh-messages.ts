// Messages as turns hand them over, so that the outbox is read only when it knows better.
import type { Handover } from '../store/handover.ts';
import { outgoingOf, type Outgoing } from './outgoing.ts';

/** Beyond these the messages stay on the disk until it is their turn. */
const contactsMax = 2000;
const messagesMax = 20;

export interface FreshMessage {
  readonly message: Outgoing;
  readonly address: string;
}

/**
 * Each message is given out once: from here, or by whoever reads the outbox. A reading may already
 * have seen a turn whose handover is still on its way. There is at most one of those, since the
 * turns of a contact are taken one after another, so what was read is remembered for just so long.
 */
export class FreshMessages {
  readonly #fresh = new Map<string, FreshMessage[]>();
  readonly #mistrusted = new Set<string>();
  readonly #read = new Map<string, Set<string>>();

  add(handover: Handover): void {
    const { contact, address } = handover;
    const read = this.#read.get(contact);
    this.#read.delete(contact);
    if (this.#mistrusted.has(contact)) return;
    const unread = handover.messages.filter(({ id }) => read?.has(id) !== true);
    const fresh = this.#fresh.get(contact) ?? [];
    const tooMany = this.#fresh.size >= contactsMax || fresh.length + unread.length > messagesMax;
    if (tooMany) {
      this.mistrust(contact);
      return;
    }
    for (const said of unread) fresh.push({ message: outgoingOf(handover, said), address });
    this.#fresh.set(contact, fresh);
  }

  /** From now on, until the next reading, only the outbox knows what comes next for a contact. */
  mistrust(contact: string): void {
    this.#mistrusted.add(contact);
    this.#fresh.delete(contact);
  }

  /** True when the outbox has to be read. */
  beginReading(contact: string): boolean {
    return this.#mistrusted.delete(contact);
  }

  /** What a reading found. */
  wereRead(contact: string, messages: readonly Outgoing[]): void {
    const read = this.#read.get(contact) ?? new Set();
    for (const { id } of messages) read.add(id);
    if (read.size > 0) this.#read.set(contact, read);
    const fresh = this.#fresh.get(contact)?.filter(({ message }) => !read.has(message.id));
    if (fresh !== undefined) this.#fresh.set(contact, fresh);
  }

  /** All that was handed over since, in order. */
  take(contact: string): readonly FreshMessage[] {
    const fresh = this.#fresh.get(contact) ?? [];
    this.#fresh.delete(contact);
    return fresh;
  }
}
