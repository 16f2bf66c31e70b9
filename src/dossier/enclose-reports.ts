// Makes the package's files from what was received: the pages of one report become one PDF.
import type { Conversion, PageWish } from '../document/conversion.ts';
import type { Words } from '../flow/show-answer.ts';
import type { DocumentKind } from '../intake/document.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';
import type { DossierFiles, EnclosedFile } from './dossier-parts.ts';
import { joinPages } from './pages-to-pdf.ts';
import { bundlesOf, describeFile, extensionOf, pathOf, type Bundle } from './plan-reports.ts';
import { convertedOf, partsInOrder } from './report-parts.ts';
import type { Converted } from './report-parts.ts';

/** What the dossier shows of a file; its pages as `wish` asks. */
export type Convert = (
  bytes: Uint8Array,
  kind: DocumentKind,
  wish: PageWish,
) => Promise<Conversion>;

export interface EncloseParts {
  readonly words: Words;
  readonly state: IntakeState;
  readonly files: DossierFiles;
  readonly convert: Convert;
  /** Called when a report is done, with how many there are. */
  onProgress?(done: number, total: number): void;
}

/** Every usable file of the intake as it lies in the package, in the order of the checklist. */
export async function encloseReports(parts: EncloseParts): Promise<readonly EnclosedFile[]> {
  const taken = new Map<string, Set<string>>();
  const enclosed: EnclosedFile[] = [];
  const bundles = bundlesOf(parts);
  for (const [index, bundle] of bundles.entries()) {
    enclosed.push(...(await enclose(parts, bundle, taken)));
    parts.onProgress?.(index + 1, bundles.length);
  }
  return enclosed;
}

interface Original {
  readonly document: DocumentState;
  /** Without the identifiers in its header; null where it goes along as it came. */
  readonly cleared: Uint8Array | null;
}

async function enclose(
  parts: EncloseParts,
  bundle: Bundle,
  taken: Map<string, Set<string>>,
): Promise<readonly EnclosedFile[]> {
  const paged: Converted[] = [];
  const originals: Original[] = [];
  for (const document of bundle.documents) {
    const converted = await convertedOf(parts, document);
    if (converted.kind === 'pages') paged.push(converted);
    else originals.push({ document, cleared: converted.cleared });
  }
  const pages = partsInOrder(bundle.report, paged);
  const files: EnclosedFile[] = [];
  if (pages.length > 0) {
    const joined = await joinPages(pages);
    const kept = await parts.files.keep(joined.pdf);
    const origin = pages.some((part) => part.kind === 'image') ? 'photo' : 'pdf';
    const path = pathOf(parts, bundle, { taken, extension: 'pdf' });
    const isCleaned = pages.some((part) => part.kind === 'image' && part.isCleaned === true);
    const about = { path, origin, pageCount: joined.pageCount, isCleaned } as const;
    files.push(
      describeFile(parts, bundle, {
        ...kept,
        ...about,
        sources: paged.map(({ document }) => document),
      }),
    );
  }
  for (const { document, cleared } of originals) {
    const path = pathOf(parts, bundle, { taken, extension: extensionOf(document) });
    const { sha256, bytes } = cleared === null ? document : await parts.files.keep(cleared);
    const about = { path, sha256, bytes, origin: 'original', pageCount: 0 } as const;
    const isCleared = cleared !== null;
    files.push(
      describeFile(parts, bundle, { ...about, isCleaned: false, isCleared, sources: [document] }),
    );
  }
  return files;
}
