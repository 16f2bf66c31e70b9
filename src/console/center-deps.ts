// Ties the directory of centers to the running service.
import { CenterDirectory } from '../center/directory.ts';
import type { Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import type { CenterDeps } from '../web/console/center-routes.ts';

/** Call it once for each service. */
export function openDirectory(service: Service, clock: Clock): CenterDirectory {
  const { database, committer, keys } = service;
  return new CenterDirectory({ database, committer, keys, clock });
}

export function centerDeps(service: Service, directory: CenterDirectory): CenterDeps {
  const announced = (changed: boolean): boolean => {
    if (changed) service.live.announce({ kind: 'shared', what: 'centers' });
    return changed;
  };
  return {
    list: () => directory.list(),
    find: (id) => directory.find(id),
    add: async (id, center, by) => announced(await directory.add(id, center, by)),
    change: async (change, center, by) => announced(await directory.change(change, center, by)),
  };
}
