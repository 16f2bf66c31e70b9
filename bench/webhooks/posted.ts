// The same words from the same people, as WhatsApp's Cloud API and as Messenger post them.
import { createHmac } from 'node:crypto';

export const appSecret = 'bench-secret';
export const phoneNumberId = '106600';
const pageId = '2077';

export interface Posted {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a person says and its number, unique in the run. */
export interface Said {
  readonly person: number;
  readonly number: number;
  readonly text: string;
}

export function toCloud({ person, number, text }: Said): Posted {
  const from = `98912${String(person).padStart(7, '0')}`;
  const metadata = { display_phone_number: '989000000000', phone_number_id: phoneNumberId };
  const message = {
    ...{ from, id: `wamid.${String(number)}`, timestamp: seconds(), type: 'text' },
    text: { body: text },
  };
  const contacts = [{ profile: { name: 'مریم' }, wa_id: from }];
  const value = { messaging_product: 'whatsapp', metadata, contacts, messages: [message] };
  const entry = [{ id: '77', changes: [{ field: 'messages', value }] }];
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
  const signature = { 'x-hub-signature-256': `sha256=${hmac('sha256', body)}` };
  return { path: '/webhooks/whatsapp-cloud', body, headers: signature };
}

export function toMessenger({ person, number, text }: Said): Posted {
  const messaging = {
    sender: { id: `5123${String(person).padStart(7, '0')}` },
    recipient: { id: pageId },
    timestamp: Date.now(),
    message: { mid: `m_${String(number)}`, text },
  };
  const entry = [{ id: pageId, time: Date.now(), messaging: [messaging] }];
  const body = JSON.stringify({ object: 'page', entry });
  // The only signature that bottender knows.
  const signature = { 'x-hub-signature': `sha1=${hmac('sha1', body)}` };
  return { path: '/webhooks/messenger', body, headers: signature };
}

function hmac(algorithm: string, body: string): string {
  return createHmac(algorithm, appSecret).update(body).digest('hex');
}

function seconds(): string {
  return String(Math.floor(Date.now() / 1000));
}
