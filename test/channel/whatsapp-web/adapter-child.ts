// A process of its own with the adapter, which answers every text and may be killed any time.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ChannelHost } from '../../../src/channel/channel.ts';
import { WhatsAppWeb } from '../../../src/channel/whatsapp-web/whatsapp-web.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { stubArguments, stubVersion } from './stub-page.ts';
import { quickTiming, say } from './web-office.ts';

const folder = process.argv[2] ?? '';
const inboxPath = join(folder, 'inbox.txt');
const outboxPath = join(folder, 'outbox.txt');
const lines = (path: string): readonly string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];

const channel = new WhatsAppWeb(
  { phone: null, chromiumPath: null },
  {
    menuWords: () => ({ orWrite: 'Or write:', choose: 'Choose' }),
    log: silentLog,
    dataFolder: folder,
    print: () => undefined,
    timing: quickTiming,
    stub: {
      ...{ version: stubVersion, folder: join(folder, 'page') },
      chromiumArguments: stubArguments,
    },
  },
);

/** A house in two files: what came in, and what is about to be and was said. */
const house: ChannelHost = {
  accept: async ({ externalId, address, body }) => {
    if (body.kind !== 'text') return { accepted: false };
    if (lines(inboxPath).some((line) => line.startsWith(externalId))) return { accepted: false };
    appendFileSync(inboxPath, `${externalId}\t${body.text}\n`);
    void answer(externalId, address, `پاسخ ${body.text}`);
    return { accepted: true };
  },
  receipt: async () => undefined,
  readdress: async () => undefined,
  openFile: async () => Readable.from([]),
};

async function answer(key: string, address: string, text: string): Promise<void> {
  appendFileSync(outboxPath, `sending\t${key}\t${address}\t${text}\t${new Date().toISOString()}\n`);
  const { state } = await channel.send(say(address, text, { idempotencyKey: key }));
  if (state === 'accepted') appendFileSync(outboxPath, `sent\t${key}\n`);
}

/** As the outbox does after a crash: looks for what was being sent before it says it again. */
async function takeUp(): Promise<void> {
  const sent = new Set(lines(outboxPath).flatMap((line) => line.split('\t').slice(0, 2).join()));
  for (const line of lines(outboxPath)) {
    const [what, key = '', address = '', text = '', at = ''] = line.split('\t');
    if (what !== 'sending' || sent.has(`sent,${key}`)) continue;
    const found = await channel.findSent(say(address, text, { idempotencyKey: key, at }));
    if (found.length > 0) appendFileSync(outboxPath, `sent\t${key}\n`);
    else await answer(key, address, text);
  }
}

await channel.start(house);
await takeUp();
