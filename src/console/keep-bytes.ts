// Takes bytes that a member brings into the vault of an intake, with the row that counts them.
import type { Readable } from 'node:stream';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import type { StoredBytes } from '../vault/vault.ts';

type Keeper = (intake: string, source: Readable, bytesMax: number) => Promise<StoredBytes>;

export function keeper({ vault, committer }: Service, clock: Clock): Keeper {
  return async (intake, source, bytesMax) => {
    const stored = await vault.put(intake, source, bytesMax);
    const row = { intake_id: intake, ...stored, at: isoNow(clock) };
    await committer.commit([{ kind: 'put', table: 'blob', key: ['intake_id', 'sha256'], row }]);
    return stored;
  };
}

/** How many bytes of this content the intake has; null when it has none. */
export async function keptBytes(
  { database }: Service,
  intake: string,
  sha256: string,
): Promise<number | null> {
  const row: { bytes: number } | undefined = await database
    .reader('blob')
    .where({ intake_id: intake, sha256 })
    .first('bytes');
  return row?.bytes ?? null;
}
