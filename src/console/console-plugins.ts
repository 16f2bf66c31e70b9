// The console's routes, each area tied to the running service.
import type { FastifyPluginAsync } from 'fastify';
import type { Channel } from '../channel/channel.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { caseRoutes } from '../web/console/case-routes.ts';
import { channelRoutes } from '../web/console/channel-routes.ts';
import { consolePage } from '../web/console/console-page.ts';
import { liveRoutes } from '../web/console/live-routes.ts';
import { numbersRoutes } from '../web/console/numbers-routes.ts';
import { signInRoutes } from '../web/console/sign-in-routes.ts';
import { worklistRoutes } from '../web/console/worklist-routes.ts';
import { caseDeps } from './case-deps.ts';
import { numbersDeps } from './numbers-deps.ts';
import type { StaffDesk } from './staff-deps.ts';
import { worklistDeps } from './worklist-deps.ts';

/** A sign of life on open streams (ms): proxies cut what is silent for a minute. */
const heartbeatMs = 15_000;

export interface ConsoleParts {
  readonly service: Service;
  readonly config: Config;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  /** Where the build put the pages. */
  readonly pagesFolder: string;
}

export function consolePlugins(
  parts: ConsoleParts,
  staff: StaffDesk,
): readonly FastifyPluginAsync[] {
  const { service, channels } = parts;
  const { guard } = staff;
  const health = () =>
    channels.map((channel) => ({ account: channel.account, health: channel.health?.() ?? null }));
  const members = async () => (await staff.staff.members.list()).map(({ member }) => member.name);
  return [
    consolePage(parts.pagesFolder),
    signInRoutes(staff.signIn),
    liveRoutes({ live: service.live, heartbeatMs }, guard),
    caseRoutes(caseDeps(parts), guard),
    channelRoutes({ channels: health }, guard),
    worklistRoutes(worklistDeps({ ...parts, members }), guard),
    numbersRoutes(numbersDeps({ ...parts, centerName: () => Promise.resolve(null) }), guard),
  ];
}
