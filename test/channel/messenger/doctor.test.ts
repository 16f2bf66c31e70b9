import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessengerAccount } from '../../../src/channel/channel-settings.ts';
import { doctorMessenger } from '../../../src/channel/messenger/doctor.ts';
import { FakeMessenger, messengerSecrets, messengerVersion } from '../contract/fake-messenger.ts';

let fake: FakeMessenger;

beforeEach(async () => {
  fake = new FakeMessenger();
  await fake.open();
});

afterEach(() => fake.close());

function look(parts: Partial<MessengerAccount> = {}) {
  const { origin } = fake;
  const account = { ...messengerSecrets, graphVersion: messengerVersion, origin, ...parts };
  return doctorMessenger(account, 'https://desk.test');
}

test('a page in order, and one that tells us less', async () => {
  const [page, events] = await look();
  const words = 'token and app secret are those of the page "Clinic"';
  expect(page).toEqual({ about: 'Messenger page', well: true, words });
  expect(events?.well).toBe(true);
  expect(events?.words).toMatch(/^subscribe the page to message_echoes/);
  fake.subscribedFields = ['messages'];
  const [, less] = await look();
  expect(less?.well).toBe(false);
  expect(less?.words).toMatch(/messaging_postbacks/);
});

test('the webhook of the app: registered, and ours', async () => {
  const appOf = async () => (await look()).find(({ about }) => about === 'Messenger app');
  expect(await appOf()).toMatchObject({ well: false });
  expect((await appOf())?.words).toContain('No webhook is registered');
  const url = 'https://desk.test/webhooks/messenger';
  fake.app.webhooks = [fake.app.calls(url, 'messages')];
  expect((await appOf())?.words).toContain('to messaging_postbacks');
  fake.app.webhooks = [fake.app.calls(url, 'messages', 'messaging_postbacks')];
  expect(await appOf()).toMatchObject({ well: true });
});

test.each([
  [{ pageToken: 'EAAwrong' }, /refuses the page token/],
  [{ appSecret: 'wrong' }, /app secret belongs/],
  [{ graphVersion: 'v1.0' }, /code 2635/],
  [{ origin: 'http://127.0.0.1:1' }, /cannot be reached/],
])('%j', async (parts, words) => {
  const findings = await look(parts);
  expect(findings.map(({ well }) => well)).toEqual([false]);
  expect(findings[0]?.words).toMatch(words);
  expect(JSON.stringify(findings)).not.toContain('EAA');
});
