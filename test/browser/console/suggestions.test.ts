// The clinic's own translation service in a real Chromium: what it suggests, and how it fails.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LibreTranslate } from '../../console/libre-translate.ts';
import { closePages, openBrowser } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { signedInPage } from './signed-in.ts';
import { WritingPatient } from './writing-patient.ts';

const patience = { timeout: 90_000 };
let browser: Browser;
let desk: WholeDesk;
let libre: LibreTranslate;

beforeAll(async () => {
  [browser, desk, libre] = await Promise.all([
    openBrowser(),
    WholeDesk.start(),
    LibreTranslate.start(),
  ]);
  desk.settings['INTAKE_TRANSLATE_URL'] = libre.url;
  await desk.stop();
  await desk.start();
}, 60_000);

afterEach(async () => {
  libre.mood = 'well';
  await closePages(browser);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
  await libre.close();
});

const words = {
  en: {
    patient: 'fa',
    said: 'روزی سه قرص ۵ میلی‌گرم می‌خورم',
    known: 'I take three tablets of 5 mg a day',
    translate: 'Translate',
    suggest: 'Suggest',
    box: 'Translation',
    busy: /too much to do just now/,
    refused: /refused this text/,
    confirm: 'Confirm the translation',
  },
  fa: {
    patient: 'en',
    said: 'I take three tablets of 5 mg a day',
    known: 'روزی سه قرص ۵ میلی‌گرم می‌خورم',
    translate: 'ترجمه',
    suggest: 'پیشنهاد ترجمه',
    box: 'ترجمه',
    busy: /هم‌اکنون شلوغ است/,
    refused: /نپذیرفت/,
    confirm: 'تأیید ترجمه',
  },
} as const;

test.each(['en', 'fa'] as const)(
  'a suggestion is put into the field, a failure is said in words (%s)',
  patience,
  async (language) => {
    const say = words[language];
    libre.known.set(say.said, say.known);
    const patient = await WritingPatient.comes(desk, say.patient);
    await patient.sends(say.said);
    const { page, faults } = await signedInPage(browser, desk, { language });
    await page.goto(`${desk.origin}/console/cases/${patient.intake}/conversation`);
    const bubble = page.locator('.bubble', { hasText: say.said });
    await bubble.getByRole('button', { name: say.translate, exact: true }).click();
    const suggest = bubble.getByRole('button', { name: say.suggest });
    const box = bubble.getByRole('textbox', { name: say.box });
    libre.mood = 'flooded';
    await suggest.click();
    await page.getByText(say.busy).waitFor();
    libre.mood = 'broken';
    await suggest.click();
    await page.getByText(say.refused).waitFor();
    expect(await box.inputValue()).toBe('');
    expect(await barriers(page)).toEqual([]);
    libre.mood = 'well';
    await suggest.click();
    await expect.poll(() => box.inputValue()).toBe(say.known);
    // Nobody has confirmed it yet: it is in the field alone.
    expect(await translations(patient.intake)).toBe(0);
    await bubble.getByRole('button', { name: say.confirm }).click();
    await expect.poll(() => translations(patient.intake)).toBe(1);
    const asked = libre.asked.at(-1);
    expect(asked).toMatchObject({ source: say.patient, target: language, format: 'text' });
    // A refusal of the far side is no fault of the page.
    expect(faults).toEqual([]);
  },
);

async function translations(intake: string): Promise<number> {
  const rows: readonly unknown[] = await desk.service.database
    .reader('translation')
    .where({ intake_id: intake });
  return rows.length;
}
