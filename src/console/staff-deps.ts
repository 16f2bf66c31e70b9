// Ties sign-in, the guard and the pages about the staff to the running service.
import type { Config } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { can } from '../staff/member.ts';
import { openStaff } from '../staff/open-staff.ts';
import { sessionLimits } from '../staff/sessions.ts';
import { StaffError } from '../staff/staff-error.ts';
import { sessionCookie } from '../web/console/session-cookie.ts';
import { SessionGuard } from '../web/console/session-guard.ts';
import type { Refused, SignInDeps } from '../web/console/sign-in-routes.ts';

export interface StaffDeskParts {
  readonly service: Service;
  readonly config: Pick<Config, 'publicUrl'>;
  readonly clock: Clock;
}

export type StaffDesk = Awaited<ReturnType<typeof staffDeps>>;

/** Call it once for each service. `setupCode` belongs in the terminal alone; null: set up already. */
export async function staffDeps({ service, config, clock }: StaffDeskParts) {
  const { publicUrl } = config;
  const staff = await openStaff({ ...service, clock });
  const { sessions, audit, firstOwner, signIn } = staff;
  const cookie = sessionCookie(publicUrl);
  const find = (secret: string) => sessions.find(secret);
  const guard = new SessionGuard({
    ...{ publicUrl, cookie, find, can },
    append: (line) => audit.append(line),
  });
  const signInDeps: SignInDeps = {
    ...{ publicUrl, cookie, find },
    cookieSeconds: sessionLimits.wholeMs / 1000,
    needsSetup: () => firstOwner.isNeeded(),
    byPassword: (said, caller) => signIn.byPassword(said, caller),
    makeOwner: (wish, caller) =>
      refusable(async () => {
        const member = await firstOwner.make(wish, caller);
        return signIn.open(member, { caller, by: 'setup' });
      }),
    end: ({ session, record }) => {
      const line = { member: record.member.id, action: 'session.ended', intake: null };
      return audit.append(line, [sessions.end(session)]);
    },
  };
  return { staff, guard, signIn: signInDeps, setupCode: firstOwner.code };
}

/** What somebody cannot have is an answer of its own and no failure. */
async function refusable<Result>(work: () => Promise<Result>): Promise<Result | Refused> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StaffError)) throw error;
    return { kind: 'refused', why: error.code, seconds: 0 };
  }
}
