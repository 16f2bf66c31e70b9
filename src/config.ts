// Settings from the environment, checked all at once.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { channelAccounts, channelSettings, halfConfigured } from './channel/channel-settings.ts';
import type { ChannelAccounts } from './channel/channel-settings.ts';
import type { MailSettings } from './lib/mailer.ts';

function proxiesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((one) => one !== '');
}

/** `10.1.2.3`, `10.0.0.0/8`, `loopback`. */
function isProxy(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const size = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d+$/.test(bits) && Number(bits) <= size;
}

const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting; `.env.example` lists the same keys. Secrets may come from `<KEY>_FILE`. */
export const settingsSchema = z.strictObject({
  /** Where everything is kept: database, vault, keys. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** The folder of the master key; keep it away from the data and from its backups. */
  KEYS_DIR: z.string().min(1).default('./data/keys'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(8080),
  /** The address patients reach us at; links are made of it. This machine when it is not set. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The proxies before us, by address or range, separated by spaces; theirs is the caller's word. */
  TRUST_PROXY: z
    .string()
    .default('')
    .refine((text) => proxiesIn(text).every(isProxy), 'addresses or ranges, such as 10.0.0.0/8'),
  /** The flow of new intakes: the name of a file in `flows/`. */
  FLOW: z.string().min(1).default('car-t-evaluation'),
  /** The language before anybody has written a word. */
  DEFAULT_LANGUAGE: z.enum(['fa', 'ar', 'ru', 'en']).default('fa'),
  /** The largest file, in megabytes of 1,000,000 bytes. */
  FILE_MEGABYTES_MAX: z.coerce.number().int().min(1).max(100).default(100),
  /** Sites that may show the chat in a frame, separated by spaces. */
  EMBED_ORIGINS: z.string().default(''),
  ...channelSettings,
  /** A translation service of the clinic's own that speaks LibreTranslate's HTTP; none by default. */
  TRANSLATE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The mail server for e-mails to the staff: `smtp://` or `smtps://`, with user and password. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address that e-mails come from. */
  SMTP_FROM: z
    .string()
    .regex(/^[^@\s]*@[^@\s]+$|<[^@\s]+@[^@\s]+>$/, 'an e-mail address')
    .optional(),
  /** `off`: e-mails may go unencrypted, as to a mail server on the same machine. */
  SMTP_TLS: z.enum(['required', 'off']).default('required'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Only for crash tests: `name:n` kills the process at the n-th pass of a step. */
  FAILPOINTS: z.string().default(''),
});

export type Settings = z.infer<typeof settingsSchema>;

export interface Config {
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  /** Addresses and ranges of proxies; empty: whoever connects is who calls. */
  readonly trustedProxies: readonly string[];
  readonly flow: string;
  readonly defaultLanguage: Settings['DEFAULT_LANGUAGE'];
  readonly fileBytesMax: number;
  readonly embedOrigins: readonly string[];
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly failpoints: string;
  readonly accounts: ChannelAccounts;
  /** Null: nothing is ever translated by a machine. */
  readonly translateUrl: string | null;
  /** Null: no e-mail leaves the house. */
  readonly mail: MailSettings | null;
}

/** Settings that cannot be used; the message names every one of them. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`these settings cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads our settings out of an environment, with `INTAKE_` before each name; other variables are
 * none of our business, but an unknown `INTAKE_…` is a typing error. Throws {@link ConfigError}.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const ours: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(prefix) || value === undefined || value === '') continue;
    const key = name.slice(prefix.length);
    if (!key.endsWith('_FILE')) ours[key] = value;
    else readSecret(key.slice(0, -'_FILE'.length), value, { ours, problems });
  }
  const parsed = settingsSchema.safeParse(ours);
  if (!parsed.success) problems.push(...parsed.error.issues.map(inWords));
  else problems.push(...halfDone(parsed.data).map((words) => prefix + words));
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return Object.freeze(toConfig(parsed.data));
}

export const prefix = 'INTAKE_';

function halfDone(settings: Settings): readonly string[] {
  const mail = settings.SMTP_URL !== undefined && settings.SMTP_FROM === undefined;
  return [
    ...halfConfigured(settings),
    ...(mail ? ['SMTP_FROM: is missing, and SMTP_URL needs it'] : []),
  ];
}

function mailSettings({ SMTP_URL: url, SMTP_FROM: from, SMTP_TLS }: Settings): MailSettings | null {
  if (url === undefined || from === undefined) return null;
  return { url, from, encrypted: SMTP_TLS === 'required' };
}

function readSecret(
  key: string,
  path: string,
  into: { readonly ours: Record<string, string>; readonly problems: string[] },
): void {
  try {
    into.ours[key] = readFileSync(path, 'utf8').trim();
  } catch {
    into.problems.push(`${prefix}${key}_FILE: the file ${path} cannot be read`);
  }
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${prefix}${key}: there is no such setting`).join('\n  ');
  }
  return `${prefix}${issue.path.join('.')}: ${issue.message}`;
}

function toConfig(settings: Settings): Config {
  return {
    dataFolder: settings.DATA_DIR,
    keysFolder: settings.KEYS_DIR,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, ''),
    trustedProxies: proxiesIn(settings.TRUST_PROXY),
    flow: settings.FLOW,
    defaultLanguage: settings.DEFAULT_LANGUAGE,
    fileBytesMax: settings.FILE_MEGABYTES_MAX * 1_000_000,
    embedOrigins: settings.EMBED_ORIGINS.split(/\s+/).filter((origin) => origin !== ''),
    logLevel: settings.LOG_LEVEL,
    failpoints: settings.FAILPOINTS,
    accounts: channelAccounts(settings),
    translateUrl: settings.TRANSLATE_URL ?? null,
    mail: mailSettings(settings),
  };
}
