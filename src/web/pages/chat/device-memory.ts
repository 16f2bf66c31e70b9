// What the page keeps on the device: the conversation's secret, the language, unsent words.
import { languages, type Language } from '../../../language/language.ts';

export interface OutgoingMessage {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly text: string;
  /** The option id of a tapped button; null for written words. */
  readonly choice: string | null;
  readonly state: 'sending' | 'sent' | 'failed' | 'refused';
}

const keys = {
  token: 'intake-desk.token',
  language: 'intake-desk.language',
  opened: 'intake-desk.opened',
  outgoing: 'intake-desk.outgoing',
} as const;

/** Lives on in memory where the browser does not let a page remember. */
export class DeviceMemory {
  readonly #fallback = new Map<string, string>();
  /** False where a reload would forget the conversation. */
  lasting = true;

  get token(): string | null {
    return this.#get(keys.token);
  }

  keepToken(token: string): void {
    this.#set(keys.token, token);
  }

  get language(): Language | null {
    const stored = this.#get(keys.language);
    return languages.find((language) => language === stored) ?? null;
  }

  keepLanguage(language: Language): void {
    this.#set(keys.language, language);
  }

  /** The id with which the page said that it was opened; the same until it is forgotten. */
  get openedId(): string | null {
    return this.#get(keys.opened);
  }

  keepOpenedId(id: string): void {
    this.#set(keys.opened, id);
  }

  get outgoing(): readonly OutgoingMessage[] {
    try {
      // Only this page writes this key; what does not read as a list is dropped.
      const stored = JSON.parse(this.#get(keys.outgoing) ?? '[]') as OutgoingMessage[];
      return Array.isArray(stored) ? stored : [];
    } catch {
      return [];
    }
  }

  set outgoing(messages: readonly OutgoingMessage[]) {
    this.#set(keys.outgoing, JSON.stringify(messages));
  }

  /** Forgets the conversation, and keeps the language. */
  forget(): void {
    for (const key of [keys.token, keys.opened, keys.outgoing]) {
      this.#fallback.delete(key);
      try {
        localStorage.removeItem(key);
      } catch {
        this.lasting = false;
      }
    }
  }

  #get(key: string): string | null {
    try {
      return localStorage.getItem(key) ?? this.#fallback.get(key) ?? null;
    } catch {
      this.lasting = false;
      return this.#fallback.get(key) ?? null;
    }
  }

  #set(key: string, value: string): void {
    this.#fallback.set(key, value);
    try {
      localStorage.setItem(key, value);
    } catch {
      this.lasting = false;
    }
  }
}
