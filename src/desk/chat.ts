// `desk chat`: a patient's conversation in the terminal, with the real service behind it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { Terminal } from '../channel/terminal/terminal.ts';
import { systemClock } from '../lib/clock.ts';
import { createLog } from '../lib/log.ts';
import type { Service } from '../service.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';
import { menuWordsOf, showFile } from './terminal-desk.ts';

/** What the bot sends is the patient's own copy; it must not lie among the project's files. */
const receivedFolder = 'received';

const usage = `npm run desk -- chat [--as NAME]

Talk to the bot as a patient would. The conversation is kept: come back with the same NAME.

  --as NAME     who you are in this terminal (default: me)

While you chat:
  /send PATH…   send files (several at once arrive as one burst)
  /quit         leave; nothing is lost

Files that the bot sends are saved in the folder ${receivedFolder}.`;

export async function chat(args: readonly string[], out: Out): Promise<number> {
  const options = { as: { type: 'string', default: 'me' } } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return parsed;
  const config = settings();
  if (config === null) return 2;
  const address = parsed.values.as;
  const words = menuWordsOf();
  const { startService } = await import('../service.ts');
  const service: Service = await startService({
    config,
    channels: [
      new Terminal((message, native) => {
        if (message.address === address) out(`\n${native.text}\n`);
        if (message.file === null) return;
        showFile(service, message.file, { folder: receivedFolder, out }).catch((error: unknown) => {
          out(`  The file could not be saved: ${String(error)}`);
        });
      }, words),
    ],
    clock: systemClock,
    log: createLog('warn'),
    onFatal: (error) => {
      process.stderr.write(`the database cannot be trusted any more: ${error.message}\n`);
      process.exit(1);
    },
  });
  await talk(service, address, out);
  await service.settle();
  await service.stop();
  return 0;
}

async function talk(service: Service, address: string, out: Out): Promise<void> {
  await hear(service, address, { kind: 'opened' });
  const lines = createInterface({ input: process.stdin, terminal: process.stdin.isTTY });
  for await (const line of lines) {
    const said = line.trim();
    if (said === '/quit') return;
    if (said.startsWith('/send')) {
      await sendFiles(service, { address, paths: said.slice('/send'.length), out });
    } else if (said !== '') {
      await hear(service, address, { kind: 'text', text: said });
    }
    await service.inbox.idle();
    await service.outbox.idle();
  }
}

type Body = Parameters<Service['inbox']['accept']>[0]['body'];

async function hear(service: Service, address: string, body: Body): Promise<void> {
  await service.inbox.accept({
    account: 'terminal',
    externalId: randomUUID(),
    address,
    sentAt: new Date().toISOString(),
    body,
  });
}

async function sendFiles(
  service: Service,
  { address, paths, out }: { readonly address: string; readonly paths: string; readonly out: Out },
): Promise<void> {
  const files = paths.match(/"[^"]+"|\S+/g)?.map((path) => path.replaceAll('"', '')) ?? [];
  if (files.length === 0) out('  Which files? /send PATH…');
  const { intakeId } = await service.inbox.resolve('terminal', address);
  for (const path of files) {
    if (!existsSync(path) || !statSync(path).isFile()) {
      out(`  There is no file "${path}".`);
      continue;
    }
    const { sha256, bytes } = await service.vault.put(
      intakeId,
      createReadStream(path),
      fileBytesMax,
    );
    const about = { ref: `vault:${sha256}`, bytes, name: basename(path) };
    await hear(service, address, {
      ...{ kind: 'media', ...about, mediaType: '', caption: '', via: 'chat', intake: intakeId },
    });
  }
}

const fileBytesMax = 100_000_000;
