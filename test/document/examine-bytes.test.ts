// What becomes of a file, by what it is: one row, one file.

import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { examineBytes } from '../../src/document/examine-bytes.ts';
import { dicomSlice } from './made-dicom.ts';
import {
  dicom,
  docx,
  eicar,
  openAction,
  pdf,
  pdfOfPhoto,
  photo,
  png,
  windowsProgram,
  zip,
} from './made-files.ts';

type Row = readonly [
  what: string,
  name: string,
  content: () => Promise<Uint8Array> | Uint8Array,
  says: string,
];

const text = (words: string) => (): Uint8Array => Buffer.from(words);

const accepted: readonly Row[] = [
  ['a photo', 'a.jpg', () => photo(), 'accept jpeg null'],
  ['a photo under another name', 'a.pdf', () => photo(), 'accept jpeg null'],
  ['a photo without a name', '', () => png(), 'accept png null'],
  ['a PDF', 'a.pdf', () => pdf(), 'accept pdf null'],
  [
    'a PDF with a note attached',
    'a.pdf',
    () => pdf((d) => d.attach(Buffer.from('note'), 'n.txt')),
    'accept pdf null',
  ],
  ['a Word document', 'a.docx', () => docx('words'), 'accept word null'],
  ['rich text', 'a.rtf', text('{\\rtf1 hello\\par}'), 'accept word null'],
  ['notes', 'a.txt', text('سلام، نتیجه آزمایش'), 'accept text null'],
  ['a health record', 'a.json', text('{"resourceType":"Patient"}'), 'accept json null'],
  ['a scan', 'IM0001', () => dicom(), 'accept dicom null'],
  ['an archive', 'a.zip', async () => zip({ 'a.pdf': await pdf() }), 'accept zip null'],
  [
    'an archive in an archive',
    'a.zip',
    async () => zip({ 'b.zip': await zip({ 'c.txt': 'c' }) }),
    'accept zip null',
  ],
  [
    'a disc with its viewer',
    'cd.zip',
    () => zip({ IM1: dicom(), 'view.exe': windowsProgram }),
    'accept zip null',
  ],
];

const refused: readonly Row[] = [
  ['nothing', 'a.jpg', () => new Uint8Array(), 'reject unknown empty_file'],
  ['zeros', 'a.jpg', () => new Uint8Array(5_000), 'reject unknown unreadable'],
  [
    'a photo cut in half',
    'a.jpg',
    async () => (await photo(800, 600)).subarray(0, 9_000),
    'reject jpeg damaged_partly_readable',
  ],
  [
    'a PDF cut in half',
    'a.pdf',
    async () => (await pdf()).subarray(0, 400),
    'reject pdf unreadable',
  ],
  ['a web page', 'a.html', text('<!DOCTYPE html><p>hello'), 'reject unknown type_not_supported'],
  [
    'a drawing',
    'a.svg',
    text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'reject unknown type_not_supported',
  ],
  [
    'mail',
    'a.eml',
    text('From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\n\r\nhello'),
    'reject unknown type_not_supported',
  ],
  ['words called PDF', 'a.pdf', text('this is no pdf'), 'reject unknown unreadable'],
  ['broken JSON', 'a.json', text('{"a":1,}'), 'reject json unreadable'],
  ['JSON too deep', 'a.json', text('['.repeat(500) + ']'.repeat(500)), 'reject json unreadable'],
  ['JSON that poisons objects', 'a.json', text('{"__proto__":{"a":1}}'), 'reject json unreadable'],
  [
    'a huge page',
    'a.pdf',
    () => pdf((d) => void d.addPage([200_000, 200_000])),
    'reject pdf page_too_large',
  ],
  [
    'an archive that climbs out',
    'a.zip',
    () => zip({ '../../a.txt': 'x' }),
    'reject zip bad_names',
  ],
  [
    'an archive bomb',
    'a.zip',
    () => zip({ 'a.txt': Buffer.alloc(30_000_000) }),
    'reject zip archive_too_large',
  ],
  [
    'three archives deep',
    'a.zip',
    async () => zip({ b: await zip({ c: await zip({ d: await zip({ e: 'e' }) }) }) }),
    'reject zip archive_too_large',
  ],
  ['a scan cut off', 'IM1', () => dicom().subarray(0, -10), 'reject dicom unreadable'],
];

const setAside: readonly Row[] = [
  ['the test virus', 'a.jpg', text(eicar), 'quarantine unknown malware'],
  [
    'the test virus in an archive',
    'a.zip',
    () => zip({ 'a.txt': eicar }),
    'quarantine zip malware',
  ],
  ['a Windows program', 'a.jpg', () => windowsProgram, 'quarantine unknown program'],
  ['a shell script', 'a.txt', text('#!/bin/sh\nrm -rf /'), 'quarantine unknown program'],
  [
    'a program in an archive',
    'a.zip',
    () => zip({ 'a.jpg': windowsProgram }),
    'quarantine zip program',
  ],
  [
    'a photo with an archive behind',
    'a.jpg',
    async () => Buffer.concat([await photo(), await zip({ a: 'a' })]),
    'quarantine jpeg active_content',
  ],
  [
    'a photo with PHP inside',
    'a.jpg',
    async () => Buffer.concat([await photo(), Buffer.from('<?php x()')]),
    'quarantine jpeg active_content',
  ],
  [
    'a scan that is a program',
    'IM1',
    () => dicom(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(126)])),
    'quarantine dicom active_content',
  ],
  [
    'a PDF with a script',
    'a.pdf',
    () =>
      pdf((d) => {
        openAction(d, { S: 'JavaScript', JS: 'app.alert(1)' });
      }),
    'quarantine pdf active_content',
  ],
  [
    'a PDF that starts a program',
    'a.pdf',
    () =>
      pdf((d) => {
        openAction(d, { S: 'Launch', F: 'cmd.exe' });
      }),
    'quarantine pdf active_content',
  ],
  [
    'a PDF that calls home',
    'a.pdf',
    () =>
      pdf((d) => {
        openAction(d, { S: 'URI', URI: 'https://a.example' });
      }),
    'quarantine pdf active_content',
  ],
  [
    'a PDF with a program attached',
    'a.pdf',
    () => pdf((d) => d.attach(windowsProgram, 'a.exe')),
    'quarantine pdf active_content',
  ],
  [
    'a PDF with media',
    'a.pdf',
    () =>
      pdf((d) => {
        d.catalog.set(PDFName.of('X'), d.context.obj({ Subtype: 'RichMedia' }));
      }),
    'quarantine pdf active_content',
  ],
  [
    'a PDF with a file link',
    'a.pdf',
    () =>
      pdf((d) => {
        d.catalog.set(
          PDFName.of('X'),
          d.context.obj({ S: 'URI', URI: PDFString.of('file:///etc/passwd') }),
        );
      }),
    'quarantine pdf active_content',
  ],
  [
    'a macro',
    'a.docx',
    () => docx('x', { 'word/vbaProject.bin': 'x' }),
    'quarantine word macro_or_embedded_object',
  ],
  [
    'a foreign template',
    'a.docx',
    () =>
      docx('x', {
        'word/_rels/settings.xml.rels':
          '<Relationship Id="r" Type="attachedTemplate" Target="http://a" TargetMode="External"/>',
      }),
    'quarantine word macro_or_embedded_object',
  ],
  [
    'a field that starts a program',
    'a.docx',
    () =>
      docx('x', {
        'word/footer1.xml':
          '<w:instrText> DDE</w:instrText><w:instrText>AUTO c:\\\\cmd</w:instrText>',
      }),
    'quarantine word macro_or_embedded_object',
  ],
  [
    'an object in rich text',
    'a.rtf',
    text('{\\rtf1{\\object\\objemb{\\*\\objdata 00}}}'),
    'quarantine word macro_or_embedded_object',
  ],
  [
    'a cell that starts a program',
    'a.csv',
    text("name,note\nali,=cmd|' /C calc'!A0\n"),
    'quarantine text macro_or_embedded_object',
  ],
];

test.each([...accepted, ...refused, ...setAside])('%s (%s)', async (_what, name, content, says) => {
  const { outcome, kind, reason } = await examineBytes(await content(), name);
  expect(`${outcome} ${kind} ${String(reason)}`).toBe(says);
});

test('a link in a Word document is no danger', async () => {
  const rels = '<Relationship Id="r" Type="x/hyperlink" Target="http://a" TargetMode="External"/>';
  const file = await docx('x', { 'word/_rels/document.xml.rels': rels });
  expect((await examineBytes(file, 'a.docx')).outcome).toBe('accept');
});

test('a PDF is told apart page by page, and its words are sampled', async () => {
  const { pageCount, pages, textSample } = await examineBytes(await pdfOfPhoto(), 'a.pdf');
  expect(pageCount).toBe(2);
  expect(textSample).toContain('lymph node biopsy');
  expect(pages.map(({ page }) => page)).toEqual([1, 2]);
  expect(pages[0]).toMatchObject({ verdict: 'accept', legibility: null, measures: {} });
  expect(pages[1]?.measures).not.toEqual({});
});

test('a photo has one verdict and a perceptual hash', async () => {
  const { pages, perceptualHash } = await examineBytes(await photo(), 'a.jpg');
  expect(pages).toHaveLength(1);
  expect(perceptualHash).toMatch(/^[0-9a-f]{256}$/u);
});

test('what an archive holds is counted', async () => {
  const file = await zip({ 'a.pdf': await pdf(), 'b.jpg': await photo(), 'c.html': '<p>' });
  expect((await examineBytes(file, 'a.zip')).entryCount).toBe(2);
});

test('an archive of scans is not taken for the reports that its pictures name', async () => {
  const slice = dicomSlice({ number: 1, study: '1.2.3', series: '1.2.3.4' });
  const archive = await zip({ IM1: slice, 'letter.txt': 'Discharge summary' });
  const { textSample } = await examineBytes(archive, 'CD.zip');
  expect(textSample).toContain('Discharge summary');
  expect(textSample).not.toContain('PET-CT');
});

test('the day in the header of a scan is found, and of an archive the newest', async () => {
  const slice = dicomSlice({ number: 1, study: '1.2.3', series: '1.2.3.4' });
  expect((await examineBytes(slice, 'IM1')).scannedOn).toBe('2026-11-03');
  const archive = await zip({ IM1: dicom(), IM2: Buffer.from(slice) });
  expect((await examineBytes(archive, 'CD.zip')).scannedOn).toBe('2026-11-03');
  expect((await examineBytes(dicom(), 'IM1')).scannedOn).toBeNull();
});
