// What is covered is gone: from the text, the bytes and the pixels of the built package.
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { RedactionError } from '../../src/dossier/report-parts.ts';
import type { PageBox, PageEdit } from '../../src/intake/page-edit.ts';
import { boxInPixels } from '../../src/privacy/burn-boxes.ts';
import { dicomSlice, madeSide } from '../document/made-dicom.ts';
import { zip } from '../document/made-files.ts';
import { built, enclosed, examiner, firstPicture, letter } from './made-package.ts';
import { patience, photo, secret } from './made-package.ts';
import type { Picture, Sent } from './made-package.ts';
import { readPages } from './read-pdf.ts';

afterAll(() => examiner.close());

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

test('scans are cleared in an archive too; what cannot be cleared is not enclosed', async () => {
  const slice = dicomSlice({ number: 1, study: '1.2.3', series: '1.2.3.4' });
  const disc: Sent = { id: 'disc', bytes: await zip({ IMG1: slice }), kind: 'zip', pageCount: 0 };
  const alone: Sent = { id: 'alone', bytes: slice, kind: 'dicom', pageCount: 0 };
  for (const file of await enclosed([disc, alone], [])) {
    expect(file.notes).toContain('cleared');
    const bytes = file.path.endsWith('.zip') ? await unzipped(built(file)) : built(file);
    expect(Buffer.from(bytes).toString('latin1')).toContain('Karimi^Sara');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('SECRET');
  }
  for (const kind of ['zip', 'dicom'] as const) {
    const broken: Sent = { ...disc, kind, bytes: Buffer.from('neither of the two') };
    await expect(enclosed([broken], [])).rejects.toThrow(RedactionError);
  }
});

test('what is covered on a scan is burnt into it; in an archive nothing can be', async () => {
  const slice = dicomSlice({ number: 1, study: '1.2.3', series: '1.2.3.4' });
  const edit: PageEdit = {
    ...({ kind: 'redacted', document: 'scan', page: 1, reason: '' } as const),
    boxes: [{ left: 0, top: 0, width: 1, height: 1 }],
  };
  const scan: Sent = { id: 'scan', bytes: slice, kind: 'dicom', pageCount: 1 };
  const [file] = await enclosed([scan], [edit]);
  expect(file?.notes).toEqual(expect.arrayContaining(['cleared', 'redacted']));
  const pixels = built(file).subarray(-2 * madeSide * madeSide);
  expect(pixels.every((byte) => byte === 0)).toBe(true);
  expect(Buffer.from(built(file)).toString('latin1')).toContain('Karimi^Sara');
  const disc: Sent = { ...scan, bytes: await zip({ IMG1: slice }), kind: 'zip' };
  await expect(enclosed([disc], [edit])).rejects.toThrow(RedactionError);
});

async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const [file] = Object.values((await JSZip.loadAsync(bytes)).files);
  return file === undefined ? new Uint8Array() : file.async('uint8array');
}
