// Whether a webhook call comes from Meta: the handshake of a GET, the signature of a POST.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookAnswer, WebhookRequest } from '../channel.ts';
import { sameSecret } from '../same-secret.ts';

/** Answers `hub.challenge` to who knows the verify token, 403 to everybody else. */
export function answerHandshake({ query }: WebhookRequest, verifyToken: string): WebhookAnswer {
  const known = sameSecret(query['hub.verify_token'], verifyToken);
  const challenge = query['hub.challenge'];
  if (query['hub.mode'] !== 'subscribe' || !known || challenge === undefined) {
    return { status: 403, body: '' };
  }
  return { status: 200, body: challenge };
}

/** Whether `X-Hub-Signature-256` is the HMAC of the body's bytes under the app secret. */
export function isSigned({ headers, body }: WebhookRequest, appSecret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(headers['x-hub-signature-256'] ?? '')?.[1];
  if (given === undefined) return false;
  const expected = createHmac('sha256', appSecret).update(body).digest();
  return timingSafeEqual(Buffer.from(given, 'hex'), expected);
}
