// Makes calls to messengers fail in every way, and shows all that debugging can show.
import { inspect } from 'node:util';
import { messengerConnector, telegramConnector } from '../../src/channel/bottender.ts';
import { callFailure } from '../../src/channel/call-failure.ts';
import { FakeMessenger, messengerSecrets } from './contract/fake-messenger.ts';
import { FakeTelegram, telegramToken } from './contract/fake-telegram.ts';

async function show(call: Promise<unknown>): Promise<void> {
  const error: unknown = await call.then(
    () => 'it did not fail',
    (thrown: unknown) => thrown,
  );
  const plain = error instanceof Error ? Object.entries(error) : error;
  console.log(inspect(error, { depth: 12 }), JSON.stringify(plain));
  console.log(JSON.stringify(callFailure(error)));
}

const telegram = new FakeTelegram();
await telegram.open();
const messenger = new FakeMessenger();
await messenger.open();
for (const origins of [
  [telegram.origin, messenger.origin],
  ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
] as const) {
  const { client } = telegramConnector({ token: telegramToken, origin: origins[0] });
  const page = messengerConnector({
    ...messengerSecrets,
    graphVersion: 'v25.0',
    origin: origins[1],
  });
  telegram.mishaps.push({ status: 429, body: { description: 'Too Many Requests' } }, 'silence');
  await show(client.getFile('nothing'));
  await show(client.axios.post('/sendMessage', { chat_id: '1', text: 'سلام بیمار' }));
  await show(client.axios.post('/sendMessage', { chat_id: '1', text: 'سلام بیمار' }));
  messenger.mishaps.push({ status: 400, error: { code: 190, message: 'x' } });
  await show(page.client.sendText('1', 'سلام بیمار'));
  await show(page.client.sendText('1', 'سلام بیمار'));
}
await telegram.close();
await messenger.close();
