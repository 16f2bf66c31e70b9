// The vault gives back what it was given, or says that it is damaged; never something else.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { chunkBytes } from '../../src/vault/chunk-seal.ts';
import { DiskVault } from '../../src/vault/disk.ts';

const sealedChunkBytes = chunkBytes + 28;
const sizes = [0, 1, 1000, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes];

function openVault() {
  const root = mkdtempSync(join(tmpdir(), 'vault-'));
  const ownerKeys = new Map<string, Buffer>();
  const keyOf = (owner: string): Promise<Buffer> => {
    const key = ownerKeys.get(owner) ?? randomBytes(32);
    ownerKeys.set(owner, key);
    return Promise.resolve(key);
  };
  const pathOf = (owner: string, sha256: string): string =>
    join(root, owner, sha256.slice(0, 2), sha256);
  return { root, ownerKeys, pathOf, vault: new DiskVault(root, { keyOf }) };
}

test.each(sizes)('keeps %i bytes, encrypted, readable by nobody else', async (size) => {
  const { vault, pathOf } = openVault();
  const bytes = randomBytes(size);
  const stored = await vault.put('ann', bytes, size);
  expect(stored).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: size });
  expect((await vault.read('ann', stored.sha256)).equals(bytes)).toBe(true);
  const path = pathOf('ann', stored.sha256);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  if (size > 16) expect(readFileSync(path).includes(bytes.subarray(0, 16))).toBe(false);
});

test('takes a stream in odd pieces and keeps the same bytes once', async () => {
  const { vault, pathOf } = openVault();
  const bytes = randomBytes(2 * chunkBytes + 17);
  const pieces = Array.from({ length: 50 }, (_, index) =>
    bytes.subarray(index * 50_000, (index + 1) * 50_000),
  );
  const stored = await vault.put('ann', Readable.from(pieces), bytes.length);
  await vault.put('ann', bytes, bytes.length);
  expect((await vault.read('ann', stored.sha256)).equals(bytes)).toBe(true);
  expect(readdirSync(join(pathOf('ann', stored.sha256), '..'))).toEqual([stored.sha256]);
});

test('refuses too many bytes while they stream in, leaving nothing behind', async () => {
  const { vault, root } = openVault();
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(65_536);
    })(),
  );
  await expect(vault.put('ann', endless, 1_000_000)).rejects.toMatchObject({ code: 'too_large' });
  expect(readdirSync(join(root, 'incoming'))).toEqual([]);
});

test('every change of a stored file is noticed', async () => {
  const { vault, pathOf } = openVault();
  const { sha256 } = await vault.put('ann', randomBytes(3 * chunkBytes + 5), 10_000_000);
  const path = pathOf('ann', sha256);
  const good = readFileSync(path);
  const chunk = (index: number): Buffer =>
    good.subarray(4 + index * sealedChunkBytes, 4 + (index + 1) * sealedChunkBytes);
  const head = good.subarray(0, 4);
  const damaged: Buffer[] = [
    Buffer.concat([head, chunk(1), chunk(0), chunk(2), chunk(3)]),
    Buffer.concat([head, chunk(0), chunk(1), chunk(2)]),
    Buffer.concat([head, chunk(0), chunk(2), chunk(3)]),
    Buffer.concat([good, chunk(0)]),
    good.subarray(0, 4),
    Buffer.alloc(0),
  ];
  for (let at = 0; at < good.length; at += 60_013) {
    const flipped = Buffer.from(good);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    damaged.push(flipped, good.subarray(0, at));
  }
  for (const bytes of damaged) {
    writeFileSync(path, bytes);
    await expect(vault.read('ann', sha256)).rejects.toMatchObject({ code: 'damaged' });
  }
  writeFileSync(path, good);
  expect(await vault.read('ann', sha256)).toHaveLength(3 * chunkBytes + 5);
});

test('a file put in the place of another, or of another owner, is refused', async () => {
  const { vault, pathOf } = openVault();
  const [one, other] = [
    await vault.put('ann', randomBytes(9), 9),
    await vault.put('ann', randomBytes(9), 9),
  ];
  const foreign = await vault.put('bea', randomBytes(9), 9);
  renameSync(pathOf('ann', one.sha256), pathOf('ann', other.sha256));
  await expect(vault.read('ann', other.sha256)).rejects.toMatchObject({ code: 'damaged' });
  mkdirSync(join(pathOf('ann', foreign.sha256), '..'), { recursive: true });
  renameSync(pathOf('bea', foreign.sha256), pathOf('ann', foreign.sha256));
  await expect(vault.read('ann', foreign.sha256)).rejects.toMatchObject({ code: 'damaged' });
});

test('without its owner key a file cannot be read', async () => {
  const { vault, ownerKeys } = openVault();
  const { sha256 } = await vault.put('ann', Buffer.from('words'), 5);
  ownerKeys.delete('ann');
  await expect(vault.read('ann', sha256)).rejects.toMatchObject({ code: 'damaged' });
});

test('erasing forgets an owner; what is not there is missing, and no path is walked', async () => {
  const { vault } = openVault();
  const { sha256 } = await vault.put('ann', Buffer.from('words'), 5);
  await vault.erase('ann');
  await vault.erase('ann');
  await expect(vault.read('ann', sha256)).rejects.toMatchObject({ code: 'missing' });
  await expect(vault.read('..', sha256)).rejects.toMatchObject({ code: 'missing' });
  await expect(vault.read('ann', '../../etc/passwd')).rejects.toMatchObject({ code: 'missing' });
});

test('sweeps half-written files once they are old', async () => {
  const { vault, root } = openVault();
  mkdirSync(join(root, 'incoming'), { recursive: true });
  const old = join(root, 'incoming', 'old');
  writeFileSync(old, 'half');
  writeFileSync(join(root, 'incoming', 'fresh'), 'half');
  utimesSync(old, 1000, 1000);
  expect(await vault.sweep(60_000)).toBe(1);
  expect(readdirSync(join(root, 'incoming'))).toEqual(['fresh']);
});
