// Members are told what waits: in the title and the menu, by a notification, by an e-mail.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { webChatAccount } from '../../../src/channel/web-chat/web-chat.ts';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { consoleWords } from './console-words.ts';
import { signedInPage } from './signed-in.ts';

const patience = { timeout: 180_000 };
let browser: Browser;
let desk: WholeDesk;
let faults: string[] = [];

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
}, 120_000);

afterEach(async () => {
  await closePages(browser);
  expect(faults).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

test.each(['fa', 'en'] as const)(
  'an e-mail at an hour of one’s own, in %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const opened = await signedInPage(browser, desk, { language });
    const { page, member } = opened;
    faults = opened.faults;
    await page.goto(`${desk.origin}/console/settings/profile`);
    await page.getByRole('switch', { name: say('notices:mailOn') }).press('Space');
    await page.getByRole('combobox', { name: say('notices:hour'), exact: true }).selectOption('7');
    await page.getByRole('combobox', { name: say('notices:language') }).selectOption('ru');
    const wanted = { mail: true, hour: 7, zone: 'Asia/Tehran', language: 'ru', browser: false };
    await expect
      .poll(() => desk.staff.staff.notices.wishOf(member), { timeout: 20_000 })
      .toEqual(wanted);
    expect(await barriers(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  },
);

/** What the browser's own notifications would be, written down. */
async function watchNotifications(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: string[] = [];
    class Watched {
      static permission = 'default';
      onclick: unknown = null;
      constructor(title: string, { body }: { body: string }) {
        told.push(`${title}: ${body}`);
      }
      static requestPermission(): Promise<string> {
        Watched.permission = 'granted';
        told.push('asked');
        return Promise.resolve('granted');
      }
    }
    Object.assign(globalThis, { Notification: Watched, told });
  });
}

// What the script above keeps there.
const toldOf = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'told') as string[]);

test(
  'the number in the title and the menu grows, and who looks elsewhere is told',
  patience,
  async () => {
    const say = consoleWords('en');
    const opened = await signedInPage(browser, desk, { language: 'en' });
    const { page } = opened;
    faults = opened.faults;
    await watchNotifications(page);
    await page.goto(`${desk.origin}/console/settings/profile`);
    await page.getByText(say('notices:browser')).waitFor();
    expect(await toldOf(page)).toEqual([]);
    await page.getByRole('switch', { name: say('notices:browser') }).press('Space');
    await page.getByText(say('settings:saved')).waitFor();
    expect(await toldOf(page)).toEqual(['asked']);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    });
    expect(await page.title()).not.toContain('(');
    await wantsPerson('anna');
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('(1)');
    await expect.poll(() => toldOf(page)).toEqual(['asked', 'Intake Desk: 1 case wants you']);
    expect(await page.getByRole('img', { name: '1 case wants you' }).first().isVisible()).toBe(
      true,
    );
    expect(await barriers(page)).toEqual([]);
  },
);

async function wantsPerson(address: string): Promise<void> {
  for (const text of ['hello', 'English', 'I want to speak to a person']) {
    const from = { account: webChatAccount, address, externalId: `${address} ${text}` };
    const sentAt = new Date().toISOString();
    await desk.service.inbox.accept({ ...from, sentAt, body: { kind: 'text', text } });
    await desk.service.settle();
  }
}
