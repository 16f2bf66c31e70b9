// Makes bottender's session files as durable as our commits.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type FileSessionStore from 'bottender/dist/session/FileSessionStore.js';

/** Its store renames a finished file into place: the file and then its folder are flushed. */
export function flushWrites(
  store: InstanceType<typeof FileSessionStore.default>,
  folder: string,
): void {
  const write = store.write.bind(store);
  store.write = async (key, session) => {
    await write(key, session);
    for (const path of [join(folder, `${key}.json`), folder]) {
      const handle = await open(path, 'r');
      await handle.sync();
      await handle.close();
    }
  };
}
