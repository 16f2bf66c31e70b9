// Sends files two at a time with progress, waits out lost connections, and can cancel and retry.
import { randomId } from './random-id.ts';

export interface UploadItem {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sentBytes: number;
  /** The checklist item it belongs to, or empty. */
  readonly item: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'refused';
  /** The server's error code, for `failed` and `refused`. */
  readonly error: string | null;
}

export interface UploadQueueOptions {
  /** The address to post to, for one file. */
  readonly urlOf: (item: UploadItem, mediaType: string) => string;
  readonly token: () => Promise<string>;
  readonly fileBytesMax: () => number;
  readonly changed: () => void;
  readonly sent: (item: UploadItem) => void;
}

const parallelMax = 2;
const waitMs = [1000, 2000, 5000, 10_000, 20_000, 30_000];

interface Entry {
  item: UploadItem;
  readonly file: File;
  request: XMLHttpRequest | null;
  tries: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Keeps its files for as long as the page is open; a file goes on until it is sent or refused. */
export class UploadQueue {
  readonly #entries = new Map<string, Entry>();
  readonly #options: UploadQueueOptions;

  constructor(options: UploadQueueOptions) {
    this.#options = options;
    addEventListener('online', () => {
      this.resume();
    });
  }

  get items(): readonly UploadItem[] {
    return [...this.#entries.values()].map((entry) => entry.item);
  }

  /** Adds files; one that is too large or empty is refused before anything is sent. */
  add(files: Iterable<File>, item = ''): void {
    for (const file of files) {
      const error = this.#refusal(file);
      const id = randomId();
      const state = error === null ? ('waiting' as const) : ('refused' as const);
      const { name, size: bytes } = file;
      const entry = { id, name, bytes, sentBytes: 0, item, state, error };
      this.#entries.set(id, { item: entry, file, request: null, tries: 0, timer: undefined });
    }
    this.#options.changed();
    this.#pump();
  }

  retry(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.item.state === 'sending') return;
    entry.tries = 0;
    this.#wake(entry);
    this.#pump();
  }

  /** Stops a file, or takes it off the list. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    clearTimeout(entry.timer);
    entry.request?.abort();
    this.#options.changed();
    this.#pump();
  }

  /** Tries everything that waits for a connection at once. */
  resume(): void {
    for (const entry of this.#entries.values()) {
      if (entry.item.state === 'waiting' || entry.item.state === 'failed') this.#wake(entry);
    }
    this.#pump();
  }

  clear(): void {
    for (const id of [...this.#entries.keys()]) this.remove(id);
  }

  #refusal(file: File): string | null {
    if (file.size > this.#options.fileBytesMax()) return 'too_large';
    return file.size === 0 ? 'empty' : null;
  }

  #wake(entry: Entry): void {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    this.#set(entry, { state: 'waiting', error: null });
  }

  #pump(): void {
    const entries = [...this.#entries.values()];
    let free = parallelMax - entries.filter(({ item }) => item.state === 'sending').length;
    for (const entry of entries) {
      if (free <= 0) return;
      if (entry.item.state !== 'waiting' || entry.timer !== undefined) continue;
      free -= 1;
      this.#set(entry, { state: 'sending', sentBytes: 0 });
      void this.#send(entry);
    }
  }

  async #send(entry: Entry): Promise<void> {
    try {
      const token = await this.#options.token();
      if (this.#entries.has(entry.item.id)) this.#post(entry, token);
    } catch {
      this.#later(entry, 'network');
    }
  }

  #post(entry: Entry, token: string): void {
    const request = new XMLHttpRequest();
    entry.request = request;
    request.open('POST', this.#options.urlOf(entry.item, entry.file.type));
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      this.#set(entry, { sentBytes: event.loaded });
    };
    request.onload = () => {
      this.#answered(entry, request);
    };
    request.onerror = () => {
      void this.#broken(entry);
    };
    request.send(entry.file);
  }

  #answered(entry: Entry, request: XMLHttpRequest): void {
    if (request.status === 202) {
      this.#set(entry, { state: 'sent', sentBytes: entry.item.bytes });
      this.#options.sent(entry.item);
    } else if (request.status === 429 || request.status >= 500 || isCut(request)) {
      this.#later(entry, 'network');
    } else {
      this.#set(entry, { state: 'refused', error: errorCode(request.responseText) });
    }
    this.#pump();
  }

  /** A request that broke: either the connection, or a file that vanished from the device. */
  async #broken(entry: Entry): Promise<void> {
    const readable = await entry.file
      .slice(0, 1)
      .arrayBuffer()
      .then(
        () => true,
        () => false,
      );
    if (readable) this.#later(entry, 'network');
    else this.#set(entry, { state: 'refused', error: 'unreadable' });
    this.#pump();
  }

  #later(entry: Entry, error: string): void {
    if (!this.#entries.has(entry.item.id)) return;
    const wait = waitMs[entry.tries];
    entry.tries += 1;
    if (wait === undefined) {
      this.#set(entry, { state: 'failed', error });
      return;
    }
    this.#set(entry, { state: 'waiting', sentBytes: 0, error });
    entry.timer = setTimeout(() => {
      entry.timer = undefined;
      this.#pump();
    }, wait);
  }

  #set(entry: Entry, change: Partial<UploadItem>): void {
    entry.item = { ...entry.item, ...change };
    this.#options.changed();
  }
}

function isCut(request: XMLHttpRequest): boolean {
  return errorCode(request.responseText) === 'cut_short';
}

function errorCode(body: string): string {
  return /"error":"(\w+)"/.exec(body)?.[1] ?? 'failed';
}

const errorWords: Readonly<Record<string, string>> = {
  too_large: 'tooLarge',
  empty: 'emptyFile',
  unreadable: 'unreadableFile',
};

/** The locale key of what a person should know about a failed file. */
export function uploadErrorKey(error: string | null): string {
  return errorWords[error ?? ''] ?? 'fileFailed';
}
