// Which Chromium runs WhatsApp Web, and how: never one that was downloaded at install.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';

const run = promisify(execFile);
const versionMs = 10_000;
/** Of the Chromium that npm brings: for one that does not tell its version. */
const majorKnown = '153';

/**
 * A user agent of the browser's own version: the library's is years old, and WhatsApp shows a page
 * that asks for an update to such.
 */
export async function userAgentOf(executablePath: string): Promise<string> {
  const told = await run(executablePath, ['--version'], { timeout: versionMs }).catch(() => null);
  const major = /\b(\d{2,4})\.\d+\.\d+/.exec(told?.stdout ?? '')?.[1] ?? majorKnown;
  return (
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
    `Chrome/${major}.0.0.0 Safari/537.36`
  );
}

const chromiumArguments = [
  // Neither root nor a container has what the sandbox needs; the page is WhatsApp's alone.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface ChromiumOptions {
  /** The path of a Chromium of one's own; null takes the one that npm brought. */
  readonly path: string | null;
  readonly extraArguments: readonly string[];
}

/** Launch options; the first call of a machine unpacks Chromium into the temporary folder. */
export async function chromiumOptions({ path, extraArguments }: ChromiumOptions) {
  return {
    executablePath: path ?? (await chromium.executablePath()),
    headless: true,
    // A browser that talks through a pipe ends with us, however we end.
    pipe: true,
    // We stop it ourselves, in order.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    args: [...chromiumArguments, ...extraArguments],
  };
}
