// Runs the service: reads the settings, puts it together, serves the pages, stops cleanly.
import { join } from 'node:path';
import { menuWordsFrom } from './channel/menu-words.ts';
import type { Channel } from './channel/channel.ts';
import { WebChat, webChatAccount } from './channel/web-chat/web-chat.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { consolePlugins } from './console/console-plugins.ts';
import { digestOf } from './console/notice-deps.ts';
import { staffDeps } from './console/staff-deps.ts';
import { FlowError } from './flow/load-flows.ts';
import { systemClock } from './lib/clock.ts';
import { armFailpoints } from './lib/failpoint.ts';
import { createLog } from './lib/log.ts';
import type { Log } from './lib/log.ts';
import { openChannels } from './open-channels.ts';
import { projectFolder } from './project-folder.ts';
import { startService } from './service.ts';
import type { Service } from './service.ts';
import { shippedCatalog } from './shipped.ts';
import { chatRoutes } from './web/chat-routes.ts';
import { portalRoutes } from './web/portal-routes.ts';
import { createServer } from './web/server.ts';
import { webhookRoutes } from './web/webhook-routes.ts';
import { chatDeps, portalDeps, webhookDeps } from './web-deps.ts';

/** Until a signal ends it; what keeps it from starting is said in words, with exit code 1 or 2. */
export async function servePages(env: NodeJS.ProcessEnv): Promise<void> {
  process.umask(0o077);
  const config = settings(env);
  armFailpoints(config.failpoints);
  const log = createLog(config.logLevel);
  try {
    await serve(config, log);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Intake Desk could not start.\n${words}\n`);
    if (!(error instanceof FlowError)) log.error({ error }, 'could not start');
    process.exit(1);
  }
}

function settings(env: NodeJS.ProcessEnv): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`Intake Desk could not start: ${error.message}\n`);
    process.exit(2);
  }
}

async function serve(config: Config, log: Log): Promise<void> {
  const webChat = new WebChat();
  const menuWords = menuWordsFrom(shippedCatalog());
  const channels = [webChat, ...(await openChannels(config, { log, menuWords }))];
  const service = await startService({
    config,
    channels,
    clock: systemClock,
    log,
    onFatal: (error) => {
      log.error({ error }, 'the database cannot be trusted any more: ending, to start anew');
      process.exit(1);
    },
  });
  const staff = await staffDeps({ service, config, clock: systemClock });
  const pagesFolder = join(projectFolder, 'dist/web');
  const console = { service, config, channels, clock: systemClock, pagesFolder };
  const server = await createServer({
    pagesFolder,
    embedOrigins: config.embedOrigins,
    trustProxy: config.trustedProxies.length === 0 ? false : config.trustedProxies.join(','),
    plugins: [
      chatRoutes(chatDeps(service, { config, webChat })),
      portalRoutes(portalDeps(service, config)),
      webhookRoutes(webhookDeps(channels)),
      ...consolePlugins(console, staff),
    ],
    log: (entry) => {
      log.info({ ...entry }, 'request');
    },
    health: async () => {
      await service.database.reader.raw('select 1');
    },
  });
  await server.listen({ host: config.host, port: config.port });
  const digest = digestOf({ service, config, clock: systemClock, log, staff });
  digest?.start();
  stopOnSignal(async () => {
    await server.close();
    await digest?.stop();
    await service.stop();
  });
  welcome(config, { service, channels, setupCode: staff.setupCode });
}

interface Welcomed {
  readonly service: Service;
  readonly channels: readonly Channel[];
  readonly setupCode: string | null;
}

/** Says what was made and where to click. */
function welcome(config: Config, { service, channels, setupCode }: Welcomed): void {
  const lines = [
    '',
    'Intake Desk is running.',
    `  Chat page     ${config.publicUrl}/chat`,
    `  Console       ${config.publicUrl}/console`,
    ...setupLines(setupCode),
    `  Terminal chat npm run desk -- chat`,
    ...messengerLines(config, channels),
    `  Data          ${config.dataFolder} (${service.database.client}, files encrypted)`,
    `  Keys          ${config.keysFolder}`,
    ...(service.keyring.created ? keysAreNew : []),
    '  Stop with Ctrl+C.',
    '',
  ];
  process.stdout.write(lines.join('\n') + '\n');
}

function messengerLines(config: Config, channels: readonly Channel[]): readonly string[] {
  return channels
    .filter(({ account }) => account !== webChatAccount)
    .map((channel) => {
      const address = `${config.publicUrl}/webhooks/${channel.account}`;
      const where = channel.webhook === undefined ? '' : ` (webhook ${address})`;
      return `  Messenger     ${channel.account}${where}`;
    });
}

/** Whoever finds the address first shall not become the owner: they need what stands here. */
function setupLines(code: string | null): readonly string[] {
  if (code === null) return [];
  return [
    `                Nobody can sign in yet. Open it, and make the owner with the code ${code}`,
  ];
}

const keysAreNew = [
  '                They were made just now. Keep a copy in a safe place:',
  '                without them nothing can be read.',
];

function stopOnSignal(end: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await end();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
