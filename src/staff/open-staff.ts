// Puts the room of the staff together on an open store.
import { Account } from './account.ts';
import { AuditAnchor } from './audit-anchor.ts';
import { AuditLog } from './audit-log.ts';
import { AuditRead } from './audit-read.ts';
import { FirstOwner } from './first-owner.ts';
import { Members } from './members.ts';
import { Notices } from './notices.ts';
import { PasskeyCeremony } from './passkey-ceremony.ts';
import { Passkeys } from './passkeys.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import { SecondFactors } from './second-factors.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { StaffLinks } from './staff-links.ts';
import { ensureStaffKey, type StaffParts } from './staff-parts.ts';
import { Team } from './team.ts';
import { Throttle } from './throttle.ts';

export type Staff = Awaited<ReturnType<typeof openStaff>>;

export interface OpenStaffParts extends StaffParts {
  /** Where the console is reached, without a slash at the end. */
  readonly publicUrl: string;
  /** The file, apart from the database, that says how far the audit log has come. */
  readonly anchorFile: string;
}

/** One for each store: the audit log and the throttle keep their order in memory. */
export async function openStaff(options: OpenStaffParts) {
  const { database, committer, keyring, keys, clock, publicUrl, anchorFile } = options;
  const parts = { database, committer, keyring, keys, clock, publicUrl };
  await ensureStaffKey(parts);
  const anchor = new AuditAnchor(anchorFile, keyring);
  const audit = await AuditLog.open({ ...parts, anchor });
  const members = new Members(parts);
  const notices = new Notices(parts);
  const throttle = new Throttle(parts);
  const links = new StaffLinks(parts);
  const passkeys = new Passkeys(parts);
  const recoveryCodes = new RecoveryCodes(parts);
  const secondFactors = await SecondFactors.open({ ...parts, members, passkeys, recoveryCodes });
  const sessions = new Sessions({ ...parts, members, secondFactors });
  const ceremony = new PasskeyCeremony({ ...parts, passkeys });
  const rooms = {
    ...{ members, notices, sessions, throttle, audit, anchor, links },
    ...{ passkeys, recoveryCodes, secondFactors, ceremony },
  };
  const firstOwner = await FirstOwner.open(rooms);
  const signIn = new SignIn({ ...parts, ...rooms });
  const account = new Account({ ...parts, ...rooms });
  const team = new Team({ ...rooms, publicUrl });
  return { ...rooms, auditRead: new AuditRead(parts), firstOwner, signIn, account, team };
}
