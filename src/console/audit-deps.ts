// Ties the audit log's page to the running service.
import { shortCodeOf } from '../lib/short-code.ts';
import { auditFile } from '../staff/audit-export.ts';
import { auditPageLines } from '../staff/audit-read.ts';
import { verifyAudit } from '../staff/audit-verify.ts';
import type { Staff } from '../staff/open-staff.ts';
import type { Service } from '../service.ts';
import type { AuditDeps } from '../web/console/audit-routes.ts';

export function auditDeps(service: Service, staff: Staff): AuditDeps {
  const { auditRead, members, anchor } = staff;
  return {
    page: async (filter, before) => {
      const lines = await auditRead.page(filter, before);
      const last = lines.length < auditPageLines ? undefined : lines.at(-1);
      return {
        lines,
        before: last?.seq ?? null,
        names: Object.fromEntries(await members.names()),
        codes: Object.fromEntries(
          lines.flatMap(({ intake }) => (intake === null ? [] : [[intake, shortCodeOf(intake)]])),
        ),
        actions: await auditRead.actions(),
      };
    },
    verify: () => verifyAudit({ ...service, anchor }),
    file: async (filter, format) => auditFile(auditRead.all(filter), format, await members.names()),
  };
}
