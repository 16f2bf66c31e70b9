// A whole stay in the house for the canary test: `play` says it all, `erase` takes it back.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Terminal } from '../../src/channel/terminal/terminal.ts';
import { WebChat } from '../../src/channel/web-chat/web-chat.ts';
import { readConfig } from '../../src/config.ts';
import { InboxVoice } from '../../src/desk/inbox-voice.ts';
import { readScript } from '../../src/desk/patient-script.ts';
import { PlayedPatient } from '../../src/desk/played-patient.ts';
import { SteppedClock } from '../../src/desk/stepped-clock.ts';
import { menuWordsOf } from '../../src/desk/terminal-desk.ts';
import { createLog } from '../../src/lib/log.ts';
import { startService } from '../../src/service.ts';
import { portalRoutes } from '../../src/web/portal-routes.ts';
import { createServer } from '../../src/web/server.ts';
import { chatRoutes } from '../../src/web/chat-routes.ts';
import { chatDeps, portalDeps } from '../../src/web-deps.ts';

const [act = '', folder = '', token = ''] = process.argv.slice(2);
const log = createLog('debug');
const config = readConfig({
  INTAKE_DATA_DIR: join(folder, 'data'),
  INTAKE_KEYS_DIR: join(folder, 'keys'),
});
const clock = new SteppedClock('2026-11-23T18:00:00Z');
const webChat = new WebChat();
const terminal = new Terminal(() => undefined, menuWordsOf());
const service = await startService({
  ...{ config, clock, log, channels: [webChat, terminal] },
  onFatal: (error) => {
    throw error;
  },
});
const server = await createServer({
  pagesFolder: join(folder, 'pages'),
  embedOrigins: [],
  trustProxy: false,
  plugins: [
    chatRoutes(chatDeps(service, { config, webChat })),
    portalRoutes(portalDeps(service, config)),
  ],
  log: (entry) => {
    log.info({ ...entry }, 'request');
  },
  health: () => Promise.resolve(),
});

const { intakeId: intake } = await service.inbox.resolve('terminal', 'played');
const url = await service.links.urlOf(intake);
const link = token === '' ? (/[A-Za-z0-9_-]{43}/.exec(url)?.[0] ?? '') : token;
if (act === 'play') await play();
else await erase();
await server.close();
await service.stop();

async function play(): Promise<void> {
  const script = readScript(join(folder, 'script.yaml'));
  const files = join(folder, 'files');
  const voice = new InboxVoice(service, clock);
  const quiet = { service, clock, voice, script, files, say: () => undefined };
  const patient = new PlayedPatient(quiet);
  await patient.play();
  await say('upload link');
  const state = await service.intakes.state(intake);
  const upload = await throughLink('CANARYLINKNAME.txt', 'CANARYLINKBYTES of a letter');
  const odd = await throughLink('CANARYODDNAME'.repeat(2000), 'x');
  await service.settle();
  report({ link, package: state?.package !== null, upload: upload.status, odd: odd.body });
}

async function erase(): Promise<void> {
  await say('delete my data');
  await say('yes');
  clock.forward(20_000);
  service.jobs.wake();
  await service.settle();
  const { status, body } = await throughLink('CANARYLATE.txt', 'CANARYLATE');
  report({ upload: status, odd: body });
}

async function say(text: string): Promise<void> {
  const event = { account: 'terminal', externalId: randomUUID(), address: 'played', sentAt: '' };
  await service.inbox.accept({ ...event, body: { kind: 'text', text } });
  await service.settle();
}

async function throughLink(name: string, payload: string) {
  const query = { id: randomUUID(), name };
  const headers = {
    authorization: `Bearer ${link}`,
    'content-type': 'application/octet-stream',
  };
  const door = { method: 'POST', url: '/upload/api/files' } as const;
  const response = await server.inject({ ...door, query, headers, payload });
  return { status: response.statusCode, body: response.body };
}

/** The one line that is no log. */
function report(found: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`REPORT ${JSON.stringify(found)}\n`);
}
