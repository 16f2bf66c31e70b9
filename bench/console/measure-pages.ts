// How long a browser takes until a page can be read: opened cold, opened again, searched.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../test/browser/pages.ts';
import { percentile, type Figure } from '../report.ts';
import type { ConsoleHouse } from './console-house.ts';
import { within } from './measure-lists.ts';

const roundsUsual = 15;
const searches = 25;
const pageMsMost = 1000;
const desktop = { width: 1360, height: 860 };

/** A page, and what stands in it once whoever waits can read. */
interface Measured {
  readonly what: string;
  readonly path: string;
  readonly shown: string;
}

/** What of a house the pages are opened by. */
export interface PagesHouse {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The case that is opened, and names to look for. */
  readonly intake: string;
  readonly names: readonly string[];
}

export function pagesHouse({ origin, headers, service }: ConsoleHouse): PagesHouse {
  const rows = [...service.worklist.index.table.rows()];
  const at = (share: number) => rows[Math.floor(rows.length * share)];
  const names = Array.from({ length: searches }, (_, index) => at(index / searches)?.name ?? '');
  return { origin, headers, intake: at(0.5)?.intake ?? '', names };
}

export async function measurePages(
  house: PagesHouse,
  rounds = roundsUsual,
): Promise<readonly Figure[]> {
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const page of pagesOf(house.intake)) {
      const cold: number[] = [];
      const again: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const times = await openTwice(browser, house, page);
        cold.push(times.cold);
        again.push(times.again);
      }
      figures.push(...figuresOf(`${page.what}, opened cold`, cold));
      figures.push(...figuresOf(`${page.what}, opened again`, again));
    }
    return [...figures, ...figuresOf('search, from the last key', await searchMs(browser, house))];
  } finally {
    await browser.close();
  }
}

function pagesOf(intake: string): readonly Measured[] {
  const inTab = '[role=tabpanel] :is(h2, h3, h4, button, li, a)';
  const tabs = ['documents', 'summary', 'package', 'submissions'];
  return [
    { what: 'worklist', path: '/?view=all', shown: '[data-case]' },
    { what: 'conversation', path: `/cases/${intake}/conversation`, shown: '.bubble' },
    ...tabs.map((tab) => ({ what: tab, path: `/cases/${intake}/${tab}`, shown: inTab })),
    { what: 'centers', path: '/centers', shown: 'main a[href*="/centers/"]' },
    { what: 'numbers', path: '/numbers', shown: 'tbody tr' },
    { what: 'settings', path: '/settings', shown: inTab },
  ];
}

function figuresOf(what: string, times: readonly number[]): readonly Figure[] {
  const name = `in Chromium: ${what}, ready`;
  return [
    { what: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms', target: null },
    ...within(`${name}, p99`, percentile(times, 0.99), pageMsMost),
  ];
}

/** In a context of its own nothing is known; the second time its files are in the cache. */
async function openTwice(
  browser: Browser,
  house: PagesHouse,
  measured: Measured,
): Promise<{ readonly cold: number; readonly again: number }> {
  const context = await signedIn(browser, house);
  const page = await context.newPage();
  await page.addInitScript(watchFor, measured.shown);
  const cold = await openMs(page, house, measured);
  await page.goto('about:blank');
  const again = await openMs(page, house, measured);
  await context.close();
  return { cold, again };
}

/** Watched from within, frame by frame: a driver that asks now and then would add its pauses. */
async function openMs(page: Page, { origin }: PagesHouse, measured: Measured): Promise<number> {
  const ready = page.waitForEvent('console', (message) => message.text().startsWith('ready '));
  await page.goto(`${origin}/console${measured.path}`, { waitUntil: 'commit' });
  return Number((await ready).text().slice('ready '.length));
}

/** Runs in the page: says how many milliseconds after it was asked for it can be read. */
function watchFor(shown: string): void {
  const look = (): void => {
    const isThere = [...document.querySelectorAll(shown)].some(
      (element) => element.getClientRects().length > 0,
    );
    if (isThere) console.debug(`ready ${String(performance.now())}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function searchMs(browser: Browser, house: PagesHouse): Promise<readonly number[]> {
  const context = await signedIn(browser, house);
  const page = await context.newPage();
  await page.goto(`${house.origin}/console/?view=all`);
  await page.locator('[data-case]').first().waitFor();
  const times: number[] = [];
  for (const name of house.names) times.push(await foundMs(page, name));
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

async function signedIn(browser: Browser, house: PagesHouse): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB' });
  const [name = '', value = ''] = (house.headers['cookie'] ?? '').split('=');
  await context.addCookies([{ name, value, url: house.origin, sameSite: 'Strict' }]);
  return context;
}
