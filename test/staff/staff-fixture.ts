// The room of the staff on a real database, with a clock that is moved by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyring } from '../../src/lib/keyring.ts';
import type { Role } from '../../src/staff/member.ts';
import { openStaff } from '../../src/staff/open-staff.ts';
import { hashPassword } from '../../src/staff/password.ts';
import { Committer } from '../../src/store/committer.ts';
import { openDatabase } from '../../src/store/connection.ts';
import { DataKeys } from '../../src/store/data-keys.ts';
import { migrate } from '../../src/store/migrations.ts';
import { HandClock } from '../inbox/desk-fixture.ts';

export const password = 'seven green lamps';
export const caller = { address: '192.0.2.7', agent: 'Firefox, Linux' };
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

export type StaffRoom = Awaited<ReturnType<typeof openRoom>>;

/** `folder`: of a room that was closed before, to open it again. */
export async function openRoom(folder = mkdtempSync(join(tmpdir(), 'staff-'))) {
  const clock = new HandClock();
  const keyring = openKeyring(join(folder, 'keys', 'master.key'));
  const database = openDatabase({ filename: join(folder, 'staff.db') });
  await migrate(database.writer);
  const committer = new Committer(database, () => undefined);
  const keys = new DataKeys(database, keyring);
  const parts = { database, committer, keyring, keys, clock, publicUrl: 'https://desk.test' };
  const staff = await openStaff({ ...parts, anchorFile: join(folder, 'keys', 'audit.head') });
  const { anchor } = staff;
  const close = async () => {
    await anchor.idle();
    await database.close();
  };
  const remove = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...parts, anchor, staff, folder, close, remove };
}

let hashed: Promise<string> | null = null;
let made = 0;

/** A member who was simply put there. */
export async function addMember(
  { staff }: Pick<StaffRoom, 'staff'>,
  { role = 'coordinator', name }: { readonly role?: Role; readonly name?: string } = {},
) {
  made += 1;
  hashed ??= hashPassword(password);
  const { member, write } = await staff.members.make({
    name: name ?? `Member ${String(made)}`,
    email: `member${String(made)}@desk.test`,
    role,
    language: 'en',
    password: await hashed,
  });
  const line = { member: member.id, action: 'member.joined', intake: null };
  await staff.audit.append(line, [write]);
  return member;
}
