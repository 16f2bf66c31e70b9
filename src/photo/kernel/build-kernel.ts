// Compiles the passes over pixels, written in AssemblyScript, into WebAssembly with SIMD.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import asc from 'assemblyscript/asc';

const entry = 'index.ts';
const wasmFile = 'kernel.wasm';

/** Writes the kernel to where {@link PhotoKernel} looks for it. */
export async function buildKernel(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await compileKernel());
}

/** The bytes of the compiled kernel; the same source gives the same bytes. Throws on a mistake. */
async function compileKernel(): Promise<Uint8Array> {
  const compiled: Uint8Array[] = [];
  const options = ['--outFile', wasmFile, '-O3', '--noAssert', '--runtime', 'stub'];
  const { error, stderr } = await asc.main([entry, ...options, '--enable', 'simd'], {
    // Our files end in .as, so that no tool takes them for TypeScript.
    readFile: (name) =>
      readFile(join(import.meta.dirname, name.replace(/\.ts$/u, '.as')), 'utf8').catch(() => null),
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') compiled.push(contents);
    },
    listFiles: () => [],
  });
  const [kernel] = compiled;
  if (error !== null || kernel === undefined) {
    throw new Error(`the kernel does not compile: ${stderr.toString()}`, { cause: error });
  }
  return kernel;
}
