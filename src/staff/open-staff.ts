// Puts the room of the staff together on an open store.
import { AuditLog } from './audit-log.ts';
import { FirstOwner } from './first-owner.ts';
import { Members } from './members.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { ensureStaffKey, type StaffParts } from './staff-parts.ts';
import { Throttle } from './throttle.ts';

export type Staff = Awaited<ReturnType<typeof openStaff>>;

/** One for each store: the audit log and the throttle keep their order in memory. */
export async function openStaff({ database, committer, keyring, keys, clock }: StaffParts) {
  const parts = { database, committer, keyring, keys, clock };
  await ensureStaffKey(parts);
  const audit = await AuditLog.open(parts);
  const members = new Members(parts);
  const sessions = new Sessions(parts, members);
  const throttle = new Throttle(parts);
  const rooms = { members, sessions, throttle, audit };
  const firstOwner = await FirstOwner.open(rooms);
  const signIn = new SignIn({ ...parts, ...rooms });
  return { ...rooms, firstOwner, signIn };
}
