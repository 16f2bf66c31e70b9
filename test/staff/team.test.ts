import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Member } from '../../src/staff/member.ts';
import { verifyAudit } from '../../src/staff/audit-verify.ts';
import { addMember, caller, hour, openRoom, password, type StaffRoom } from './staff-fixture.ts';

let room: StaffRoom;
let owner: Member;

beforeEach(async () => {
  room = await openRoom();
  owner = await addMember(room, { role: 'owner', name: 'علی کریمی' });
});

afterEach(async () => {
  expect(await verifyAudit(room)).toMatchObject({ kind: 'whole' });
  await room.remove();
});

const secretOf = (url: string) => url.split('#')[1] ?? '';
const wish = { name: 'Dr Новиков', password: 'nine paper boats', language: 'ru' } as const;

async function sessionOf(member: Member) {
  const { secret } = await room.staff.signIn.open(member, { caller, by: 'test' });
  return { find: () => room.staff.sessions.find(secret), secret };
}

function invite(email = 'new@clinic.example') {
  return room.staff.team.invite(owner, { email, role: 'translator' });
}

test('an invitation fixes e-mail and role, and is good once', async () => {
  const { team, signIn } = room.staff;
  const url = await invite();
  expect(url).toMatch(/^https:\/\/desk\.test\/console\/join#[\w-]{43}$/);
  const joined = await team.join(secretOf(url), wish);
  expect(joined).toMatchObject({ ...{ email: 'new@clinic.example', role: 'translator' } });
  await expect(team.join(secretOf(url), { ...wish, name: 'Another' })).rejects.toThrow('gone');
  const said = { email: 'NEW@clinic.example', password: wish.password };
  expect(await signIn.byPassword(said, caller)).toMatchObject({ kind: 'signed_in' });
  await expect(invite('New@Clinic.Example')).rejects.toThrow('email_taken');
});

test('two who take one invitation up at once: one joins', async () => {
  const secret = secretOf(await invite());
  const results = await Promise.allSettled([
    room.staff.team.join(secret, wish),
    room.staff.team.join(secret, { ...wish, name: 'Another' }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('an invitation ends after seven days, and when it is taken back', async () => {
  const { team, links } = room.staff;
  const old = await invite();
  room.clock.advance(7 * 24 * hour);
  await expect(team.join(secretOf(old), wish)).rejects.toThrow('gone');
  const url = await invite();
  const [open] = await links.invitations();
  await team.revoke(owner, open?.id ?? '');
  await expect(team.look(secretOf(url))).rejects.toThrow('gone');
  await expect(team.revoke(owner, open?.id ?? '')).rejects.toThrow('gone');
  expect(await links.invitations()).toEqual([]);
});

test.each(['على كريمي', 'علی‌کریمی', '  ع‌لی   کَریمی '])(
  'the name %j is too much like another',
  async (name) => {
    const secret = secretOf(await invite());
    await expect(room.staff.team.join(secret, { ...wish, name })).rejects.toThrow('name_taken');
    // Nothing was used up: they try again with another name.
    expect(await room.staff.team.join(secret, wish)).toMatchObject({ name: wish.name });
  },
);

test.each(['', '   ', '\u202e\u2066', 'x'.repeat(81)])('the name %j is none', async (name) => {
  const secret = secretOf(await invite());
  await expect(room.staff.team.join(secret, { ...wish, name })).rejects.toThrow('bad_name');
});

test('a name keeps no signs that turn the text round', async () => {
  const secret = secretOf(await invite());
  const joined = await room.staff.team.join(secret, { ...wish, name: 'Ann\u202egro.live\u2066' });
  expect(joined.name).toBe('Ann gro.live');
});

test('the last owner can neither leave nor be demoted', async () => {
  const { team } = room.staff;
  await expect(team.remove(owner, owner.id)).rejects.toThrow('last_owner');
  await expect(team.changeRole(owner, owner.id, 'reader')).rejects.toThrow('last_owner');
  const other = await addMember(room, { role: 'owner' });
  const results = await Promise.allSettled([
    team.changeRole(owner, other.id, 'coordinator'),
    team.changeRole(other, owner.id, 'coordinator'),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('another role and leaving end every session at once', async () => {
  const { team, members } = room.staff;
  const member = await addMember(room);
  const before = await sessionOf(member);
  await team.changeRole(owner, member.id, 'reader');
  expect(await before.find()).toBeNull();
  const after = await sessionOf(member);
  expect((await after.find())?.record.member.role).toBe('reader');
  const link = secretOf(await team.resetLink(owner, member.id));
  await team.remove(owner, member.id);
  expect(await after.find()).toBeNull();
  expect(await members.find(member.id)).toBeNull();
  await expect(team.reset(link, 'nine paper boats')).rejects.toThrow('gone');
  const said = { email: member.email, password };
  expect(await room.staff.signIn.byPassword(said, caller)).toMatchObject({ why: 'wrong' });
  expect((await members.names()).get(member.id)).toBe(member.name);
  await expect(addMember(room, { name: member.name })).rejects.toThrow('name_taken');
});

test('a new password by a link ends every session and older links', async () => {
  const { team, signIn } = room.staff;
  const session = await sessionOf(owner);
  const older = secretOf(await team.resetLink(null, owner.id));
  const link = secretOf(await team.resetLink(null, owner.id));
  await expect(team.reset(older, 'nine paper boats')).rejects.toThrow('gone');
  await expect(team.reset(link, 'password1234')).rejects.toThrow('too_common');
  await team.reset(link, 'nine paper boats');
  await expect(team.reset(link, 'ten paper boats')).rejects.toThrow('gone');
  expect(await session.find()).toBeNull();
  const said = { email: owner.email, password: 'nine paper boats' };
  expect(await signIn.byPassword(said, caller)).toMatchObject({ kind: 'signed_in' });
});

test('a new password of one’s own ends the other sessions', async () => {
  const [here, there] = [await sessionOf(owner), await sessionOf(owner)];
  const who = await here.find();
  if (who === null) throw new Error('no session');
  const { account } = room.staff;
  const next = 'nine paper boats';
  await expect(account.changePassword(who, { password: 'no', next })).rejects.toThrow('wrong');
  await account.changePassword(who, { password, next });
  expect(await here.find()).not.toBeNull();
  expect(await there.find()).toBeNull();
});

test('where a second factor is required, nothing else is open without one', async () => {
  const { team, secondFactors } = room.staff;
  const session = await sessionOf(owner);
  expect((await session.find())?.limited).toBe(false);
  await team.requireSecondFactor(owner, ['owner', 'coordinator']);
  expect((await session.find())?.limited).toBe(true);
  const reader = await sessionOf(await addMember(room, { role: 'reader' }));
  expect((await reader.find())?.limited).toBe(false);
  await room.close();
  room = await openRoom(room.folder);
  expect(room.staff.secondFactors.required).toEqual(['owner', 'coordinator']);
  expect(secondFactors.required).toEqual(['owner', 'coordinator']);
});
