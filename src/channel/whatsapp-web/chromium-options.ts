// Which Chromium runs WhatsApp Web, and how: never one that was downloaded at install.
import chromium from '@sparticuz/chromium';

/** The library's own is years old; WhatsApp shows an "update your browser" page to such. */
export const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Chrome/153.0.0.0 Safari/537.36';

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
