// Packs the built assets once, at build time, so that a page on a bad line loads a quarter of them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Fonts and pictures are packed by themselves. */
const textual = /\.(?:js|css|json|svg)$/u;
/** Below this a packet of the network is not saved. */
const bytesMin = 1024;

/** Writes `name.br` and `name.gz` beside every file of text in `folder`. */
export async function precompressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => textual.test(name));
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    if (bytes.length < bytesMin) continue;
    await writeFile(`${path}.br`, await packedByBrotli(bytes));
    await writeFile(`${path}.gz`, await packedByGzip(bytes, { level: 9 }));
  }
}

function packedByBrotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

const packedByGzip = promisify<Buffer, { readonly level: number }, Buffer>(gzip);
