// `desk doctor`: what is configured, reachable and writable, in words.
import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../channel/finding.ts';
import type { Config } from '../config.ts';
import { sandboxNotes } from '../document/sandbox.ts';
import { Mailer } from '../lib/mailer.ts';
import { examineChannels } from '../open-channels.ts';
import { databaseFile, keyFile, keyIsLost } from '../open-store.ts';
import { productVersion, projectFolder } from '../project-folder.ts';
import { shippedFlows } from '../shipped.ts';
import { openDatabase } from '../store/connection.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- doctor

Looks at the settings, folders, keys, database, pages and the sandbox for files, asks every
messenger that is configured, and says what is wrong and what to do. Exit code 0 when the
service can run, 1 when it cannot, 2 when settings cannot be used.`;

/** Below this much free space (bytes) files of patients may soon be refused. */
const freeBytesMin = 1_000_000_000;

export async function doctor(args: readonly string[], out: Out): Promise<number> {
  const parsed = readArguments(args, { options: {}, usage, out });
  if (typeof parsed === 'number') return parsed;
  const config = settings();
  if (config === null) return 2;
  out(`Intake Desk ${await productVersion()}, Node ${process.versions.node}`);
  const findings = [
    node(),
    folder('data folder', config.dataFolder),
    folder('keys folder', config.keysFolder),
    keys(config),
    space(config.dataFolder),
    await database(config),
    flow(config),
    pages(),
    address(config),
    ...(await mail(config)),
    ...(await examineChannels(config)),
    ...sandboxNotes().map((words) => ({ about: 'sandbox', well: true, words })),
  ];
  for (const { about, well, words } of findings) {
    out(`${well ? '  ok  ' : 'WRONG '} ${about}: ${words}`);
  }
  return findings.every(({ well }) => well) ? 0 : 1;
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  const well = major >= 22;
  return {
    about: 'node',
    well,
    words: well ? 'new enough' : 'use "npm run", which brings Node 24',
  };
}

function folder(about: string, path: string): Finding {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK);
    return { about, well: true, words: `${path} can be written` };
  } catch {
    return {
      about,
      well: false,
      words: `${path} cannot be written; change its owner or the setting`,
    };
  }
}

function keys(config: Config): Finding {
  const path = keyFile(config);
  if (!existsSync(path)) {
    const lost = keyIsLost(config);
    const words = lost
      ? `${path} is missing, and without it the data cannot be read: put it back from your copy`
      : 'none yet; the first start makes one';
    return { about: 'master key', well: !lost, words };
  }
  const open = (statSync(path).mode & 0o077) !== 0;
  const words = open ? `others can read it: chmod 600 ${path}` : 'there, and readable by us alone';
  return { about: 'master key', well: !open, words };
}

function space(path: string): Finding {
  const { bavail, bsize } = statfsSync(path);
  const free = bavail * bsize;
  const words = `${(free / 1e9).toFixed(1)} GB free`;
  return { about: 'disk', well: free >= freeBytesMin, words };
}

async function database(config: Config): Promise<Finding> {
  const about = 'database';
  const filename = databaseFile(config);
  // Opening would make one, and data without a key look like a lost key.
  const none = 'none yet; the first start makes one';
  if (!existsSync(filename)) return { about, well: true, words: none };
  try {
    const opened = openDatabase({ filename });
    const rows: unknown = await opened.reader.raw('PRAGMA quick_check');
    await opened.close();
    const well = JSON.stringify(rows).includes('"ok"');
    return { about, well, words: well ? `${opened.client}, sound` : 'damaged: restore a backup' };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { about, well: false, words };
  }
}

function flow(config: Config): Finding {
  try {
    const well = shippedFlows().has(config.flow);
    const words = well ? config.flow : `there is no flow "${config.flow}" in flows/`;
    return { about: 'flow', well, words };
  } catch (error) {
    return { about: 'flow', well: false, words: error instanceof Error ? error.message : 'broken' };
  }
}

function pages(): Finding {
  const well = existsSync(join(projectFolder, 'dist/web/chat/index.html'));
  return { about: 'pages', well, words: well ? 'built' : 'not built; run "npm run prepare"' };
}

/** Signs in at the mail server, and sends nothing. */
async function mail({ mail: settings }: Config): Promise<readonly Finding[]> {
  const about = 'e-mail';
  if (settings === null) {
    return [{ about, well: true, words: 'not configured: members are told in the console alone' }];
  }
  const mailer = new Mailer(settings);
  const trouble = await mailer.trouble();
  await mailer.close();
  const open = settings.encrypted ? '' : '; the line is not encrypted (INTAKE_SMTP_TLS)';
  const words = trouble ?? `the server takes e-mails from ${settings.from}${open}`;
  return [{ about, well: trouble === null, words }];
}

function address(config: Config): Finding {
  const local = /localhost|127\.0\.0\.1/.test(config.publicUrl);
  const words = local
    ? `${config.publicUrl}: upload links work on this machine only; set INTAKE_PUBLIC_URL`
    : config.publicUrl;
  return { about: 'address', well: true, words };
}
