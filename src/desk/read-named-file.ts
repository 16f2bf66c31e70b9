// Reads a file that a person named on the command line, and nothing that may never end.

import { readFile, stat } from 'node:fs/promises';
import { fileBytesMax } from '../document/limits.ts';

/** As the system names what is wrong with a file. */
class FileError extends Error {
  readonly code: 'ENOTFILE' | 'EFBIG';

  constructor(code: 'ENOTFILE' | 'EFBIG', path: string) {
    super(`${path}: ${code}`);
    this.code = code;
  }
}

/** Throws an error with a `code`: of the system, `ENOTFILE` for pipes and devices, or `EFBIG`. */
export async function readNamedFile(path: string): Promise<Buffer> {
  const found = await stat(path);
  if (!found.isFile()) throw new FileError('ENOTFILE', path);
  if (found.size > fileBytesMax) throw new FileError('EFBIG', path);
  return await readFile(path);
}
