// Mistakes that are made on purpose, to prove that the crash test would notice them.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failpoint } from '../../src/lib/failpoint.ts';
import { Committer } from '../../src/store/committer.ts';
import { openDatabase } from '../../src/store/connection.ts';
import type { Vault } from '../../src/vault/vault.ts';

/** Where a unit in two parts can be cut off. */
export const betweenHalves = 'unit.halved';

/** How long a file has its name but not its bytes. */
const writtenLaterMs = 400;

/** A vault whose files get their names first and their bytes later. */
export function carelessVault(vault: Vault, root: string): Pick<Vault, 'put'> {
  return {
    put: async (owner, source, bytesMax) => {
      const stored = await vault.put(owner, source, bytesMax);
      const path = join(root, owner, stored.sha256.slice(0, 2), stored.sha256);
      const sealed = await readFile(path);
      await writeFile(path, '');
      setTimeout(() => void writeFile(path, sealed), writtenLaterMs);
      return stored;
    },
  };
}

/** Takes a job that a crash cut off for done, as a queue does which pops before working. */
export async function forgetClaimedJobs(filename: string): Promise<void> {
  if (!existsSync(filename)) return;
  const database = openDatabase({ filename });
  await database.writer('job').whereNotNull('lease_until').delete();
  await database.close();
}

/** Makes every committer of this process write the units of a turn in two commits. */
export function splitUnits(): void {
  type CommitWith = Committer['commitWith'];
  // Called below with the committer it was taken from.
  const whole: CommitWith = Reflect.get<Committer, 'commitWith'>(Committer.prototype, 'commitWith');
  Committer.prototype.commitWith = async function commitWith(this: Committer, row, writes) {
    const half = Math.ceil(writes.length / 2);
    if (!(await whole.call(this, row, writes.slice(0, half)))) return false;
    failpoint(betweenHalves);
    return whole.call(this, row, writes.slice(half));
  };
}
