// Keeps one open page up to date: server-sent events, read from the stored conversation.
import type { FastifyReply } from 'fastify';
import type { ChatListener } from '../channel/web-chat/web-chat.ts';
import type { ChatMessage } from './chat-message.ts';
import { plainHeaders } from './plain-headers.ts';

export interface ChatStreamOptions {
  /** The page has everything up to this sequence number. */
  readonly after: number;
  readonly heartbeatMs: number;
  /** The stored messages after a sequence number, oldest first. */
  readonly read: (after: number) => Promise<readonly ChatMessage[]>;
  readonly listen: (listener: ChatListener) => () => void;
}

/**
 * Takes over the answer and writes events until the page goes away. Every heartbeat also reads the
 * store, so that a message which nobody announced still arrives.
 */
export function streamChat(reply: FastifyReply, options: ChatStreamOptions): void {
  reply.hijack();
  const out = reply.raw;
  out.writeHead(200, {
    ...plainHeaders(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  out.write(': open\n\n');
  const read = onceAtATime(createReader(reply, options));
  const stop = options.listen({
    changed: read,
    typing: () => out.write('event: typing\ndata: {}\n\n'),
    closed: () => out.end('event: replaced\ndata: {}\n\n'),
  });
  const heartbeat = setInterval(() => {
    out.write(': still here\n\n');
    read();
  }, options.heartbeatMs);
  out.once('close', () => {
    clearInterval(heartbeat);
    stop();
  });
  read();
}

/** Reads and writes what is new; a store that fails closes the stream, and the page comes back. */
function createReader(reply: FastifyReply, options: ChatStreamOptions): () => Promise<void> {
  let last = options.after;
  return async () => {
    try {
      for (const message of await options.read(last)) {
        if (message.seq <= last) continue;
        last = message.seq;
        const data = JSON.stringify(message);
        reply.raw.write(`id: ${String(message.seq)}\nevent: message\ndata: ${data}\n\n`);
      }
    } catch {
      reply.raw.end();
    }
  };
}

/** Runs work one at a time, and once more when it was wanted meanwhile. */
function onceAtATime(work: () => Promise<void>): () => void {
  let wanted = 0;
  async function run(): Promise<void> {
    while (wanted > 0) {
      wanted = 1;
      await work();
      wanted -= 1;
    }
  }
  return () => {
    wanted += 1;
    if (wanted === 1) void run();
  };
}
