// Types for assemblyscript/asc as far as it is used: its own change those of arrays everywhere.
interface Host {
  /** Null for a file that there is not. */
  readFile(name: string): Promise<string | null>;
  /** A string for text, bytes for WebAssembly. */
  writeFile(name: string, contents: string | Uint8Array): void;
  listFiles(): readonly string[];
}

interface Compilation {
  readonly error: Error | null;
  /** What the compiler said. */
  readonly stderr: { toString(): string };
}

declare const asc: { main(options: readonly string[], host: Host): Promise<Compilation> };
export default asc;
