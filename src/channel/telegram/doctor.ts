// Looks at the Telegram bot live: its token, and how its messages come to us.
import { z } from 'zod';
import { systemClock } from '../../lib/clock.ts';
import { telegramConnector } from '../bottender.ts';
import { callFailure } from '../call-failure.ts';
import type { TelegramAccount } from '../channel-settings.ts';
import type { Finding } from '../finding.ts';
import { readTelegramError } from './telegram-failure.ts';
import { telegramTrouble } from './telegram-trouble.ts';

const botSchema = z.object({
  username: z.string(),
  canReadAllGroupMessages: z.boolean().optional(),
});
const webhookSchema = z.object({
  url: z.string(),
  pendingUpdateCount: z.number(),
  /** Seconds. */
  lastErrorDate: z.number().optional(),
  lastErrorMessage: z.string().optional(),
});

/** Older trouble with the webhook has passed (ms). */
const recentMs = 30 * 60_000;
const waitingMax = 100;

/** @param publicUrl where patients reach us; decides whether Telegram is to call us. */
export async function doctorTelegram(
  account: TelegramAccount,
  publicUrl: string,
): Promise<readonly Finding[]> {
  const { client } = telegramConnector(account);
  try {
    const { username } = botSchema.parse(await client.getMe());
    const webhook = webhookSchema.parse(await client.getWebhookInfo());
    const bot = { about: 'Telegram bot', well: true, words: `the token is that of @${username}` };
    return [bot, reception(webhook, publicUrl), waiting(webhook)];
  } catch (error) {
    const words =
      error instanceof z.ZodError
        ? 'what answers at the address of Telegram is not Telegram'
        : telegramTrouble(readTelegramError(callFailure(error)));
    return [{ about: 'Telegram bot', well: false, words }];
  }
}

type Webhook = z.infer<typeof webhookSchema>;

function reception(webhook: Webhook, publicUrl: string): Finding {
  const about = 'Telegram messages';
  const expected = `${publicUrl.replace(/\/$/, '')}/webhooks/telegram`;
  if (!publicUrl.startsWith('https:')) {
    const words = 'we ask Telegram for them, because our public address is not https';
    return webhook.url === ''
      ? { about, well: true, words }
      : { about, well: true, words: `${words}; the start will take the bot's webhook away` };
  }
  if (webhook.url !== expected) {
    const words = webhook.url === '' ? 'no webhook is set' : 'the webhook leads to another address';
    return { about, well: true, words: `${words}; the start of the service sets ours` };
  }
  const age = systemClock.now().getTime() - (webhook.lastErrorDate ?? 0) * 1000;
  if (age < recentMs) {
    const said = webhook.lastErrorMessage ?? 'no reason';
    const see = 'see that the service runs and that the proxy leads /webhooks/ to it';
    const words = `Telegram could not call ${expected} lately (${said}): ${see}`;
    return { about, well: false, words };
  }
  return { about, well: true, words: `Telegram calls ${expected}` };
}

function waiting({ pendingUpdateCount: count }: Webhook): Finding {
  const well = count <= waitingMax;
  const words = well
    ? `${count} waiting`
    : `${count} wait to be taken: Telegram keeps them for 24 hours, so start the service soon`;
  return { about: 'Telegram queue', well, words };
}
