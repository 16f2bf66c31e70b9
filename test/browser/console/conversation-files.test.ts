// Files in the conversation, in a real Chromium: heard, looked at, attached, dropped, sent.
import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Thread } from '../../../src/web/console/conversation-view.ts';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { signedInPage } from './signed-in.ts';
import { WritingPatient } from './writing-patient.ts';

const patience = { timeout: 120_000 };
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

async function look(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

/** One second of a quiet tone, as every browser plays it. */
function tone(): Buffer {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  const wave = Uint8Array.from({ length: rate }, (_, at) => 128 + 20 * Math.sin(at / 3));
  return Buffer.concat([head, wave]);
}

const words = {
  en: {
    listen: 'Listen',
    take: 'Take over',
    write: /Write a message/,
    send: 'Send',
    attach: 'Attach a file',
    scheme: 'light',
    place: 'A place',
    said: 'The letter for the embassy',
  },
  fa: {
    listen: 'گوش دادن',
    take: 'در دست گرفتن گفت‌وگو',
    write: /پیام بنویسید/,
    send: 'ارسال',
    attach: 'پیوست کردن فایل',
    scheme: 'dark',
    place: 'یک مکان',
    said: 'نامهٔ سفارت',
  },
} as const;

test.each(['en', 'fa'] as const)(
  'a voice is heard, a place, a card and a sticker are seen, a file is sent (%s)',
  patience,
  async (language) => {
    const say = words[language];
    const patient = await WritingPatient.comes(desk, language);
    await patient.file({ name: 'voice.wav', mediaType: 'audio/wav', bytes: tone() });
    const picture = await sharp({
      create: { width: 120, height: 120, channels: 3, background: '#c33' },
    })
      .webp()
      .toBuffer();
    const sticker = { name: 'sticker.webp', mediaType: 'image/webp', bytes: picture };
    await patient.file(sticker, { sticker: true });
    const place = { latitude: 35.70124, longitude: 51.4102, name: 'بیمارستان میلاد، تهران' };
    await patient.sends({ kind: 'unsupported', what: 'location', place });
    const people = [{ name: 'دکتر رضایی', phones: ['+98 21 1234 5678'] }];
    await patient.sends({ kind: 'unsupported', what: 'contact', people });
    const { page, faults, member } = await signedInPage(browser, desk, {
      ...{ language, colorScheme: say.scheme, viewport: desktop },
    });
    await page.goto(`${desk.origin}/console/cases/${patient.intake}/conversation`);
    await page.getByText(say.place, { exact: true }).waitFor();
    await page.locator('.bubble-picture').waitFor();
    expect(await opened(member.id)).toBe(1);
    await page.getByRole('button', { name: say.listen }).click();
    const audio = page.locator('audio');
    await audio.waitFor();
    await expect.poll(() => audio.evaluate((one: HTMLAudioElement) => one.duration)).toBe(1);
    expect(await opened(member.id)).toBe(2);
    expect(await barriers(page)).toEqual([]);
    await look(page, `files-${language}-received`);

    await page.getByRole('button', { name: say.take, exact: true }).click();
    const box = page.getByRole('textbox', { name: say.write });
    await box.fill(say.said);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say.attach }).click();
    const name = 'نامه visa.pdf';
    const buffer = Buffer.from('%PDF-1.4 visa');
    await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
    await page.locator('.attached[data-kept="true"]').waitFor();
    await look(page, `files-${language}-attached`);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize(phone);
    await box.scrollIntoViewIfNeeded();
    await look(page, `files-${language}-phone`);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.setViewportSize(desktop);
    await page.getByRole('button', { name: say.send, exact: true }).click();
    const sent = page.locator('.bubble[data-from="coordinator"]', { hasText: say.said });
    await sent.getByText('visa').waitFor();
    await expect.poll(() => page.locator('.attached').count()).toBe(0);
    // A file alone, dropped beside its place, is a message as well.
    await drop(page, 'scan.pdf');
    await page.locator('.attached[data-kept="true"]').waitFor();
    await page.getByRole('button', { name: say.send, exact: true }).click();
    await page.locator('.bubble[data-from="coordinator"]', { hasText: 'scan.pdf' }).waitFor();
    await look(page, `files-${language}-sent`);
    expect(faults).toEqual([]);
  },
);

test(
  'what cannot be sent is refused in words, before and after it is brought',
  patience,
  async () => {
    const patient = await WritingPatient.comes(desk, 'en');
    const { page } = await signedInPage(browser, desk, { viewport: desktop });
    await page.route('**/console/api/conversations/*', async (route) => {
      const answer = await route.fetch();
      // Our own route's answer.
      const thread = (await answer.json()) as Thread;
      const window = { ...thread.window, fileBytesMax: 30 };
      await route.fulfill({ json: { ...thread, window } });
    });
    await page.goto(`${desk.origin}/console/cases/${patient.intake}/conversation`);
    await page.getByRole('button', { name: 'Take over', exact: true }).click();
    await page.getByRole('textbox', { name: /Write a message/ }).waitFor();
    await drop(page, 'a name that makes it far too long for thirty bytes.pdf');
    await page.getByText('Too large: files up to').waitFor();
    await page.route('**/files', (route) => route.abort());
    await drop(page, 'x.pdf');
    await page
      .getByRole('alert')
      .getByText(/connection|reach/i)
      .waitFor();
    expect(await page.locator('.attached').count()).toBe(0);
  },
);

/** Of its own name and as many bytes. */
async function drop(page: Page, name: string): Promise<void> {
  await page.evaluate((called) => {
    const data = new DataTransfer();
    data.items.add(new File([`%PDF ${called}`], called));
    const about = { dataTransfer: data, bubbles: true, cancelable: true };
    document.querySelector('.thread')?.dispatchEvent(new DragEvent('drop', about));
  }, name);
}

/** How often this member opened a file. */
async function opened(member: string): Promise<number> {
  const rows: readonly unknown[] = await desk.service.database
    .reader('audit')
    .where({ action: 'document.opened', member_id: member });
  return rows.length;
}
