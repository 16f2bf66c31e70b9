import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messengerSecrets } from './contract/fake-messenger.ts';
import { telegramToken } from './contract/fake-telegram.ts';

test('no error and no debugging shows a token or what was said', () => {
  const child = join(import.meta.dirname, 'secrets-child.ts');
  const env = { ...process.env, DEBUG: '*' };
  // Standard error goes where standard output goes: debugging is written there.
  const said = execFileSync('sh', ['-c', '"$0" "$1" 2>&1', process.execPath, child], {
    env,
    encoding: 'utf8',
  });
  expect(said.match(/"kind":"answered"/g)?.length).toBeGreaterThanOrEqual(4);
  expect(said.match(/"kind":"not_sent"/g)).toHaveLength(10);
  expect(said).not.toContain('it did not fail');
  const { pageToken, appSecret } = messengerSecrets;
  for (const secret of [telegramToken, pageToken, appSecret, 'سلام بیمار']) {
    expect(said).not.toContain(secret);
    expect(said).not.toContain(encodeURIComponent(secret));
  }
});
