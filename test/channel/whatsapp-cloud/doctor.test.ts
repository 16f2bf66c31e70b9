// What the doctor says of an account, asked at Meta's place.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WhatsAppCloudAccount } from '../../../src/channel/channel-settings.ts';
import { doctorWhatsAppCloud } from '../../../src/channel/whatsapp-cloud/doctor.ts';
import { graph, openFakeGraph, type FakeGraph } from '../contract/fake-graph.ts';

let fake: FakeGraph;

beforeAll(async () => {
  fake = await openFakeGraph();
});

afterAll(async () => {
  await fake.close();
});

async function diagnosed(changed: Partial<WhatsAppCloudAccount>) {
  const account = {
    ...{ phoneNumberId: graph.phoneNumberId, token: graph.token, graphVersion: graph.version },
    ...{ appSecret: 's', verifyToken: 'v', template: 'please_write', origin: fake.origin },
    ...changed,
  };
  const found = await doctorWhatsAppCloud(account, 'http://desk.test');
  expect(JSON.stringify(found)).not.toContain(account.token);
  return new Map(found.map(({ about, well, words }) => [about.split(' ').at(-1), { well, words }]));
}

test('a number that answers is well', async () => {
  const found = await diagnosed({});
  expect(found.get('number')).toMatchObject({ well: true });
  expect(found.get('number')?.words).toContain('+98 900 000 0000');
});

test.each([
  ['a token that is refused', { token: 'old-token-of-ours' }, 'new one for the system user'],
  ['a number of somebody else', { phoneNumberId: '999' }, 'not the number itself'],
])('%s', async (_what, changed, words) => {
  const found = (await diagnosed(changed)).get('number');
  expect(found?.well).toBe(false);
  expect(found?.words).toContain(words);
});

test('nobody at the address', async () => {
  const gone = await openFakeGraph();
  await gone.close();
  const found = (await diagnosed({ origin: gone.origin })).get('number');
  expect(found?.words).toContain('cannot be reached');
});

test('Meta needs https, and people a template', async () => {
  const found = await diagnosed({ template: null });
  expect(found.get('webhook')).toMatchObject({ well: false });
  expect(found.get('webhook')?.words).toContain('https');
  expect(found.get('template')).toMatchObject({ well: false });
});
