// Checks whether WhatsApp Web can run here, and whether its page still has what the library needs.
import type { Finding } from '../finding.ts';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../lib/log.ts';
import type { WhatsAppWebAccount } from '../channel-settings.ts';
import { chromiumOptions } from './chromium-options.ts';
import type { PageClient } from './guarded-client.ts';
import { openProfile } from './profile.ts';
import { requiredModules } from './required-modules.ts';
import { Supervision } from './supervision.ts';
import { whatsAppWebFolder, whatsAppWebTiming, type WhatsAppWebParts } from './whatsapp-web.ts';
import { within } from './within.ts';

const startMs = 20_000;
const saidCharactersMax = 4000;
const readyMs = 90_000;

export type DoctorParts = Pick<WhatsAppWebParts, 'dataFolder' | 'stub' | 'timing'>;

/** Opens the page only for a pairing that exists and that no service is using. */
export async function doctorWhatsAppWeb(
  account: WhatsAppWebAccount,
  parts: DoctorParts,
): Promise<readonly Finding[]> {
  const browser = await checkChromium(account);
  const folder = whatsAppWebFolder(parts.dataFolder);
  const [profile, usable] = checkProfile(folder);
  const page = browser.well && usable ? [await checkPage(account, parts)] : [];
  return [browser, profile, ...page];
}

async function checkChromium({ chromiumPath: path }: WhatsAppWebAccount): Promise<Finding> {
  const about = 'Chromium';
  const folder = mkdtempSync(join(tmpdir(), 'chromium-check-'));
  try {
    const { executablePath, args } = await chromiumOptions({ path, extraArguments: [] });
    const options = ['--headless', `--user-data-dir=${folder}`, '--remote-debugging-port=0'];
    await within(startMs, startsOnce(executablePath, [...args, ...options]));
    return { about, well: true, words: `starts (${executablePath})` };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const what = 'install the libraries it names, or set INTAKE_CHROMIUM_PATH to one that starts';
    return { about, well: false, words: `does not start: ${words}; ${what}` };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Resolves once the browser says that it listens, and it is ended again. */
function startsOnce(executablePath: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, options, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.on('error', reject);
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-saidCharactersMax);
      if (said.includes('DevTools listening')) child.kill('SIGKILL');
    });
    child.on('close', (code) => {
      if (said.includes('DevTools listening')) resolve();
      else reject(new Error(said.trim().split('\n')[0] || `ended with ${String(code)}`));
    });
  });
}

/** The check, and whether there is a pairing that nobody else is using. */
function checkProfile(folder: string): readonly [Finding, boolean] {
  const about = 'WhatsApp Web pairing';
  if (!existsSync(join(folder, 'session'))) {
    const words = 'not paired yet: start the service and scan the code that it shows';
    return [{ about, well: false, words }, false];
  }
  if ((statSync(folder).mode & 0o077) !== 0) {
    const words = `others of this machine can read ${folder}: chmod 700 it`;
    return [{ about, well: false, words }, false];
  }
  try {
    openProfile(folder).release();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [{ about, well: true, words: `in use, so its page was not looked at: ${words}` }, false];
  }
  return [{ about, well: true, words: `kept in ${folder}` }, true];
}

async function checkPage(account: WhatsAppWebAccount, parts: DoctorParts): Promise<Finding> {
  const about = 'WhatsApp Web page';
  const supervision = new Supervision({
    folder: whatsAppWebFolder(parts.dataFolder),
    timing: { ...whatsAppWebTiming, ...parts.timing },
    log: silentLog,
    phone: account.phone,
    chromium: {
      path: account.chromiumPath,
      extraArguments: parts.stub?.chromiumArguments ?? [],
    },
    stub: parts.stub ?? null,
    listen: () => undefined,
    onPairing: () => undefined,
    onReady: () => undefined,
  });
  supervision.start();
  try {
    const client = await supervision.readyWithin(parts.timing?.readyMs ?? readyMs);
    if (client === null) return { about, well: false, words: supervision.health().words };
    const missing = await missingModules(client);
    if (missing.length === 0) return { about, well: true, words: 'connected, and nothing missing' };
    const what = 'update whatsapp-web.js, or use the Cloud API until there is an update';
    return { about, well: false, words: `WhatsApp changed: ${missing.join(', ')}; ${what}` };
  } finally {
    await supervision.stop();
  }
}

async function missingModules(client: PageClient): Promise<readonly string[]> {
  const found = await client.pupPage?.evaluate(
    (names: readonly string[]) =>
      names.filter((name) => {
        try {
          // The page's own registry, which throws for a name that it does not know.
          return !(globalThis as unknown as { require(name: string): unknown }).require(name);
        } catch {
          return true;
        }
      }),
    [...requiredModules],
  );
  return found ?? requiredModules;
}
