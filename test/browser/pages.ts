// Opens the built pages in a real Chromium against a real server with a fake house behind it.
import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import type { FastifyInstance } from 'fastify';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { emptyPortal, FakeHouse } from '../web/fake-house.ts';

const phone = { width: 390, height: 844 };

// Made for one page in a small container: closing a page would end the browser, and policies that
// we test would not be enforced. A graphics card in software costs a third of all the work.
const unfit = [
  ...['--single-process', '--no-zygote', '--disable-web-security'],
  ...['--ignore-gpu-blocklist', '--in-process-gpu', '--use-gl=angle', '--use-angle=swiftshader'],
  '--enable-unsafe-swiftshader',
];

/** One browser for all tests of a file. */
export async function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const plain = ['--no-sandbox', '--disable-gpu', ...quiet];
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !unfit.includes(arg)), ...plain],
    headless: true,
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** Console errors, broken policies and foreign requests; must stay empty. */
  readonly faults: string[];
}

export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
}

export async function openPage(
  browser: Browser,
  origin: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: options.viewport ?? phone,
    locale: options.locale ?? 'en-GB',
    colorScheme: options.colorScheme ?? 'light',
    deviceScaleFactor: 1,
    timezoneId: 'Asia/Tehran',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A refused connection is what several tests are about.
    if (message.type() === 'error' && !/ERR_|status of 4/.test(message.text())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('blob:')) faults.push(`foreign: ${url}`);
  });
  return { page, faults };
}

/** A house with its server on a port of its own, which can go away and come back. */
export class RunningHouse {
  readonly house: FakeHouse;
  #server: FastifyInstance | null = null;
  #port = 0;

  constructor(house = new FakeHouse(emptyPortal())) {
    this.house = house;
  }

  get origin(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  async start(): Promise<this> {
    this.#server = await this.house.serve();
    await this.#server.listen({ port: this.#port, host: '127.0.0.1' });
    // A TCP server's address.
    this.#port = (this.#server.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }
}

/** How far the page can be scrolled sideways, in CSS pixels. */
export function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Closes every page; an answer that a test was still rewriting ends with its page, unnoticed. */
export async function closePages(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) {
    for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}
