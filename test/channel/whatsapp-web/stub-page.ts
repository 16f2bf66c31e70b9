// Writes the page that stands in WhatsApp Web's place, tied to one server, where the library looks.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const stubVersion = '2.3000.0-stub';
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'whatsapp-web');

/** The page asks a server on this machine, which Chromium would first ask a person about. */
export const stubArguments = ['--disable-features=LocalNetworkAccessChecks'];

export function writeStubPage(folder: string, serverOrigin: string): void {
  mkdirSync(folder, { recursive: true });
  const scripts = ['models.js', 'modules.js', 'page.js'].map((name) =>
    readFileSync(join(fixtures, name), 'utf8').replace('__SERVER__', serverOrigin),
  );
  const head = '<!doctype html><meta charset="utf-8"><title>stub</title>';
  const html = `${head}<script>\n${scripts.join('\n')}</script>`;
  writeFileSync(join(folder, `${stubVersion}.html`), html);
}
