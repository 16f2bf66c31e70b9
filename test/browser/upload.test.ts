import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PortalState } from '../../src/web/portal-state.ts';
import { emptyPortal, FakeHouse } from '../web/fake-house.ts';
import {
  closePages,
  openBrowser,
  openPage,
  RunningHouse,
  sidewaysPixels,
  type PageOptions,
} from './pages.ts';

const patience = { timeout: 60_000 };
const token = 'L'.repeat(43);
const portal: PortalState = {
  ...emptyPortal(),
  patientLabel: 'پریسا ر.',
  checklist: [
    {
      id: 'pathology',
      label: 'گزارش پاتولوژی',
      what: 'گزارش نمونه‌برداری',
      where: 'از بیمارستان',
      need: 'essential',
      state: 'missing',
    },
    { id: 'pet', label: 'PET-CT', what: '', where: '', need: 'helpful', state: 'missing' },
  ],
};

let browser: Browser;
let running: RunningHouse;
let faults: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser.close());

afterEach(async () => {
  await closePages(browser);
  await running.stop();
  expect(faults).toEqual([]);
});

async function open(state: PortalState, options: PageOptions = {}): Promise<Page> {
  const house = new FakeHouse(state);
  house.links.set(token, {
    intake: 'intake-1',
    account: 'telegram',
    address: 'someone',
    expiresAt: '2027-01-20T10:00:00.000Z',
  });
  running = await new RunningHouse(house).start();
  const opened = await openPage(browser, running.origin, options);
  faults = opened.faults;
  await opened.page.goto(`${running.origin}/upload#${token}`);
  return opened.page;
}

/** Lists the files that arrived, as the house would after looking at them. */
function listFiles(
  state: 'checking' | 'accept' | 'reject',
  messages: string[] = [],
  picture: string | null = null,
): void {
  running.house.portal = {
    ...portal,
    files: running.house.events.flatMap(({ body, externalId }) => {
      if (body.kind !== 'media') return [];
      const uploadId = externalId.split(':').at(-1) ?? '';
      const { name, bytes, caption } = body;
      return [
        {
          ...{ id: `d-${uploadId}`, uploadId, name, bytes, state, messages },
          item: caption || null,
          picture,
        },
      ];
    }),
  };
}

test('a file is added to its item, looked at, and its verdict shown', patience, async () => {
  const page = await open(portal);
  await page.getByRole('heading', { name: 'گزارش پاتولوژی' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  expect(await page.locator('#progress').innerText()).toBe('مدارک مهم‌تر: ۰ از ۱ دریافت شده');
  await page.getByText('توضیح').first().click();
  await page.getByText('از بیمارستان').waitFor();

  running.house.answer = () => {
    listFiles('checking');
    return [];
  };
  const file = { name: 'گزارش.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2000, 1) };
  await page.locator('.item input[multiple]').first().setInputFiles([file]);
  await page.getByText('در حال بررسی…').waitFor();
  await page.getByText('سپاسگزاریم. هرچه فرستادید به دست ما رسید.').waitFor();
  expect(running.house.events[0]?.body).toMatchObject({ caption: 'pathology', via: 'link' });

  listFiles('reject', ['نوشته‌ها تار است. لطفاً دوباره عکس بگیرید.']);
  await page.getByText('نوشته‌ها تار است. لطفاً دوباره عکس بگیرید.').waitFor();
  expect(await page.locator('.row').count()).toBe(1);
  expect(await page.getByText('سپاسگزاریم. هرچه').count()).toBe(0);
});

test('several files are added in general; one is too large', patience, async () => {
  const page = await open(portal);
  await page.locator('.anything input[multiple]').setInputFiles([
    { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2000, 1) },
    { name: 'b.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2000, 2) },
    { name: 'big.zip', mimeType: 'application/zip', buffer: Buffer.alloc(1_000_001) },
  ]);
  await page.getByText('این فایل خیلی بزرگ است').waitFor();
  await expect.poll(() => page.getByText('به دست ما رسید', { exact: true }).count()).toBe(2);
  expect(running.house.stored.size).toBe(2);
});

test('files wait for the server to come back', patience, async () => {
  const page = await open(portal);
  await page.getByRole('heading', { name: 'گزارش پاتولوژی' }).waitFor();
  await running.stop();
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2000, 1) };
  await page.locator('.anything input[multiple]').setInputFiles([file]);
  await page.getByText('در نوبت ارسال').waitFor();
  await running.start();
  await page.getByText('سپاسگزاریم. هرچه').waitFor();
  expect(running.house.stored.size).toBe(1);
});

test('a link that no longer works says so in four languages', patience, async () => {
  const page = await open(portal);
  running.house.links.clear();
  await page.reload();
  for (const title of [
    'این لینک دیگر کار نمی‌کند',
    'لم يعد هذا الرابط يعمل',
    'Эта ссылка больше не действует',
    'This link no longer works',
  ]) {
    await page.getByRole('heading', { name: title }).waitFor();
  }
});

test('hostile names and 320 pixels harm nothing', patience, async () => {
  const script = '<script>document.title="x"</script>';
  const long = `${'n'.repeat(300)}\u202e.exe`;
  const page = await open(
    {
      ...portal,
      patientLabel: `${script}\u202e`,
      checklist: portal.checklist.map((item) => ({
        ...item,
        label: script,
        what: 'w'.repeat(400),
      })),
      files: ['accept', 'doubtful', 'quarantine'].map((state, index) => ({
        id: String(index),
        uploadId: null,
        name: long,
        bytes: 1,
        // One of the states named above.
        state: state as 'accept',
        item: null,
        messages: ['m'.repeat(300)],
        picture: null,
      })),
    },
    { viewport: { width: 320, height: 568 } },
  );
  await page.getByText('همکارمان آن را بررسی می‌کند').waitFor();
  expect(await page.getByText(script).count()).toBeGreaterThan(1);
  expect(await page.title()).toBe('مدارک شما');
  expect(await sidewaysPixels(page)).toBe(0);
});
