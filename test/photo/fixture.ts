// Reads the fictional photographs that the tests of this room share.
import { readFile } from 'node:fs/promises';

/** The bytes of `test/fixtures/photo/<name>.jpg`. */
export async function photoFixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../fixtures/photo/${name}.jpg`, import.meta.url));
}
