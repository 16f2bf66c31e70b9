// How long a browser takes until a page shows its rows: opened cold, without anything in its cache.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../test/browser/pages.ts';
import { percentile, type Figure } from '../report.ts';
import type { ConsoleHouse } from './console-house.ts';
import { within } from './measure-lists.ts';

const rounds = 25;
const pageMsMost = 1000;
const desktop = { width: 1360, height: 860 };

/** A page, and what stands in it once whoever waits can read. */
interface Measured {
  readonly what: string;
  readonly path: string;
  readonly shown: string;
}

export async function measurePages(house: ConsoleHouse): Promise<readonly Figure[]> {
  const rows = [...house.service.worklist.index.table.rows()];
  const at = (share: number) => rows[Math.floor(rows.length * share)];
  const intake = at(0.5)?.intake ?? '';
  const pages: readonly Measured[] = [
    { what: 'worklist', path: '/?view=all', shown: '[data-case]' },
    { what: 'case, conversation', path: `/cases/${intake}/conversation`, shown: '.bubble' },
    { what: 'numbers', path: '/numbers', shown: 'tbody tr' },
  ];
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const page of pages) {
      figures.push(...figuresOf(page.what, await many(() => openMs(browser, house, page))));
    }
    const names = Array.from({ length: rounds }, (_, index) => at(index / rounds)?.name ?? '');
    const searches = await searchMs(browser, house, names);
    return [...figures, ...figuresOf('search, from the last key', searches)];
  } finally {
    await browser.close();
  }
}

function figuresOf(what: string, times: readonly number[]): readonly Figure[] {
  const name = `in Chromium: ${what}, rows visible`;
  return [
    { what: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms', target: null },
    ...within(`${name}, p99`, percentile(times, 0.99), pageMsMost),
  ];
}

async function many(once: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await once());
  return times;
}

/** A context of its own: no cache, no connection that was there before. */
async function openMs(
  browser: Browser,
  house: ConsoleHouse,
  { path, shown }: Measured,
): Promise<number> {
  const context = await signedIn(browser, house);
  const page = await context.newPage();
  const since = performance.now();
  await page.goto(`${house.origin}/console${path}`, { waitUntil: 'commit' });
  await page.locator(shown).first().waitFor();
  const ms = performance.now() - since;
  await context.close();
  return ms;
}

async function searchMs(
  browser: Browser,
  house: ConsoleHouse,
  names: readonly string[],
): Promise<readonly number[]> {
  const context = await signedIn(browser, house);
  const page = await context.newPage();
  await page.goto(`${house.origin}/console/?view=all`);
  await page.locator('[data-case]').first().waitFor();
  const times: number[] = [];
  for (const name of names) times.push(await foundMs(page, name));
  await context.close();
  return times;
}

async function foundMs(page: Page, name: string): Promise<number> {
  const field = page.getByRole('searchbox');
  await field.fill('');
  await page.locator('[data-case]').first().waitFor();
  const asked = page.waitForResponse('**/worklist/search');
  const since = performance.now();
  await field.fill(name);
  await asked;
  await page.locator('[data-case]').first().waitFor();
  return performance.now() - since;
}

async function signedIn(browser: Browser, house: ConsoleHouse): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB' });
  const [name = '', value = ''] = (house.headers['cookie'] ?? '').split('=');
  await context.addCookies([{ name, value, url: house.origin, sameSite: 'Strict' }]);
  return context;
}
