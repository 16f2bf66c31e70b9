// Settings from the environment: defaults, every problem at once, secrets from files.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, prefix, readConfig, settingsSchema } from '../src/config.ts';

test('nothing needs to be set', () => {
  const config = readConfig({ PATH: '/bin', HOME: '/root' });
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', flow: 'car-t-evaluation' });
  expect(config.fileBytesMax).toBe(100_000_000);
  expect(Object.isFrozen(config)).toBe(true);
});

test('what is set is read, and an empty value is as good as none', () => {
  const config = readConfig({
    INTAKE_PORT: '9000',
    INTAKE_PUBLIC_URL: 'https://desk.example.org/',
    INTAKE_EMBED_ORIGINS: ' https://a.example  https://b.example ',
    INTAKE_HOST: '',
  });
  expect(config.port).toBe(9000);
  expect(config.publicUrl).toBe('https://desk.example.org');
  expect(config.embedOrigins).toEqual(['https://a.example', 'https://b.example']);
  expect(config.host).toBe('127.0.0.1');
});

test('every problem is told at once, by the name of its setting', () => {
  const wrong = {
    INTAKE_PORT: 'eighty',
    INTAKE_PUBLIC_URL: 'javascript:alert(1)',
    INTAKE_DEFAULT_LANGUAGE: 'de',
    INTAKE_COLOUR: 'red',
  };
  expect(() => readConfig(wrong)).toThrow(ConfigError);
  for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
});

test.each([
  ['number', 'INTAKE_WHATSAPP_CLOUD_PHONE_ID'],
  ['secret', 'INTAKE_MESSENGER_APP_SECRET'],
])('a messenger without its %s is not left out in silence', (_what, missing) => {
  const all = {
    ...{ INTAKE_WHATSAPP_CLOUD_PHONE_ID: '1', INTAKE_WHATSAPP_CLOUD_TOKEN: 't' },
    ...{ INTAKE_WHATSAPP_CLOUD_APP_SECRET: 's', INTAKE_WHATSAPP_CLOUD_VERIFY_TOKEN: 'v' },
    ...{ INTAKE_MESSENGER_PAGE_TOKEN: 't', INTAKE_MESSENGER_APP_SECRET: 's' },
    ...{ INTAKE_MESSENGER_VERIFY_TOKEN: 'v' },
  };
  expect(readConfig(all).accounts.whatsAppCloud).not.toBeNull();
  expect(readConfig(all).accounts.messenger).not.toBeNull();
  expect(() => readConfig({ ...all, [missing]: '' })).toThrow(`${missing}: not set`);
});

test('proxies are addresses, ranges or names of networks, and nothing else', () => {
  const INTAKE_TRUST_PROXY = '127.0.0.1, 10.0.0.0/8 fd00::/8 loopback';
  const trusted = ['127.0.0.1', '10.0.0.0/8', 'fd00::/8', 'loopback'];
  expect(readConfig({ INTAKE_TRUST_PROXY }).trustedProxies).toEqual(trusted);
  for (const wrong of ['true', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8/9']) {
    expect(() => readConfig({ INTAKE_TRUST_PROXY: wrong }), wrong).toThrow('INTAKE_TRUST_PROXY');
  }
});

test('a secret may come from a file; a file that is not there is a problem', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'host');
  writeFileSync(path, '0.0.0.0\n');
  expect(readConfig({ INTAKE_HOST_FILE: path }).host).toBe('0.0.0.0');
  expect(() => readConfig({ INTAKE_HOST_FILE: `${path}x` })).toThrow('INTAKE_HOST_FILE');
});

test('the example names the same settings, and each of its values can be read', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
  const lines = [...example.matchAll(/^#? ?(INTAKE_[A-Z_]+)=(.*)$/gmu)];
  const names = lines.map(([, name]) => name).toSorted();
  const internal = new Set(['FAILPOINTS']);
  const known = Object.keys(settingsSchema.shape).filter((key) => !internal.has(key));
  expect(names.filter((name) => !internal.has((name ?? '').slice(prefix.length)))).toEqual(
    known.map((key) => `${prefix}${key}`).toSorted(),
  );
  const values = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
  expect(() => readConfig(values)).not.toThrow();
});
