// The directory of centers and what comes after sending, in a real browser over the real service.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { shippedCatalog } from '../../../src/shipped.ts';
import { Family } from '../../console/family.ts';
import { closePages, openBrowser, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { signedInPage, type NewMemberOptions } from './signed-in.ts';

const patience = { timeout: 180_000 };
const catalog = shippedCatalog();
const desktop = { width: 1280, height: 900 };
/** For looking at them; nothing is kept otherwise. */
const shots = process.env['SHOTS'];
let browser: Browser;
let desk: WholeDesk;
const faults: string[][] = [];
/** One of each language, whose package is there. */
const families = new Map<Language, Family>();

function familyOf(language: Language): Family {
  const family = families.get(language);
  if (family === undefined) throw new Error('no such family');
  return family;
}

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
  for (const language of ['en', 'fa'] as const) {
    const family = await Family.arrive(desk.service, language);
    await family.handOver();
    families.set(language, family);
  }
}, 180_000);

afterEach(async () => {
  await closePages(browser);
  expect(faults.flat()).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

async function look(page: Page, name: string): Promise<void> {
  expect(await barriers(page), name).toEqual([]);
  expect(await sidewaysPixels(page), name).toBe(0);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

async function signedIn(options: NewMemberOptions & { readonly dark?: boolean } = {}) {
  const { dark, ...member } = options;
  const scheme = dark === true ? ('dark' as const) : ('light' as const);
  const opened = await signedInPage(browser, desk, {
    ...{ viewport: desktop, colorScheme: scheme },
    ...member,
  });
  faults.push(opened.faults);
  opened.page.setDefaultTimeout(15_000);
  return opened.page;
}

/** The words of one language; names of the dialog of submissions stand without their file. */
function wordsOf(language: Language) {
  const say = (key: string, more: Record<string, string | number> = {}) =>
    // Latin runs are isolated for messengers alone; the console's pages need no marks for it.
    catalog.say(language, key, more).replaceAll(/[\u2066-\u2069]/gu, '');
  const words = (key: string, more: Record<string, string | number> = {}) =>
    say(`console-submissions:${key}`, more);
  const button = (page: Page, key: string) =>
    page.getByRole('button', { name: words(key), exact: true });
  return { say, words, button };
}

const languages = ['en', 'fa'] as const;

test.each(languages)('the directory: found, opened, changed (%s)', patience, async (language) => {
  const { say } = wordsOf(language);
  const page = await signedIn({ language });
  await page.goto(`${desk.origin}/console/centers`);
  await page.getByText('Anadolu Medical Center').waitFor();
  await look(page, `directory-${language}`);
  await page.getByLabel(say('console-centers:search')).fill('gobroad');
  expect(await page.getByRole('link', { name: /GoBroad|Anadolu/ }).count()).toBe(1);
  await page.getByRole('link', { name: /GoBroad/ }).click();
  await page.getByRole('button', { name: say('console-centers:addContact') }).click();
  await page
    .getByLabel(say('console-centers:contact.name'), { exact: true })
    .last()
    .fill('<script>alert(1)</script>');
  await page.getByLabel(say('console-centers:contact.address')).last().fill('desk@center.test');
  const checkedOn = page.getByRole('group', { name: say('console-centers:checkedOn') });
  await checkedOn.getByRole('combobox', { name: say('console:day.day') }).selectOption('1');
  await page.getByRole('button', { name: say('console-centers:save') }).click();
  await page.getByText(say('console-centers:saved')).waitFor();
  await look(page, `center-${language}`);
});

interface Talk {
  readonly page: Page;
  readonly language: Language;
}

const anadoluOf = (page: Page) => page.getByRole('region', { name: 'Anadolu Medical Center' });

async function sendToTwo({ page, language }: Talk): Promise<void> {
  const { words, button } = wordsOf(language);
  const family = familyOf(language);
  await button(page, 'submit.open').click();
  const choice = page.getByRole('combobox', { name: words('submit.centers') });
  for (const name of ['Anadolu', 'Ruijin']) {
    await choice.fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
  }
  await page.keyboard.press('Escape');
  await page.locator('[data-preview]').getByText('Ruijin').waitFor();
  await look(page, `submit-${language}`);
  await button(page, 'submit.go').click();
  const anadolu = anadoluOf(page);
  await anadolu.waitFor();
  await desk.service.settle();
  expect((await family.heard()).at(-1)).toContain('Ruijin');
}

async function wantMore({ page, language }: Talk): Promise<void> {
  const { words, button } = wordsOf(language);
  const anadolu = anadoluOf(page);
  const family = familyOf(language);
  await anadolu.getByRole('button', { name: words('do.received') }).click();
  await button(page, 'save').click();
  await anadolu.getByText(words('state.received'), { exact: true }).first().waitFor();
  await anadolu.getByRole('button', { name: words('do.more_wanted') }).click();
  await page.getByLabel(words('wants'), { exact: true }).selectOption('doc_petct');
  await page.locator('[data-preview]').getByText('PET-CT').waitFor();
  await look(page, `more-wanted-${language}`);
  await button(page, 'save').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await anadolu.getByText(words('state.more_wanted'), { exact: true }).first().waitFor();
  await desk.service.settle();
  expect((await family.heard()).at(-1)).toContain('PET-CT');
}

async function answerFrom({ page, language }: Talk): Promise<void> {
  const { words, button } = wordsOf(language);
  const anadolu = anadoluOf(page);
  await anadolu.getByRole('button', { name: words('do.answered') }).click();
  await page.getByLabel(words('answer.text'), { exact: true }).fill('Dear colleague, \u202eevil');
  await page.getByRole('radio', { name: words('suitable.yes'), exact: true }).check();
  await page.getByLabel(words('head.product')).fill('<img src=x onerror=alert(1)> CD19 CAR-T');
  await page.getByLabel(words('head.timeEstimate')).fill('6–8 weeks');
  await page.getByText(words('gap.costEstimate')).waitFor();
  await look(page, `answer-${language}`);
  await button(page, 'save').click();
  await page.getByText('6–8 weeks').first().waitFor();
  await anadolu.getByRole('button', { name: words('decide.by_person') }).click();
  await page.getByText(words('promise.kept'), { exact: true }).waitFor();
}

async function writeToQuestion({ page, language }: Talk): Promise<void> {
  const { words, button } = wordsOf(language);
  await page
    .getByRole('button', { name: words('questions.writeFor', { name: 'Ruijin Hospital' }) })
    .first()
    .click();
  await page.getByLabel(words('questions.answer')).fill('Under review, not accepted yet');
  await page.getByLabel(words('questions.source')).fill('e-mail of 26 November');
  await button(page, 'save').click();
  await page.getByText('Under review, not accepted yet').waitFor();
  await look(page, `tab-${language}`);
}

async function readTexts({ page, language }: Talk): Promise<void> {
  const { words, button } = wordsOf(language);
  const anadolu = anadoluOf(page);
  await anadolu
    .getByRole('button', { name: words('more', { name: 'Anadolu Medical Center' }) })
    .click();
  await page.getByRole('menuitem', { name: words('letter.gaps') }).click();
  const body = page.getByLabel(words('body'));
  await expect.poll(() => body.inputValue()).toContain('estimate of the cost');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await body.waitFor({ state: 'hidden' });
  await button(page, 'text.comparison').click();
  const text = page.getByLabel(words('text.label'), { exact: true });
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toContain('6–8 weeks');
  await look(page, `patient-text-${language}`);
}

test.each(languages)('sent to two, answered, compared, asked (%s)', patience, async (language) => {
  const page = await signedIn({ language });
  await page.goto(`${desk.origin}/console/cases/${familyOf(language).intake}/submissions`);
  const talk = { page, language };
  await sendToTwo(talk);
  await wantMore(talk);
  await answerFrom(talk);
  await writeToQuestion(talk);
  await readTexts(talk);
});

test.each(languages)('on a telephone, dark: cards, no table (%s)', patience, async (language) => {
  const { words, button } = wordsOf(language);
  const family = familyOf(language);
  const page = await signedIn({ language, dark: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${desk.origin}/console/cases/${family.intake}/submissions`);
  await button(page, 'submit.open').click();
  await page.getByRole('combobox', { name: words('submit.centers') }).fill('Charité');
  await page.getByRole('option', { name: /Charité/ }).click();
  await page.keyboard.press('Escape');
  await page.locator('[data-preview]').waitFor();
  await look(page, `phone-submit-${language}`);
  await button(page, 'submit.go').click();
  await page.getByRole('region', { name: 'Charité' }).waitFor();
  expect(await page.locator('table').isVisible()).toBe(false);
  await look(page, `phone-${language}`);
});

test(
  'two coordinators: the slower one is told in words, and sees what is new',
  patience,
  async () => {
    const family = familyOf('en');
    const [sara, omid] = [await signedIn({ name: 'Sara M' }), await signedIn({ name: 'Omid K' })];
    const address = `${desk.origin}/console/cases/${family.intake}/submissions`;
    await sara.goto(address);
    await sara.getByRole('button', { name: 'Send to centers' }).click();
    await sara.getByRole('combobox', { name: 'Centers' }).fill('Karolinska');
    await sara.getByRole('option', { name: /Karolinska/ }).click();
    await sara.keyboard.press('Escape');
    await sara.getByRole('button', { name: 'Record as sent' }).click();
    const card = (page: Page) =>
      page.getByRole('region', { name: 'Karolinska University Hospital' });
    await card(sara).getByRole('button', { name: 'Receipt confirmed' }).click();
    await omid.goto(address);
    await card(omid).getByRole('button', { name: 'It is being reviewed' }).click();
    // The order of the slower one is held until the other's is through.
    await omid.route('**/step', async (route) => {
      await sara.getByRole('button', { name: 'Save', exact: true }).click();
      await sara.getByText('Saved.').waitFor();
      await route.continue();
    });
    const order = omid.waitForResponse(/\/step$/);
    await omid.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await order).status()).toBe(409);
    await omid.getByText('A colleague has changed this meanwhile').waitFor();
    await omid.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).waitFor();
    const all = Object.values((await family.state()).submissions ?? {});
    const there = all.find(({ center }) => center === 'se-karolinska');
    expect(there?.changes.map(({ state, by }) => [state, by])).toEqual([
      ['sent', 'Sara M'],
      ['received', 'Sara M'],
    ]);
  },
);
