// The package, opened by a ZIP reader and a PDF reader that did not write it, entry by entry.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { z } from 'zod';
import { guessDocumentType } from '../../src/document/classify.ts';
import { Examiner } from '../../src/document/examiner.ts';
import { assemble } from '../../src/dossier/assemble.ts';
import type { DossierFiles } from '../../src/dossier/dossier-parts.ts';
import { docx, pdf } from '../document/made-files.ts';
import { asking, catalog, PureChat } from '../engine/pure-chat.ts';
import { readPages } from './read-pdf.ts';

const wishes = {
  language: 'fa',
  options: { writer: 'relative', diagnosis: 'dlbcl', relapsed: 'came_back', treated: 'yes' },
} as const;
const createdAt = '2026-11-23T12:00:00.000Z';
const pathology = '1_Pathology_and_Bone_Marrow/Pathology_2023_10.pdf';
const secrets = ['SECRETCAMERA', 'SECRETAUTHOR', 'GPS', 'Exif'];

const examiner = new Examiner();
const stored = new Map<string, Uint8Array>();
let chat: PureChat;
let root: string;
let files: ReadonlyMap<string, Buffer>;
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  chat = await conversation();
  const first = await packed();
  root = first.name.replace('.zip', '');
  files = await entriesOf(first.bytes);
}, 120_000);

afterAll(() => examiner.close());

/** A whole intake whose files were really examined. */
async function conversation(): Promise<PureChat> {
  const talk = new PureChat('fa');
  talk.goOn(wishes, asking('doc_pathology'));
  await send(talk, {
    'صفحه ۳ از ۳.jpg': await photo('legible-en'),
    'صفحه ۱ از ۳.jpg': await photo('legible-fa'),
  });
  talk.say('مهر ۱۴۰۲');
  talk.goOn(wishes, asking('doc_petct'));
  await send(talk, { 'petct.jpg': await photo('dark') });
  expect(talk.state.aside?.kind).toBe('rejected_photos');
  talk.tap('x:rejected_photos=insist');
  talk.goOn(wishes, asking('doc_cbc'));
  await send(talk, { 'CBC 2026-10.pdf': await openedByAnybody() });
  talk.goOn(wishes, asking('doc_treatment'));
  await send(talk, { '../../نامه <1>.docx': Buffer.from(await docx('R-CHOP, 6 cycles')) });
  talk.goOn(wishes, (state) => Object.values(state.documents).length === 5 && state.aside === null);
  await send(talk, { 'notes.pdf': Buffer.from(await plainPdf('Something of no known kind')) });
  talk.goOn(wishes);
  expect(talk.state.submittedAt).not.toBeNull();
  return talk;
}

/** One burst, as the desk would take it in. */
async function send(talk: PureChat, burst: Readonly<Record<string, Buffer>>): Promise<void> {
  const documents = Object.entries(burst).map(([name, bytes]) => {
    const { sha256 } = keep(bytes);
    const id = `d-${sha256.slice(0, 12)}`;
    const about = { id, sha256, name, bytes: bytes.length, caption: '', via: 'chat' } as const;
    talk.hear({ kind: 'document_received', document: about });
    return { id, name, bytes };
  });
  for (const { id, name, bytes } of documents) {
    const examination = await examiner.examine(bytes, name);
    expect(examination.outcome, name).toBe('accept');
    const { textSample } = examination;
    const guess = guessDocumentType({ name, caption: '', textSample });
    talk.hear({ kind: 'document_examined', document: id, examination, guess, marked: null });
  }
  talk.hear({ kind: 'burst_settled' });
}

/** A fixture as a camera would have written it: with its maker and a place. */
async function photo(name: string): Promise<Buffer> {
  const bytes = await readFile(join(import.meta.dirname, `../fixtures/photo/${name}.jpg`));
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 0/1' };
  return sharp(bytes)
    .withExif({ IFD0: { Make: 'SECRETCAMERA' }, IFD3: place })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Only its owner's password is set: everybody may read it. */
async function openedByAnybody(): Promise<Buffer> {
  const document = await PDFDocument.load(await pdf());
  document.encrypt({ ownerPassword: 'owner', userPassword: '' });
  return Buffer.from(await document.save());
}

async function plainPdf(words: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText(words);
  return document.save();
}

function keep(bytes: Uint8Array): { readonly sha256: string; readonly bytes: number } {
  const sha256 = sha256Of(bytes);
  stored.set(sha256, bytes);
  return { sha256, bytes: bytes.length };
}

const vault: DossierFiles = {
  read: (sha256) => Promise.resolve(stored.get(sha256) ?? new Uint8Array()),
  open: (sha256) => Promise.resolve(Readable.from([stored.get(sha256) ?? new Uint8Array()])),
  keep: (bytes) => Promise.resolve(keep(bytes)),
};

async function packed(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { flow, state } = chat;
  const convert: Examiner['convert'] = (...asked) => examiner.convert(...asked);
  const made = await assemble({ flow, catalog, state, files: vault, convert, createdAt });
  return { name: made.name, bytes: await buffer(made.stream) };
}

async function entriesOf(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(bytes);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return found;
}

function file(path: string): Buffer {
  const content = files.get(`${root}/${path}`);
  if (content === undefined) throw new Error(`${path} is not in the package`);
  return content;
}

async function textOf(path: string): Promise<string> {
  const pages = await readPages(file(path));
  return pages.map(({ text }) => text).join('\n');
}

test('holds what was sent, each under its safe name', () => {
  expect([...files.keys()].map((path) => path.slice(root.length + 1)).toSorted()).toEqual([
    '1_Pathology_and_Bone_Marrow/Pathology_2023_10.pdf',
    '2_Imaging/PETCT_2023_10.pdf',
    '3_Lab_Tests/CBC_2026_10.pdf',
    '4_Treatment_History/Chemo_History.pdf',
    '4_Treatment_History/Treatment_Letter_2023_10.docx',
    '4_Treatment_History/Unsorted.pdf',
    'Cover_Text.txt',
    'INDEX.html',
    'Medical_Summary.pdf',
    'Medical_Summary_fa.pdf',
    '_data/SHA256SUMS.txt',
    '_data/manifest.json',
  ]);
  expect(root).toMatch(/^CART_[0-9A-F]{8}_2026-11-23$/);
  for (const path of files.keys()) expect(path).toMatch(/^[A-Za-z0-9_./-]{1,100}$/);
});

test('joins the photos of one report, and opens what only an owner had locked', async () => {
  expect((await readPages(file(pathology))).length).toBe(2);
  const { files: listed } = manifestSchema.parse(parsed('_data/manifest.json'));
  const sources = listed.find(({ path }) => path === pathology)?.sources;
  const inOrder = [await photo('legible-fa'), await photo('legible-en')].map(sha256Of);
  expect(sources, 'page 1 before page 3').toEqual(inOrder);
  const cbc = file('3_Lab_Tests/CBC_2026_10.pdf');
  expect((await readPages(cbc))[0]?.text).toContain('Pathology report of a lymph node biopsy');
  expect(cbc.includes('/Encrypt')).toBe(false);
  const letter = '4_Treatment_History/Treatment_Letter_2023_10.docx';
  expect(stored.has(sha256Of(file(letter)))).toBe(true);
});

test('says nothing of cameras, places and authors', async () => {
  const isSecret = (bytes: Uint8Array) => Buffer.from(bytes).includes('SECRETCAMERA');
  expect([...stored.values()].some(isSecret)).toBe(true);
  for (const [path, content] of files) {
    const told = path.endsWith('.docx') ? [] : secrets.filter((one) => content.includes(one));
    expect(told, path).toEqual([]);
  }
  for (const path of ['Medical_Summary.pdf', '2_Imaging/PETCT_2023_10.pdf']) {
    const document = await PDFDocument.load(file(path), { updateMetadata: false });
    expect(document.getAuthor() ?? '').toBe('');
  }
});

test('the summary tells doctors the case in English on two pages', async () => {
  const pages = await readPages(file('Medical_Summary.pdf'));
  expect(pages.length).toBe(2);
  expect(pages[0]?.text).toContain('Diffuse large B-cell lymphoma (DLBCL), GCB type');
  const words = pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/gu, ' ');
  for (const wanted of [
    'Pathology_2023_10.pdf',
    'sent although hard to read',
    'original file, not converted',
    'not yet sorted',
    'Liver and kidney tests (essential): will be sent later',
    'Pathology report (essential): page 2 of 3 is missing',
  ]) {
    expect(words).toContain(wanted);
  }
  expect(await textOf('Medical_Summary_fa.pdf')).toContain('صفحهٔ ۲ از ۳ نرسیده');
  expect(await textOf('Medical_Summary_fa.pdf')).toContain('1402'.replace(/\d/gu, persian));
  expect(await textOf('4_Treatment_History/Chemo_History.pdf')).toContain('Best response');
});

function persian(digit: string): string {
  return String.fromCharCode(0x06f0 + Number(digit));
}

const manifestSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string(),
      origin: z.string(),
      flags: z.array(z.string()).optional(),
      sources: z.array(z.string()).optional(),
    }),
  ),
  missing: z.array(
    z.object({ item: z.string(), state: z.string(), pages: z.unknown().optional() }),
  ),
});

function parsed(path: string): unknown {
  return JSON.parse(file(path).toString());
}

test('checksums, manifest and index agree with the files', () => {
  const sums = file('_data/SHA256SUMS.txt').toString().trim().split('\n');
  expect(sums.length).toBe(files.size - 1);
  for (const line of sums) {
    const [sum, path = ''] = line.split('  ');
    expect(sha256Of(file(path)), path).toBe(sum);
  }
  const listed = manifestSchema.parse(parsed('_data/manifest.json'));
  expect(new Set(listed.files.map(({ path }) => path)).size).toBe(files.size - 2);
  const flags = Object.fromEntries(listed.files.map(({ path, flags: of }) => [path, of]));
  expect(flags['2_Imaging/PETCT_2023_10.pdf']).toContain('unreadable');
  expect(flags[pathology]).toEqual(['cleaned']);
  expect(flags['4_Treatment_History/Unsorted.pdf']).toEqual(['unsorted']);
  expect(listed.missing).toContainEqual(expect.objectContaining({ item: 'doc_chemistry' }));
  const pages = [{ pages: [2], of: 3 }];
  const missing = { item: 'doc_pathology', state: 'pages_missing', pages };
  expect(listed.missing).toContainEqual(expect.objectContaining(missing));
  const index = file('INDEX.html').toString();
  const links = [...index.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => href);
  expect(links.length).toBe(files.size - 3);
  for (const href of links) expect(file(href).length).toBeGreaterThan(0);
  expect(index).not.toContain('<script');
  expect(index).toContain('straightened and brightened from the photo; original on request');
});

test(
  'a coordinator refuses the cleaned pages, and takes one back',
  { timeout: 120_000 },
  async () => {
    const enclosed = Object.values(chat.state.documents).filter(({ name }) =>
      name.endsWith('.jpg'),
    );
    const choose = (document: string, version: 'as_taken' | 'cleaned') => {
      chat.hear({ kind: 'page_version_chosen', document, version });
      return chat.last.requests.map(({ kind }) => kind);
    };
    for (const { id } of enclosed) expect(choose(id, 'as_taken')).toEqual(['assemble']);
    const refused = await entriesOf((await packed()).bytes);
    const index = refused.get(`${root}/INDEX.html`)?.toString() ?? '';
    expect(index).toContain('photo as it was taken');
    expect(index).not.toContain('straightened');
    // The photo's own JPEG data lies in the PDF, bit for bit.
    const sent = stored.get(enclosed[0]?.sha256 ?? '') ?? new Uint8Array();
    const scan = Buffer.from(sent.subarray(sent.length - 4000, sent.length - 2));
    expect(refused.get(`${root}/${pathology}`)?.includes(scan)).toBe(true);
    expect(file(pathology).includes(scan)).toBe(false);
    for (const { id } of enclosed) choose(id, 'cleaned');
    expect(choose(enclosed[0]?.id ?? '', 'cleaned')).toEqual([]);
    expect(choose('nobody', 'as_taken')).toEqual([]);
    expect((await entriesOf((await packed()).bytes)).get(`${root}/${pathology}`)).toEqual(
      file(pathology),
    );
  },
);

test('the same intake at the same instant gives the same bytes', { timeout: 120_000 }, async () => {
  const again = await packed();
  const twice = await packed();
  expect(again.bytes.equals(twice.bytes)).toBe(true);
  expect((await entriesOf(again.bytes)).size).toBe(files.size);
});
