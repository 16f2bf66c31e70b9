// What of a file goes into the dossier, and what is left behind.

import { readFile } from 'node:fs/promises';
import { PDFDocument, PDFName, PDFString, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convertBytes } from '../../src/document/convert-bytes.ts';
import { Examiner } from '../../src/document/examiner.ts';
import { uprightJpeg } from '../../src/photo/upright.ts';
import { docx, pdf, pdfOfPhoto, photo } from './made-files.ts';

async function convertedPdf(source: Uint8Array): Promise<{ text: string; pageCount: number }> {
  const conversion = await convertBytes(source, 'pdf');
  if (conversion.kind !== 'pdf') throw new Error(`Converted to ${conversion.kind}.`);
  const plain = await PDFDocument.load(conversion.pdf, { updateMetadata: false });
  const saved = await plain.save({ useObjectStreams: false });
  return { text: Buffer.from(saved).toString('latin1'), pageCount: conversion.pageCount };
}

test('a PDF keeps its pages and nothing that describes its maker', async () => {
  const source = await pdf((document) => {
    document.addPage().drawText('second page');
    document.catalog.set(PDFName.of('Metadata'), document.context.stream('SECRETXMP'));
  });
  const { text, pageCount } = await convertedPdf(source);
  expect(pageCount).toBe(2);
  expect(text).not.toMatch(/SECRET/u);
});

test('attachments and actions of annotations are left behind', async () => {
  const source = await pdf(async (document) => {
    await document.attach(Buffer.from('SECRETFILE'), 'secretname.txt');
    const annotation = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
    annotation.set(
      PDFName.of('A'),
      document.context.obj({ S: 'URI', URI: PDFString.of('SECRETLINK') }),
    );
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([annotation]));
  });
  const { text } = await convertedPdf(source);
  expect(text).not.toMatch(/SECRET|secretname|EmbeddedFile/u);
});

test('a photo inside a PDF loses its EXIF', async () => {
  const source = await pdfOfPhoto();
  expect(Buffer.from(source).includes('SECRETCAMERA')).toBe(true);
  expect((await convertedPdf(source)).text).not.toContain('SECRETCAMERA');
});

/** Repaired by pdfium alone: the library that copies pages does not find any in it. */
async function brokenPdf(source: Uint8Array): Promise<Uint8Array> {
  const whole = await PDFDocument.load(source, { updateMetadata: false });
  const plain = Buffer.from(await whole.save({ useObjectStreams: false })).toString('latin1');
  return Buffer.from(plain.replaceAll('/Catalog', '/Cutalog'), 'latin1');
}

test('a PDF that only pdfium can repair becomes pictures', async () => {
  const conversion = await convertBytes(await brokenPdf(await pdf()), 'pdf');
  if (conversion.kind !== 'images') throw new Error(`Converted to ${conversion.kind}.`);
  expect(conversion.images).toHaveLength(1);
  expect(conversion.images[0]?.heightPixels).toBeGreaterThan(2_000);
});

test('the pictures of a PDF keep its colours', async () => {
  const source = await pdf((document) => {
    document.getPage(0).drawRectangle({ width: 595, height: 842, color: rgb(1, 0.5, 0) });
  });
  const examiner = new Examiner();
  const conversion = await examiner.convert(await brokenPdf(source), 'pdf');
  await examiner.close();
  if (conversion.kind !== 'images') throw new Error(`Converted to ${conversion.kind}.`);
  const { channels } = await sharp(conversion.images[0]?.jpeg).stats();
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
  expect([red > 245, green > 115 && green < 140, blue < 10]).toEqual([true, true, true]);
});

test('a photo becomes one JPEG without metadata', async () => {
  const conversion = await convertBytes(await photo(), 'jpeg');
  if (conversion.kind !== 'images') throw new Error(`Converted to ${conversion.kind}.`);
  const [image] = conversion.images;
  expect(conversion.images).toHaveLength(1);
  expect(image).toMatchObject({ widthPixels: 320, heightPixels: 240 });
  expect((await sharp(image?.jpeg).metadata()).exif).toBeUndefined();
});

test('every page of a fax becomes a picture, in order', async () => {
  const plain = (background: string) =>
    sharp({ create: { width: 400, height: 600, channels: 3, background } })
      .png()
      .toBuffer();
  const pages = await Promise.all(['white', 'black', 'white'].map(plain));
  const fax = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
  const conversion = await convertBytes(fax, 'tiff', { version: 'as_taken' });
  if (conversion.kind !== 'images') throw new Error(`Converted to ${conversion.kind}.`);
  const greys = conversion.images.map(async ({ jpeg }) => (await sharp(jpeg).stats()).channels[0]);
  expect((await Promise.all(greys)).map((grey) => grey?.mean)).toEqual([255, 0, 255]);
});

test('a photographed page comes out clean, or as it was taken', async () => {
  const url = new URL('../fixtures/photo/legible-ru.jpg', import.meta.url);
  const bytes = await readFile(url);
  const [cleaned, asTaken] = [
    await convertBytes(bytes, 'jpeg'),
    await convertBytes(bytes, 'jpeg', { version: 'as_taken' }),
  ];
  expect(cleaned).toMatchObject({ images: [{ isCleaned: true }] });
  expect(asTaken).toEqual({ kind: 'images', images: [await uprightJpeg(bytes)] });
});

test('a Word document is kept as it came, and so is what does not convert', async () => {
  const kept = await convertBytes(await docx('words'), 'word');
  expect(kept).toEqual({ kind: 'original', reason: 'no_conversion_for_kind' });
  const failed = await convertBytes(Buffer.from('no picture'), 'jpeg');
  expect(failed).toEqual({ kind: 'original', reason: 'conversion_failed' });
});
