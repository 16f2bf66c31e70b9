// Reads a ZIP with a library that did not write it.
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Every file by its path, in the order of the archive. */
export function readZip(path: string): Promise<ReadonlyMap<string, Buffer>> {
  return readZipBytes(readFileSync(path));
}

export async function readZipBytes(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(bytes);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
