// Scans and long files at the document desk in a real browser: covered, folded, looked through.
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { unseenPages } from '../../../src/intake/judged-pages.ts';
import { dicomSlice } from '../../document/made-dicom.ts';
import { zip } from '../../document/made-files.ts';
import { closePages, openBrowser } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { CaseWithDocuments } from './case-with-documents.ts';
import { consoleWords } from './console-words.ts';
import { photo, type DeskFile } from './desk-files.ts';
import { signedInPage } from './signed-in.ts';

const patience = { timeout: 120_000 };
let browser: Browser;
let desk: WholeDesk;
const faults: string[][] = [];

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
}, 60_000);

afterEach(async () => {
  await closePages(browser);
  expect(faults.splice(0).flat()).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

async function openDesk(files: readonly DeskFile[], language: 'en' | 'fa') {
  const work = await CaseWithDocuments.open(desk);
  const ids = await work.receive(files);
  const { page, faults: seen } = await signedInPage(browser, desk, {
    ...{ language, viewport: { width: 1280, height: 860 } },
  });
  faults.push(seen);
  await page.goto(`${desk.origin}/console/cases/${work.intake}/documents`);
  return { work, ids, page };
}

/** An ultrasound: its machine draws the patient's name into the picture. */
function ultrasound(number: number): DeskFile {
  const made = { number, study: '1.2.3.8', series: '1.2.3.8.1', modality: 'US' } as const;
  return { name: `IM${String(number)}`, bytes: dicomSlice(made) };
}

/** How bright the middle of the preview is, 0 to 255. */
async function middleOf(page: Page): Promise<number> {
  const source = (await page.locator('.slice').getAttribute('src')) ?? '';
  const answer = await page.request.get(new URL(source, desk.origin).href);
  const pixels = await sharp(await answer.body())
    .greyscale()
    .raw()
    .toBuffer();
  return pixels[32 * 64 + 32] ?? 0;
}

test.each(['en', 'fa'] as const)(
  'one box covers every image of a series, and can be taken back: %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const files = [1, 2, 3, 4].map(ultrasound);
    const { work, ids, page } = await openDesk(files, language);
    await page.getByText(say('documents:imaging.burnedIn')).waitFor();
    expect(await middleOf(page)).toBeGreaterThan(200);
    await page.getByRole('button', { name: say('documents:imaging.cover') }).click();
    const layer = page.locator('.cover-sheet .drawing');
    await expect.poll(async () => (await layer.boundingBox())?.height ?? 0).toBeGreaterThan(200);
    expect(await barriers(page)).toEqual([]);
    const { x, y, width, height } = (await layer.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await page.mouse.move(x + width * 0.25, y + height * 0.25);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.75, y + height * 0.75, { steps: 5 });
    await page.mouse.up();
    await page.locator('.cover-sheet .box-draft').waitFor();
    const save = say('documents:redact.save_one').split('{{')[0]?.trim() ?? '';
    await page.getByRole('dialog').getByRole('button', { name: save }).first().click();
    await expect.poll(() => middleOf(page)).toBeLessThan(12);
    const covered = async () => {
      const { documents } = await work.state();
      return ids.filter((id) => (documents[id]?.redactions?.[1]?.boxes.length ?? 0) > 0).length;
    };
    expect(await covered()).toBe(4);
    await page.locator('.notice button').first().click();
    await expect.poll(covered).toBe(0);
    await expect.poll(() => middleOf(page)).toBeGreaterThan(200);
  },
);

test(
  'files of a series are folded; an archive is one file, not one for each inside',
  patience,
  async () => {
    const inside = Object.fromEntries(
      [1, 2, 3, 4, 5].map((number) => [
        `IM${String(number)}`,
        Buffer.from(ultrasound(number).bytes),
      ]),
    );
    const slices = [1, 2, 3, 4].map(ultrasound);
    const { work, ids, page } = await openDesk(
      [...slices, { name: 'CD.zip', bytes: await zip(inside) }],
      'en',
    );
    const say = consoleWords('en');
    const item = 'doc_images';
    await work.edit(
      ...ids.map((document) => ({ kind: 'placed', document, item, report: document }) as const),
    );
    await page.getByText('4 files of scans, shown below as pictures').waitFor();
    await expect.poll(() => page.locator('.file-card').count()).toBe(1);
    expect(await page.locator('.file-card').textContent()).toContain('CD.zip');
    await page.getByRole('button', { name: say('documents:scans.show') }).click();
    expect(await page.locator('.file-card').count()).toBe(5);
  },
);

test('a page that nobody has looked at is looked at by key and by button', patience, async () => {
  const pages = await PDFDocument.create();
  const picture = await pages.embedJpg(await photo('legible-en'));
  for (let number = 0; number < 43; number += 1) {
    pages.addPage([595, 842]).drawImage(picture, { x: 20, y: 20, width: 555, height: 800 });
  }
  const { work, ids, page } = await openDesk(
    [{ name: 'whole file.pdf', bytes: await pages.save() }],
    'en',
  );
  const [id = ''] = ids;
  const say = consoleWords('en');
  const unseen = async () => {
    const document = (await work.state()).documents[id];
    return document === undefined ? [] : unseenPages(document);
  };
  expect(await unseen()).toEqual([41, 42, 43]);
  await page.locator(`[data-page="${id}/41"] .thumb-open`).click();
  await page.getByText(say('documents:overrule.look')).waitFor();
  await page.keyboard.press('l');
  await expect.poll(unseen).toEqual([42, 43]);
  await page.keyboard.press('ArrowRight');
  await page.getByText(say('documents:overrule.look')).waitFor();
  await page.getByRole('button', { name: say('documents:overrule.reject') }).click();
  await expect.poll(unseen).toEqual([43]);
  const overrulings = (await work.state()).documents[id]?.overrulings;
  expect(overrulings?.map(({ page: at, verdict }) => [at, verdict])).toEqual([
    [41, 'accept'],
    [42, 'reject'],
  ]);
  await page.locator('.notice button').first().click();
  await expect.poll(unseen).toEqual([42, 43]);
});
