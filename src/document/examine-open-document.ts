// Examines OpenDocument files (odt, ods, odp): encryption, macros, embedded objects.

import type { DocumentKind, Examination } from '../intake/document.ts';
import { accepted, quarantined, refused } from './finding.ts';
import { officePartBytesMax } from './limits.ts';
import { wordsOfXml } from './xml-words.ts';
import type { ZipEntry } from './zip-listing.ts';

/** Whether a package is OpenDocument: it holds a manifest and a content. */
export function isOpenDocument(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.has('META-INF/manifest.xml') && names.has('content.xml');
}

/** `entries`: the parts of the package. Rejects when a part is damaged. */
export async function examineOpenDocument(entries: readonly ZipEntry[]): Promise<Examination> {
  const manifest = await readText(entries, 'META-INF/manifest.xml');
  const type = typeOf(manifest);
  if (manifest.includes('encryption-data')) return refused(type, 'password_protected');
  if (entries.some(({ name }) => activePart.test(name))) {
    return quarantined(type, 'macro_or_embedded_object');
  }
  const content = await readText(entries, 'content.xml');
  if (content.includes('<!DOCTYPE')) return refused(type, 'unreadable');
  if (activeContent.test(content)) return quarantined(type, 'macro_or_embedded_object');
  return accepted(type, { textSample: wordsOfXml(content) });
}

const activePart = /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh|java|class)$|^Object \d+$|\.exe$/iu;
const activeContent =
  /<(?:script:event-listener|(?:office|text|table):dde-\w+|draw:(?:applet|plugin))\b/u;

const openDocument = 'application/vnd.oasis.opendocument';

function typeOf(manifest: string): { kind: DocumentKind; mediaType: string } {
  if (manifest.includes(`${openDocument}.spreadsheet`)) {
    return { kind: 'spreadsheet', mediaType: `${openDocument}.spreadsheet` };
  }
  if (manifest.includes(`${openDocument}.presentation`)) {
    return { kind: 'presentation', mediaType: `${openDocument}.presentation` };
  }
  return { kind: 'word', mediaType: `${openDocument}.text` };
}

async function readText(entries: readonly ZipEntry[], name: string): Promise<string> {
  const part = entries.find((entry) => entry.name === name);
  return part === undefined ? '' : new TextDecoder().decode(await part.read(officePartBytesMax));
}
