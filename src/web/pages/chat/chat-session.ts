// One conversation on one device: keeps the connection, sends what was written, holds the state.
import type { Language } from '../../../language/language.ts';
import type { ChatMessage } from '../../chat-message.ts';
import { randomId } from '../random-id.ts';
import { UploadQueue } from '../upload-queue.ts';
import { browserLanguage } from '../words.ts';
import { fetchFile, fetchHistory, hearStream, openSession, postMessage } from './chat-client.ts';
import { asksLanguage, mergeMessages } from './conversation.ts';
import { DeviceMemory } from './device-memory.ts';
import { OutgoingQueue } from './outgoing-queue.ts';

export interface ChatState {
  readonly language: Language;
  readonly messages: readonly ChatMessage[];
  readonly connection: 'connecting' | 'online' | 'lost';
  /** The whole conversation so far was read once. */
  readonly loaded: boolean;
  readonly typing: boolean;
}

const fileBytesMaxUntilKnown = 100 * 1024 * 1024;
const typingShownMs = 8000;
const reconnectMs = [500, 1000, 2000, 4000, 8000, 15_000];
const doubleTapMs = 700;

/** Starts with `start`, tells `changed` of every change, and goes on until the page closes. */
export class ChatSession {
  readonly memory = new DeviceMemory();
  readonly uploads: UploadQueue;
  readonly outgoing: OutgoingQueue;
  readonly #changed: () => void;
  #state: ChatState;
  fileBytesMax = fileBytesMaxUntilKnown;
  #connection = new AbortController();
  #wakeUp: () => void = () => undefined;
  #failures = 0;
  #replaced = false;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #lastTap = { seq: 0, at: 0 };

  constructor(changed: () => void) {
    this.#changed = changed;
    const language = this.memory.language ?? browserLanguage();
    const still = { messages: [], loaded: false, typing: false };
    this.#state = { language, connection: 'connecting', ...still };
    const token = () => this.#token();
    this.outgoing = new OutgoingQueue({ memory: this.memory, token, changed });
    this.uploads = new UploadQueue({
      urlOf: ({ id, name }, type) => `/chat/api/files?${query({ id, name, type })}`,
      token,
      fileBytesMax: () => this.fileBytesMax,
      changed,
      sent: () => {
        this.#dropDelivered();
      },
    });
  }

  get state(): ChatState {
    return this.#state;
  }

  start(): void {
    addEventListener('online', () => {
      this.#reconnect();
    });
    addEventListener('offline', () => {
      this.#set({ connection: 'lost' });
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      if (this.#replaced || this.#state.connection === 'lost') this.#reconnect();
    });
    void this.#stayConnected();
  }

  chooseLanguage(language: Language): void {
    this.memory.keepLanguage(language);
    this.#set({ language });
  }

  say(text: string): void {
    this.outgoing.add({ text, choice: null });
  }

  /** Taps an option of a message; a second tap of an unsteady finger is not counted. */
  choose(seq: number, option: { readonly id: string; readonly title: string }): void {
    const now = Date.now();
    if (this.#lastTap.seq === seq && now - this.#lastTap.at < doubleTapMs) return;
    this.#lastTap = { seq, at: now };
    this.outgoing.add({ text: option.title, choice: option.id });
  }

  async download(sha256: string): Promise<Blob> {
    return fetchFile(await this.#token(), sha256);
  }

  /** Forgets the conversation on this device and begins another. */
  forget(): void {
    this.memory.forget();
    this.uploads.clear();
    this.outgoing.clear();
    this.#set({ messages: [], loaded: false, typing: false });
    this.#reconnect();
  }

  async #stayConnected(): Promise<never> {
    for (;;) {
      this.#connection = new AbortController();
      const { signal } = this.#connection;
      await this.#connectOnce(signal).catch(() => undefined);
      // Asked to connect anew, by the person or the browser: at once.
      if (signal.aborted) continue;
      const wait = reconnectMs[Math.min(this.#failures, reconnectMs.length - 1)] ?? 0;
      this.#failures += 1;
      if (!this.#replaced) this.#set({ connection: 'lost', typing: false });
      await this.#pause(this.#replaced ? null : wait * (0.75 + Math.random() / 2));
    }
  }

  async #connectOnce(signal: AbortSignal): Promise<void> {
    const token = await this.#token();
    const history = await fetchHistory(token, this.#lastSeq());
    if (signal.aborted) return;
    this.fileBytesMax = history.fileBytesMax;
    this.#receive(history.messages);
    this.#set({ loaded: true });
    if (this.#state.messages.length === 0) await this.#sayOpened(token);
    void this.outgoing.flush();
    await hearStream(
      { token, after: this.#lastSeq(), signal },
      {
        open: () => {
          this.#failures = 0;
          this.#set({ connection: 'online' });
          this.uploads.resume();
        },
        message: (message) => {
          if (!signal.aborted) this.#receive([message]);
        },
        typing: () => {
          this.#showTyping();
        },
        replaced: () => {
          this.#replaced = true;
        },
      },
    );
  }

  /** So that the desk speaks first. */
  async #sayOpened(token: string): Promise<void> {
    const id = this.memory.openedId ?? randomId();
    this.memory.keepOpenedId(id);
    await postMessage(token, { id, kind: 'opened' });
  }

  async #token(): Promise<string> {
    const known = this.memory.token;
    if (known !== null) return known;
    const token = await openSession();
    // Two requests may have asked at once; the first answer counts.
    if (this.memory.token === null) this.memory.keepToken(token);
    return this.memory.token ?? token;
  }

  #receive(messages: readonly ChatMessage[]): void {
    const before = this.#lastOfDesk();
    this.#set({ messages: mergeMessages(this.#state.messages, messages) });
    const last = this.#lastOfDesk();
    if (last !== before && last !== undefined) {
      clearTimeout(this.#typingTimer);
      this.#set({ typing: false });
      this.#followLanguage(last, before);
    }
    this.#dropDelivered();
  }

  /** The page follows the language in which the desk speaks, when that changes. */
  #followLanguage(last: ChatMessage, before: ChatMessage | undefined): void {
    const known = before === undefined || asksLanguage(before) ? null : before.language;
    const spoken = known ?? this.memory.language;
    if (last.language === null || last.language === spoken || asksLanguage(last)) return;
    this.chooseLanguage(last.language);
  }

  /** Takes away own words and files that came back as stored messages. */
  #dropDelivered(): void {
    const stored = new Set(this.#state.messages.map(({ clientId }) => clientId));
    this.outgoing.dropStored(stored);
    for (const { id, state } of this.uploads.items) {
      if (stored.has(id) && state === 'sent') this.uploads.remove(id);
    }
  }

  #reconnect(): void {
    this.#failures = 0;
    this.#replaced = false;
    this.#connection.abort();
    this.#wakeUp();
  }

  /** Waits, or until somebody asks for a connection; null waits for that alone. */
  #pause(waitMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      this.#wakeUp = resolve;
      if (waitMs !== null) setTimeout(resolve, waitMs);
    });
  }

  #showTyping(): void {
    clearTimeout(this.#typingTimer);
    this.#set({ typing: true });
    this.#typingTimer = setTimeout(() => {
      this.#set({ typing: false });
    }, typingShownMs);
  }

  #lastSeq(): number {
    const { messages } = this.#state;
    return messages[messages.length - 1]?.seq ?? 0;
  }

  #lastOfDesk(): ChatMessage | undefined {
    return [...this.#state.messages].reverse().find(({ from }) => from === 'desk');
  }

  #set(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changed();
  }
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}
