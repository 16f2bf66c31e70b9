// Ties sign-in, the guard and the pages about the staff to the running service.
import type { Config } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import { anchorFile } from '../open-store.ts';
import type { Service } from '../service.ts';
import { can } from '../staff/member.ts';
import { openStaff } from '../staff/open-staff.ts';
import { sessionLimits } from '../staff/sessions.ts';
import { StaffError } from '../staff/staff-error.ts';
import { sessionCookie } from '../web/console/session-cookie.ts';
import { SessionGuard } from '../web/console/session-guard.ts';
import type { Refused, StaffWeb } from '../web/console/staff-web.ts';

export interface StaffDeskParts {
  readonly service: Service;
  readonly config: Pick<Config, 'publicUrl' | 'keysFolder'>;
  readonly clock: Clock;
}

export type StaffDesk = Awaited<ReturnType<typeof staffDeps>>;

/** Call it once for each service. `setupCode`: for the terminal alone; null: set up already. */
export async function staffDeps({ service, config, clock }: StaffDeskParts) {
  const { publicUrl } = config;
  const staff = await openStaff({ ...service, clock, publicUrl, anchorFile: anchorFile(config) });
  const cookie = sessionCookie(publicUrl);
  const guard = new SessionGuard({
    ...{ publicUrl, cookie, can },
    find: (secret) => staff.sessions.find(secret),
    append: (line) => staff.audit.append(line),
  });
  const web: StaffWeb = {
    ...{ staff, publicUrl, cookie, attempt },
    cookieSeconds: sessionLimits.wholeMs / 1000,
    announce: () => {
      service.live.announce({ kind: 'shared', what: 'members' });
    },
  };
  return { staff, guard, web, setupCode: staff.firstOwner.code };
}

/** What somebody cannot have is an answer of its own and no failure. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result | Refused> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StaffError)) throw error;
    return { kind: 'refused', why: error.code, seconds: error.seconds };
  }
}
