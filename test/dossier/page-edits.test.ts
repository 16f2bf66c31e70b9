// What staff decided about pages, in the built files: order, turns, parts, and what is covered.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { Examiner } from '../../src/document/examiner.ts';
import type { EnclosedFile } from '../../src/dossier/dossier-parts.ts';
import { encloseReports } from '../../src/dossier/enclose-reports.ts';
import { RedactionError } from '../../src/dossier/report-parts.ts';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import type { DocumentKind, PageVersion } from '../../src/intake/document.ts';
import type { Fact } from '../../src/intake/fact.ts';
import type { PageBox, PageEdit } from '../../src/intake/page-edit.ts';
import { boxInPixels } from '../../src/privacy/burn-boxes.ts';
import { dicomSlice } from '../document/made-dicom.ts';
import { catalog, PureChat } from '../engine/pure-chat.ts';
import { readPages } from './read-pdf.ts';

const at = '2026-11-25T10:00:00.000Z';
const item = 'doc_pathology';
const { flow } = new PureChat('en');
const patience = { timeout: 120_000 };
const examiner = new Examiner();
afterAll(() => examiner.close());

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

interface Sent {
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
function enclosed(
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

function built(file: EnclosedFile | undefined): Uint8Array {
  const bytes = stored.get(file?.sha256 ?? '');
  if (bytes === undefined) throw new Error('nothing was built');
  return bytes;
}

const secret = 'SECRETNUMBER';

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

const letter = async (id = 'pdf'): Promise<Sent> => ({
  ...{ id, bytes: await paper(), pageCount: 3 },
  kind: 'pdf',
});

async function photo(id = 'photo'): Promise<Sent> {
  const bytes = await readFile(join(import.meta.dirname, '../fixtures/photo/legible-en.jpg'));
  return { id, bytes, kind: 'jpeg', pageCount: 1 };
}

const numbers = (pages: readonly { readonly text: string }[]) =>
  pages.map(({ text }) => /number (\d)/u.exec(text)?.[1] ?? '-');

test('pages lie as they were ordered, across the files of a report', patience, async () => {
  const sent = [await letter(), await photo()];
  const pages = [
    { document: 'pdf', page: 3 },
    { document: 'photo', page: 1 },
    { document: 'pdf', page: 1 },
    { document: 'pdf', page: 2 },
  ];
  const edits: PageEdit[] = [
    { kind: 'placed', document: 'photo', item, report: 'r-pdf' },
    { kind: 'arranged', report: 'r-pdf', pages },
  ];
  const [file, other] = await enclosed(sent, edits);
  expect(other).toBeUndefined();
  expect(numbers(await readPages(built(file)))).toEqual(['3', '-', '1', '2']);
});

test('pages are turned as they were turned on the desk', patience, async () => {
  const sent = [await letter(), await photo()];
  const turn = { kind: 'turned', page: 1 } as const;
  const upright = (await enclosed(sent, [])).map(built);
  const turned = await enclosed(sent, [
    { ...turn, document: 'pdf', degrees: 90 },
    { ...turn, document: 'photo', degrees: 90 },
  ]);
  const sizes = await Promise.all([...upright, ...turned.map(built)].map(readPages));
  const shapes = sizes.map(([first]) =>
    first !== undefined && first.width > first.height ? 'wide' : 'high',
  );
  expect(shapes).toEqual(['high', 'high', 'wide', 'wide']);
  expect(numbers(sizes[2] ?? [])).toEqual(['1', '2', '3']);
  const [before, after] = [
    await drawn(upright[1] ?? new Uint8Array()),
    await drawn(built(turned[1])),
  ];
  const turnedBefore = await sharp(before.data, { raw: before.raw })
    .rotate(90)
    .resize(40, 30, { fit: 'fill' })
    .raw()
    .toBuffer();
  const shown = await sharp(after.data, { raw: after.raw })
    .resize(40, 30, { fit: 'fill' })
    .raw()
    .toBuffer();
  const apart = turnedBefore.reduce(
    (sum, value, index) => sum + Math.abs(value - (shown[index] ?? 0)),
    0,
  );
  expect(apart / shown.length).toBeLessThan(12);
});

test('a file is divided and reports are joined', patience, async () => {
  const split: PageEdit = {
    kind: 'split',
    document: 'pdf',
    part: 'two',
    pages: [2, 3],
    report: 'r-two',
  };
  const divided = await enclosed([await letter()], [split]);
  const pages = await Promise.all(divided.map((file) => readPages(built(file))));
  expect(pages.map(numbers)).toEqual([['1'], ['2', '3']]);
  const joined = await enclosed(
    [await letter(), await photo()],
    [{ kind: 'placed', document: 'photo', item, report: 'r-pdf' }],
  );
  expect(joined.map(({ pageCount }) => pageCount)).toEqual([4]);
  expect(
    await enclosed([await letter()], [{ kind: 'withdrawn', document: 'pdf', withdrawn: true }]),
  ).toEqual([]);
});

test(
  'covered words are gone: from the text, the bytes, and a part of the same file',
  patience,
  async () => {
    const box: PageBox = { left: 0.05, top: 0.2, width: 0.6, height: 0.15 };
    const redacted: PageEdit = {
      kind: 'redacted',
      document: 'pdf',
      page: 1,
      boxes: [box],
      reason: '',
    };
    const split: PageEdit = {
      kind: 'split',
      document: 'pdf',
      part: 'two',
      pages: [2],
      report: 'r-two',
    };
    const plain = await enclosed([await letter()], []);
    expect((await readPages(built(plain[0])))[0]?.text).toContain(secret);
    for (const edits of [[redacted], [split, redacted], [redacted, split]]) {
      const all = await enclosed([await letter()], edits);
    expect(all.some(({ notes }) => notes.includes('redacted'))).toBe(true);
    for (const file of all) {
        const pages = await readPages(built(file));
        expect(pages.map(({ text }) => text).join('')).not.toContain(secret);
        await expectNothingHidden(built(file));
        expect(file.notes).toContain('redacted');
      }
    }
  },
);

/** No metadata, no text operators, no attached original: pictures alone. */
async function expectNothingHidden(pdf: Uint8Array): Promise<void> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(document.getAuthor()).toBeUndefined();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const isPicture = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    const bytes = Buffer.from(object.contents);
    expect(bytes.includes('SECRET')).toBe(false);
    if (isPicture) expect((await sharp(object.contents).metadata()).exif).toBeUndefined();
  }
  expect(Buffer.from(pdf).includes('SECRET')).toBe(false);
  expect(Buffer.from(pdf).includes('/Font')).toBe(false);
}

const share = fc.double({ min: 0.02, max: 0.6, noNaN: true });
const boxes = fc.array(
  fc.record({
    left: share,
    top: share,
    width: fc.constantFrom(0.05, 0.2, 0.38),
    height: fc.constantFrom(0.03, 0.1, 0.38),
  }),
  { minLength: 1, maxLength: 3 },
);

test('no pixel below a box survives in the built file', patience, async () => {
  const sources = [await letter(), await photo()];
  await fc.assert(
    fc.asyncProperty(boxes, fc.nat(1), async (hidden, which) => {
      const source = sources[which] ?? sources[0];
      if (source === undefined) return;
      const redacted: PageEdit = {
        ...({ kind: 'redacted', document: source.id, page: 1, reason: '' } as const),
        boxes: hidden,
      };
      const [file] = await enclosed([source], [redacted], 'as_taken');
      const picture = await firstPicture(built(file));
      for (const box of hidden) expect(brightest(picture, box)).toBeLessThan(darkest);
    }),
    { numRuns: 12, seed: 3, endOnFailure: true },
  );
});

test('a covered photo is cleaned after it was covered', patience, async () => {
  const { bytes } = await photo();
  const hidden = { 1: [{ left: 0.2, top: 0.2, width: 0.5, height: 0.3 }] };
  const conversion = await examiner.convert(bytes, 'jpeg', { hidden });
  if (conversion.kind !== 'images') throw new Error('not converted');
  const grey = await sharp(conversion.images[0]?.jpeg).greyscale().raw().toBuffer();
  const dark = grey.filter((value) => value < darkest).length / grey.length;
  expect(dark).toBeGreaterThan(0.12);
});

/** Black, as JPEG leaves it. */
const darkest = 40;

interface Picture {
  readonly data: Uint8Array;
  readonly raw: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
  };
}

/** The brightest byte below a box, leaving out a rim that JPEG may blend (8 pixels). */
function brightest({ data, raw }: Picture, box: PageBox): number {
  const edges = boxInPixels(box, raw);
  let most = 0;
  for (let y = edges.top + 8; y < edges.bottom - 8; y += 1) {
    for (let x = edges.left + 8; x < edges.right - 8; x += 1) {
      const place = (y * raw.width + x) * raw.channels;
      for (let channel = 0; channel < raw.channels; channel += 1) {
        most = Math.max(most, data[place + channel] ?? 0);
      }
    }
  }
  return most;
}

async function firstPicture(pdf: Uint8Array): Promise<Picture> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    const { data, info } = await sharp(object.contents).raw().toBuffer({ resolveWithObject: true });
    return { data, raw: info };
  }
  throw new Error('no picture');
}

async function drawn(pdf: Uint8Array): Promise<Picture> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const { data, width, height } = await document
      .getPage(0)
      .render({ scale: 0.5, render: 'bitmap' });
    const copy = Uint8Array.from(data);
    document.destroy();
    return { data: copy, raw: { width, height, channels: 4 } };
  } finally {
    library.destroy();
  }
}

test('what cannot be covered is not enclosed at all', patience, async () => {
  const broken: Sent = {
    id: 'broken',
    bytes: Buffer.from('no picture'),
    kind: 'jpeg',
    pageCount: 1,
  };
  const edit: PageEdit = {
    ...({ kind: 'redacted', document: 'broken', page: 1, reason: '' } as const),
    boxes: [{ left: 0, top: 0, width: 1, height: 1 }],
  };
  await expect(enclosed([broken], [edit])).rejects.toThrow(RedactionError);
});

test('scans go along without the identifiers in their header', patience, async () => {
  const bytes = dicomSlice({ number: 1, study: '1.2', series: '1.2.3' });
  const [file] = await enclosed([{ id: 'scan', bytes, kind: 'dicom', pageCount: 1 }], []);
  expect(file?.path).toMatch(/\.dcm$/u);
  expect(file?.notes).toContain('cleared');
  expect(Buffer.from(built(file)).includes('SECRET')).toBe(false);
});
