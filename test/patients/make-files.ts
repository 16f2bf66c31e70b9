// Makes the invented papers of the scripted patients: `node test/patients/make-files.ts [patient]`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import JSZip from 'jszip';
import { PDFDocument } from 'pdf-lib';
import { chromium as playwright } from 'playwright-core';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { patientPapers } from './patient-papers.ts';
import type { Paper, Sheet } from './patient-papers.ts';

const folder = join(import.meta.dirname, 'files');
const unfit = ['--single-process', '--no-zygote'];
/** A4 at 96 dots an inch. */
const sheetSize = { width: 794, height: 1123 };
const photoLongSidePixels = 1500;
const blurSigmaPixels = 5.5;
const stickerSidePixels = 128;

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args.filter((arg) => !unfit.includes(arg)), '--no-sandbox'],
  headless: true,
});
const page = await browser.newPage({ viewport: sheetSize, deviceScaleFactor: 2 });
const only = process.argv[2];
for (const [patient, papers] of Object.entries(patientPapers)) {
  if (only !== undefined && only !== patient) continue;
  rmSync(join(folder, patient), { recursive: true, force: true });
  mkdirSync(join(folder, patient), { recursive: true });
  for (const [index, paper] of papers.entries()) {
    const path = join(folder, patient, paper.file);
    writeFileSync(path, await bytesOf(page, paper, index));
    if (paper.kind === 'locked') lock(path);
  }
}
await browser.close();

async function bytesOf(tab: Page, paper: Paper, index: number): Promise<Uint8Array> {
  switch (paper.kind) {
    case 'photo':
    case 'blurred':
    case 'dark':
      return photograph(await picture(tab, paper.sheet), paper.kind, index);
    case 'pdf':
    case 'locked':
      await tab.setContent(html(paper.sheet));
      return tab.pdf({ format: 'A4', printBackground: true });
    case 'screenshot':
      return sharp(await picture(tab, paper.sheet))
        .resize(900)
        .png({ palette: true })
        .toBuffer();
    case 'photos_pdf':
      return pdfOfPhotos(tab, paper.sheets);
    case 'docx':
      return wordDocument(paper.sheet);
    case 'dicom':
      return dicom();
    case 'sticker':
      return sticker();
  }
}

async function picture(tab: Page, sheet: Sheet): Promise<Uint8Array> {
  await tab.setContent(html(sheet));
  await tab.evaluate('document.fonts.ready');
  return tab.screenshot();
}

/** The sheet as a phone sees it on a desk: askew, in uneven light, a little soft. */
async function photograph(
  sheet: Uint8Array,
  kind: 'photo' | 'blurred' | 'dark',
  index: number,
): Promise<Uint8Array> {
  const lean = 0.008 * ((index % 5) - 2);
  const desk = ['#6b5743', '#77695a', '#4d545c'][index % 3] ?? '#6b5743';
  const askew = await sharp(sheet)
    .extend({ top: 50, bottom: 70, left: 45, right: 60, background: desk })
    .affine([1, lean, -lean * 1.6, 1 - Math.abs(lean)], { background: desk })
    .toBuffer();
  const { data, info } = await sharp(askew)
    .resize(photoLongSidePixels, photoLongSidePixels, { fit: 'inside' })
    .toBuffer({ resolveWithObject: true });
  const lit = sharp(data).composite([
    { input: Buffer.from(light(info.width, info.height, index)), blend: 'multiply' },
  ]);
  const soft = sharp(await lit.toBuffer()).blur(kind === 'blurred' ? blurSigmaPixels : 0.4);
  if (kind !== 'dark') return soft.removeAlpha().jpeg({ quality: 68 }).toBuffer();
  const dim = await soft.removeAlpha().linear(0.2, 0).toBuffer();
  const grain = { type: 'gaussian', mean: 20, sigma: 15 } as const;
  const { width, height } = info;
  const noise = {
    create: { width, height, channels: 3, background: '#000', noise: grain },
  } as const;
  const input = await sharp(noise).png().toBuffer();
  return sharp(dim)
    .composite([{ input, blend: 'add' }])
    .jpeg({ quality: 68 })
    .toBuffer();
}

function light(width: number, height: number, index: number): string {
  const at = `cx="${String(30 + (index % 4) * 12)}%" cy="${String(35 + (index % 3) * 10)}%"`;
  const size = `width="${String(width)}" height="${String(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>
    <radialGradient id="g" ${at} r="85%"><stop offset="0" stop-color="#fffdf6"/>
    <stop offset="1" stop-color="#b9b2a6"/></radialGradient>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`;
}

async function pdfOfPhotos(tab: Page, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const [index, sheet] of sheets.entries()) {
    const image = await pdf.embedJpg(await photograph(await picture(tab, sheet), 'photo', index));
    pdf.addPage([image.width / 2, image.height / 2]).drawImage(image, {
      x: 0,
      y: 0,
      width: image.width / 2,
      height: image.height / 2,
    });
  }
  return pdf.save();
}

/** Rewrites the file with a password to open it. */
function lock(path: string): void {
  execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', path, '--replace-input']);
}

async function wordDocument(sheet: Sheet): Promise<Uint8Array> {
  const lines = [sheet.clinic, sheet.title, ...sheet.facts.map((fact) => fact.join(': '))];
  const paragraphs = [...lines, ...(sheet.text ?? []), sheet.sign ?? '']
    .map((line) => `<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  const open = 'http://schemas.openxmlformats.org';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="${open}/package/2006/content-types">` +
      '<Default Extension="rels" ' +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${head}<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="r1" ` +
      `Type="${open}/officeDocument/2006/relationships/officeDocument" ` +
      'Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `${head}<w:document xmlns:w="${open}/wordprocessingml/2006/main">` +
      `<w:body>${paragraphs}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** One 64 x 64 slice of an invented CT, Explicit VR Little Endian. */
function dicom(): Uint8Array {
  const side = 64;
  const pixels = Buffer.alloc(side * side * 2);
  for (let at = 0; at < side * side; at += 1) {
    const distance = Math.hypot((at % side) - side / 2, Math.floor(at / side) - side / 2);
    pixels.writeUInt16LE(distance < 26 ? 1000 + Math.round(20 * distance) : 0, at * 2);
  }
  const meta = [
    element([2, 2], 'UI', text('1.2.840.10008.5.1.4.1.1.2', '\0')),
    element([2, 3], 'UI', text('2.25.111', '\0')),
    element([2, 0x10], 'UI', text('1.2.840.10008.1.2.1', '\0')),
  ];
  const body = [
    element([8, 0x16], 'UI', text('1.2.840.10008.5.1.4.1.1.2', '\0')),
    element([8, 0x18], 'UI', text('2.25.111', '\0')),
    element([8, 0x20], 'DA', text('20261012')),
    element([8, 0x60], 'CS', text('CT')),
    element([0x10, 0x10], 'PN', text('NEMUNEI^KAVEH')),
    element([0x10, 0x20], 'LO', text('TEST-0001')),
    element([0x20, 0xd], 'UI', text('2.25.112', '\0')),
    element([0x20, 0xe], 'UI', text('2.25.113', '\0')),
    ...(
      [
        [2, 1],
        [0x10, side],
        [0x11, side],
        [0x100, 16],
        [0x101, 16],
        [0x102, 15],
        [0x103, 0],
      ] as const
    ).map(([tag, value]) => element([0x28, tag], 'US', short(value))),
    element([0x7fe0, 0x10], 'OW', pixels),
  ];
  // Photometric interpretation belongs between samples per pixel and rows.
  body.splice(9, 0, element([0x28, 4], 'CS', text('MONOCHROME2')));
  const metaBytes = Buffer.concat(meta);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(metaBytes.length);
  const start = [Buffer.alloc(128), Buffer.from('DICM'), element([2, 0], 'UL', length)];
  return Buffer.concat([...start, metaBytes, ...body]);
}

function element(tag: readonly [number, number], vr: string, value: Buffer): Buffer {
  const head = [short(tag[0]), short(tag[1]), Buffer.from(vr)];
  if (vr !== 'OW') return Buffer.concat([...head, short(value.length), value]);
  const length = Buffer.alloc(6);
  length.writeUInt32LE(value.length, 2);
  return Buffer.concat([...head, length, value]);
}

/** Values have an even length. */
function text(value: string, pad = ' '): Buffer {
  return Buffer.from(value.length % 2 === 0 ? value : value + pad);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

async function sticker(): Promise<Uint8Array> {
  const face = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="9" fill="#ffcf3f"/><circle cx="7" cy="8" r="1.2"/>
    <circle cx="13" cy="8" r="1.2"/><path d="M5 12q5 5 10 0" fill="none" stroke="#000"/></svg>`;
  return sharp(Buffer.from(face)).resize(stickerSidePixels).png().toBuffer();
}

function html(sheet: Sheet): string {
  const isRtl = sheet.language === 'fa' || sheet.language === 'ar';
  const facts = sheet.facts
    .map(([name, value]) => `<div><b>${escaped(name)}:</b> <bdi>${escaped(value)}</bdi></div>`)
    .join('');
  const [head, ...rows] = sheet.table ?? [];
  const table =
    head === undefined
      ? ''
      : `<table dir="ltr">
        <tr>${head.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr>
        ${rows.map(tableRow).join('')}
        </table>`;
  const lines = (sheet.text ?? []).map((line) => `<p dir="auto">${escaped(line)}</p>`).join('');
  const signature = `<svg width="170" height="70">
    <path d="M8 50c30-60 40 30 55-8s20 40 40 0 20 20 55-22"
    fill="none" stroke="#23318a" stroke-width="2.5"/></svg>`;
  const stamp = `<div class="stamp">${escaped(sheet.clinic)}</div>`;
  return `<!doctype html><html lang="${sheet.language}" dir="${isRtl ? 'rtl' : 'ltr'}">
    <meta charset="utf-8"><style>${style()}</style>
    <header><h2>${escaped(sheet.clinic)}</h2></header><h1>${escaped(sheet.title)}</h1>
    <section>${facts}</section>${table}${lines}
    <footer><div>${escaped(sheet.sign ?? '')}<br>${signature}</div>${stamp}</footer></html>`;
}

function style(): string {
  return `${fontFace('Vazir', 'vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2')}
    ${fontFace('Noto', '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')}
    body{font:19px/1.7 Noto,Vazir;margin:34px 46px;color:#161616;background:#fdfdfb}
    header{border-bottom:3px double #1d4e73;color:#1d4e73;text-align:center} h2{font-size:22px}
    h1{font-size:24px;text-align:center;margin:18px 0} footer{display:flex;margin-top:36px;
    justify-content:space-between} section{display:grid;grid-template-columns:1fr 1fr;
    border:1px solid #888;padding:8px 14px;margin-bottom:20px} table{width:100%;
    border-collapse:collapse} th{background:#e4ebf1} th,td{border:1px solid #999;
    padding:4px 10px;text-align:left;font-size:18px} .stamp{width:130px;height:130px;
    border:3px solid #3a4fb5;border-radius:50%;color:#3a4fb5;font-size:13px;display:flex;
    align-items:center;text-align:center;transform:rotate(-12deg);opacity:.75;line-height:1.3}`;
}

function fontFace(name: string, file: string): string {
  const require = createRequire(import.meta.url);
  const [scope = '', second = ''] = file.split('/');
  const owner = scope.startsWith('@') ? `${scope}/${second}` : scope;
  const root = dirname(require.resolve(`${owner}/package.json`));
  const bytes = readFileSync(join(root, file.slice(owner.length + 1))).toString('base64');
  return `@font-face{font-family:${name};src:url(data:font/any;base64,${bytes})}`;
}

function tableRow(row: readonly string[]): string {
  return `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
