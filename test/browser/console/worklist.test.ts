// The worklist and the numbers in a real browser over the real service, in English and Persian.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { webChatAccount } from '../../../src/channel/web-chat/web-chat.ts';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { signedInPage } from './signed-in.ts';

const patience = { timeout: 120_000 };
const desktop = { width: 1360, height: 900 };
const hostileName = 'Zoë <script>alert(1)</script> \u202Egnorw';
let browser: Browser;
let desk: WholeDesk;
let said = 0;

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
  await talk('karimi', ['l:fa', 'a:writer=patient', 'a:consent=yes', 'علی کریمی', '۱۳۴۷']);
  await talk('brown', ['l:en', 'a:writer=patient', 'a:consent=yes', 'Mary Brown', 'human']);
  await talk('hostile', ['l:en', 'a:writer=patient', 'a:consent=yes', hostileName]);
  await talk('emoji', ['l:ru', '😀'.repeat(10_000)]);
  await desk.service.worklist.index.start();
  await desk.service.worklist.index.idle();
}, 120_000);

afterEach(async () => {
  await closePages(browser);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** What a patient taps or writes, one after the other, through the real inbox. */
async function talk(address: string, events: readonly string[]): Promise<void> {
  for (const event of events) {
    said += 1;
    const body = /^[a-z]:/.test(event)
      ? ({ kind: 'choice', choice: event, title: event } as const)
      : ({ kind: 'text', text: event } as const);
    await desk.service.inbox.accept({
      ...{ account: webChatAccount, externalId: `t${String(said)}`, address, body },
      sentAt: new Date().toISOString(),
    });
    await desk.service.inbox.idle();
  }
  await desk.service.settle();
  await desk.service.worklist.index.idle();
}

async function openList(language: 'en' | 'fa', viewport = desktop, view = 'all') {
  const opened = await signedInPage(browser, desk, { language, viewport });
  await opened.page.goto(`${desk.origin}/console/?view=${view}`);
  await opened.page.locator('[data-case]').first().waitFor();
  return opened;
}

const named = (page: Page, name: string) => page.locator('[data-case]', { hasText: name });

test.each(['en', 'fa'] as const)(
  'the table in %s: cases, hostile text, order',
  patience,
  async (language) => {
    const { page, faults } = await openList(language);
    expect(await page.locator('[data-case]').count()).toBe(4);
    await named(page, 'علی کریمی').waitFor();
    expect(await named(page, '<script>alert(1)</script>').count()).toBe(1);
    expect(await sidewaysPixels(page)).toBe(0);
    const title = language === 'en' ? 'Patient' : 'بیمار';
    await page.getByRole('button', { name: title, exact: true }).click();
    await expect
      .poll(() => page.locator('[data-case]').first().textContent())
      .toContain('Mary Brown');
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
  },
);

test('a view shows who waits for a coordinator, and keys lead to them', patience, async () => {
  const { page, faults } = await openList('en', desktop, 'waiting');
  expect(await page.locator('[data-case]').allTextContents()).toEqual([
    expect.stringContaining('Mary Brown'),
  ]);
  await page.getByText('They asked for a person').waitFor();
  await page.keyboard.press('?');
  await page.getByText('Next case').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Next case').waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/console\/cases\//);
  // Whoever has opened a case has read it.
  await page.goBack();
  await expect.poll(() => named(page, 'Mary Brown').textContent()).toBe('Mary Brown');
  expect(faults).toEqual([]);
});

test.each([
  ['en', 'كريمي', 'علی کریمی'],
  ['fa', 'brow', 'Mary Brown'],
] as const)('the search in %s finds %s', patience, async (language, query, name) => {
  const { page, faults } = await openList(language);
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.locator('mark').first().waitFor();
  expect(await page.locator('[data-case]').allTextContents()).toEqual([name]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-case]').count()).toBe(4);
  expect(faults).toEqual([]);
});

test('a saved view keeps its filters and shows how many', patience, async () => {
  const { page } = await openList('en');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('combobox', { name: 'Missing document' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('combobox', { name: 'Language', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Persian' }).click();
  await expect.poll(() => page.locator('[data-case]').count()).toBe(1);
  await named(page, 'علی کریمی').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('biopsy missing, fa');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'biopsy missing, fa 1 case' }).waitFor();
});

test('cases are given to somebody, and the row says so by itself', patience, async () => {
  const { page, member } = await openList('en');
  await page.getByRole('checkbox', { name: 'Select Mary Brown' }).check();
  await page.getByRole('combobox', { name: 'Who sees it through' }).click();
  await page.getByRole('option', { name: member.name, exact: true }).click();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(`Mary Brown.*${member.name}`) }).waitFor();
});

test(
  'who writes meanwhile changes the list, and nothing under a finger moves',
  patience,
  async () => {
    const { page } = await openList('en');
    const order = () => page.locator('[data-case]').allTextContents();
    await page.keyboard.press('j');
    const before = await order();
    const last = before.at(-1) ?? '';
    const address = last.includes('Mary') ? 'brown' : last.includes('Zo') ? 'hostile' : 'karimi';
    await talk(address, ['one more thing']);
    await page.getByRole('button', { name: 'The order has changed: show it' }).waitFor();
    expect((await order()).map((name) => name.replace(/ · Unread$/, ''))).toEqual(
      before.map((name) => name.replace(/ · Unread$/, '')),
    );
    await page.getByRole('button', { name: 'The order has changed: show it' }).click();
    await expect.poll(async () => (await order())[0] ?? '').not.toEqual(before[0]);
  },
);

test.each(['en', 'fa'] as const)('cards on a telephone in %s', patience, async (language) => {
  const { page, faults } = await openList(language, { width: 390, height: 844 });
  expect(await page.locator('li.case').count()).toBe(4);
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test.each(['en', 'fa'] as const)('the numbers in %s, and their CSV', patience, async (language) => {
  const { page, faults, headers } = await signedInPage(browser, desk, {
    language,
    viewport: desktop,
  });
  await page.goto(`${desk.origin}/console/numbers`);
  await page.locator('.bar').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  const href = await page.locator('a[download]').first().getAttribute('href');
  const response = await fetch(`${desk.origin}${href ?? ''}`, { headers });
  expect(response.headers.get('content-disposition')).toContain('phases.csv');
  expect((await response.text()).split('\r\n')[1]).toMatch(/^"[^"]+",4,1$/);
  expect(faults).toEqual([]);
});

test.each([
  ['en', 'The cases are being read: 12,000 of 50,000. The list is not complete yet.'],
  ['fa', 'پرونده‌ها در حال خوانده شدن هستند: ۱۲٬۰۰۰ از ۵۰٬۰۰۰. فهرست هنوز کامل نیست.'],
] as const)('a list that is being made says so (%s)', patience, async (language, told) => {
  const { page, faults } = await signedInPage(browser, desk, { language, viewport: desktop });
  const { promise: loaded, resolve: load } = Promise.withResolvers<undefined>();
  let gathering: object | null = { have: 12_000, of: 50_000 };
  await page.route('**/worklist/views', async (route) => {
    await loaded;
    await route.continue();
  });
  await page.route('**/worklist/gathering', (route) => route.fulfill({ json: { gathering } }));
  await page.goto(`${desk.origin}/console/?view=all`);
  await page.getByText(told).waitFor();
  load(undefined);
  await page.locator('[data-case]').first().waitFor();
  await page.getByText(told).waitFor();
  expect(await barriers(page)).toEqual([]);
  gathering = null;
  await page.locator('[data-gathering]').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});
