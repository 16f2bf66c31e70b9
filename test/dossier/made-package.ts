// Builds the files of a package for a case with given papers and decisions, by the real examiner.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { Examiner } from '../../src/document/examiner.ts';
import type { EnclosedFile } from '../../src/dossier/dossier-parts.ts';
import { encloseReports } from '../../src/dossier/enclose-reports.ts';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import type { DocumentKind, PageVersion } from '../../src/intake/document.ts';
import type { Fact } from '../../src/intake/fact.ts';
import type { PageEdit } from '../../src/intake/page-edit.ts';
import { catalog, PureChat } from '../engine/pure-chat.ts';

const at = '2026-11-25T10:00:00.000Z';
export const item = 'doc_pathology';
const { flow } = new PureChat('en');
export const patience = { timeout: 120_000 };
export const examiner = new Examiner();

const stored = new Map<string, Uint8Array>();
const files = {
  read: (sha256: string) => Promise.resolve(stored.get(sha256) ?? new Uint8Array()),
  open: (sha256: string) =>
    Promise.resolve(Readable.from([stored.get(sha256) ?? new Uint8Array()])),
  keep: (bytes: Uint8Array) => Promise.resolve({ sha256: keep(bytes), bytes: bytes.length }),
};

function keep(bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  stored.set(sha256, bytes);
  return sha256;
}

type Body = Fact extends infer F ? (F extends Fact ? Omit<F, 'at' | 'by'> : never) : never;
const fact = (body: Body): Fact => ({ ...body, at, by: 'coordinator' });

export interface Sent {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly kind: DocumentKind;
  readonly pageCount: number;
}

function factsOf({ id, bytes, kind, pageCount }: Sent): readonly Fact[] {
  const document = {
    ...{ id, sha256: keep(bytes), name: id, bytes: bytes.length },
    ...({ caption: '', via: 'chat' } as const),
  };
  const examination = {
    ...({ outcome: 'accept', kind, mediaType: '', reason: null, pageCount, pages: [] } as const),
    ...{ textSample: '', perceptualHash: null, entryCount: 1 },
  };
  const guess = { type: null, confidence: 'low' } as const;
  return [
    fact({ kind: 'document_received', document }),
    fact({ kind: 'document_examined', document: id, examination, guess, marked: null }),
    fact({ kind: 'document_placed', document: id, item, report: `r-${id}` }),
  ];
}

/** The files of the package that a case with these papers and decisions has. */
export function enclosed(
  sent: readonly Sent[],
  edits: readonly PageEdit[],
  version: PageVersion = 'cleaned',
) {
  const opened = { kind: 'intake_opened', intake: 'i', flow: flow.id, flowVersion: '1' } as const;
  const state = foldFacts([
    fact({ ...opened, language: 'en' }),
    ...sent.flatMap(factsOf),
    ...sent.map(({ id }) => fact({ kind: 'page_version_chosen', document: id, version })),
    ...edits.map((edit) => fact({ kind: 'page_edited', edit, coordinator: 'Mina' })),
  ]);
  const convert: Examiner['convert'] = (...asked) => examiner.convert(...asked);
  return encloseReports({ words: { flow, catalog, language: 'en' }, state, files, convert });
}

export function built(file: EnclosedFile | undefined): Uint8Array {
  const bytes = stored.get(file?.sha256 ?? '');
  if (bytes === undefined) throw new Error('nothing was built');
  return bytes;
}

export const secret = 'SECRETNUMBER';

/** Every page says its number; the first one a secret as well. */
async function paper(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setAuthor('SECRETAUTHOR');
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const number of [1, 2, 3]) {
    const page = document.addPage([595, 842]);
    page.drawText(`Page number ${String(number)} of the report`, { x: 60, y: 700, size: 20, font });
    if (number === 1) page.drawText(secret, { x: 60, y: 600, size: 20, font });
  }
  return document.save();
}

export const letter = async (id = 'pdf'): Promise<Sent> => ({
  ...{ id, bytes: await paper(), pageCount: 3 },
  kind: 'pdf',
});

export async function photo(id = 'photo'): Promise<Sent> {
  const bytes = await readFile(join(import.meta.dirname, '../fixtures/photo/legible-en.jpg'));
  return { id, bytes, kind: 'jpeg', pageCount: 1 };
}

export interface Picture {
  readonly data: Uint8Array;
  readonly raw: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
  };
}

/** The first picture that a PDF holds, as it is kept in it. */
export async function firstPicture(pdf: Uint8Array): Promise<Picture> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    const { data, info } = await sharp(object.contents).raw().toBuffer({ resolveWithObject: true });
    return { data, raw: info };
  }
  throw new Error('no picture');
}
