import { afterEach, beforeEach, expect, test } from 'vitest';
import { doctorTelegram } from '../../../src/channel/telegram/doctor.ts';
import { FakeTelegram, telegramToken } from '../contract/fake-telegram.ts';

let fake: FakeTelegram;

beforeEach(async () => {
  fake = new FakeTelegram();
  await fake.open();
});

afterEach(() => fake.close());

const https = 'https://clinic.example';

function look(publicUrl: string, token = telegramToken) {
  return doctorTelegram({ token, origin: fake.origin }, publicUrl);
}

test('a bot in order', async () => {
  expect(await look(https)).toEqual([
    { about: 'Telegram bot', well: true, words: 'the token is that of @intake_test_bot' },
    {
      about: 'Telegram messages',
      well: true,
      words: 'no webhook is set; the start of the service sets ours',
    },
    { about: 'Telegram queue', well: true, words: '0 waiting' },
  ]);
  fake.webhookInfo = { ...fake.webhookInfo, url: `${https}/webhooks/telegram` };
  expect((await look(https))[1]?.words).toBe(`Telegram calls ${https}/webhooks/telegram`);
  expect((await look('http://localhost:8080'))[1]?.words).toMatch(/we ask Telegram/);
});

async function wrongs(token = telegramToken): Promise<readonly string[]> {
  return (await look(https, token)).filter(({ well }) => !well).map(({ words }) => words);
}

test('what is wrong is said with what to do', async () => {
  const [refused, ...others] = await wrongs('1:wrong_token_of_twenty_letters');
  expect(refused).toMatch(/refuses the token/);
  expect(others).toEqual([]);
  fake.webhookInfo = {
    url: `${https}/webhooks/telegram`,
    pending_update_count: 500,
    last_error_date: Math.floor(Date.now() / 1000) - 60,
    last_error_message: 'Wrong response from the webhook: 502 Bad Gateway',
  };
  const [uncalled, waiting] = await wrongs();
  expect(uncalled).toMatch(/502 Bad Gateway.*proxy/);
  expect(waiting).toMatch(/500 wait/);
});

test('without a network it says so', async () => {
  const account = { token: telegramToken, origin: 'http://127.0.0.1:1' };
  const [finding] = await doctorTelegram(account, https);
  expect(finding?.words).toMatch(/cannot be reached/);
});
