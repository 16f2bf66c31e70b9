// Makes the files that the tests of this room send: honest ones and hostile ones.

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import sharp, { type Sharp } from 'sharp';

/** A photo of uneven colour with a place and a camera in its EXIF. */
export function photo(width = 320, height = 240): Promise<Buffer> {
  return noise(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: 'SECRETCAMERA' }, IFD3: { GPSLatitudeRef: 'N' } })
    .toBuffer();
}

export function png(): Promise<Buffer> {
  return noise(64, 64).png().toBuffer();
}

function noise(width: number, height: number): Sharp {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
}

export async function pdf(
  change: (document: PDFDocument) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setAuthor('SECRETAUTHOR');
  document.addPage([595, 842]).drawText('Pathology report of a lymph node biopsy, 12 March 2026');
  await change(document);
  return document.save();
}

export async function pdfOfPhoto(): Promise<Uint8Array> {
  return pdf(async (document) => {
    const image = await document.embedJpg(await photo(1_000, 1_400));
    document.addPage([595, 842]).drawImage(image, { x: 20, y: 20, width: 500, height: 700 });
  });
}

export function openAction(document: PDFDocument, action: Record<string, string>): void {
  const dictionary = document.context.obj({});
  for (const [key, value] of Object.entries(action)) {
    dictionary.set(PDFName.of(key), key === 'S' ? PDFName.of(value) : PDFString.of(value));
  }
  document.catalog.set(PDFName.of('OpenAction'), dictionary);
}

/** An archive of these files. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) {
    archive.file(name, content, { createFolders: false });
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const contentTypes = (main: string): string =>
  `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

/** A Word document with these words, and parts added or replaced. */
export function docx(
  words: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  return zip({
    '[Content_Types].xml': contentTypes(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    ),
    'word/document.xml': `<w:document><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:document>`,
    ...parts,
  });
}

/** A DICOM file (explicit, little endian) with a modality, a description and a small picture. */
export function dicom(preamble = Buffer.alloc(128)): Buffer {
  return Buffer.concat([
    preamble,
    Buffer.from('DICM'),
    element(0x0002, 0x0010, 'UI', '1.2.840.10008.1.2.1\0'),
    element(0x0008, 0x0060, 'CS', 'CT'),
    element(0x0008, 0x1030, 'LO', 'CHEST WITH CONTRAST '),
    element(0x0028, 0x0010, 'US', Buffer.from([4, 0])),
    Buffer.concat([
      Buffer.from([0xe0, 0x7f, 0x10, 0x00]),
      Buffer.from('OW\0\0'),
      Buffer.from([32, 0, 0, 0]),
      Buffer.alloc(32),
    ]),
  ]);
}

function element(group: number, number: number, vr: string, value: string | Buffer): Buffer {
  const content = Buffer.from(value);
  const head = Buffer.alloc(8);
  head.writeUInt16LE(group, 0);
  head.writeUInt16LE(number, 2);
  head.write(vr, 4, 'latin1');
  head.writeUInt16LE(content.length, 6);
  return Buffer.concat([head, content]);
}

/** The scanners' test file, in pieces so that no scanner takes this source away. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

/** The first bytes of a Windows program. */
export const windowsProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
