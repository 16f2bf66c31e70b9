// Whether our own address answers as Meta asks, tried on the real adapters behind a door.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wrongHandshake } from '../../src/channel/meta-webhook.ts';
import { messengerSecrets } from './contract/fake-messenger.ts';
import { openMessengerFarSide } from './contract/messenger-far-side.ts';
import { openWebhookDoor, type WebhookDoor } from './contract/webhook-door.ts';
import { openWhatsAppCloudFarSide, secrets } from './contract/whatsapp-cloud-far-side.ts';

let door: WebhookDoor;

beforeEach(async () => {
  door = await openWebhookDoor();
});

afterEach(() => door.close());

test.each([
  ['whatsapp-cloud', openWhatsAppCloudFarSide, secrets.verifyToken],
  ['messenger', openMessengerFarSide, messengerSecrets.verifyToken],
] as const)('%s', async (account, open, verifyToken) => {
  const far = await open();
  door.lead(far.channel(door.origin));
  const url = `${door.origin}/webhooks/${account}`;
  expect(await wrongHandshake(url, verifyToken)).toBeNull();
  expect(await wrongHandshake(url, 'another')).toContain('refuses the verify token');
  expect(await wrongHandshake(`${door.origin}/elsewhere`, verifyToken)).toContain('answers 404');
  await far.close();
});

test('nobody there', async () => {
  const { origin } = door;
  await door.close();
  expect(await wrongHandshake(`${origin}/webhooks/messenger`, 'v')).toContain('cannot be reached');
  door = await openWebhookDoor();
});
