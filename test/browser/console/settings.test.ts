import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { closePages, openBrowser, openPage, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { consoleWords } from './console-words.ts';
import { signedInPage, signInMember } from './signed-in.ts';

const patience = { timeout: 90_000 };
const both = ['fa', 'en'] as const;
let browser: Browser;
let desk: WholeDesk;
let faults: string[] = [];

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), WholeDesk.start()]);
}, 60_000);

afterEach(async () => {
  await closePages(browser);
  expect(faults).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

async function owner(language: Language, path: string) {
  const opened = await signedInPage(browser, desk, { language, role: 'owner' });
  faults = opened.faults;
  await opened.page.goto(`${desk.origin}/console/settings${path}`);
  return opened;
}

async function isUsable(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
}

test.each(both)(
  'somebody is invited, joins, and gets another role, in %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const { page } = await owner(language, '/team');
    const email = `new-${language}@clinic.example`;
    await page.getByLabel(say('sign-in:email')).fill(email);
    await page.getByLabel(say('settings:invite.role'), { exact: true }).selectOption('translator');
    await page.getByText(say('settings:may.translator')).waitFor();
    await page.getByRole('button', { name: say('settings:invite.make') }).click();
    const url = await page.locator('.link-shown').innerText();
    await isUsable(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('close') })
      .last()
      .click();
    await page.getByText(email).first().waitFor();

    const guest = (await openPage(browser, desk.origin, { locale: 'fa-IR' })).page;
    const fa = consoleWords('fa');
    await guest.goto(url);
    await guest.getByText(email).waitFor();
    await isUsable(guest);
    const name = `<i>سارا</i> ${language}`;
    await guest.getByLabel(fa('sign-in:name')).fill(name);
    await guest.getByLabel(fa('sign-in:password'), { exact: true }).fill('password2026');
    await guest.getByRole('button', { name: fa('sign-in:join.make') }).click();
    await guest.getByText(fa('sign-in:problem.too_common')).waitFor();
    await guest.getByLabel(fa('sign-in:password'), { exact: true }).fill('نه قایق کاغذی');
    await guest.getByRole('button', { name: fa('sign-in:join.make') }).click();
    await guest.getByText(name).first().waitFor({ state: 'attached' });

    // Told live: nobody loads the owner's page anew.
    const role = page.getByLabel(say('settings:team.roleOf').replace('{{name}}', name));
    await role.waitFor();
    await role.selectOption('reader');
    await guest.getByLabel(fa('sign-in:email')).waitFor();
    const again = (await openPage(browser, desk.origin, { locale: 'fa-IR' })).page;
    await again.goto(url);
    await again.getByText(fa('sign-in:gone.title')).waitFor();
  },
);

test('the last owner is told why they cannot leave', patience, async () => {
  const say = consoleWords('en');
  const { page, member } = await owner('en', '/team');
  const { members, team } = desk.staff.staff;
  for (const record of await members.list()) {
    if (record.member.id !== member.id) await team.remove(member, record.member.id);
  }
  await page.getByRole('button', { name: `More about ${member.name}` }).click();
  await page.getByRole('menuitem', { name: say('settings:team.remove') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('settings:team.remove') })
    .click();
  await page.getByText(say('sign-in:problem.last_owner')).waitFor();
});

test.each(both)(
  'the log is shown, filtered, proven and taken away, in %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const { page, member } = await owner(language, '/audit');
    const { audit } = desk.staff.staff;
    const about = { document: '<script>document.title="x"</script>' };
    await audit.append({ member: member.id, action: 'made.up', intake: 'i'.repeat(32), about });
    await page.reload();
    await page.getByRole('cell', { name: 'made.up' }).first().waitFor();
    await isUsable(page);
    expect(await page.title()).toBe(say('title'));
    await page.getByLabel(say('settings:audit.column.action')).selectOption('made.up');
    const others = page.getByRole('cell', { name: say('settings:action.session_opened') });
    await expect.poll(() => others.count()).toBe(0);
    await page.getByRole('button', { name: say('settings:audit.verify') }).click();
    await page.getByText(/^The log is whole|^دفتر سالم است/).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: say('settings:audit.export.csv') }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file.split('\r\n')[1]).toContain('made.up');
  },
);

test('a line that somebody changed is named', patience, async () => {
  const say = consoleWords('en');
  const { page, member } = await owner('en', '/audit');
  await page.getByRole('button', { name: say('settings:audit.verify') }).waitFor();
  await desk.service.committer.run(async (trx) => {
    await trx('audit').where({ seq: 2 }).update({ member_id: member.id });
  });
  await page.getByRole('button', { name: say('settings:audit.verify') }).click();
  await page.getByText('Line 2 is not as it was written.').waitFor();
});

test('who has to have a second factor is asked for it before anything else', patience, async () => {
  const say = consoleWords('en');
  const { page } = await owner('en', '/team');
  const reader = await signInMember(desk, { role: 'reader' });
  await page.getByLabel(say('role.reader'), { exact: true }).click();
  await page.getByText(/^1 member has none yet/).waitFor();
  const [name = '', value = ''] = reader.cookie.split('=');
  const opened = await openPage(browser, desk.origin);
  await opened.page.context().addCookies([{ name, value, url: desk.origin }]);
  await opened.page.goto(`${desk.origin}/console`);
  await opened.page.getByText(say('sign-in:enrol.title')).waitFor();
  await isUsable(opened.page);
  await page.getByLabel(say('role.reader'), { exact: true }).click();
});
