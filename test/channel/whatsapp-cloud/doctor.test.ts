// What the doctor says of an account, asked at Meta's place.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WhatsAppCloudAccount } from '../../../src/channel/channel-settings.ts';
import { doctorWhatsAppCloud } from '../../../src/channel/whatsapp-cloud/doctor.ts';
import { languages } from '../../../src/language/language.ts';
import { graph, openFakeGraph, type FakeGraph } from '../contract/fake-graph.ts';

const url = 'https://desk.test/webhooks/whatsapp-cloud';
let fake: FakeGraph;

beforeEach(async () => {
  fake = await openFakeGraph();
  const { state } = fake;
  state.app.webhooks = [state.app.calls(url, 'messages')];
  state.subscribed.push({ whatsapp_business_api_data: { id: '7001', name: 'Desk' } });
  state.templates.push(...languages.map((language) => handed(language)));
});

afterEach(async () => {
  await fake.close();
});

function handed(language: string, status = 'APPROVED', text = 'Please write to us.') {
  const components = [{ type: 'BODY', text }];
  return { name: 'please_write', language, status, components };
}

async function diagnosed(changed: Partial<WhatsAppCloudAccount>, publicUrl = 'https://desk.test') {
  const account = {
    ...{ phoneNumberId: graph.phoneNumberId, token: graph.token, graphVersion: graph.version },
    ...{ appSecret: graph.appSecret, verifyToken: 'v', template: 'please_write' },
    ...{ origin: fake.origin, ...changed },
  };
  const found = await doctorWhatsAppCloud(account, publicUrl);
  expect(JSON.stringify(found)).not.toContain(account.token);
  expect(JSON.stringify(found)).not.toContain(account.appSecret);
  return new Map(found.map(({ about, well, words }) => [about.split(' ').at(-1), { well, words }]));
}

test('an account in order; only our own address does not lead here in a test', async () => {
  const found = await diagnosed({});
  const wrong = [...found].filter(([, { well }]) => !well).map(([about]) => about);
  expect([...found.keys()].toSorted()).toEqual(['account', 'app', 'number', 'template', 'webhook']);
  expect(wrong).toEqual(['webhook']);
  expect(found.get('number')?.words).toContain('+98 900 000 0000');
  expect(found.get('webhook')?.words).toContain('cannot be reached');
});

test.each([
  ['a token that is refused', { token: 'old-token-of-ours' }, 'new one for the system user'],
  ['a number of somebody else', { phoneNumberId: '999' }, 'not the number itself'],
])('%s', async (_what, changed, words) => {
  const found = (await diagnosed(changed)).get('number');
  expect(found?.well).toBe(false);
  expect(found?.words).toContain(words);
});

test('the secret of another app', async () => {
  const found = (await diagnosed({ appSecret: 'another' })).get('app');
  expect(found).toMatchObject({ well: false });
  expect(found?.words).toContain('refuses the app secret');
});

test.each([
  ['no webhook', () => [], /No webhook is registered.*\/webhooks\/whatsapp-cloud/],
  [
    'another address',
    () => [fake.app.calls('https://old.test', 'messages')],
    /https:\/\/old\.test/,
  ],
  ['one for less', () => [fake.app.calls(url, 'account_alerts')], /to messages\.$/],
  ['one that is off', () => [{ ...fake.app.calls(url, 'messages'), active: false }], /switched/],
])('the app has %s', async (_what, webhooks, words) => {
  fake.state.app.webhooks = webhooks();
  const found = (await diagnosed({})).get('app');
  expect(found).toMatchObject({ well: false });
  expect(found?.words).toMatch(words);
});

test('an account that reports to no app, and one that Meta blocks', async () => {
  fake.state.subscribed.length = 0;
  fake.state.health = 'BLOCKED';
  const found = await diagnosed({});
  expect(found.get('account')).toMatchObject({ well: false });
  expect(found.get('account')?.words).toContain('reports to no app');
  expect(found.get('number')).toMatchObject({ well: false });
  expect(found.get('number')?.words).toContain('The payment method is missing.');
});

test('a template that is not approved, not there, or with a variable', async () => {
  const others = [handed('fa', 'PENDING'), handed('ru', 'APPROVED', 'Dear {{1}}'), handed('en')];
  fake.state.templates.splice(0, 4, ...others, { ...handed('ar'), name: 'please_write_soon' });
  const found = (await diagnosed({})).get('template');
  expect(found?.well).toBe(false);
  expect(found?.words).toMatch(/"fa" it is PENDING.*as language "ar".*"ru" it has a variable/);
  expect(found?.words).not.toContain('"en"');
});

test('nobody at the address', async () => {
  const gone = await openFakeGraph();
  await gone.close();
  const found = (await diagnosed({ origin: gone.origin })).get('number');
  expect(found?.words).toContain('cannot be reached');
});

test('Meta needs https, and people a template', async () => {
  const found = await diagnosed({ template: null }, 'http://desk.test');
  expect(found.get('webhook')).toMatchObject({ well: false });
  expect(found.get('webhook')?.words).toContain('https');
  expect(found.get('template')).toMatchObject({ well: false });
});
