// The console's routes, each area tied to the running service.
import type { FastifyPluginAsync } from 'fastify';
import type { Channel } from '../channel/channel.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import type { Member } from '../staff/member.ts';
import type { Service } from '../service.ts';
import { caseRoutes } from '../web/console/case-routes.ts';
import { channelRoutes } from '../web/console/channel-routes.ts';
import { conversationRoutes } from '../web/console/conversation-routes.ts';
import { consolePage } from '../web/console/console-page.ts';
import { documentRoutes } from '../web/console/document-routes.ts';
import { liveRoutes } from '../web/console/live-routes.ts';
import { noticeRoutes } from '../web/console/notice-routes.ts';
import { numbersRoutes } from '../web/console/numbers-routes.ts';
import { hospitalLinkRoutes } from '../web/console/hospital-link-routes.ts';
import { packageRoutes } from '../web/console/package-routes.ts';
import { summaryRoutes } from '../web/console/summary-routes.ts';
import { worklistRoutes } from '../web/console/worklist-routes.ts';
import { caseDeps } from './case-deps.ts';
import { centerPlugins } from './center-plugins.ts';
import { conversationDeps } from './conversation-deps.ts';
import { documentDeps } from './document-deps.ts';
import { noticeDeps } from './notice-deps.ts';
import { numbersDeps } from './numbers-deps.ts';
import { packageDeps } from './package-deps.ts';
import type { StaffDesk } from './staff-deps.ts';
import { staffPlugins } from './staff-plugins.ts';
import { summaryDeps } from './summary-deps.ts';
import { translationService } from './translate.ts';
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
  const packages = packageDeps(parts);
  const { translateUrl, fileBytesMax } = parts.config;
  const colleagues = () => colleaguesOf(staff);
  const suggest = translateUrl === null ? null : translationService(translateUrl);
  const health = () =>
    channels.map((channel) => ({ account: channel.account, health: channel.health?.() ?? null }));
  const talk = { ...parts, translateUrl, fileBytesMax, colleagues };
  const members = async () => (await colleagues()).map(({ name }) => name);
  return [
    consolePage(parts.pagesFolder),
    ...staffPlugins(service, staff),
    liveRoutes({ live: service.live, heartbeatMs }, guard),
    caseRoutes(caseDeps(parts), guard),
    documentRoutes(documentDeps(service, parts.clock), guard),
    channelRoutes({ channels: health }, guard),
    conversationRoutes(conversationDeps(talk), guard),
    packageRoutes(packages.package, guard),
    hospitalLinkRoutes(packages.hospital),
    summaryRoutes(summaryDeps({ service, clock: parts.clock, suggest }), guard),
    ...centerPlugins(parts, guard),
    worklistRoutes(worklistDeps({ ...parts, members }), guard),
    numbersRoutes(numbersDeps(parts), guard),
    noticeRoutes(noticeDeps({ ...parts, staff, mail: parts.config.mail !== null }), guard),
  ];
}

/** Everybody who can be named in a note. */
async function colleaguesOf({ staff }: StaffDesk): Promise<readonly Pick<Member, 'id' | 'name'>[]> {
  return (await staff.members.list()).map(({ member: { id, name } }) => ({ id, name }));
}
