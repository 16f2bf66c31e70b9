// `bottender start` as it is shipped, in a process of its own, with the echo that its guide shows.
// Argument: `memory` (as by default), `file` (sessions in files), `flushed` (and on the disk).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type FileSessionStore from 'bottender/dist/session/FileSessionStore.js';
import { freePort } from '../../test/free-port.ts';
import { flushWrites } from './flush-writes.ts';
import { appSecret } from './posted.ts';

const require = createRequire(import.meta.url);
const sessions = process.argv[2] ?? 'memory';
const folder = mkdtempSync(join(tmpdir(), 'webhooks-theirs-'));
process.chdir(folder);
process.env['NODE_ENV'] = 'production';

/** Never asked for again: its picture is good until the year 2100. */
const profile = { firstName: 'مریم', profilePic: 'https://bench.test/?ext=4102444800' };
const client = {
  accessToken: 'bench',
  getUserProfile: () => Promise.resolve(profile),
  sendText: () => Promise.resolve({}),
};
const messenger = {
  ...{ enabled: true, path: '/webhooks/messenger', accessToken: 'bench', appSecret },
  // Whether its 200 waits for the session to be written; by default it does not.
  ...{ sync: sessions !== 'memory', verifyToken: 'bench', client },
};
Object.assign(globalThis, {
  benchConfig: { session: sessionConfig(), channels: { messenger } },
  benchHandler: echo,
});
writeFileSync('bottender.config.js', 'module.exports = globalThis.benchConfig;');
writeFileSync('index.js', 'module.exports = globalThis.benchHandler;');

// Express 4 wants a function where the newer package that we install has an object of functions.
const disposition = createRequire(require.resolve('express')).resolve('content-disposition');
require(disposition);
const loaded = require.cache[disposition];
if (loaded !== undefined) loaded.exports = () => 'attachment';

const port = await freePort();
// CommonJS, without types of its own.
const { default: start } = require('bottender/dist/cli/providers/sh/start.js') as {
  default: (context: { argv: { _: readonly string[] } }) => Promise<void>;
};
await start({ argv: { _: ['--port', String(port)] } });
process.send?.({ port });

// Whoever started us may have been killed.
process.on('disconnect', () => process.exit(1));
process.on('message', (asked) => {
  if (asked === 'settle') {
    process.send?.('settled');
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});

function sessionConfig(): object {
  if (sessions === 'memory') return { driver: 'memory', stores: { memory: { maxSize: 10_000 } } };
  // CommonJS.
  const stores = require('bottender/dist/session/FileSessionStore.js') as typeof FileSessionStore;
  const store = new stores.default({ dirname: folder });
  if (sessions === 'flushed') flushWrites(store, folder);
  return { driver: 'ours', stores: { ours: store } };
}

interface Context {
  readonly state: Readonly<Record<string, unknown>>;
  readonly event: { readonly text: unknown };
  setState(state: object): void;
  sendText(text: string): Promise<unknown>;
}

/** Keeps as many words as our flow has questions. */
async function echo(context: Context): Promise<void> {
  const before = context.state['answers'];
  const answers: readonly unknown[] = Array.isArray(before) ? before : [];
  const text = String(context.event.text);
  context.setState({ answers: [...answers, text].slice(-50) });
  await context.sendText(`You wrote: ${text}`);
}
