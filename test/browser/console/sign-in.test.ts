import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { signedInPage } from './signed-in.ts';

const patience = { timeout: 60_000 };
let browser: Browser;
let desk: WholeDesk;

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
}, 60_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

test.each(['fa', 'en'] as const)('a member sees the console in %s', patience, async (language) => {
  const name = language === 'fa' ? 'نرگس کریمی' : 'Narges Karimi';
  const { page, faults } = await signedInPage(browser, desk, { language, name });
  await page.goto(`${desk.origin}/console/channels`);
  await page.getByText(name).first().waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(faults).toEqual([]);
});
