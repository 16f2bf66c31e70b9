import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Said } from '../web/fake-house.ts';
import {
  closePages,
  openBrowser,
  openPage,
  RunningHouse,
  sidewaysPixels,
  type PageOptions,
} from './pages.ts';

const patience = { timeout: 60_000 };
const languages: Said = {
  language: 'en',
  text: 'Hello',
  options: [
    { id: 'fa', title: 'فارسی' },
    { id: 'en', title: 'English' },
  ],
};
const question: Said = {
  text: 'شما خود بیمار هستید؟',
  options: [
    { id: 'self', title: 'بله، خودم هستم' },
    { id: 'other', title: 'از طرف پدرم می‌نویسم' },
  ],
};

let browser: Browser;
let running: RunningHouse;
let faults: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser.close());

beforeEach(async () => {
  running = await new RunningHouse().start();
  running.house.answer = ({ body }) => {
    if (body.kind === 'opened') return [languages];
    if (body.kind === 'choice' && body.choice === 'fa') return [question];
    if (body.kind === 'text') return [{ text: `شنیدم: ${[...body.text].length}` }];
    return [];
  };
}, 60_000);

afterEach(async () => {
  await closePages(browser);
  await running.stop();
  expect(faults).toEqual([]);
});

async function open(options: PageOptions = {}): Promise<Page> {
  const opened = await openPage(browser, running.origin, options);
  faults = opened.faults;
  await opened.page.goto(`${running.origin}/chat`);
  return opened.page;
}

async function inPersian(options: PageOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.getByRole('button', { name: 'فارسی' }).last().click();
  await page.getByText('شما خود بیمار هستید؟').waitFor();
  await expect.poll(() => page.title()).toBe('میز پذیرش');
  return page;
}

test('a whole exchange in Persian, which a reload brings back', patience, async () => {
  const page = await inPersian();
  await page.waitForFunction(() => document.documentElement.dir === 'rtl');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fa');
  const own = await page.locator('.own .bubble').first().boundingBox();
  const desk = await page.locator('.desk .bubble').first().boundingBox();
  expect(own?.x).toBeLessThan(desk?.x ?? 0);
  expect(await page.title()).toBe('میز پذیرش');

  await page.getByRole('button', { name: 'از طرف پدرم می‌نویسم' }).click();
  await page.getByRole('textbox').fill('سلام');
  await page.getByRole('button', { name: 'ارسال', exact: true }).click();
  await page.getByText('شنیدم: 4').waitFor();
  expect(running.house.events.map(({ body }) => body.kind)).toEqual([
    'opened',
    'choice',
    'choice',
    'text',
  ]);

  const before = await page.locator('.bubble').allInnerTexts();
  await page.reload();
  await page.getByText('شنیدم: 4').waitFor();
  expect(await page.locator('.bubble').allInnerTexts()).toEqual(before);
  expect(running.house.events).toHaveLength(4);
});

test('what is written while the server is away arrives once, in order', patience, async () => {
  const page = await inPersian();
  await running.stop();
  await page.locator('.banner').waitFor();
  for (const text of ['one', 'two!', 'three']) {
    await page.getByRole('textbox').fill(text);
    await page.getByRole('textbox').press('Enter');
  }
  await expect.poll(() => page.locator('.own .broken').count()).toBe(3);

  await running.start();
  await page.getByText('شنیدم: 5').waitFor();
  const said = running.house.events.flatMap(({ body }) => (body.kind === 'text' ? body.text : []));
  expect(said).toEqual(['one', 'two!', 'three']);
  await page.locator('.banner').waitFor({ state: 'detached' });
  expect(await page.locator('.own .spoken').allInnerTexts()).toEqual(['فارسی', ...said]);
});

test('what the desk says while the page is away is not lost or repeated', patience, async () => {
  const page = await inPersian();
  await running.stop();
  await running.house.speak(running.house.events[0]?.address ?? '', { text: 'در غیاب شما' });
  await running.start();
  await page.getByText('در غیاب شما').waitFor();
  expect(await page.getByText('در غیاب شما').count()).toBe(1);
});

test('files go with progress; one that is too large is refused in words', patience, async () => {
  const page = await inPersian();
  await page.route('**/chat/api/files**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.locator('input[multiple]').setInputFiles([
    { name: 'گزارش ۱۴۰۳.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(400_000, 1) },
    { name: 'scan.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(300_000, 2) },
    { name: 'third.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(1000, 3) },
    { name: 'film.zip', mimeType: 'application/zip', buffer: Buffer.alloc(1_000_001) },
  ]);
  await page.locator('progress').first().waitFor();
  expect(await page.locator('progress').count()).toBe(2);
  await page.getByText('این فایل خیلی بزرگ است').waitFor();
  await expect.poll(() => running.house.stored.size, { timeout: 10_000 }).toBe(3);
  await page.locator('progress').first().waitFor({ state: 'detached' });
  const kinds = running.house.events.map(({ body }) => body.kind);
  expect(kinds).not.toContain('media_refused');
  await page.getByRole('button', { name: 'حذف' }).click();
  expect(await page.getByText('film').count()).toBe(0);
});

test(
  'a file that was on its way when the server went arrives when it is back',
  patience,
  async () => {
    const page = await inPersian();
    await running.stop();
    const file = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(5000, 7) };
    await page.locator('input[multiple]').setInputFiles([file]);
    await page.getByText('در نوبت ارسال').waitFor();
    await running.start();
    await expect.poll(() => running.house.stored.size, { timeout: 20_000 }).toBe(1);
  },
);

test('a package is saved as it was sent', patience, async () => {
  const page = await inPersian();
  const bytes = Buffer.from('a package');
  const sha256 = running.house.keep(bytes);
  const file = { sha256, name: 'CART.zip', mediaType: 'application/zip', bytes: bytes.length };
  await running.house.speak(running.house.events[0]?.address ?? '', { file });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ذخیرهٔ فایل' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('CART.zip');
  expect(await readFile(await saved.path())).toEqual(bytes);
});

test('hostile words stay words', patience, async () => {
  const page = await inPersian();
  const address = running.house.events[0]?.address ?? '';
  const script = '<script>document.title="x"</script><img src=x onerror="document.title=1">';
  await running.house.speak(address, { text: `${script} \u202e reversed \u2067 open` });
  await running.house.speak(address, { text: '🙂'.repeat(10_000) });
  await running.house.speak(address, {
    text: 'a'.repeat(3000),
    options: [{ id: 'x', title: `${'w'.repeat(200)}\u202e` }],
    link: { label: script, url: 'javascript:document.title=2' },
    file: { sha256: 'f'.repeat(64), name: `${script}\u202e.exe`, mediaType: 'x', bytes: 1 },
  });
  await page.getByRole('button', { name: /^w{200}/ }).waitFor();
  expect(await page.getByText(script).count()).toBe(2);
  expect(await page.title()).toBe('میز پذیرش');
  expect(await page.locator('a').count()).toBe(0);
  expect(await sidewaysPixels(page)).toBe(0);
});

test('words that could not be loaded at first come later', patience, async () => {
  const page = await open();
  await page.getByText('Hello').waitFor();
  await page.route('**/assets/*.json', (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'فارسی' }).click();
  await page.getByText('شما خود بیمار هستید؟').waitFor();
  await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('میز پذیرش');
});

test('a script that got into the page would be stopped', patience, async () => {
  const page = await inPersian();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "x"';
    document.body.append(script);
  });
  await expect.poll(() => faults.splice(0).join()).toContain('Content Security Policy');
  expect(await page.title()).toBe('میز پذیرش');
});

test('a second tap of an unsteady finger is not counted', patience, async () => {
  const page = await inPersian();
  await page.getByRole('button', { name: 'بله، خودم هستم' }).dblclick();
  await page.waitForTimeout(300);
  const choices = running.house.events.flatMap(({ body }) =>
    body.kind === 'choice' ? body.choice : [],
  );
  expect(choices).toEqual(['fa', 'self']);
});

test.each(['light', 'dark'] as const)(
  'nothing is cut off at 320 pixels: %s',
  patience,
  async (colorScheme) => {
    const page = await inPersian({ viewport: { width: 320, height: 568 }, colorScheme });
    expect(await sidewaysPixels(page)).toBe(0);
    const outside = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, select, textarea')].filter((each) => {
          const { left, right } = each.getBoundingClientRect();
          return left < 0 || right > innerWidth;
        }).length,
    );
    expect(outside).toBe(0);
  },
);

test('the person can delete the conversation from the device', patience, async () => {
  const page = await inPersian();
  await page.getByRole('button', { name: 'منو' }).click();
  await page.getByRole('button', { name: 'پاک کردن این گفت‌وگو از این دستگاه' }).click();
  await page.getByRole('button', { name: 'از این دستگاه پاک شود' }).click();
  await page.getByText('Hello').waitFor();
  expect(await page.getByText('شما خود بیمار هستید؟').count()).toBe(0);
  const addresses = new Set(running.house.events.map(({ address }) => address));
  expect(addresses.size).toBe(2);
});

test('everything can be reached by the keyboard, and has a name', patience, async () => {
  const page = await inPersian();
  const nameless = await page.evaluate(
    () =>
      [...document.querySelectorAll('button, select, textarea, a')].filter(
        (each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === '',
      ).length,
  );
  expect(nameless).toBe(0);
  await page.getByRole('button', { name: 'افزودن عکس یا فایل' }).press('Enter');
  await page.getByRole('button', { name: 'گرفتن عکس' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'گرفتن عکس' }).waitFor({ state: 'detached' });
});

test('the page opens in the language of the browser and can be turned', patience, async () => {
  running.house.answer = () => [];
  const page = await open({ locale: 'ar-EG' });
  await page.getByText('أهلًا وسهلًا بكم.').waitFor();
  await page.getByLabel('اللغة').selectOption('ru');
  await page.getByText('Здравствуйте! Добро пожаловать.').waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('ltr');
});
