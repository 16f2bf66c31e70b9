// The Medical Summary editor and the package in a real Chromium, in English and Persian.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { asking } from '../../engine/pure-chat.ts';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { consoleWords } from './console-words.ts';
import { fillCase, lymphoma, sendPhoto, stateOf, type FilledCase } from './filled-case.ts';
import { signedInPage } from './signed-in.ts';

const addressSchema = z.object({ url: z.string() });
const patience = { timeout: 120_000 };
const desktop = { width: 1440, height: 900 };
const english = 'Neck node growing for 2 weeks, takes prednisolone 50 mg a day';
let browser: Browser;
let desk: WholeDesk;

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
}, 60_000);

afterEach(async () => {
  await closePages(browser);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** Everything answered that comes before the documents, and one page sent. */
async function newCase(): Promise<FilledCase> {
  const filled = await fillCase(desk.service, lymphoma, asking('doc_pathology'));
  await sendPhoto(desk.service, filled);
  await stateOf(desk.service, filled.intake);
  return filled;
}

/** For people to look at: `LOOK=/tmp/look npx vitest run …`. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}.png`, scale: 'css', timeout: 60_000 });
}

const words = {
  en: {
    ...{ translate: 'Translate', english: 'English translation', confirm: 'Confirm' },
    ...{ amounts: 'Numbers, doses or dates are not the same', onlyOpen: 'Only what is open' },
    ...{
      build: 'Build the package',
      make: 'Make a link',
      upToDate: 'The last package is up to date.',
    },
  },
  fa: {
    ...{ translate: 'ترجمه', english: 'ترجمهٔ انگلیسی', confirm: 'تأیید' },
    ...{ amounts: 'عددها، دوزها یا تاریخ‌ها یکسان نیستند', onlyOpen: 'فقط موارد باز' },
    ...{ build: 'ساختن بسته', make: 'ساختن لینک', upToDate: 'بستهٔ آخر به‌روز است.' },
  },
} as const;

test.each([
  { language: 'en', colorScheme: 'light' },
  { language: 'fa', colorScheme: 'dark' },
] as const)('words are translated, checked and confirmed ($language)', patience, async (each) => {
  const { intake } = await newCase();
  const { language, colorScheme } = each;
  const options = { language, colorScheme, viewport: desktop };
  const { page, faults } = await signedInPage(browser, desk, options);
  const say = words[language];
  await page.goto(`${desk.origin}/console/cases/${intake}/summary`);
  const row = page.locator('[data-path="main_problem"]').first();
  await row.waitFor();
  expect(await row.getAttribute('data-standing')).toBe('untranslated');
  await page.locator('.preview img').first().waitFor();
  await look(page, `summary-${language}`);
  expect(await barriers(page)).toEqual([]);
  await row.getByRole('button', { name: say.translate }).click();
  await row.getByLabel(say.english).fill('Neck node growing for 3 weeks');
  await row.getByText(say.amounts).waitFor();
  await look(page, `summary-amounts-${language}`);
  await row.getByLabel(say.english).fill(english);
  await row.getByText(say.amounts).waitFor({ state: 'detached' });
  await row.getByRole('button', { name: say.confirm }).click();
  await page.locator('[data-path="main_problem"][data-standing="translated"]').first().waitFor();
  await page.locator(`.preview img[alt*="prednisolone 50 mg"]`).first().waitFor();
  const first = await page.locator('[data-standing]').count();
  await page.getByLabel(say.onlyOpen).check();
  expect(await page.locator('[data-standing]').count()).toBeLessThan(first);
  await look(page, `summary-open-${language}`);
  expect(await barriers(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('a statement opens the conversation where it was said', patience, async () => {
  const { intake } = await newCase();
  const { page } = await signedInPage(browser, desk, { viewport: desktop });
  await page.goto(`${desk.origin}/console/cases/${intake}/summary`);
  const row = page.locator('[data-path="stage"]').first();
  await row.getByRole('link').click();
  await page.waitForURL(/\/conversation\?message=\d+$/u);
});

test('a correction shows what was said, on a telephone too', patience, async () => {
  const { intake } = await newCase();
  const { page, faults } = await signedInPage(browser, desk, { language: 'en' });
  await page.goto(`${desk.origin}/console/cases/${intake}/summary`);
  const row = page.locator('[data-path="stage"]').first();
  await row.getByRole('button', { name: 'Correct' }).click();
  await row.getByLabel('The right answer').click();
  await page.getByRole('option', { name: 'Stage IV' }).click();
  await row.getByLabel('Reason').fill('PET-CT of October');
  await row.getByRole('button', { name: 'Correct' }).last().click();
  await page.locator('[data-path="stage"][data-standing="corrected"]').first().waitFor();
  await page.locator('.preview img[alt*="Stage IV [C]"]').first().waitFor();
  expect(await sidewaysPixels(page)).toBe(0);
  await look(page, 'summary-phone');
  expect(faults).toEqual([]);
});

test.each([
  { language: 'en', colorScheme: 'dark' },
  { language: 'fa', colorScheme: 'light' },
] as const)('a package is built and a hospital opens it ($language)', patience, async (each) => {
  const { intake } = await newCase();
  const { language, colorScheme } = each;
  const options = { language, colorScheme, viewport: desktop };
  const { page, faults } = await signedInPage(browser, desk, options);
  const say = words[language];
  await page.goto(`${desk.origin}/console/cases/${intake}/package`);
  await page.getByRole('button', { name: say.build }).click();
  await page.getByText(say.upToDate).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: say.make }).click();
  const link = page.locator('[data-link]');
  await link.waitFor();
  await page.mouse.move(0, 0);
  await look(page, `package-${language}`);
  expect(await barriers(page)).toEqual([]);
  const id = (await link.getAttribute('data-link')) ?? '';
  const path = `/console/api/cases/${intake}/package/links/${id}/address`;
  const answer = await page.request.get(`${desk.origin}${path}`);
  const url = addressSchema.parse(await answer.json()).url;
  const outside = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const hospital = await outside.newPage();
  await hospital.goto(url);
  await look(hospital, `hospital-${language}`);
  const [download] = await Promise.all([
    hospital.waitForEvent('download'),
    hospital.getByRole('link', { name: 'Download the package (ZIP)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^CART_[0-9A-F]{8}_\d{4}-\d\d-\d\d\.zip$/u);
  await link
    .getByText(/Chrome/u)
    .first()
    .waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysPixels(page)).toBe(0);
  await look(page, `package-phone-${language}`);
  expect(faults).toEqual([]);
});

test.each(['en', 'fa'] as const)(
  'two versions, what is new in the second, what is missing, the e-mail (%s)',
  patience,
  async (language) => {
    const { intake } = await newCase();
    const said = consoleWords(language);
    const options = { language, viewport: desktop };
    const { page, faults, member } = await signedInPage(browser, desk, options);
    await page.goto(`${desk.origin}/console/cases/${intake}/package`);
    const build = page.getByRole('button', { name: words[language].build });
    const upToDate = page.getByText(words[language].upToDate);
    await page.getByText(said('package:essential'), { exact: true }).first().waitFor();
    await build.click();
    await upToDate.waitFor({ timeout: 60_000 });
    const about = { path: 'main_problem', text: english, confirmed: true } as const;
    const original = lymphoma.words.main_problem;
    const given = { ...about, original, language: 'en', coordinator: member.name } as const;
    const event = { kind: 'translation_given', ...given } as const;
    await desk.service.inbox.acceptInternal(intake, event, crypto.randomUUID());
    await upToDate.waitFor({ state: 'detached' });
    await build.click();
    await page.locator('[data-version="2"]').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: said('package:compare') }).click();
    const differences = page.locator('.differences').last();
    await differences.getByText('prednisolone 50 mg').first().waitFor();
    await differences.getByText('Medical_Summary').first().waitFor();
    const letter = page.getByLabel(said('package:body'), { exact: true });
    expect(await letter.inputValue()).toContain('\n');
    expect(await letter.inputValue()).not.toContain('علی');
    expect(await barriers(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    await look(page, `versions-${language}`);
    expect(faults).toEqual([]);
  },
);
