// The chat page's requests to the server.
import type { ChatMessage } from '../../chat-message.ts';
import { readEvents } from './event-stream.ts';

export interface History {
  readonly messages: readonly ChatMessage[];
  readonly fileBytesMax: number;
}

export type ClientMessage =
  | { readonly id: string; readonly kind: 'opened' }
  | { readonly id: string; readonly kind: 'text'; readonly text: string }
  | {
      readonly id: string;
      readonly kind: 'choice';
      readonly choice: string;
      readonly title: string;
    };

export interface StreamHandlers {
  readonly open: () => void;
  readonly message: (message: ChatMessage) => void;
  readonly typing: () => void;
  /** Another page of the same conversation took over. */
  readonly replaced: () => void;
}

/** An answer that is no success; one below 500 will not get better by asking again. */
export class RequestError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`request: ${String(status)}`);
    this.name = 'RequestError';
    this.status = status;
  }

  get final(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429 && this.status !== 408;
  }
}

const stallMs = 40_000;

export async function openSession(): Promise<string> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  const response = await ask('/chat/api/session', init);
  // Our own server's answer.
  return ((await response.json()) as { token: string }).token;
}

export async function fetchHistory(token: string, after: number): Promise<History> {
  const address = `/chat/api/messages?after=${String(after)}`;
  const response = await ask(address, { headers: authorised(token) });
  // Our own server's answer.
  return (await response.json()) as History;
}

export async function postMessage(token: string, message: ClientMessage): Promise<void> {
  await ask('/chat/api/messages', {
    method: 'POST',
    headers: { ...authorised(token), 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
}

/** Fetches a file that the desk sent; the header cannot be put into a plain link. */
export async function fetchFile(token: string, sha256: string): Promise<Blob> {
  const response = await ask(`/chat/api/files/${sha256}`, { headers: authorised(token) });
  return response.blob();
}

/** Hears the conversation until the connection ends or `signal` aborts. */
export async function hearStream(
  request: { readonly token: string; readonly after: number; readonly signal: AbortSignal },
  handlers: StreamHandlers,
): Promise<void> {
  const response = await ask(`/chat/api/stream?after=${String(request.after)}`, {
    headers: authorised(request.token),
    signal: request.signal,
  });
  if (response.body === null) throw new RequestError(502);
  handlers.open();
  await readEvents(response.body, stallMs, ({ event, data }) => {
    // Our own server's event.
    if (event === 'message') handlers.message(JSON.parse(data) as ChatMessage);
    if (event === 'typing') handlers.typing();
    if (event === 'replaced') handlers.replaced();
  });
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, { ...init, cache: 'no-store', credentials: 'omit' });
  if (!response.ok) throw new RequestError(response.status);
  return response;
}

function authorised(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}
