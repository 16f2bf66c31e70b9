// The folder of the pairing: private, locked by one process, freed of what a killed one left.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../lib/process-lock.ts';

/** Chromium's own marks of who works on a profile; stale after a crash or a move. */
const singletons = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];

export interface Profile {
  /** For the library, which makes `session` in it. */
  readonly folder: string;
  /** Makes the profile ready for a browser: ends a left one, removes stale marks. */
  clear(): void;
  /** Remembers the browser at work, for whoever comes after a crash. */
  keepPid(pid: number | undefined): void;
  /** Forgets the pairing. */
  erase(): void;
  release(): void;
}

/** Whoever reads this folder reads the chats: 0700. Throws when another process holds it. */
export function openProfile(folder: string): Profile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const release = takeLock(join(folder, 'lock'));
  const session = join(folder, 'session');
  const pidPath = join(folder, 'browser.pid');
  return {
    folder,
    clear: () => {
      for (const pid of leftPids(session, pidPath)) endBrowser(pid, session);
      for (const name of singletons) rmSync(join(session, name), { force: true });
    },
    keepPid: (pid) => {
      if (pid !== undefined) writeFileSync(pidPath, String(pid), { mode: 0o600 });
    },
    erase: () => {
      rmSync(session, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    release,
  };
}

function leftPids(session: string, pidPath: string): readonly number[] {
  // `host-1234`, as Chromium writes it.
  const lock = read(() => readlinkSync(join(session, 'SingletonLock')))
    .split('-')
    .at(-1);
  const kept = read(() => readFileSync(pidPath, 'utf8'));
  return [...new Set([Number(lock), Number(kept)])].filter(
    (pid) => Number.isInteger(pid) && pid > 1,
  );
}

/** A number may belong to somebody else by now: the command line has to name our profile. */
function endBrowser(pid: number, session: string): void {
  if (!commandLine(pid).includes(`--user-data-dir=${session}`)) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone in between.
  }
}

function commandLine(pid: number): string {
  const ps = () => execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).toString();
  return read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) || read(ps);
}

function read(attempt: () => string): string {
  try {
    return attempt();
  } catch {
    return '';
  }
}
