// PDFs made of photos and scans: each page is judged by the pixels of its own picture.
import {
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { examineBytes } from '../../src/document/examine-bytes.ts';
import type { PageVerdict } from '../../src/intake/document.ts';
import { photoFixture } from '../photo/fixture.ts';

const [Width, Height] = [720, 1018];
const legible = await sharp(await photoFixture('legible-en'))
  .resize(Width, Height, { fit: 'fill' })
  .jpeg()
  .toBuffer();
const blurred = await sharp(legible).blur(6).jpeg().toBuffer();
const wholePage = 'q 595 0 0 842 0 0 cm /Im Do Q';
const words = (mode: number): string =>
  ` BT ${mode} Tr /F 12 Tf 40 60 Td (Pathology report of a lymph node biopsy, March 2026) Tj ET `;

type Picture = Readonly<Record<string, string | number | string[] | number[]>> & {
  readonly content?: string;
};

/** A page that draws one picture, coded as `dictionary` says, by `content`. */
async function addPicture(
  document: PDFDocument,
  data: Uint8Array,
  { content = wholePage, ...dictionary }: Picture = {},
): Promise<PDFPage> {
  const about = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, ColorSpace: 'DeviceRGB' };
  const entries = { ...about, Width, Height, Filter: 'DCTDecode', ...dictionary };
  const dict = document.context.obj({});
  for (const [key, value] of Object.entries(entries)) {
    // `as`: `obj` takes every literal, but not their union.
    dict.set(PDFName.of(key), document.context.obj(value as string));
  }
  const image = document.context.register(PDFRawStream.of(dict, data));
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  const resources = document.context.obj({ XObject: { Im: image }, Font: { F: font.ref } });
  page.node.set(PDFName.of('Resources'), resources);
  const stream = document.context.flateStream(content);
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
  return page;
}

async function pagesOf(make: (document: PDFDocument) => unknown): Promise<readonly PageVerdict[]> {
  const document = await PDFDocument.create();
  await make(document);
  const { outcome, pages } = await examineBytes(await document.save(), 'a.pdf');
  expect(outcome).toBe('accept');
  return pages;
}

const raw = async (channels: 1 | 3): Promise<Uint8Array> =>
  deflateSync(
    await sharp(legible)
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .raw()
      .toBuffer(),
  );

const native: Readonly<Record<string, (document: PDFDocument) => unknown>> = {
  'a JPEG': (d) => addPicture(d, legible),
  'a JPEG in an envelope': (d) =>
    addPicture(d, deflateSync(legible), { Filter: ['FlateDecode', 'DCTDecode'] }),
  'a JPEG with invisible words over it': (d) =>
    addPicture(d, legible, { content: wholePage + words(3) }),
  'a JPEG with margins': (d) =>
    addPicture(d, legible, { content: 'q 360 0 0 480 100 200 cm /Im Do Q' }),
  'grey pixels': async (d) =>
    addPicture(d, await raw(1), { Filter: 'FlateDecode', ColorSpace: 'DeviceGray' }),
  'coloured pixels': async (d) => addPicture(d, await raw(3), { Filter: 'FlateDecode' }),
  'a picture within a form': async (d) => {
    const inner = await PDFDocument.create();
    await addPicture(inner, legible);
    const [form] = await d.embedPdf(await inner.save());
    if (form !== undefined) d.addPage([595, 842]).drawPage(form);
  },
};

test.each(Object.entries(native))('%s is judged in its own pixels', async (_, make) => {
  const [seen] = await pagesOf(make);
  expect(seen).toMatchObject({
    page: 1,
    verdict: 'accept',
    widthPixels: Width,
    heightPixels: Height,
  });
  expect(seen?.legibility).toBeGreaterThan(0);
});

test('a turned page has its sides exchanged', async () => {
  const [seen] = await pagesOf(async (d) => {
    (await addPicture(d, legible)).node.set(PDFName.of('Rotate'), PDFNumber.of(90));
  });
  expect(seen).toMatchObject({ verdict: 'accept', widthPixels: Height, heightPixels: Width });
});

const strips = async (document: PDFDocument, photo: Buffer): Promise<void> => {
  const page = document.addPage([595, 842]);
  for (let strip = 0; strip < 4; strip += 1) {
    const region = { left: 0, top: strip * 254, width: Width, height: 254 };
    const image = await document.embedJpg(await sharp(photo).extract(region).jpeg().toBuffer());
    page.drawImage(image, { x: 0, y: 842 - (strip + 1) * 210.5, width: 595, height: 210.5 });
  }
};

const rendered: readonly (readonly [string, string, (document: PDFDocument) => unknown])[] = [
  ['a scan in strips', 'accept', (d) => strips(d, legible)],
  ['a blurred scan in strips', 'reject', (d) => strips(d, blurred)],
  [
    'a JPEG whose colours the PDF turns over',
    'accept',
    async (d) =>
      addPicture(d, await sharp(legible).negate().jpeg().toBuffer(), {
        Decode: [1, 0, 1, 0, 1, 0],
      }),
  ],
];

test.each(rendered)('%s is rendered: %s', async (_, verdict, make) => {
  const [seen] = await pagesOf(make);
  expect(seen?.verdict).toBe(verdict);
  expect(seen?.measures).not.toEqual({});
});

test('words that nobody sees do not make a blurred scan legible', async () => {
  const pages = await pagesOf(async (d) => {
    await addPicture(d, blurred, { content: wholePage + words(3) });
    await addPicture(d, blurred, { content: words(0) + wholePage });
  });
  expect(pages.map(({ verdict }) => verdict)).toEqual(['reject', 'reject']);
});

test('a blurred photo among printed words is doubtful, a sharp one is fine', async () => {
  const content = `q 400 0 0 500 100 200 cm /Im Do Q${words(0)}`;
  const pages = await pagesOf(async (d) => {
    await addPicture(d, blurred, { content });
    await addPicture(d, legible, { content });
  });
  expect(pages.map(({ verdict }) => verdict)).toEqual(['doubtful', 'accept']);
});

test('bad pages are told by number, and the file is kept', async () => {
  const pages = await pagesOf(async (d) => {
    for (const photo of [legible, blurred, legible, legible.subarray(0, legible.length >> 1)]) {
      await addPicture(d, photo);
    }
  });
  expect(pages.map(({ page, verdict, reasons }) => [page, verdict, reasons[0] ?? null])).toEqual([
    [1, 'accept', null],
    [2, 'reject', 'blurred'],
    [3, 'accept', null],
    [4, 'reject', 'damaged'],
  ]);
});

test('after the fortieth page none has a verdict: nobody has looked', async () => {
  const document = await PDFDocument.create();
  for (let page = 1; page <= 42; page++) document.addPage([595, 842]);
  const { outcome, pageCount, pages } = await examineBytes(await document.save(), 'long.pdf');
  expect([outcome, pageCount, pages.length, pages.at(-1)?.page]).toEqual(['accept', 42, 40, 40]);
});
