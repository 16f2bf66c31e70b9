// Whole conversations with the real desk in a real browser, from the greeting to the package.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directionOf, languages, type Language } from '../../src/language/language.ts';
import { readPages } from '../dossier/read-pdf.ts';
import { readZip } from '../patients/read-zip.ts';
import { PagePatient } from './page-patient.ts';
import { openBrowser, openPage, sidewaysPixels } from './pages.ts';
import { WholeDesk } from './whole-desk.ts';

const patience = { timeout: 120_000 };
const photos = join(import.meta.dirname, '../fixtures/photo');
const downloads = mkdtempSync(join(tmpdir(), 'whole-conversation-'));
const locales = { fa: 'fa-IR', ar: 'ar-IQ', ru: 'ru-RU', en: 'en-GB' } as const;
const options = { writer: 'relative', diagnosis: 'dlbcl', relapsed: 'came_back', treated: 'yes' };

let browser: Browser;
let desk: WholeDesk;
const faults: string[][] = [];

beforeAll(async () => {
  browser = await openBrowser();
  desk = await WholeDesk.start();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await desk.remove();
  rmSync(downloads, { recursive: true, force: true });
});

/** Somebody with a telephone in their own language, who has just opened the chat. */
async function arrive(language: Language): Promise<PagePatient> {
  const opened = await openPage(browser, desk.origin, { locale: locales[language] });
  faults.push(opened.faults);
  const { page } = opened;
  const wishes = { language, options };
  const patient = new PagePatient({ page, service: () => desk.service, wishes });
  await patient.open(desk.origin);
  return patient;
}

async function leave(patient: PagePatient): Promise<void> {
  await patient.page.context().close();
  expect(faults.flat()).toEqual([]);
}

test.each(languages)('from the greeting to the package: %s', patience, async (language) => {
  const patient = await arrive(language);
  const { page } = patient;
  await patient.goOn('doc_pathology');
  expect(await page.evaluate(() => document.documentElement.dir)).toBe(directionOf(language));

  await patient.send([join(photos, `legible-${language}.jpg`), join(photos, 'blurred.jpg')]);
  expect(patient.openQuestion(await patient.state())).toBe('rejected_photos');
  await patient.choose('x:rejected_photos=link');
  const link = page.locator('a.link').last();
  expect(await link.getAttribute('href')).toMatch(new RegExp(`^${desk.origin}/upload#`));
  await sendByLink(page, (await link.getAttribute('href')) ?? '');
  await patient.settle();
  expect(await page.getByText('doc_petct').count()).toBe(0);

  await patient.goOn('review');
  await page.locator('.options:not(.past) button').first().waitFor();
  expect(await sidewaysPixels(page)).toBe(0);
  await expectReadFromItsBeginning(page);
  await patient.goOn(null);
  await patient.settle();
  await checkPackage(page, language);
  await leave(patient);
});

/** A review is higher than a telephone: its first line is in view, and nothing seems unread. */
async function expectReadFromItsBeginning(page: Page): Promise<void> {
  const view = await page.locator('.scroll').boundingBox();
  const review = await page.locator('.turn.desk').last().boundingBox();
  expect(review?.height).toBeGreaterThan(view?.height ?? 0);
  expect(review?.y).toBeGreaterThanOrEqual(view?.y ?? 0);
  expect(await page.locator('.unread').count()).toBe(0);
}

/** Two files on the upload page: one anywhere, a dark one for the PET-CT, each with its verdict. */
async function sendByLink(chat: Page, address: string): Promise<void> {
  const page = await chat.context().newPage();
  await page.goto(address);
  await page.locator('.anything input[multiple]').setInputFiles(join(photos, 'film-ct.jpg'));
  const line = page.locator('.item').nth(1);
  await line.locator('input[multiple]').setInputFiles(join(photos, 'dark.jpg'));
  await line.locator('.row.bad .advice').waitFor();
  await expect.poll(() => page.locator('.row.busy').count(), { timeout: 20_000 }).toBe(0);
  expect(await page.locator('.row').count()).toBe(4);
  expect(await sidewaysPixels(page)).toBe(0);
  await page.close();
}

async function checkPackage(page: Page, language: Language): Promise<void> {
  const coming = page.waitForEvent('download');
  await page.locator('.package button').click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^CART_[0-9A-F]{8}_\d{4}-\d\d-\d\d\.zip$/);
  const path = join(downloads, `${language}.zip`);
  await download.saveAs(path);
  const files = await readZip(path);
  const paths = [...files.keys()].map((name) => name.slice(name.indexOf('/') + 1));
  for (const folder of ['1_Pathology', '2_Imaging', '3_Lab_Tests', '4_Treatment_History']) {
    expect(paths.filter((name) => name.startsWith(folder))).not.toEqual([]);
  }
  expect(paths).toContain('1_Pathology_and_Bone_Marrow/Pathology_2023_10.pdf');
  expect(paths).toContain('4_Treatment_History/Chemo_History.pdf');
  expect(paths.includes(`Medical_Summary_${language}.pdf`)).toBe(language !== 'en');
  const [, summary] = [...files].find(([name]) => name.endsWith('/Medical_Summary.pdf')) ?? [];
  const pages = await readPages(summary ?? Buffer.alloc(0));
  expect(pages.length).toBeLessThanOrEqual(2);
  expect(pages[0]?.text).toContain('Diffuse large B-cell lymphoma (DLBCL)');
  expect(pages.map(({ text }) => text).join('\n')).toContain('Pathology_2023_10.pdf');
}

test('a reload and a new start in the middle lose and repeat nothing', patience, async () => {
  const patient = await arrive('fa');
  await patient.goOn('diagnosis');
  const before = await patient.conversation();
  const shown = await wordsOf(patient.page);
  await patient.page.reload();
  await patient.settle();
  expect(await wordsOf(patient.page)).toEqual(shown);

  await desk.stop();
  await patient.page.locator('.banner').waitFor();
  const question = patient.page.locator('.options:not(.past) button').first();
  const answer = (await question.textContent()) ?? '';
  await question.click();
  await patient.page.getByText(answer).last().waitFor();
  await desk.start();
  await expect
    .poll(async () => (await patient.conversation()).length, { timeout: 30_000 })
    .toBe(before.length + 2);
  await patient.settle();
  await patient.page.locator('.banner').waitFor({ state: 'detached' });
  const after = await patient.conversation();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).map(({ from }) => from)).toEqual(['patient', 'desk']);
  expect(patient.openQuestion(await patient.state())).toBe('dlbcl_type');
  await patient.goOn('diagnosed');
  await leave(patient);
});

test('two tabs of one person show the same conversation', patience, async () => {
  const patient = await arrive('ru');
  await patient.goOn('relation');
  const other = await patient.page.context().newPage();
  await other.goto(`${desk.origin}/chat`);
  await expect.poll(() => wordsOf(other)).toEqual(await wordsOf(patient.page));

  await other.locator('.options:not(.past) button').first().click();
  await patient.settle();
  expect(patient.openQuestion(await patient.state())).toBe('consent');
  await patient.goOn('sex');
  await expect.poll(() => wordsOf(other)).toEqual(await wordsOf(patient.page));
  expect(await other.locator('.options:not(.past)').count()).toBe(1);
  await leave(patient);
});

/** What both sides are seen to have said. */
function wordsOf(page: Page): Promise<readonly string[]> {
  return page.locator('.turn .bubble:not(.typing)').allInnerTexts();
}
