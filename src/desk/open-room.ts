// Opens the room of the staff for a command, without the rest of the house.
import type { Config } from '../config.ts';
import { systemClock } from '../lib/clock.ts';
import { anchorFile, openStore } from '../open-store.ts';
import { openStaff } from '../staff/open-staff.ts';

/** Throws, in words, while the service works on the data. `close` it. */
export async function openRoom(config: Config) {
  const store = await openStore(config, (error) => {
    throw error;
  });
  const { database, committer, unlock } = store;
  const about = { publicUrl: config.publicUrl, anchorFile: anchorFile(config) };
  const staff = await openStaff({ ...store, ...about, clock: systemClock });
  const close = async () => {
    await committer.idle();
    await staff.anchor.idle();
    await database.close();
    unlock();
  };
  return { staff, close };
}
