// The conversation in a real Chromium: reading, taking over, writing, hostile words, two at once.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { signedInPage } from './signed-in.ts';
import { closeWindow, leaveUnsent } from './unsent-messages.ts';
import { WritingPatient } from './writing-patient.ts';

const patience = { timeout: 90_000 };
const desktop = { width: 1360, height: 860 };
const phone = { width: 390, height: 844 };
const pictures = process.env['PICTURES'];
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

async function openConversation(page: Page, intake: string): Promise<void> {
  await page.goto(`${desk.origin}/console/cases/${intake}/conversation`);
  await page.locator('.thread .bubble').first().waitFor();
}

async function look(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

const words = {
  en: {
    name: 'Sara Ahmadi',
    take: 'Take over',
    back: 'Hand back to the bot',
    bot: 'The bot writes',
    you: 'You write',
    send: 'Send',
    write: /Write a message/,
    asks: 'Ask one question',
    askText: "Your question, in the patient's language",
    askGo: 'Let the bot ask',
    said: 'Good day, we have read your report.',
    question: 'Which hospital made the scan?',
    scheme: 'light',
  },
  fa: {
    name: 'سارا احمدی',
    take: 'در دست گرفتن گفت‌وگو',
    back: 'برگرداندن به ربات',
    bot: 'ربات می‌نویسد',
    you: 'شما می‌نویسید',
    send: 'ارسال',
    write: /پیام بنویسید/,
    asks: 'پرسیدن یک پرسش',
    askText: 'پرسش شما به زبان بیمار',
    askGo: 'ربات بپرسد',
    said: 'سلام، گزارش شما را خواندیم.',
    question: 'اسکن را در کدام بیمارستان گرفتید؟',
    scheme: 'dark',
  },
} as const;

test.each(['en', 'fa'] as const)(
  'taken over, written, asked, handed back (%s)',
  patience,
  async (language) => {
    const say = words[language];
    const patient = await WritingPatient.comes(desk, language);
    await patient.sends({ kind: 'choice', choice: 'a:writer=patient', title: '1' });
    await patient.photo('CBC_2026-11-10.pdf');
    const options = { language, colorScheme: say.scheme, viewport: desktop } as const;
    const { page, faults, member } = await signedInPage(browser, desk, {
      ...options,
      name: `${say.name} ${String(patient.count)}`,
    });
    await openConversation(page, patient.intake);
    await page.getByText(say.bot, { exact: true }).first().waitFor();
    await look(page, `talk-${language}-bot`);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: say.asks }).click();
    await page.getByLabel(say.askText).fill(say.question);
    await look(page, `talk-${language}-ask`);
    await page.getByRole('button', { name: say.askGo }).click();
    await page.locator('.bubble', { hasText: say.question }).waitFor();
    await patient.sends('Namazi, Shiraz');
    await page.locator('[data-pill="coordinator_answered"]').waitFor();
    await page.getByRole('button', { name: say.take, exact: true }).click();
    await page.getByText(say.you, { exact: true }).waitFor();
    const box = page.getByRole('textbox', { name: say.write });
    await box.fill(say.said);
    await box.press('Control+Enter');
    await page.locator('.bubble[data-from="coordinator"]', { hasText: say.said }).waitFor();
    await expect.poll(() => box.inputValue()).toBe('');
    await look(page, `talk-${language}-own`);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize(phone);
    await box.scrollIntoViewIfNeeded();
    await look(page, `talk-${language}-phone`);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: say.back }).click();
    await page.locator('[data-pill="handed_back"]').waitFor();
    const state = await desk.service.intakes.state(patient.intake);
    expect(state?.owner).toBeNull();
    expect(state?.freeAnswers?.[0]?.answer.said).toBe('Namazi, Shiraz');
    expect(member.language).toBe(language);
    expect(faults).toEqual([]);
  },
);

test('script, overrides and ten thousand emoji are shown harmlessly', patience, async () => {
  const patient = await WritingPatient.comes(desk, 'en');
  await patient.sends('<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">');
  await patient.sends('\u202e\u2067\u202eturned \u2066 never closed');
  await patient.sends(`a${'😀'.repeat(10_000)}`); // The letter puts the fold within one.
  await patient.sends('{{name}} $t(console:title) *'.repeat(3));
  await patient.photo('\u202egpj.exe');
  const { page, faults } = await signedInPage(browser, desk, { viewport: desktop });
  await openConversation(page, patient.intake);
  await page.locator('.bubble', { hasText: '<script>' }).waitFor();
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  // What stands after the override keeps its place: the time is right of the name in every head.
  const heads = await page.locator('.bubble').evaluateAll((bubbles) =>
    bubbles.map((bubble) => {
      const [name, time] = bubble.querySelectorAll('span, time');
      return (name?.getBoundingClientRect().x ?? 0) < (time?.getBoundingClientRect().x ?? 0);
    }),
  );
  expect(heads.every(Boolean)).toBe(true);
  const emoji = page.locator('.bubble', { hasText: '😀' }).first();
  expect(await emoji.locator('.words').innerText()).toMatch(/^a[^\ufffd]{500,998}$/);
  await emoji.getByRole('button', { name: 'Show all (10,001 characters)' }).click();
  expect((await emoji.locator('.words').innerText()).length).toBe(20_001);
  expect(await sidewaysPixels(page)).toBe(0);
  await look(page, 'talk-hostile');
  expect(faults).toEqual([]);
});

test('two coordinators see each other, and neither loses a word', patience, async () => {
  const patient = await WritingPatient.comes(desk, 'en');
  const [one, two] = [
    await signedInPage(browser, desk, { viewport: desktop, name: `Mina ${String(patient.count)}` }),
    await signedInPage(browser, desk, { viewport: desktop, name: `Omid ${String(patient.count)}` }),
  ];
  await openConversation(one.page, patient.intake);
  await openConversation(two.page, patient.intake);
  await one.page.getByText(/Omid/).first().waitFor();
  await one.page.getByRole('button', { name: 'Take over', exact: true }).click();
  const box = one.page.getByRole('textbox', { name: /Write a message/ });
  await box.pressSequentially('Dear patient, ');
  await two.page.getByText(/Mina.* is writing/).waitFor();
  await two.page.getByRole('button', { name: /Take over from/ }).click();
  await two.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  await two.page.getByText('You write', { exact: true }).waitFor();
  await one.page.getByText('Only whoever has the conversation can write').waitFor();
  // The draft of the first is still there when they get the conversation again, after a reload.
  await one.page.reload();
  await one.page.getByRole('button', { name: /Take over from/ }).click();
  await one.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  const again = one.page.getByRole('textbox', { name: /Write a message/ });
  await expect.poll(() => again.inputValue()).toBe('Dear patient, ');
  // Something new came while they were writing: they are asked to read it first.
  await one.page.route(
    '**/say',
    async (route) => {
      const body: unknown = route.request().postDataJSON();
      await route.continue({ postData: JSON.stringify({ ...Object(body), seen: 0 }) });
    },
    { times: 1 },
  );
  await again.press('Control+Enter');
  await one.page.getByText(/came while you were writing/).waitFor();
  await look(one.page, 'talk-newer');
  const sent = one.page.waitForResponse('**/say');
  await one.page.getByRole('button', { name: 'Send anyway' }).click();
  expect((await sent).status()).toBe(200);
  await one.page.locator('.bubble[data-from="coordinator"]', { hasText: 'Dear patient' }).waitFor();
  expect([...one.faults, ...two.faults]).toEqual([]);
});

test('a ready reply, a note, a translation beside its original', patience, async () => {
  const patient = await WritingPatient.comes(desk, 'fa');
  await patient.sends('روزی سه قرص ۵ میلی‌گرم می‌خورم');
  await signedInPage(browser, desk, { name: `Nahid ${String(patient.count)}` });
  const { page, faults } = await signedInPage(browser, desk, { viewport: desktop });
  await openConversation(page, patient.intake);
  const bubble = page.locator('.bubble', { hasText: 'سه قرص' });
  await bubble.getByRole('button', { name: 'Translate' }).click();
  await bubble.getByLabel('Translation').fill('I take three tablets of 50 mg a day');
  await bubble.getByText('Only in the translation').waitFor();
  await bubble.getByLabel('Translation').fill('I take three tablets of 5 mg a day');
  await bubble.getByText('Only in the translation').waitFor({ state: 'detached' });
  await bubble.getByRole('button', { name: 'Confirm the translation' }).click();
  await bubble.getByText(/Translated by/).waitFor();
  await page.getByRole('button', { name: 'Take over', exact: true }).click();
  const box = page.getByRole('textbox', { name: /Write a message/ });
  await box.fill('/');
  await page.getByRole('textbox', { name: 'Search the ready replies' }).fill('upload');
  await look(page, 'talk-replies');
  await page.getByRole('button', { name: /Upload page/ }).click();
  await expect.poll(() => box.inputValue()).toContain('/upload#');
  await page.getByRole('button', { name: 'Internal notes' }).click();
  await page.getByLabel('New note').fill('@nah');
  await page.getByRole('button', { name: /@Nahid/ }).click();
  await page.getByRole('button', { name: 'Add the note' }).click();
  await page.getByText('No notes yet.').waitFor({ state: 'detached' });
  // In their own language: what the patient reads is seen and compared before it goes out.
  await page.getByRole('switch', { name: 'Write in my language' }).click();
  await page.getByRole('textbox', { name: 'Write in your own language' }).fill('Take 5 mg');
  await page.getByLabel(/What the patient reads/).fill('۱۰ میلی‌گرم بخورید');
  await page.getByRole('button', { name: 'Send', exact: true, disabled: true }).waitFor();
  await look(page, 'talk-translating');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel(/What the patient reads/).fill('۵ میلی‌گرم بخورید');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.bubble[data-from="coordinator"]', { hasText: 'Take 5 mg' }).waitFor();
  expect(faults).toEqual([]);
});

test('earlier messages, and the first new one', patience, async () => {
  const patient = await WritingPatient.comes(desk, 'en');
  for (let count = 0; count < 45; count += 1) await patient.sends(`line ${String(count)}`);
  const { page, faults, headers } = await signedInPage(browser, desk, { viewport: desktop });
  const rows: readonly { seq: number }[] = await desk.service.database
    .reader('message')
    .where({ intake_id: patient.intake })
    .orderBy('seq');
  const seq = rows.at(-20)?.seq ?? 0;
  await desk.server.inject({
    ...{ method: 'POST', url: `/console/api/conversations/${patient.intake}/read` },
    ...{ headers, payload: { seq } },
  });
  await openConversation(page, patient.intake);
  await page.getByText('New from here').waitFor();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await look(page, 'talk-unread');
  await page.getByRole('button', { name: 'Show earlier messages' }).click();
  await page.locator('[data-pill="opened"]').waitFor();
  await page.getByRole('button', { name: 'To the newest message' }).click();
  await page.locator('.bubble', { hasText: 'line 44' }).first().waitFor();
  expect(faults).toEqual([]);
});

test('a link to a message reads back to it, and marks it', patience, async () => {
  const patient = await WritingPatient.comes(desk, 'en');
  for (let count = 0; count < 45; count += 1) await patient.sends(`line ${String(count)}`);
  const { page, faults } = await signedInPage(browser, desk, { viewport: desktop });
  const rows: readonly { seq: number }[] = await desk.service.database
    .reader('message')
    .where({ intake_id: patient.intake, direction: 'in' })
    .orderBy('seq');
  // The first is the choice of the language.
  const seq = String(rows[2]?.seq);
  await page.goto(`${desk.origin}/console/cases/${patient.intake}/conversation?message=${seq}`);
  const marked = page.locator('.bubble[aria-current]');
  await marked.waitFor();
  expect(await marked.innerText()).toContain('line 1');
  const [box, bubble] = [await page.locator('.thread').boundingBox(), await marked.boundingBox()];
  const middle = (bubble?.y ?? 0) + (bubble?.height ?? 0) / 2 - (box?.y ?? 0);
  expect(middle).toBeGreaterThan(0);
  expect(middle).toBeLessThan(box?.height ?? 0);
  await look(page, 'talk-wanted');
  expect(faults).toEqual([]);
});

test.each(['en', 'fa'] as const)(
  'a closed window and a failed message (%s)',
  patience,
  async (language) => {
    const patient = await WritingPatient.comes(desk, language);
    const { page, faults, member } = await signedInPage(browser, desk, {
      ...{ language, viewport: desktop, colorScheme: words[language].scheme },
    });
    await leaveUnsent(desk, patient.intake, member.name);
    await closeWindow(page, patient.intake);
    await openConversation(page, patient.intake);
    await page.locator('[data-delivery="held"]').waitFor();
    const failed = page.locator('.bubble', { has: page.locator('[data-delivery="failed"]') });
    await look(page, `talk-${language}-closed`);
    expect(await barriers(page)).toEqual([]);
    await failed.getByRole('button').last().click();
    await page.locator('[data-delivery="failed"]').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  },
);
