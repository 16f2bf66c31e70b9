// Photos and PDFs joined into one: nothing recompressed, nothing personal left, nothing blank.
import { PDFDocument as EncryptingDocument } from '@cantoo/pdf-lib';
import { PDFDocument, PDFName, PDFRawStream, PDFString, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import type { OverlayOptions, Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { joinPages } from '../../src/dossier/pages-to-pdf.ts';
import { withoutMetadata } from '../../src/dossier/jpeg-metadata.ts';
import { hasTool, quarterColors, readPages, runOn } from './read-pdf.ts';

interface Photo {
  readonly kind: 'image';
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

async function photoOf(width: number, height: number): Promise<Photo> {
  const create = { width, height, channels: 3 as const, background: '#c33' };
  const plain = sharp({ create });
  const exif = { IFD0: { Artist: 'Secret Name' }, IFD3: { GPSLatitude: '35/1 41/1 0/1' } };
  const jpeg = await plain.withMetadata({ exif }).jpeg().toBuffer();
  return { kind: 'image', jpeg, widthPixels: width, heightPixels: height };
}

async function pdfOf(words: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setAuthor('Secret Name');
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const word of words) document.addPage([400, 500]).drawText(word, { x: 50, y: 300, font });
  return document.save();
}

/** The JPEG streams of a PDF, as they are stored. */
async function storedPhotos(pdf: Uint8Array): Promise<readonly Uint8Array[]> {
  const document = await PDFDocument.load(pdf);
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isPhoto =
      object instanceof PDFRawStream &&
      object.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode');
    return isPhoto ? [object.contents] : [];
  });
}

test('each photo is a page of A4, across when wider than high, PDFs follow in order', async () => {
  const parts = [
    await photoOf(300, 400),
    { kind: 'pdf' as const, pdf: await pdfOf(['first', 'second']) },
    await photoOf(400, 300),
  ];
  const { pdf, pageCount } = await joinPages(parts);
  const pages = await readPages(pdf);
  expect(pageCount).toBe(4);
  expect(pages.map((page) => [page.width, page.height])).toEqual([
    [595, 842],
    [400, 500],
    [400, 500],
    [842, 595],
  ]);
  expect(pages.map((page) => page.text.trim())).toEqual(['', 'first', 'second', '']);
});

test('JPEG data is kept to the byte but for the camera metadata', async () => {
  const photo = await photoOf(320, 240);
  expect(Buffer.from(photo.jpeg).includes('Secret Name')).toBe(true);
  const { pdf } = await joinPages([photo]);
  const [stored = new Uint8Array()] = await storedPhotos(pdf);
  expect(Buffer.from(stored).equals(withoutMetadata(photo.jpeg))).toBe(true);
  const pixels = (jpeg: Uint8Array): Promise<Buffer> => sharp(jpeg).raw().toBuffer();
  expect((await pixels(stored)).equals(await pixels(photo.jpeg))).toBe(true);
  for (const secret of ['Secret Name', 'Exif', 'GPS']) {
    expect(Buffer.from(pdf).includes(secret)).toBe(false);
  }
});

/** Red and green above, blue and white below, its pixels stored as a camera so held would. */
async function heldPhoto(orientation: number): Promise<Photo> {
  const [width, height] = [400, 300];
  const quarter = (color: string, left: number, top: number): OverlayOptions => ({
    input: { create: { width: 200, height: 150, channels: 3, background: color } },
    left,
    top,
  });
  const upright = sharp({
    create: { width, height, channels: 3, background: '#ffffff' },
  }).composite([quarter('#ff0000', 0, 0), quarter('#00ff00', 200, 0), quarter('#0000ff', 0, 150)]);
  const stored = sharp(await upright.png().toBuffer());
  const turns: Readonly<Record<number, () => Sharp>> = {
    1: () => stored,
    2: () => stored.flop(),
    3: () => stored.rotate(180),
    4: () => stored.flip(),
    6: () => stored.rotate(270),
    8: () => stored.rotate(90),
  };
  const jpeg = await (turns[orientation]?.() ?? stored)
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
  return { kind: 'image', jpeg, widthPixels: width, heightPixels: height };
}

test.each([1, 2, 3, 4, 6, 8])('a photo of EXIF orientation %i is drawn upright', async (held) => {
  const { pdf } = await joinPages([await heldPhoto(held)]);
  const [page] = await readPages(pdf);
  expect([page?.width, page?.height]).toEqual([842, 595]);
  expect(await quarterColors(pdf)).toEqual(['#ff0000', '#00ff00', '#0000ff', '#ffffff']);
});

test.each([5, 7])('a photo of EXIF orientation %i is drawn as sharp shows it', async (held) => {
  const { jpeg } = await heldPhoto(1);
  const stored = await sharp(jpeg).withMetadata({ orientation: held }).jpeg().toBuffer();
  const shown = await sharp(stored).autoOrient().jpeg().toBuffer();
  const colors = async (photo: Uint8Array): Promise<readonly string[]> =>
    quarterColors(
      (await joinPages([{ kind: 'image', jpeg: photo, widthPixels: 1, heightPixels: 1 }])).pdf,
    );
  expect(await colors(stored)).toEqual(await colors(shown));
});

test('metadata, scripts, links and attachments of a PDF stay behind', async () => {
  const source = await PDFDocument.load(await pdfOf(['kept words']));
  source.setTitle('Secret Name');
  source.addJavaScript('run', 'app.alert("Secret Script")');
  await source.attach(Buffer.from('x'), 'SecretFile.txt');
  const [page] = source.getPages();
  const { context } = source;
  const xmp = context.register(
    context.stream('<x>SecretXmp</x>', { Type: 'Metadata', Subtype: 'XML' }),
  );
  page?.node.set(PDFName.of('Metadata'), xmp);
  const action = { S: 'URI', URI: PDFString.of('https://secret.example') };
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action };
  page?.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link))]));
  const { pdf } = await joinPages([{ kind: 'pdf', pdf: await source.save() }]);
  const plain = await (await PDFDocument.load(pdf)).save({ useObjectStreams: false });
  expect(Buffer.from(plain).toString('latin1')).not.toMatch(/secret/iu);
  expect((await readPages(pdf))[0]?.text.trim()).toBe('kept words');
});

test("an owner's password is no obstacle and gives no blank page", async () => {
  const document = await EncryptingDocument.load(await pdfOf(['protected words']));
  document.encrypt({ ownerPassword: 'owner', userPassword: '' });
  const { pdf } = await joinPages([{ kind: 'pdf', pdf: await document.save() }]);
  expect((await readPages(pdf))[0]?.text.trim()).toBe('protected words');
});

test('what cannot be joined says which part and why', async () => {
  const locked = await EncryptingDocument.load(await pdfOf(['locked']));
  locked.encrypt({ ownerPassword: 'owner', userPassword: 'user' });
  const good = { kind: 'pdf' as const, pdf: await pdfOf(['good']) };
  const joined = async (pdf: Uint8Array): Promise<unknown> =>
    joinPages([good, { kind: 'pdf', pdf }]);
  await expect(joined(await locked.save())).rejects.toMatchObject({
    code: 'needs_password',
    part: 1,
  });
  await expect(joined(Buffer.from('no pdf'))).rejects.toMatchObject({
    code: 'unreadable_pdf',
    part: 1,
  });
  const image = {
    kind: 'image' as const,
    jpeg: Buffer.from('no'),
    widthPixels: 1,
    heightPixels: 1,
  };
  await expect(joinPages([image])).rejects.toMatchObject({ code: 'unreadable_image', part: 0 });
});

test('the same parts give the same bytes', async () => {
  const parts = [await photoOf(50, 60), { kind: 'pdf' as const, pdf: await pdfOf(['one']) }];
  const { pdf } = await joinPages(parts);
  expect(Buffer.from((await joinPages(parts)).pdf).equals(pdf)).toBe(true);
});

test.skipIf(!hasTool('qpdf'))('qpdf finds no fault', async () => {
  const parts = [await photoOf(50, 60), { kind: 'pdf' as const, pdf: await pdfOf(['one']) }];
  const { pdf } = await joinPages(parts);
  expect(runOn(pdf, ['qpdf', '--check', '{}'])).toMatchObject({ status: 0 });
});
