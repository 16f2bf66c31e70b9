// The settings of the messengers: an account is there when all that it needs is set.
import { z } from 'zod';

const optional = z.string().trim().min(1).optional();
const origin = z.url({ protocol: /^https?$/ });

/** Keys of the environment, without our prefix; spread into the schema of all settings. */
export const channelSettings = {
  /** `on`: WhatsApp by way of WhatsApp Web, unofficial; see the README before. */
  WHATSAPP_WEB: z.enum(['on', 'off']).default('off'),
  /** Pair by a code typed into this number's phone instead of a QR: digits with country code. */
  WHATSAPP_WEB_PHONE: z
    .string()
    .regex(/^\d{7,15}$/, 'digits with the country code, without + or 00')
    .optional(),
  /** A Chromium of your own; the one that npm brought when it is not set. */
  CHROMIUM_PATH: optional,
  WHATSAPP_CLOUD_PHONE_ID: z.string().regex(/^\d+$/, 'the phone number id: digits').optional(),
  WHATSAPP_CLOUD_TOKEN: optional,
  WHATSAPP_CLOUD_APP_SECRET: optional,
  WHATSAPP_CLOUD_VERIFY_TOKEN: optional,
  /** The approved template that asks people to write to us, in every language we speak. */
  WHATSAPP_CLOUD_TEMPLATE: optional,
  WHATSAPP_CLOUD_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v25.0'),
  /** Only for tests. */
  WHATSAPP_CLOUD_ORIGIN: origin.default('https://graph.facebook.com'),
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'as BotFather gave it: 123456:ABC…')
    .optional(),
  /** Only for tests. */
  TELEGRAM_ORIGIN: origin.default('https://api.telegram.org'),
  MESSENGER_PAGE_TOKEN: optional,
  MESSENGER_APP_SECRET: optional,
  MESSENGER_VERIFY_TOKEN: optional,
  MESSENGER_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v25.0'),
  /** Only for tests. */
  MESSENGER_ORIGIN: origin.default('https://graph.facebook.com'),
};

const schema = z.object(channelSettings);

export type ChannelSettings = z.infer<typeof schema>;

export interface WhatsAppWebAccount {
  readonly phone: string | null;
  readonly chromiumPath: string | null;
}

export interface WhatsAppCloudAccount {
  readonly phoneNumberId: string;
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly template: string | null;
  readonly graphVersion: string;
  readonly origin: string;
}

export interface TelegramAccount {
  readonly token: string;
  readonly origin: string;
}

export interface MessengerAccount {
  readonly pageToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly graphVersion: string;
  readonly origin: string;
}

/** Null: not configured. */
export interface ChannelAccounts {
  readonly whatsAppWeb: WhatsAppWebAccount | null;
  readonly whatsAppCloud: WhatsAppCloudAccount | null;
  readonly telegram: TelegramAccount | null;
  readonly messenger: MessengerAccount | null;
}

const groups = [
  [
    'WHATSAPP_CLOUD_PHONE_ID',
    'WHATSAPP_CLOUD_TOKEN',
    'WHATSAPP_CLOUD_APP_SECRET',
    'WHATSAPP_CLOUD_VERIFY_TOKEN',
  ],
  ['MESSENGER_PAGE_TOKEN', 'MESSENGER_APP_SECRET', 'MESSENGER_VERIFY_TOKEN'],
] as const;

/** The keys that are missing of an account of which others are set, in words. */
export function halfConfigured(settings: Partial<ChannelSettings>): readonly string[] {
  return groups.flatMap((keys) => {
    const missing = keys.filter((key) => settings[key] === undefined);
    if (missing.length === 0 || missing.length === keys.length) return [];
    return missing.map((key) => `${key}: not set, although ${keys.join(', ')} belong together`);
  });
}

export function channelAccounts(settings: ChannelSettings): ChannelAccounts {
  return {
    whatsAppWeb:
      settings.WHATSAPP_WEB === 'on'
        ? {
            phone: settings.WHATSAPP_WEB_PHONE ?? null,
            chromiumPath: settings.CHROMIUM_PATH ?? null,
          }
        : null,
    whatsAppCloud: whatsAppCloud(settings),
    telegram:
      settings.TELEGRAM_TOKEN === undefined
        ? null
        : { token: settings.TELEGRAM_TOKEN, origin: settings.TELEGRAM_ORIGIN },
    messenger: messenger(settings),
  };
}

function whatsAppCloud(settings: ChannelSettings): WhatsAppCloudAccount | null {
  const phoneNumberId = settings.WHATSAPP_CLOUD_PHONE_ID;
  const token = settings.WHATSAPP_CLOUD_TOKEN;
  const appSecret = settings.WHATSAPP_CLOUD_APP_SECRET;
  const verifyToken = settings.WHATSAPP_CLOUD_VERIFY_TOKEN;
  const set = phoneNumberId !== undefined && token !== undefined;
  if (!set || appSecret === undefined || verifyToken === undefined) return null;
  return {
    ...{ phoneNumberId, token, appSecret, verifyToken },
    template: settings.WHATSAPP_CLOUD_TEMPLATE ?? null,
    graphVersion: settings.WHATSAPP_CLOUD_GRAPH_VERSION,
    origin: settings.WHATSAPP_CLOUD_ORIGIN,
  };
}

function messenger(settings: ChannelSettings): MessengerAccount | null {
  const pageToken = settings.MESSENGER_PAGE_TOKEN;
  const appSecret = settings.MESSENGER_APP_SECRET;
  const verifyToken = settings.MESSENGER_VERIFY_TOKEN;
  if (pageToken === undefined || appSecret === undefined || verifyToken === undefined) return null;
  return {
    ...{ pageToken, appSecret, verifyToken },
    graphVersion: settings.MESSENGER_GRAPH_VERSION,
    origin: settings.MESSENGER_ORIGIN,
  };
}
