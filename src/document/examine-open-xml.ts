// Examines the office documents of today (docx, xlsx, pptx): macros, embedded objects, links out.

import type { DocumentKind, Examination } from '../intake/document.ts';
import { type FileType, accepted, quarantined, refused } from './finding.ts';
import { officePartBytesMax } from './limits.ts';
import { wordsOfXml } from './xml-words.ts';
import type { ZipEntry } from './zip-listing.ts';

/** `entries`: the parts of the package. Rejects when a part is damaged. */
export async function examineOpenXml(entries: readonly ZipEntry[]): Promise<Examination> {
  const parts = await readXmlParts(entries);
  const contentTypes = parts.get('[Content_Types].xml') ?? '';
  const type = typeOf(contentTypes, entries);
  if (type === null) return refused(packageType, 'type_not_supported');
  if (isActive(contentTypes, entries, parts)) return quarantined(type, 'macro_or_embedded_object');
  if ([...parts.values()].some((xml) => xml.includes('<!DOCTYPE'))) {
    return refused(type, 'unreadable');
  }
  const main = mainParts(type.kind, parts);
  if (main.length === 0) return refused(type, 'unreadable');
  return accepted(type, { textSample: main.map(wordsOfXml).join(' ') });
}

const packageType: FileType = { kind: 'unknown', mediaType: 'application/zip' };

async function readXmlParts(entries: readonly ZipEntry[]): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of entries) {
    const content = await entry.read(officePartBytesMax);
    if (/\.(?:xml|rels|vml)$/iu.test(entry.name)) parts.set(entry.name, decodeXml(content));
  }
  return parts;
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodeXml(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder().decode(content);
}

const openXml = 'application/vnd.openxmlformats-officedocument';

function typeOf(contentTypes: string, entries: readonly ZipEntry[]): FileType | null {
  const has = (folder: string): boolean => entries.some(({ name }) => name.startsWith(folder));
  if (has('word/') || contentTypes.includes('wordprocessingml')) {
    return { kind: 'word', mediaType: `${openXml}.wordprocessingml.document` };
  }
  if (has('xl/') || contentTypes.includes('spreadsheetml')) {
    return { kind: 'spreadsheet', mediaType: `${openXml}.spreadsheetml.sheet` };
  }
  if (has('ppt/') || contentTypes.includes('presentationml')) {
    return { kind: 'presentation', mediaType: `${openXml}.presentationml.presentation` };
  }
  return null;
}

const activePart =
  /vbaProject|vbaData|(?:macrosheets|activeX|ctrlProps)\/|embeddings\/.*(?:bin|exe|m|xlsb)$/iu;

function isActive(
  contentTypes: string,
  entries: readonly ZipEntry[],
  parts: ReadonlyMap<string, string>,
): boolean {
  if (contentTypes.includes('macroEnabled') || contentTypes.includes('vbaProject')) return true;
  if (entries.some(({ name }) => activePart.test(name))) return true;
  return [...parts].some(([name, xml]) => (name.endsWith('.rels') ? reachesOut(xml) : runs(xml)));
}

/** Links a person clicks, and other workbooks that formulas name; all else loads by itself. */
const harmlessLink = /\/(?:hyperlink|externalLinkPath|xlExternalLinkPath\/xlPathMissing)$/u;

function reachesOut(relationships: string): boolean {
  for (const [relationship] of relationships.matchAll(/<[\w:]*Relationship\s[^>]*>/gu)) {
    if (!/TargetMode\s*=\s*["']External["']/u.test(relationship)) continue;
    const type = /\sType\s*=\s*["']([^"']*)["']/u.exec(relationship)?.[1] ?? '';
    if (!harmlessLink.test(type)) return true;
  }
  return false;
}

const dynamicDataExchange = /(?:^|[\s"'])DDE(?:AUTO)?\b/iu;

function runs(xml: string): boolean {
  if (/<[\w:]*(?:ddeLink|oleLink)[\s>]/u.test(xml)) return true;
  // Word may spread one field code over many runs, so these are joined first.
  const split = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map((match) => match[1] ?? '');
  const simple = [...xml.matchAll(/w:instr\s*=\s*"([^"]*)"/gu)].map((match) => match[1] ?? '');
  return (
    dynamicDataExchange.test(split.join('')) || simple.some((c) => dynamicDataExchange.test(c))
  );
}

const mainPart = {
  word: /^word\/document\d*\.xml$/u,
  spreadsheet: /^xl\/(?:workbook\d*|sharedStrings)\.xml$/u,
  presentation: /^ppt\/(?:presentation|slides\/slide\d+)\.xml$/u,
} as const;

function mainParts(kind: DocumentKind, parts: ReadonlyMap<string, string>): readonly string[] {
  if (kind !== 'word' && kind !== 'spreadsheet' && kind !== 'presentation') return [];
  return [...parts].filter(([name]) => mainPart[kind].test(name)).map(([, xml]) => xml);
}
