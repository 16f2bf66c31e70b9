// Another process that holds a lock until it is killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Resolves when the lock is its own; throws when somebody else holds it. */
export async function holdLock(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lock-child.ts'), path], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  child.stdin.write('go\n');
  const [words] = (await once(child.stdout, 'data')) as readonly unknown[]; // What was said.
  if (String(words).trim() !== 'mine') throw new Error(`the lock is ${String(words)}`);
  return child;
}
