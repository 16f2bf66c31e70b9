// Decides how a child process is shut in: no network, no writing, no secrets.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How to start a child: a program before node, if any, and node's own flags. */
export interface Sandbox {
  readonly wrapper: readonly string[];
  readonly nodeFlags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Tried in this order: plain as root, through a user namespace as anybody else. */
const networkCutters = [
  ['unshare', '-n', '--'],
  ['unshare', '-r', '-n', '--'],
] as const;

const cutterMsMax = 3_000;

let found: Sandbox | undefined;

/** The best sandbox this machine permits; looked for once in the life of the process. */
export function sandbox(): Sandbox {
  found ??= { wrapper: networkCutter(), nodeFlags, env: childEnvironment };
  return found;
}

/** What `doctor` says about the shutting-in of parsers on this machine, in English. */
export function sandboxNotes(): readonly string[] {
  const cut = sandbox().wrapper.length > 0;
  return [
    cut
      ? 'parsers run without network (unshare)'
      : 'parsers are NOT cut off the network: unshare is not permitted here',
    'parsers may not write files or start programs (node --permission)',
  ];
}

/** Reading is limited to the program itself; writing and starting programs are off altogether. */
const nodeFlags = [
  '--permission',
  `--allow-fs-read=${projectRoot}`,
  '--allow-addons',
  '--disable-warning=PERM0001',
  '--no-warnings',
  '--max-old-space-size=512',
] as const;

/** Nothing of our environment reaches a child: it holds secrets, and none of it is needed. */
const childEnvironment = {
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  MALLOC_ARENA_MAX: '2',
  VIPS_CONCURRENCY: '1',
} as const;

function networkCutter(): readonly string[] {
  for (const [program, ...options] of networkCutters) {
    const attempt = spawnSync(program, [...options, 'true'], {
      stdio: 'ignore',
      timeout: cutterMsMax,
    });
    if (attempt.status === 0) return [program, ...options];
  }
  return [];
}
