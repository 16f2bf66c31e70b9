// Where a photo cannot be read, shown in the chat and on the upload page by the whole desk.
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directionOf } from '../../src/language/language.ts';
import { PagePatient } from './page-patient.ts';
import { openBrowser, openPage, sidewaysPixels } from './pages.ts';
import { WholeDesk } from './whole-desk.ts';

const patience = { timeout: 120_000 };
const photos = join(import.meta.dirname, '../fixtures/photo');
const locales = { fa: 'fa-IR', ar: 'ar-IQ', ru: 'ru-RU', en: 'en-GB' } as const;
const alts = {
  fa: 'آنچه فرستادید؛ جاهایی که سخت خوانده می‌شود علامت خورده است',
  ru: 'То, что Вы прислали; места, которые трудно прочитать, отмечены',
} as const;

let browser: Browser;
let desk: WholeDesk;

beforeAll(async () => {
  browser = await openBrowser();
  desk = await WholeDesk.start();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** The picture is drawn, not only its place. */
async function isDrawn(picture: Locator): Promise<boolean> {
  await picture.scrollIntoViewIfNeeded();
  return picture.evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) return false;
    await image.decode();
    return image.naturalWidth > 300;
  });
}

async function enlarge(page: Page, place: Locator): Promise<void> {
  await place.locator('button.enlarge').click();
  const viewer = page.locator('dialog[open]');
  await viewer.waitFor();
  const size = await viewer.boundingBox();
  expect(size).toMatchObject(page.viewportSize() ?? {});
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'hidden' });
  await place.locator('button.enlarge').click();
  await viewer.click();
  await viewer.waitFor({ state: 'hidden' });
}

test.each(['fa', 'ru'] as const)('chat and upload page: %s', patience, async (language) => {
  const { page, faults } = await openPage(browser, desk.origin, { locale: locales[language] });
  const wishes = { language, options: {} };
  const patient = new PagePatient({ page, service: () => desk.service, wishes });
  await patient.open(desk.origin);
  await patient.goOn('doc_pathology');
  await patient.send([join(photos, 'blurred.jpg'), join(photos, 'legible-fa.jpg')]);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe(directionOf(language));

  const bubble = page.locator('.desk .bubble', { has: page.locator('.marked') });
  expect(await bubble.count()).toBe(1);
  const picture = bubble.getByRole('img', { name: alts[language] });
  expect(await isDrawn(picture)).toBe(true);
  expect(await sidewaysPixels(page)).toBe(0);
  await enlarge(page, bubble);

  await patient.choose('x:rejected_photos=link');
  const address = (await page.locator('a.link').last().getAttribute('href')) ?? '';
  const upload = await page.context().newPage();
  await upload.goto(address);
  const row = upload.locator('.row.bad');
  expect(await isDrawn(row.getByRole('img', { name: alts[language] }))).toBe(true);
  expect(await upload.locator('.marked').count()).toBe(1);
  expect(await sidewaysPixels(upload)).toBe(0);
  await enlarge(upload, row);
  await page.context().close();
  expect(faults).toEqual([]);
});
