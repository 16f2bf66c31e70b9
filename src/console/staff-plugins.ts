// The console's routes about the staff: signing in, one's account, members, the audit log.
import type { FastifyPluginAsync } from 'fastify';
import type { Service } from '../service.ts';
import { auditRoutes } from '../web/console/audit-routes.ts';
import { linkRoutes } from '../web/console/link-routes.ts';
import { profileRoutes } from '../web/console/profile-routes.ts';
import { signInRoutes } from '../web/console/sign-in-routes.ts';
import { teamRoutes } from '../web/console/team-routes.ts';
import { auditDeps } from './audit-deps.ts';
import type { StaffDesk } from './staff-deps.ts';

export function staffPlugins(
  service: Service,
  { staff, web, guard }: StaffDesk,
): readonly FastifyPluginAsync[] {
  return [
    signInRoutes(web),
    linkRoutes(web),
    profileRoutes(web, guard),
    teamRoutes(web, guard),
    auditRoutes(auditDeps(service, staff), guard),
  ];
}
