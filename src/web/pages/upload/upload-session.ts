// One open capability link: its state from the server, and the files that are on their way.
import type { PortalState } from '../../portal-state.ts';
import { UploadQueue, type UploadItem } from '../upload-queue.ts';

export type LinkView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'open'; readonly portal: PortalState };

const checkingPollMs = 2000;
const quietPollMs = 30_000;
const failedPollMs = 5000;
const hangingMs = 20_000;

/** Starts with `start`, tells `changed` of every change, and goes on until the page closes. */
export class UploadSession {
  readonly uploads: UploadQueue;
  view: LinkView = { kind: 'loading' };
  /** The last request found no connection. */
  lost = false;
  readonly #token: string;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(token: string, changed: () => void) {
    this.#token = token;
    this.#changed = changed;
    this.uploads = new UploadQueue({
      urlOf: ({ id, name, item }, type) => {
        const query = new URLSearchParams({ id, name, type, item });
        return `/upload/api/files?${query.toString()}`;
      },
      token: () => Promise.resolve(token),
      fileBytesMax: () => (this.view.kind === 'open' ? this.view.portal.fileBytesMax : 0),
      changed,
      sent: () => {
        this.#refresh();
      },
    });
  }

  start(): void {
    addEventListener('online', () => {
      this.#refresh();
    });
    addEventListener('offline', () => {
      this.lost = true;
      this.#changed();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#refresh();
    });
    addEventListener('beforeunload', (event) => {
      if (this.uploads.items.some(isUnderWay)) event.preventDefault();
    });
    this.#refresh();
  }

  /** Files that the server does not list yet. */
  get underWay(): readonly UploadItem[] {
    if (this.view.kind !== 'open') return this.uploads.items;
    const listed = new Set(this.view.portal.files.map(({ uploadId }) => uploadId));
    return this.uploads.items.filter(({ id }) => !listed.has(id));
  }

  /** A picture that marks what cannot be read; rejects without a connection. */
  async picture(sha256: string): Promise<Blob> {
    const response = await ask(`/upload/api/pictures/${sha256}`, this.#token);
    if (!response.ok) throw new Error('picture: not there');
    return response.blob();
  }

  /** The package; rejects without a connection. */
  async package(): Promise<Blob> {
    const response = await ask('/upload/api/package', this.#token);
    if (!response.ok) throw new Error('package: not there');
    return response.blob();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    void this.#load().then((nextMs) => {
      clearTimeout(this.#timer);
      if (nextMs === null) return;
      this.#timer = setTimeout(() => {
        this.#refresh();
      }, nextMs);
    });
  }

  /** Returns when to look again, in ms; null when the link is gone. */
  async #load(): Promise<number | null> {
    try {
      const response = await ask('/upload/api/state', this.#token);
      this.lost = false;
      if (response.status === 404) this.view = { kind: 'gone' };
      else if (!response.ok) return failedPollMs;
      // Our own server's answer.
      else this.view = { kind: 'open', portal: (await response.json()) as PortalState };
    } catch {
      this.lost = true;
      return failedPollMs;
    } finally {
      this.#changed();
    }
    if (this.view.kind !== 'open') return null;
    const waiting =
      this.view.portal.files.some(({ state }) => state === 'checking') ||
      this.underWay.some(({ state }) => state === 'sent');
    return waiting ? checkingPollMs : quietPollMs;
  }
}

function isUnderWay({ state }: UploadItem): boolean {
  return state === 'sending' || state === 'waiting';
}

function ask(address: string, token: string): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, hangingMs);
  const headers = { authorization: `Bearer ${token}` };
  const init = { headers, cache: 'no-store', credentials: 'omit', signal: abort.signal } as const;
  return fetch(address, init).finally(() => {
    clearTimeout(timer);
  });
}
