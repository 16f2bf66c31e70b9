// Keeps two processes from working on one folder: the second one is told who holds it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Somebody alive holds the lock. */
class LockedError extends Error {
  readonly holder: number;

  constructor(path: string, holder: number) {
    super(`process ${holder} is already at work here (${path}); stop it first`);
    this.name = 'LockedError';
    this.holder = holder;
  }
}

/** Takes the lock, also from a process that died; returns how to give it back. */
export function takeLock(path: string): () => void {
  for (const flag of ['wx', 'w'] as const) {
    if (flag === 'w') {
      const holder = holderOf(path);
      if (holder !== process.pid && isAlive(holder)) throw new LockedError(path, holder);
    }
    if (write(path, flag)) break;
  }
  return () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
  };
}

function write(path: string, flag: 'wx' | 'w'): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag, mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

/** Signal 0 only asks; `EPERM` means that it lives and is not ours. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
