// The document desk in a real browser, over the real service: order, turn, cover, judge, undo.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { CaseWithDocuments } from './case-with-documents.ts';
import { consoleWords } from './console-words.ts';
import { attack, letter, passport, photo, slices } from './desk-files.ts';
import { signedInPage } from './signed-in.ts';

const patience = { timeout: 120_000 };
const shots = process.env['DESK_SHOTS'];
let browser: Browser;
let desk: WholeDesk;
const faults: string[][] = [];

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
  if (shots !== undefined) mkdirSync(shots, { recursive: true });
}, 60_000);

afterEach(async () => {
  await closePages(browser);
  expect(faults.splice(0).flat()).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

interface Made {
  readonly work: CaseWithDocuments;
  readonly ids: Readonly<Record<'letter' | 'sharp' | 'blurred' | 'card' | 'attack', string>>;
}

async function madeCase(): Promise<Made> {
  const work = await CaseWithDocuments.open(desk);
  const [pdf = '', sharp = '', blurred = '', card = '', bad = ''] = await work.receive([
    { name: 'Pathology <b>2026</b> \u202ereport.pdf', bytes: await letter() },
    { name: 'IMG_0001.jpg', bytes: await photo('legible-en') },
    { name: 'IMG_0002.jpg', bytes: await photo('blurred') },
    { name: 'passport.jpg', bytes: await passport() },
    { name: 'readme.txt', bytes: attack() },
  ]);
  await work.receive(slices(3));
  const item = 'doc_pathology';
  await work.edit(
    { kind: 'placed', document: pdf, item, report: 'r-1' },
    { kind: 'placed', document: sharp, item, report: 'r-2' },
    { kind: 'placed', document: blurred, item: 'doc_cbc', report: 'r-3' },
  );
  return { work, ids: { letter: pdf, sharp, blurred, card, attack: bad } };
}

async function openDesk(work: CaseWithDocuments, language: 'en' | 'fa', phone = false) {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1366, height: 860 };
  const opened = await signedInPage(browser, desk, { language, viewport });
  faults.push(opened.faults);
  const { page } = opened;
  await page.goto(`${desk.origin}/console/cases/${work.intake}/documents`);
  await page.locator('.thumb-picture').first().waitFor();
  return page;
}

const thumb = (page: Page, id: string, number = 1) =>
  page.locator(`[data-page="${id}/${String(number)}"]`);

/** With the mouse, from a fifth to a half of the page's width. */
async function drawBox(page: Page): Promise<void> {
  const layer = await page.locator('.drawing').boundingBox();
  if (layer === null) throw new Error('nothing to draw upon');
  const { x, y, width, height } = layer;
  await page.mouse.move(x + width * 0.2, y + height * 0.6);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.5, y + height * 0.7, { steps: 5 });
  await page.mouse.up();
}

test.each(['en', 'fa'] as const)(
  'covers by mouse and keyboard, turns, undoes: %s',
  patience,
  async (language) => {
    const { work, ids } = await madeCase();
    const page = await openDesk(work, language);
    await look(page, `desk-${language}`);
    await thumb(page, ids.letter).locator('.thumb-open').click();
    await page.locator('.sheet img').waitFor();
    await expect
      .poll(() => page.locator('.sheet img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(900);

    await page.keyboard.press('x');
    const found = page.locator('.viewer-side button.wrapping');
    await expect.poll(() => found.count()).toBeGreaterThanOrEqual(3);
    await found.first().click();
    await expect.poll(() => page.locator('.box-draft').count()).toBe(1);
    await drawBox(page);
    await expect.poll(() => page.locator('.box-draft').count()).toBe(2);
    await page
      .locator('.viewer-side button', { hasText: language === 'en' ? 'Add a box' : 'افزودن کادر' })
      .click();
    const third = page.locator('.box-draft').nth(2);
    await third.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await look(page, `covering-${language}`);
    await page
      .locator('.viewer-side button', {
        hasText: language === 'en' ? /^Cover 3 parts/ : /^پوشاندن/,
      })
      .click();
    await page.locator('.box-kept').nth(2).waitFor();
    const { documents } = await work.state();
    const boxes = documents[ids.letter]?.redactions?.[1]?.boxes ?? [];
    expect(boxes.length).toBe(3);
    expect(boxes[1]?.left).toBeCloseTo(0.2, 1);
    expect(boxes[1]?.height).toBeCloseTo(0.1, 1);
    expect(boxes[2]?.top).toBeCloseTo(0.5, 2);
    expect(boxes[2]?.width).toBeCloseTo(0.41, 2);

    await page
      .locator('.notice button', { hasText: language === 'en' ? 'Undo' : /./ })
      .first()
      .click();
    await expect
      .poll(async () => (await work.state()).documents[ids.letter]?.redactions?.[1])
      .toBeUndefined();

    await page.keyboard.press('r');
    await page.locator('.viewer-stage[data-turn="90"]').waitFor();
    await look(page, `turned-${language}`);
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.viewer-stage[data-turn="0"]').waitFor();
    await page.keyboard.press('Shift+R');
    await page.locator('.viewer-stage[data-turn="270"]').waitFor();
    await page.keyboard.press(language === 'fa' ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(() => page.locator('.sheet img').getAttribute('src')).toContain('/pages/2/');
    await page.keyboard.press('Escape');
    await page.locator('.viewer').waitFor({ state: 'detached' });
  },
);

test(
  'moves by dragging, splits by the menu, judges, asks again, shows scans: en',
  patience,
  async () => {
    const { work, ids } = await madeCase();
    const page = await openDesk(work, 'en');
    await thumb(page, ids.sharp).dragTo(thumb(page, ids.letter, 2));
    await expect.poll(async () => (await work.state()).documents[ids.sharp]?.report).toBe('r-1');
    const order = async () =>
      ((await work.state()).reports['r-1']?.pages ?? []).map((one) => one.page);
    expect(await order()).toEqual([1, 1, 2, 3]);
    await page.locator('.notice button', { hasText: 'Undo' }).click();
    await expect.poll(async () => (await work.state()).documents[ids.sharp]?.report).toBe('r-2');

    await thumb(page, ids.letter, 3).locator('.thumb-menu').click();
    await page.getByRole('menuitem', { name: 'Begin a new report with this page' }).click();
    await expect
      .poll(
        async () =>
          Object.values((await work.state()).documents).filter((one) => one.partOf === ids.letter)
            .length,
      )
      .toBe(1);
    expect((await work.state()).documents[ids.letter]?.pages).toEqual([1, 2]);

    const secret = page.getByRole('button', { name: /Open page 1: passport/ });
    await secret.click();
    await page.getByRole('button', { name: 'To check whose documents these are' }).click();
    await page.locator('.sheet img').waitFor();
    await page.keyboard.press('Escape');

    await thumb(page, ids.blurred).locator('.thumb-open').click();
    await page.locator('.sheet img').waitFor();
    await page.keyboard.press('h');
    await page.locator('.heat-unreadable').first().waitFor({ state: 'attached' });
    await look(page, 'heat-en');
    await page.keyboard.press('o');
    await page.keyboard.type('I can read every number on it');
    await page.getByRole('button', { name: 'Can be read', exact: true }).click();
    await expect
      .poll(async () => (await work.state()).documents[ids.blurred]?.overrulings?.[0]?.verdict)
      .toBe('accept');
    await page.locator('.notice button', { hasText: 'Undo' }).click();
    await expect
      .poll(async () => (await work.state()).documents[ids.blurred]?.overrulings?.length)
      .toBe(0);
    await page.getByRole('button', { name: 'Ask for a new photo' }).click();
    await page.getByRole('button', { name: 'Not sharp', exact: true }).click();
    await expect
      .poll(async () => (await work.state()).documents[ids.blurred]?.retakes?.[0]?.reason)
      .toBe('blurred');
    await page.keyboard.press('Escape');
    await page.getByText('New photo asked for').first().waitFor();
    expect(await page.getByText('Quarantine: never opened').count()).toBe(1);
    await page.locator('.slice').scrollIntoViewIfNeeded();
    await expect
      .poll(() => page.locator('.slice').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBe(64);
    await look(page, 'scans-en');
  },
);

test.each(['en', 'fa'] as const)(
  'parted and joined again by keys, pages stay in their order: %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const work = await CaseWithDocuments.open(desk);
    const [id = ''] = await work.receive([{ name: 'Pathology.pdf', bytes: await letter() }]);
    const place = { item: 'doc_pathology', report: 'r-1' } as const;
    await work.edit({ kind: 'placed', document: id, ...place });
    const page = await openDesk(work, language);
    const choose = async (name: string) => {
      const item = page.getByRole('menuitem', { name });
      await item.waitFor();
      await item.focus();
      await page.keyboard.press('Enter');
    };
    const menu = thumb(page, id, 2).locator('.thumb-menu');
    await menu.press('Enter');
    await choose(say('documents:rename.action'));
    await page.getByRole('dialog').getByRole('textbox').press('Escape');
    await expect.poll(() => menu.evaluate((it) => it === document.activeElement)).toBe(true);
    await menu.press('Enter');
    await choose(say('documents:splitHere'));
    const parts = async () =>
      Object.values((await work.state()).documents).filter((one) => one.partOf === id);
    await expect.poll(async () => (await parts()).length).toBe(1);
    await page
      .getByRole('button', { name: say('documents:reportActs'), exact: true })
      .first()
      .press('Enter');
    await choose(say('documents:joinWith').split('{{')[0] ?? '');
    await page.getByText(say('documents:done.joined')).waitFor();
    const state = await work.state();
    const report = state.documents[id]?.report ?? '';
    expect(state.reports[report]?.pages?.map((one) => one.page)).toEqual([1, 2, 3]);
  },
);

test('fits a telephone and the dark: fa', patience, async () => {
  const { work, ids } = await madeCase();
  const page = await openDesk(work, 'fa', true);
  await look(page, 'phone-fa');
  expect(await sidewaysPixels(page)).toBe(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  await thumb(page, ids.letter).locator('.thumb-open').click();
  await page.locator('.sheet img').waitFor();
  await page
    .getByRole('button', { name: consoleWords('fa')('documents:tool.redact') })
    .last()
    .click();
  expect(await barriers(page)).toEqual([]);
  await look(page, 'phone-dark-fa');
  await page.locator('.viewer-side').scrollIntoViewIfNeeded();
  await look(page, 'phone-dark-side-fa');
});

test('a link to a file opens it, and closed it stays closed', patience, async () => {
  const { work, ids } = await madeCase();
  const page = await openDesk(work, 'en');
  await page.goto(`${desk.origin}/console/cases/${work.intake}/documents?document=${ids.letter}`);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.thumb-picture').first().waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});
