// The console's frame in a real Chromium: the ways through it, the head of a case, the messengers.
import type { Browser, Page } from 'playwright-core';
import { renderSVG } from 'uqr';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Channel } from '../../../src/channel/channel.ts';
import { WebChat } from '../../../src/channel/web-chat/web-chat.ts';
import { shortCodeOf } from '../../../src/lib/short-code.ts';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { consoleWords } from './console-words.ts';
import { signedInPage } from './signed-in.ts';

const patience = { timeout: 60_000 };
const desktop = { width: 1280, height: 800 };
/** As WhatsApp Web is until a telephone has scanned its code. */
const unpaired: Channel = {
  account: 'whatsapp-web',
  capabilities: new WebChat().capabilities,
  send: () => Promise.resolve({ state: 'failed', retryable: true, code: 'not_ready' }),
  signalTyping: () => Promise.resolve(),
  health: () => ({
    ...{ state: 'pairing', words: 'WhatsApp has to be paired' },
    pairing: { qr: '2@REF,key', code: 'ABCD-EFGH' },
  }),
};
let browser: Browser;
let desk: WholeDesk;
let patients = 0;

beforeAll(async () => {
  const started = WholeDesk.start(() => [], '127.0.0.1', [unpaired]);
  [browser, desk] = await Promise.all([openBrowser(), started]);
}, 60_000);

afterEach(async () => {
  await closePages(browser);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** Somebody writes to us; returns their intake. */
async function somebodyWrites(...texts: readonly string[]): Promise<string> {
  patients += 1;
  const address = String(patients).padStart(43, 'p');
  for (const [index, text] of texts.entries()) {
    await desk.service.inbox.accept({
      account: 'web-chat',
      externalId: `${address}:${String(index)}`,
      address,
      sentAt: new Date().toISOString(),
      body: { kind: 'text', text },
    });
  }
  await desk.service.settle();
  const { intakeId } = await desk.service.inbox.resolve('web-chat', address);
  return intakeId;
}

async function openCase(page: Page, intake: string): Promise<void> {
  await page.goto(`${desk.origin}/console/cases/${intake}`);
  await page.getByText(shortCodeOf(intake)).waitFor();
}

test.each([
  { language: 'en', lift: 'I spoke with them: the bot may go on', colorScheme: 'light' },
  { language: 'fa', lift: 'با آن‌ها صحبت کردم؛ ربات ادامه دهد', colorScheme: 'dark' },
] as const)('a red flag is lifted and the bot goes on ($language)', patience, async (each) => {
  const intake = await somebodyWrites('سلام', 'خونریزی شدید دارد');
  expect((await desk.service.intakes.state(intake))?.redFlag).toBe('emergency');
  const { language, colorScheme } = each;
  const options = { language, colorScheme, viewport: desktop };
  const { page, faults } = await signedInPage(browser, desk, options);
  await openCase(page, intake);
  expect(await barriers(page)).toEqual([]);
  // What the flag says is not said again below it, and is answered with it.
  const call = page.getByText(consoleWords(language)('case:call.red_flag_emergency'), {
    exact: true,
  });
  expect(await call.count()).toBe(0);
  await page.getByRole('button', { name: each.lift }).click();
  await page.getByRole('button', { name: each.lift }).waitFor({ state: 'detached' });
  expect((await desk.service.intakes.state(intake))?.redFlag).toBeNull();
  expect(await desk.service.intakes.openCalls(intake)).toEqual([]);
  expect(await call.count()).toBe(0);
  expect(faults).toEqual([]);
});

test.each(['en', 'fa'] as const)(
  'a red flag that is handed back calls nobody any more (%s)',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const intake = await somebodyWrites('سلام', 'خونریزی شدید دارد', 'کمک');
    const { page, member, faults } = await signedInPage(browser, desk, {
      ...{ language, viewport: desktop },
    });
    const { inbox, intakes } = desk.service;
    const taken = { kind: 'taken_over', coordinator: member.name } as const;
    await inbox.acceptInternal(intake, taken, crypto.randomUUID());
    const sentAt = new Date().toISOString();
    const address = (await intakes.contactOf(intake))?.address ?? '';
    await inbox.accept({
      ...{ account: 'web-chat', externalId: `${address}:late`, address, sentAt },
      body: { kind: 'text', text: 'الان بهتر است' },
    });
    await desk.service.settle();
    expect((await intakes.openCalls(intake)).map(({ why }) => why)).toContain('red_flag_emergency');
    await page.goto(`${desk.origin}/console/cases/${intake}/conversation`);
    await page.getByText(say('case:flag.emergency')).waitFor();
    await page.getByRole('button', { name: say('talk:handBack') }).click();
    await page.getByText(say('case:botWrites')).first().waitFor();
    await page.getByText(say('case:flag.emergency')).waitFor({ state: 'detached' });
    expect(await page.getByText(say('case:calls')).count()).toBe(0);
    expect(await intakes.openCalls(intake)).toEqual([]);
    expect((await intakes.state(intake))?.redFlag).toBeNull();
    expect(faults).toEqual([]);
  },
);

test.each(['en', 'fa'] as const)(
  'what happened between the first reading and the stream shows too (%s)',
  patience,
  async (language) => {
    const intake = await somebodyWrites('Hello');
    const { page } = await signedInPage(browser, desk, { language, viewport: desktop });
    const { promise, resolve: letThrough } = Promise.withResolvers<undefined>();
    await page.route('**/console/api/live', async (route) => {
      await promise;
      await route.continue();
    });
    await openCase(page, intake);
    await page.locator('.bubble', { hasText: 'Hello' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const event = { kind: 'taken_over', coordinator: 'Somebody Else' } as const;
    await desk.service.inbox.acceptInternal(intake, event, crypto.randomUUID());
    letThrough(undefined);
    await page.getByText('Somebody Else').first().waitFor();
  },
);

test('what happens elsewhere shows by itself', patience, async () => {
  const intake = await somebodyWrites('Hello');
  const { page } = await signedInPage(browser, desk, { viewport: desktop });
  await openCase(page, intake);
  const event = { kind: 'taken_over', coordinator: 'Somebody Else' } as const;
  await desk.service.inbox.acceptInternal(intake, event, 'token');
  await page.getByText('Somebody Else').first().waitFor();
  await page.getByText('No reminders: a person looks after them').waitFor();
});

test('an address is shown for a reason, which is recorded', patience, async () => {
  const intake = await somebodyWrites('Hello');
  const { page } = await signedInPage(browser, desk, { viewport: desktop });
  await openCase(page, intake);
  const address = (await desk.service.intakes.contactOf(intake))?.address ?? '';
  expect(await page.getByText(address).count()).toBe(0);
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('menuitem', { name: 'To call them' }).click();
  await page.getByText(address).waitFor();
  const lines: readonly { readonly action: string }[] = await desk.service.database
    .reader('audit')
    .where({ intake_id: intake })
    .select('action');
  expect(lines.map(({ action }) => action)).toContain('contact.revealed');
});

test('a case is deleted once its code was typed, and by the owner alone', patience, async () => {
  const intake = await somebodyWrites('Hello');
  const other = await signedInPage(browser, desk, { viewport: desktop });
  await openCase(other.page, intake);
  expect(await other.page.getByRole('button', { name: 'More about this case' }).count()).toBe(0);
  const { page } = await signedInPage(browser, desk, { viewport: desktop, role: 'owner' });
  await openCase(page, intake);
  await page.getByRole('button', { name: 'More about this case' }).click();
  await page.getByRole('menuitem').click();
  const go = page.getByRole('button', { name: 'Delete for good' });
  await page.getByRole('textbox').fill('WRONG');
  expect(await go.isDisabled()).toBe(true);
  await page.getByRole('textbox').fill(shortCodeOf(intake).toLowerCase());
  await go.click();
  await page.waitForURL(`${desk.origin}/console/`);
  // Decided at once; it is carried out when the farewell has had time to be read.
  const erased = async () => (await desk.service.intakes.state(intake))?.erased;
  await expect.poll(erased, patience).toBe(true);
  const job: unknown = await desk.service.database
    .reader('job')
    .where({ intake_id: intake, kind: 'erase' })
    .first('id');
  expect(job).toBeDefined();
});

test.each(['en', 'fa', 'ar', 'ru'] as const)('on a telephone (%s)', patience, async (language) => {
  const intake = await somebodyWrites('Hello');
  const { page, faults } = await signedInPage(browser, desk, { language });
  await openCase(page, intake);
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${desk.origin}/console/channels`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('ABCD-EFGH').waitFor();
  const drawn = encodeURIComponent(renderSVG('2@REF,key', { border: 2 }));
  expect(await page.locator('img.qr').getAttribute('src')).toContain(drawn);
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('a part that cannot be fetched says so, and the page around it stays', patience, async () => {
  const intake = await somebodyWrites('Hello');
  const { page } = await signedInPage(browser, desk, { viewport: desktop });
  await openCase(page, intake);
  const part = '**/assets/documents-tab-*.js';
  await page.route(part, (route) => route.abort());
  await page.getByRole('tab', { name: 'Documents' }).click();
  await page.getByRole('alert').getByText('There is no connection to the service').waitFor();
  await page.getByRole('tab', { name: 'Medical Summary' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Documents' }).click();
  await page.unroute(part);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Documents', selected: true }).waitFor();
  await page.getByText('Pathology report').first().waitFor();
});

test('a field turns with the words in it, and its frame with the page', patience, async () => {
  const { page } = await signedInPage(browser, desk, { language: 'fa', viewport: desktop });
  await page.goto(`${desk.origin}/console/settings`);
  const field = page.getByRole('tabpanel').getByRole('textbox').first();
  const drawn = () =>
    field.evaluate((input) => {
      const { direction, unicodeBidi, textAlign } = getComputedStyle(input);
      return { direction, unicodeBidi, textAlign };
    });
  await field.waitFor();
  expect(await drawn()).toEqual({ direction: 'rtl', unicodeBidi: 'plaintext', textAlign: 'start' });
});

test('whoever writes sees the thread and the button together', patience, async () => {
  const intake = await somebodyWrites('Hello', 'English', 'I want to talk to a human');
  const { page } = await signedInPage(browser, desk, { viewport: desktop });
  await openCase(page, intake);
  await page.getByText('A person is wanted').waitFor();
  await page.getByRole('button', { name: 'Take over' }).click();
  const box = await page.getByRole('button', { name: 'Send', exact: true }).boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(desktop.height);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('whoever is signed out sees it at once', patience, async () => {
  const { page } = await signedInPage(browser, desk, { viewport: desktop });
  await page.goto(`${desk.origin}/console/channels`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'detached' });
  const answer = await page.request.get(`${desk.origin}/console/api/channels`);
  expect(answer.status()).toBe(401);
  // Whoever saw the code may have scanned it.
  const shown: unknown = await desk.service.database
    .reader('audit')
    .where({ action: 'channel.pairing_shown' })
    .first('seq');
  expect(shown).toBeDefined();
});
