// Our service behind our HTTP server, in a process of its own; what it says is taken at once.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { menuWordsFrom } from '../../src/channel/menu-words.ts';
import { WhatsAppCloud } from '../../src/channel/whatsapp-cloud/whatsapp-cloud.ts';
import { readConfig } from '../../src/config.ts';
import { loadCatalog } from '../../src/language/load-catalog.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { silentLog } from '../../src/lib/log.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { startService } from '../../src/service.ts';
import { createServer } from '../../src/web/server.ts';
import { webhookRoutes } from '../../src/web/webhook-routes.ts';
import { webhookDeps } from '../../src/web-deps.ts';
import { appSecret, phoneNumberId } from './posted.ts';

const folder = mkdtempSync(join(tmpdir(), 'webhooks-ours-'));
const channel = new WhatsAppCloud(
  {
    ...{ phoneNumberId, appSecret, token: 'bench', verifyToken: 'bench', template: null },
    ...{ graphVersion: 'v25.0', origin: 'http://127.0.0.1' },
  },
  {
    menuWords: menuWordsFrom(loadCatalog(join(projectFolder, 'locales'))),
    log: silentLog,
  },
);
// The far side of the network: takes everything at once, as it does for bottender.
channel.send = ({ idempotencyKey }) =>
  Promise.resolve({ state: 'accepted', externalIds: [idempotencyKey] });

const service = await startService({
  config: readConfig({ INTAKE_DATA_DIR: folder, INTAKE_KEYS_DIR: join(folder, 'keys') }),
  channels: [channel],
  clock: systemClock,
  log: silentLog,
  onFatal: (error) => {
    throw error;
  },
});
const server = await createServer({
  pagesFolder: emptyPages(),
  ...{ embedOrigins: [], trustProxy: false, log: () => undefined },
  plugins: [webhookRoutes(webhookDeps([channel]))],
  health: () => Promise.resolve(),
});
await server.listen({ host: '127.0.0.1', port: 0 });
// A TCP server's address.
process.send?.({ port: (server.server.address() as AddressInfo).port });

/** Our parent asks us to come to rest, and in the end to go. */
// Whoever started us may have been killed.
process.on('disconnect', () => process.exit(1));
process.on('message', (asked) => {
  void (asked === 'settle' ? settle() : stop());
});

async function settle(): Promise<void> {
  await service.settle();
  process.send?.('settled');
}

async function stop(): Promise<void> {
  await server.close();
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

function emptyPages(): string {
  for (const name of ['chat', 'upload', 'assets']) {
    mkdirSync(join(folder, 'pages', name), { recursive: true });
    writeFileSync(join(folder, 'pages', name, 'index.html'), '');
  }
  return join(folder, 'pages');
}
