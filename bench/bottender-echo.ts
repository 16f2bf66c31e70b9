// A bottender bot that keeps its session in files and answers each message with an echo.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type FileSessionStore from 'bottender/dist/session/FileSessionStore.js';
import type TelegramBot from 'bottender/dist/telegram/TelegramBot.js';
import { flushWrites } from './webhooks/flush-writes.ts';

// Its entry file loads every messenger and a web server; these two are what a turn needs.
const require = createRequire(import.meta.url);
const bots = require('bottender/dist/telegram/TelegramBot.js') as typeof TelegramBot; // CommonJS
// CommonJS, without types of its own here.
const stores = require('bottender/dist/session/FileSessionStore.js') as typeof FileSessionStore;

interface TelegramUpdate {
  readonly update_id: number;
  readonly message: {
    readonly message_id: number;
    readonly date: number;
    readonly text: string;
    readonly from: { readonly id: string; readonly first_name: string };
    readonly chat: { readonly id: string; readonly type: 'private' };
  };
}

export interface Echo {
  /** Resolves when the echo was sent and the session is in its file. */
  say(address: string, text: string): Promise<void>;
  close(): void;
}

/**
 * `durable`: a session is on the disk before the echo counts as said, as a turn of ours is;
 * otherwise it is in the memory of the operating system, which is all that bottender's own store
 * does, and lost when the machine loses power.
 */
export function bottenderEcho({ durable }: { readonly durable: boolean }): Echo {
  const folder = mkdtempSync(join(tmpdir(), 'bottender-bench-'));
  const sessionStore = new stores.default({ dirname: folder });
  if (durable) flushWrites(sessionStore, folder);
  const bot = new bots.default({
    // The far side of the network: takes everything at once.
    client: { sendMessage: () => Promise.resolve({}) } as never,
    sessionStore,
    sync: true,
  });
  bot.setInitialState({ answers: [] });
  bot.onEvent(async (context) => {
    const before: unknown = context.state['answers'];
    const answers: readonly unknown[] = Array.isArray(before) ? before : [];
    const { text } = context.event;
    context.setState({ answers: [...answers, String(text)].slice(-answersMax) } as never); // JSON
    await context.sendText(`You wrote: ${String(text)}`);
  });
  const handle = bot.createRequestHandler();
  let updates = 0;
  return {
    say: async (address, text) => {
      updates += 1;
      // The handler takes what Telegram posts, before its keys are rewritten.
      await handle(updateOf(address, text, updates) as never, undefined);
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As many as our flow has questions. */
const answersMax = 50;

function updateOf(address: string, text: string, number: number): TelegramUpdate {
  const from = { id: address, first_name: 'Patient' };
  const chat = { id: address, type: 'private' } as const;
  return {
    update_id: number,
    message: { message_id: number, date: Math.floor(Date.now() / 1000), text, from, chat },
  };
}
