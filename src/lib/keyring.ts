// The master key, kept in a file of its own away from the database, and what is derived from it.
import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { linkSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { seal, unseal } from './seal.ts';

const keyBytes = 32;

export interface Keyring {
  /** The file was made just now: a database that already holds data cannot be read with it. */
  readonly created: boolean;
  /** Seals a data key. `owner` is authenticated. */
  wrap(owner: string, dataKey: Buffer): Buffer;
  /** Throws `SealError` when the key was wrapped for another owner or under another master key. */
  unwrap(owner: string, wrapped: Uint8Array): Buffer;
  /** The same 64 hex digits for the same value, meaningless without the key: for look-ups. */
  blindIndex(purpose: string, value: string): string;
  /** 256 bits as base64url that only the holder of the key can make again. */
  capability(purpose: string, value: string): string;
}

/**
 * Reads the 32-byte master key, or makes it at the first start: mode 0600 in a folder of mode 0700,
 * on disk before this returns. Throws when the file has another length.
 */
export function openKeyring(path: string): Keyring {
  const created = !existsSync(path) && createKeyFile(path);
  const master = readFileSync(path);
  if (master.length !== keyBytes)
    throw new Error(`the key file must hold ${String(keyBytes)} bytes`);
  const wrapping = derive(master, 'wrap');
  const indexing = createSecretKey(derive(master, 'blind-index'));
  const capability = createSecretKey(derive(master, 'capability'));
  return {
    created,
    wrap: (owner, dataKey) => seal(wrapping, `data_key|${owner}`, dataKey),
    unwrap: (owner, wrapped) => unseal(wrapping, `data_key|${owner}`, wrapped),
    blindIndex: (purpose, value) => digest(indexing, purpose, value).toString('hex'),
    capability: (purpose, value) => digest(capability, purpose, value).toString('base64url'),
  };
}

/** A link into place never shows a half-written key and never replaces one that is there. */
function createKeyFile(path: string): boolean {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(8).toString('hex')}`;
  const file = openSync(temporary, 'wx', 0o600);
  writeSync(file, randomBytes(keyBytes));
  fsyncSync(file);
  closeSync(file);
  linkSync(temporary, path);
  unlinkSync(temporary);
  const folderFile = openSync(folder, 'r');
  fsyncSync(folderFile);
  closeSync(folderFile);
  return true;
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, keyBytes));
}

function digest(key: KeyObject, purpose: string, value: string): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([purpose, value]))
    .digest();
}
