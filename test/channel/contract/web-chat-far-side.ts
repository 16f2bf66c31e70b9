// People at the chat page, who know nothing but HTTP and what the page may ask for.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebChat } from '../../../src/channel/web-chat/web-chat.ts';
import type { ChatMessage } from '../../../src/web/chat-message.ts';
import type { FarSide, Person, SentFile, Shown } from './far-side.ts';

export function openWebChatFarSide(): Promise<FarSide> {
  return Promise.resolve(new WebChatFarSide());
}

class WebChatFarSide implements FarSide {
  readonly #visitors = new Map<string, Visitor>();
  #origin = '';
  #last: (() => Promise<void>) | null = null;

  channel(publicUrl: string): WebChat {
    this.#origin = publicUrl;
    return new WebChat();
  }

  person(name: string): Person {
    const visitor = this.#visitors.get(name) ?? new Visitor(() => this.#origin);
    this.#visitors.set(name, visitor);
    const remember = (act: () => Promise<void>) => {
      this.#last = act;
      return act();
    };
    const say = (content: object) => {
      const message = { id: randomUUID(), ...content };
      return remember(() => visitor.posts(message));
    };
    const send = (file: SentFile) => {
      const id = randomUUID();
      return remember(() => visitor.uploads(id, file));
    };
    return {
      shown: () => visitor.shown,
      writes: (text) => say({ kind: 'text', text }),
      taps: (title) => say({ kind: 'choice', choice: visitor.optionOf(title), title }),
      sends: send,
      sendsTogether: async (files) => {
        await Promise.all(files.map(send));
      },
      sendsUnsupported: () => Promise.reject(new Error('the page has no such thing')),
    };
  }

  next(trouble: string): void {
    throw new Error(`the page reads what is stored: no ${trouble}`);
  }

  refusals(): readonly string[] {
    return [];
  }

  async repeatLast(): Promise<void> {
    await this.#last?.();
  }

  async catchesUp(): Promise<void> {
    for (const visitor of this.#visitors.values()) await visitor.reads();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class Visitor {
  readonly shown: Shown[] = [];
  readonly #origin: () => string;
  #token = '';
  #after = 0;
  readonly #options: { readonly id: string; readonly title: string }[] = [];

  constructor(origin: () => string) {
    this.#origin = origin;
  }

  async posts(message: object): Promise<void> {
    const type = { 'content-type': 'application/json' };
    await this.#call('/messages', 'POST', { body: JSON.stringify(message), headers: type });
  }

  /** The page shows a refused file itself: it is no failure of the channel. */
  async uploads(id: string, { name, mediaType, bytes, caption = '' }: SentFile): Promise<void> {
    const query = new URLSearchParams({ id, name, type: mediaType, caption });
    const headers = { 'content-type': 'application/octet-stream' };
    const body = new Uint8Array(bytes);
    await this.#call(`/files?${query.toString()}`, 'POST', { body, headers }, [413]);
  }

  /** What was said since, as an open page asks for it. */
  async reads(): Promise<void> {
    if (this.#token === '') return;
    const response = await this.#call(`/messages?after=${String(this.#after)}`, 'GET', {});
    // Our own route's answer.
    const { messages } = (await response.json()) as { messages: readonly ChatMessage[] };
    for (const { seq, from, text, options, link, file } of messages) {
      this.#after = seq;
      if (from !== 'desk') continue;
      this.#options.push(...options);
      const titles = options.map(({ title }) => title);
      this.shown.push({
        ...{ text, options: titles, url: link?.url ?? null },
        file: file === null ? null : { name: file.name, bytes: await this.#file(file.sha256) },
      });
    }
  }

  optionOf(title: string): string {
    const option = this.#options.findLast((one) => one.title === title);
    if (option === undefined) throw new Error(`nothing to tap says ${title}`);
    return option.id;
  }

  async #file(sha256: string): Promise<Buffer> {
    const response = await this.#call(`/files/${sha256}`, 'GET', {});
    return Buffer.from(await response.arrayBuffer());
  }

  async #call(
    path: string,
    method: string,
    content: RequestInit,
    borne: readonly number[] = [],
  ): Promise<Response> {
    const url = `${this.#origin()}/chat/api${path}`;
    const authorization = `Bearer ${await this.#session()}`;
    const headers = new Headers(content.headers);
    headers.set('authorization', authorization);
    const response = await fetch(url, { method, ...content, headers });
    if (response.ok || borne.includes(response.status)) return response;
    if (response.status === 429) {
      // Nobody types as fast as a play.
      await sleep(Number(response.headers.get('retry-after')) * 1000);
      return this.#call(path, method, content, borne);
    }
    throw new Error(`${method} ${path}: ${String(response.status)}`);
  }

  async #session(): Promise<string> {
    if (this.#token !== '') return this.#token;
    const response = await fetch(`${this.#origin()}/chat/api/session`, { method: 'POST' });
    // Our own route's answer.
    this.#token = ((await response.json()) as { token: string }).token;
    return this.#token;
  }
}
