// Sheets in four languages, read back by pdfium and, where installed, by poppler and qpdf.
import fc from 'fast-check';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
} from 'pdf-lib';
import { expect, test } from 'vitest';
import { createSheet } from '../../src/dossier/pdf-writer.ts';
import type { Sheet } from '../../src/dossier/pdf-writer.ts';
import type { TextRun } from '../../src/dossier/text-shape.ts';
import { languages } from '../../src/language/language.ts';
import type { Language } from '../../src/language/language.ts';
import { mixedLine } from './mixed-lines.ts';
import { hasTool, readPages, runOn } from './read-pdf.ts';

const words: Readonly<Record<Language, string>> = {
  fa: 'بیمار سلام گفت و پلاکت کم بود',
  ar: 'المريض بعد العلاج الأول السلام',
  ru: 'Пациентка после третьей линии терапии',
  en: 'The patient after the third line of therapy',
};

function openSheet(language: Language): Promise<Sheet> {
  const createdAt = '2026-01-05T00:00:00Z';
  return createSheet({ language, title: words[language], footer: 'CASE-0042', createdAt });
}

async function fullSheet(language: Language): Promise<Uint8Array> {
  const sheet = await openSheet(language);
  const text = words[language];
  sheet.heading(text, 1);
  const runs: readonly TextRun[] = [{ text }, { text: ' 2024-03-15', bold: true }];
  sheet.paragraph(runs, 'small');
  sheet.keyValues([
    { label: text, value: '+98 912 345 6789', note: '[P]' },
    { label: 'LVEF', value: '55-60%', note: '[D Echo_2025_01.pdf p.1]' },
  ]);
  sheet.box({ tone: 'alert', title: text, lines: [text], pairs: [{ label: 'ECOG', value: '1' }] });
  sheet.heading(text, 2);
  sheet.table({
    columns: [
      { title: text, widthShare: 1 },
      { title: 'R-CHOP', widthShare: 2 },
    ],
    rows: [
      ['۱۴۰۲/۰۵/۱۲', `R-CHOP ${text}`],
      ['375 mg/m²', ''],
    ],
  });
  sheet.list([text, 'DLBCL (non-GCB)']);
  return sheet.save();
}

/** Every element of the structure tree, as `Role` with its ActualText. */
async function structureOf(pdf: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const document = await PDFDocument.load(pdf);
  const elements: (readonly [string, string])[] = [];
  const visit = (node: unknown): void => {
    if (!(node instanceof PDFDict)) return;
    const role = node.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText();
    const text = node.lookupMaybe(PDFName.of('ActualText'), PDFHexString)?.decodeText();
    if (role !== undefined) elements.push([role, text ?? '']);
    const children = node.lookup(PDFName.of('K'));
    if (!(children instanceof PDFArray)) return;
    for (let index = 0; index < children.size(); index += 1) visit(children.lookup(index));
  };
  visit(document.catalog.lookup(PDFName.of('StructTreeRoot')));
  return elements;
}

test.each(languages)('a sheet in %s can be read back by pdfium', async (language) => {
  const [page] = await readPages(await fullSheet(language));
  const text = (page?.text ?? '').replace(/\s+/gu, ' ').toLowerCase();
  for (const word of words[language].toLowerCase().split(' ')) expect(text).toContain(word);
  // pdfium turns Latin words of right-to-left lines round, whoever wrote the PDF: numbers only.
  for (const token of ['2024-03-15', '55-60%', '۱۴۰۲/۰۵/۱۲']) expect(text).toContain(token);
  expect(text).not.toContain('\u2066');
});

test.each(languages)('a sheet in %s is tagged in reading order', async (language) => {
  const elements = await structureOf(await fullSheet(language));
  const roles = elements.map(([role]) => role);
  const text = words[language];
  expect(roles.filter((role) => /^(?:Document|H\d|Table|L)$/u.test(role))).toEqual([
    'Document',
    'H1',
    'Table',
    'Table',
    'H2',
    'Table',
    'L',
  ]);
  expect(elements).toContainEqual(['H1', text]);
  expect(elements).toContainEqual(['TH', 'R-CHOP']);
  expect(elements).toContainEqual(['TD', `R-CHOP ${text}`]);
  expect(elements).toContainEqual(['TD', '55-60% [D Echo_2025_01.pdf p.1]']);
});

test('the catalog names title, language, direction and structure', async () => {
  const document = await PDFDocument.load(await fullSheet('fa'));
  const { catalog } = document;
  expect(document.getTitle()).toBe(words.fa);
  expect(catalog.lookup(PDFName.of('Lang'))?.toString()).toContain('fa');
  expect(catalog.lookup(PDFName.of('MarkInfo'))?.toString()).toContain('/Marked true');
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'))?.toString();
  expect(preferences).toContain('/DisplayDocTitle true');
  expect(preferences).toContain('/Direction /R2L');
});

test('the file says that it is PDF/A-2u and brings its colour profile', async () => {
  const pdf = await fullSheet('en');
  const { catalog } = await PDFDocument.load(pdf);
  expect(catalog.lookup(PDFName.of('OutputIntents'))).toBeInstanceOf(PDFArray);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text).toMatch(/pdfaid:part>2</u);
  expect(text).toMatch(/pdfaid:conformance>U</u);
});

test('the same sheet gives the same bytes', async () => {
  const [first, second] = [await fullSheet('ar'), await fullSheet('ar')];
  expect(Buffer.from(first).equals(second)).toBe(true);
});

test('every character code of every font has its Unicode text', async () => {
  const document = await PDFDocument.load(await fullSheet('fa'));
  let fonts = 0;
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const map = object.lookup(PDFName.of('ToUnicode'));
    const descendants = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
    if (!(map instanceof PDFRawStream) || !descendants) continue;
    const widths = descendants.lookup(0, PDFDict).lookup(PDFName.of('W'), PDFArray);
    const codes = widths.lookup(1, PDFArray).size();
    const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
    // Code 0 is .notdef, which is never shown.
    const mappings = text.split('endcodespacerange')[1]?.match(/^<[0-9A-F]{4}> <[0-9A-F]+>$/gmu);
    expect(mappings).toHaveLength(codes - 1);
    fonts += 1;
  }
  expect(fonts).toBeGreaterThanOrEqual(2);
});

test('a long table repeats its head on every page and loses no row', async () => {
  const sheet = await openSheet('en');
  sheet.table({
    columns: [
      { title: 'Headline', widthShare: 1 },
      { title: 'Text', widthShare: 3 },
    ],
    rows: Array.from({ length: 120 }, (_, index) => [`row${String(index)}.`, words.en]),
  });
  const pages = await readPages(await sheet.save());
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page.text.match(/Headline/gu)).toHaveLength(1);
  const all = pages.map((page) => page.text).join('\n');
  for (let index = 0; index < 120; index += 1) expect(all).toContain(`row${String(index)}.`);
  expect(all).toContain(`2 / ${String(pages.length)}`);
});

test('a heading goes to the next page with its text', async () => {
  for (let lines = 40; lines < 54; lines += 1) {
    const sheet = await openSheet('en');
    for (let index = 0; index < lines; index += 1) sheet.paragraph('filling');
    sheet.heading('Orphan', 2);
    sheet.paragraph('following');
    const pages = await readPages(await sheet.save());
    const heading = pages.findIndex((page) => page.text.includes('ORPHAN'));
    expect(pages[heading]?.text).toContain('following');
  }
});

test('text longer than a page and tokens longer than a line are broken, not cut off', async () => {
  const sheet = await openSheet('en');
  const token = 'abcdefghij'.repeat(40);
  const long = Array.from({ length: 1_500 }, (_, index) => `w${String(index)}`).join(' ');
  sheet.table({ columns: [{ title: 'A', widthShare: 1 }], rows: [[long]] });
  sheet.box({ lines: [long] });
  sheet.paragraph(token);
  const pages = await readPages(await sheet.save());
  const all = pages.map((page) => page.text).join(' ');
  const count = new Map<string, number>();
  for (const word of all.split(/\s+/u)) count.set(word, (count.get(word) ?? 0) + 1);
  for (let index = 0; index < 1_500; index += 1) expect(count.get(`w${String(index)}`)).toBe(2);
  expect(all.replace(/\s/gu, '')).toContain(token);
});

test('anything a patient may type is printed without failing', async () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (one, two) => {
      const sheet = await openSheet('fa');
      sheet.heading(one, 2);
      sheet.keyValues([{ label: two, value: one, note: two }], { columns: 2 });
      sheet.table({ columns: [{ title: one, widthShare: 1 }], rows: [[two], []] });
      expect((await PDFDocument.load(await sheet.save())).getPageCount()).toBeGreaterThan(0);
    }),
    { numRuns: 40, seed: 3 },
  );
});

test.skipIf(!hasTool('pdftotext'))('pdftotext finds each token of 300 mixed lines', async () => {
  const lines = fc.sample(mixedLine, { numRuns: 300, seed: 11 });
  const sheet = await openSheet('fa');
  for (const line of lines) sheet.paragraph(line.text);
  const { output } = runOn(await sheet.save(), ['pdftotext', '-layout', '{}', '-']);
  const text = output
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ');
  const tokens = lines.flatMap((line) => line.tokens);
  const missing = tokens.filter((token) => !text.includes(token));
  expect(missing).toEqual([]);
});

test.skipIf(!hasTool('qpdf') || !hasTool('pdfinfo'))('qpdf and pdfinfo find no fault', async () => {
  for (const language of languages) {
    const pdf = await fullSheet(language);
    expect(runOn(pdf, ['qpdf', '--check', '{}'])).toMatchObject({ status: 0 });
    expect(runOn(pdf, ['pdfinfo', '{}']).output).toMatch(/Tagged: +yes/u);
  }
});
