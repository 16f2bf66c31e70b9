import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { toNativeDigits } from '../../../src/language/digits.ts';
import type { Language } from '../../../src/language/language.ts';
import { closePages, openBrowser, openPage, sidewaysPixels } from '../pages.ts';
import { WholeDesk } from '../whole-desk.ts';
import { barriers } from './accessible.ts';
import { consoleWords } from './console-words.ts';
import { signedInPage, signInMember, testPassword } from './signed-in.ts';

const patience = { timeout: 90_000 };
const locales = { fa: 'fa-IR', en: 'en-GB' } as const;
const both = ['fa', 'en'] as const;
let browser: Browser;
let desk: WholeDesk;
let faults: string[] = [];

beforeAll(async () => {
  [browser, desk] = await Promise.all([
    openBrowser(),
    // A passkey belongs to a name, and an address is none.
    WholeDesk.start(() => [], 'localhost'),
  ]);
}, 60_000);

afterEach(async () => {
  await closePages(browser);
  expect(faults).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** A page before the sign-in, in a browser of that language. */
async function stranger(language: keyof typeof locales): Promise<Page> {
  const opened = await openPage(browser, desk.origin, { locale: locales[language] });
  faults = opened.faults;
  await opened.page.goto(`${desk.origin}/console`);
  return opened.page;
}

async function member(language: Language, path: string, role: 'owner' | 'reader' = 'owner') {
  const opened = await signedInPage(browser, desk, { language, role });
  faults = opened.faults;
  await opened.page.goto(`${desk.origin}/console${path}`);
  return opened;
}

/** A key that verifies its owner at once, in the place of a finger on a sensor, or never. */
async function plugInKey(page: Page): Promise<(isUserVerified: boolean) => Promise<void>> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('WebAuthn.enable');
  const { authenticatorId } = await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return async (isUserVerified) => {
    await protocol.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  };
}

async function signInByForm(page: Page, say: (key: string) => string, email: string) {
  await page.getByLabel(say('sign-in:email'), { exact: true }).fill(email);
  await page.getByLabel(say('sign-in:password'), { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: say('sign-in:signIn'), exact: true }).click();
}

test(
  'a stranger without the code does not become the owner; the owner does',
  patience,
  async () => {
    const say = consoleWords('fa');
    const page = await stranger('fa');
    const fill = async (code: string, email = ' mina@clinic.example ') => {
      await page.getByLabel(say('sign-in:setup.code')).fill(code);
      await page.getByLabel(say('sign-in:name')).fill('مینا رضایی');
      await page.getByLabel(say('sign-in:email')).fill(email);
      await page.getByLabel(say('sign-in:password'), { exact: true }).fill('چهار کتری آبی');
      await page.getByRole('button', { name: say('sign-in:setup.make') }).click();
    };
    await page.getByText(say('sign-in:setup.title')).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await fill('AAAA-BBBB-CCCC');
    await page.getByText(say('sign-in:wrong.setup')).waitFor();
    await fill(desk.staff.setupCode ?? '', 'mina at clinic.example');
    await page.getByText(say('sign-in:problem.bad_email')).waitFor();
    const late = await stranger('en');
    await fill(desk.staff.setupCode ?? '');
    await page.getByText('مینا رضایی').first().waitFor({ state: 'attached' });
    const inEnglish = consoleWords('en');
    for (const field of ['setup.code', 'name', 'email', 'password']) {
      await late
        .getByLabel(inEnglish(`sign-in:${field}`), { exact: true })
        .fill('four blue kettles');
    }
    await late.getByRole('button', { name: inEnglish('sign-in:setup.make') }).click();
    await late.getByText(inEnglish('sign-in:problem.set_up_already')).waitFor();
    await late.getByRole('button', { name: inEnglish('sign-in:title'), exact: true }).click();
    await late.getByRole('heading', { name: inEnglish('sign-in:title') }).waitFor();
  },
);

test.each(both)('signing in and out by the form, in %s', patience, async (language) => {
  const say = consoleWords(language);
  const { member: known } = await signInMember(desk, { language });
  const page = await stranger(language);
  await signInByForm(page, say, 'nobody@desk.test');
  await page.getByText(say('sign-in:wrong.signIn')).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  await signInByForm(page, say, known.email);
  await page.getByText(known.name).first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: say('nav.menu') }).click();
  await page.getByRole('button', { name: say('signOut') }).click();
  await page.getByLabel(say('sign-in:email')).waitFor();
});

test('who guesses is told in words how long to wait', patience, async () => {
  const say = consoleWords('en');
  const { member: known } = await signInMember(desk);
  for (let times = 0; times < 6; times += 1) {
    const said = { email: known.email, password: 'not this one here' };
    const caller = { address: '192.0.2.9', agent: 'x' };
    await desk.staff.staff.signIn.byPassword(said, caller);
  }
  const page = await stranger('en');
  await signInByForm(page, say, known.email);
  await page.getByText(/Too many attempts\. Please try again in \d+ seconds\./).waitFor();
});

test.each(both)(
  'an app is set up and asked for, then a code on paper, in %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const { page, member: who } = await member(language, '/settings', 'reader');
    await page.getByRole('button', { name: say('settings:totp.add') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('sign-in:password'), { exact: true }).fill(testPassword);
    await dialog.getByRole('button', { name: say('settings:totp.add') }).click();
    await dialog.getByAltText(say('settings:totp.qr')).waitFor();
    expect(await barriers(page)).toEqual([]);
    const secret = await dialog.locator('code').innerText();
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await dialog.getByLabel(say('settings:totp.first')).fill(code);
    await dialog.getByRole('button', { name: say('settings:totp.confirm') }).click();
    await page.getByText(say('settings:recovery.keep')).waitFor();
    const paper = await page.getByRole('dialog').locator('code').allInnerTexts();
    expect(paper).toHaveLength(10);
    await page.getByRole('button', { name: say('settings:recovery.kept') }).click();
    await page.getByText(say('settings:totp.on'), { exact: true }).waitFor();

    const door = await stranger(language);
    await signInByForm(door, say, who.email);
    await door.getByText(say('sign-in:ask.totp')).waitFor();
    // This code was used to set the app up.
    await door.keyboard.type(code);
    await door.keyboard.press('Enter');
    await door.getByText(say('sign-in:wrong.code')).waitFor();
    await door.getByText(say('sign-in:lost')).waitFor();
    expect(await barriers(door)).toEqual([]);
    await door.getByRole('button', { name: say('sign-in:usePaper') }).click();
    expect(await door.getByRole('alert').count()).toBe(0);
    await door.getByLabel(say('sign-in:codeOf.recovery')).fill(paper[3] ?? '');
    await door.getByRole('button', { name: say('sign-in:signIn'), exact: true }).click();
    await door.getByText(who.name).first().waitFor({ state: 'attached' });
  },
);

test.each(both)(
  'a passkey is made, named, and signs in alone, in %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const { page, member: who } = await member(language, '/settings', 'reader');
    await plugInKey(page);
    await page.getByText(say('settings:nudge.title')).waitFor();
    await page.getByRole('button', { name: say('settings:passkeys.add') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('sign-in:password'), { exact: true }).fill(testPassword);
    await dialog.getByRole('button', { name: say('settings:passkeys.add') }).click();
    await page.getByRole('button', { name: say('settings:recovery.kept') }).click();
    await page.getByText(say('settings:nudge.title')).waitFor({ state: 'detached' });
    const made = say('settings:passkeys.named').replace(
      '{{number}}',
      toNativeDigits('1', language),
    );
    const rename = say('settings:passkeys.rename').replace('{{name}}', made);
    await page.getByRole('button', { name: rename }).click();
    await page.getByLabel(say('settings:passkeys.name'), { exact: true }).fill('<b>لپ‌تاپ</b>');
    await page.keyboard.press('Enter');
    await page.getByText('<b>لپ‌تاپ</b>').waitFor();

    await page.getByRole('button', { name: say('nav.menu') }).click();
    await page.getByRole('button', { name: say('signOut') }).click();
    await page.getByRole('button', { name: say('sign-in:byPasskey') }).click();
    await page.getByText(who.name).first().waitFor({ state: 'attached' });
    const [passkey] = await desk.staff.staff.passkeys.list(who.id);
    expect(passkey?.usedAt).not.toBeNull();
  },
);

test.each(both)(
  'a passkey that is not made, known, or there is told in words, in %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const { page, member: who } = await member(language, '/settings', 'reader');
    const verify = await plugInKey(page);
    const dialog = page.getByRole('dialog');
    const confirm = async () => {
      await dialog.getByLabel(say('sign-in:password'), { exact: true }).fill(testPassword);
      await dialog.locator('[type=submit]').click();
    };
    const add = page.getByRole('button', { name: say('settings:passkeys.add') });
    await verify(false);
    await add.click();
    await confirm();
    await dialog.getByText(say('sign-in:problem.given_up')).waitFor();
    await verify(true);
    await confirm();
    await page.getByRole('button', { name: say('settings:recovery.kept') }).click();
    await add.click();
    await confirm();
    await dialog.getByText(say('sign-in:problem.kept_here')).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: say('nav.menu') }).click();
    await page.getByRole('button', { name: say('signOut') }).click();
    await signInByForm(page, say, who.email);
    // The passkey first, and the paper for who has lost it.
    await page.getByText(say('sign-in:ask.passkey')).waitFor();
    await page.getByRole('button', { name: say('sign-in:usePaper') }).click();
    await page.getByLabel(say('sign-in:codeOf.recovery')).waitFor();
    await page.getByRole('button', { name: say('sign-in:back.passkey') }).click();
    await desk.staff.staff.team.resetSecondFactors(null, who.id);
    await page.getByRole('button', { name: say('sign-in:byPasskey') }).click();
    await page.getByText(say('sign-in:wrong.passkey')).waitFor();
  },
);

test.each(both)(
  'an invitation taken back while the form is filled in says whom to ask, in %s',
  patience,
  async (language) => {
    const say = consoleWords(language);
    const { page, member: who } = await member(language, '/', 'owner');
    const { team, links } = desk.staff.staff;
    const email = `late-${language}@clinic.example`;
    await page.goto(await team.invite(who, { email, role: 'reader' }));
    await page.getByText(say('sign-in:join.signedIn').replace('{{name}}', who.name)).waitFor();
    await page.getByLabel(say('sign-in:name')).fill('Late');
    await page.getByLabel(say('sign-in:password'), { exact: true }).fill(testPassword);
    const made = (await links.invitations()).find((one) => one.email === email);
    await team.revoke(who, made?.id ?? '');
    await page.getByRole('button', { name: say('sign-in:join.make') }).click();
    await page.getByText(say('sign-in:gone.about')).waitFor();
  },
);

test('a browser without a passkey of ours is told so', patience, async () => {
  const say = consoleWords('en');
  const page = await stranger('en');
  await plugInKey(page);
  await page.getByRole('button', { name: say('sign-in:byPasskey') }).click();
  await page.getByText(say('sign-in:passkeyGivenUp')).waitFor();
});
