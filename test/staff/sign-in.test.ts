import { Secret, TOTP } from 'otpauth';
import { hashSync } from '@node-rs/argon2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Member } from '../../src/staff/member.ts';
import { passwordProblem } from '../../src/staff/password.ts';
import { addMember, caller, hour, minute, openRoom, password } from './staff-fixture.ts';
import { second, type StaffRoom } from './staff-fixture.ts';

let room: StaffRoom;
let member: Member;

beforeEach(async () => {
  room = await openRoom();
  member = await addMember(room);
});

afterEach(() => room.remove());

const wrong = { kind: 'refused', why: 'wrong', seconds: 0 };

function guess(email = member.email, from = caller) {
  return room.staff.signIn.byPassword({ email, password: 'not this one here' }, from);
}

function signIn(from = caller) {
  return room.staff.signIn.byPassword({ email: member.email, password }, from);
}

async function signedIn() {
  const answer = await signIn();
  if (answer.kind !== 'signed_in') throw new Error(`not signed in: ${answer.kind}`);
  const found = await room.staff.sessions.find(answer.secret);
  if (found === null) throw new Error('no session');
  return found;
}

/** The code that an app shows now. */
function codeOf(secret: string, atMs = room.clock.now().getTime()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: atMs });
}

async function setUpApp() {
  const who = await signedIn();
  const { secret } = await room.staff.account.beginTotp(who, password);
  const codes = await room.staff.account.confirmTotp(who, codeOf(secret));
  room.clock.advance(minute);
  return { secret, codes };
}

async function ticket(): Promise<string> {
  const answer = await signIn();
  if (answer.kind !== 'second_factor') throw new Error(`no second factor: ${answer.kind}`);
  return answer.ticket;
}

test('five guesses are free; then each wait is twice as long, and is told', async () => {
  for (let free = 0; free < 4; free += 1) expect(await guess()).toEqual(wrong);
  expect(await guess()).toEqual(wrong);
  const waits = [];
  for (let more = 0; more < 7; more += 1) {
    const answer = await guess();
    if (answer.kind !== 'refused') throw new Error('let in');
    waits.push(answer.seconds);
    room.clock.advance(answer.seconds * second);
    expect(await guess()).toEqual(wrong);
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  expect(await signIn()).toMatchObject({ why: 'too_many', seconds: 900 });
  room.clock.advance(15 * minute);
  expect(await signIn()).toMatchObject({ kind: 'signed_in' });
  expect(await guess()).toEqual(wrong);
});

test('guesses made at once are all counted', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => guess()));
  const looked = answers.filter((answer) => 'why' in answer && answer.why === 'wrong');
  expect(looked).toHaveLength(5);
});

test('a restart forgets no guess', async () => {
  for (let times = 0; times < 5; times += 1) await guess();
  await room.close();
  room = await openRoom(room.folder);
  expect(await signIn()).toMatchObject({ why: 'too_many', seconds: 30 });
});

test('one address that guesses at many accounts is slowed down, and others are not', async () => {
  for (let times = 0; times < 30; times += 1) await guess(`x${String(times)}@desk.test`);
  expect(await signIn()).toMatchObject({ why: 'too_many', seconds: 5 });
  expect(await signIn({ ...caller, address: '192.0.2.8' })).toMatchObject({ kind: 'signed_in' });
});

test('unknown addresses are throttled as known ones are', async () => {
  for (let times = 0; times < 5; times += 1) expect(await guess('no@desk.test')).toEqual(wrong);
  expect(await guess('no@desk.test')).toMatchObject({ why: 'too_many', seconds: 30 });
});

test('a password that was kept with less effort is kept with more from now on', async () => {
  const old = hashSync(password, { memoryCost: 4096, timeCost: 1 });
  await room.committer.commit([await room.staff.members.changePassword(member.id, old)]);
  expect(await signIn()).toMatchObject({ kind: 'signed_in' });
  const record = await room.staff.members.find(member.id);
  expect(record?.password).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect(await signIn()).toMatchObject({ kind: 'signed_in' });
});

test.each([
  ['short', 'too_short'],
  ['سلام سلام', 'too_short'],
  ['x'.repeat(201), 'too_long'],
  ['Password2026!', 'too_common'],
  ['qwertyuiop12', 'too_common'],
  ['пароль123456', 'too_common'],
  ['رمز عبور۱۲۳۴', 'too_common'],
  ['aaaaaaaaaaaa', 'too_common'],
  ['Mina Rezaei 12', 'says_who'],
  ['mina.rezaei@x.org', 'says_who'],
  ['four blue kettles', null],
  ['چهار کتری آبی', null],
])('the password %j: %s', (said, problem) => {
  const who = { name: 'Mina Rezaei', email: 'mina.rezaei@x.org' };
  expect(passwordProblem(said, who)).toBe(problem);
});

test('an app is asked for after the password, and each of its codes is good once', async () => {
  const { secret } = await setUpApp();
  const { signIn: door } = room.staff;
  const code = codeOf(secret);
  const answer = await door.bySecondFactor({ ticket: await ticket(), way: 'totp', code }, caller);
  expect(answer).toMatchObject({ kind: 'signed_in' });
  const again = await door.bySecondFactor({ ticket: await ticket(), way: 'totp', code }, caller);
  expect(again).toEqual(wrong);
  room.clock.advance(30 * second);
  const early = codeOf(secret, room.clock.now().getTime() + 30 * second);
  const farsi = early.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
  const said = { ticket: await ticket(), way: 'totp', code: farsi } as const;
  expect(await door.bySecondFactor(said, caller)).toMatchObject({ kind: 'signed_in' });
  room.clock.advance(10 * minute);
  const late = codeOf(secret, room.clock.now().getTime() - minute);
  expect(
    await door.bySecondFactor({ ...said, ticket: await ticket(), code: late }, caller),
  ).toEqual(wrong);
});

test('a code that is tried twice at once lets in one', async () => {
  const { secret } = await setUpApp();
  const code = codeOf(secret);
  const tickets = [await ticket(), await ticket()];
  const answers = await Promise.all(
    tickets.map((one) =>
      room.staff.signIn.bySecondFactor({ ticket: one, way: 'totp', code }, caller),
    ),
  );
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'signed_in']);
});

test('codes on paper let in once each, and guessing at codes is slowed down', async () => {
  const { codes } = await setUpApp();
  expect(codes).toHaveLength(10);
  const [first = ''] = codes;
  const use = async (code: string) => {
    const said = { ticket: await ticket(), way: 'recovery', code } as const;
    return room.staff.signIn.bySecondFactor(said, caller);
  };
  expect(await use(first.toUpperCase().replaceAll('-', ' '))).toMatchObject({ kind: 'signed_in' });
  expect(await use(first)).toEqual(wrong);
  for (let times = 0; times < 4; times += 1) expect(await use('aaaa-bbbb-cccc')).toEqual(wrong);
  expect(await use(codes[1] ?? '')).toMatchObject({ why: 'too_many', seconds: 30 });
  expect(await room.staff.recoveryCodes.left(member.id)).toBe(9);
});

test('the time between password and code is short', async () => {
  const { secret } = await setUpApp();
  const late = await ticket();
  room.clock.advance(5 * minute);
  const said = { ticket: late, way: 'totp', code: codeOf(secret) } as const;
  expect(await room.staff.signIn.bySecondFactor(said, caller)).toMatchObject({ why: 'gone' });
});

test('a session ends after 12 idle hours, and after 14 days of use', async () => {
  const answer = await signIn();
  if (answer.kind !== 'signed_in') throw new Error('not signed in');
  const find = () => room.staff.sessions.find(answer.secret);
  for (let hours = 0; hours < 14 * 24 - 11; hours += 11) {
    room.clock.advance(11 * hour);
    expect(await find()).not.toBeNull();
  }
  room.clock.advance(11 * hour);
  expect(await find()).toBeNull();
  const next = await signIn();
  if (next.kind !== 'signed_in') throw new Error('not signed in');
  room.clock.advance(12 * hour);
  expect(await room.staff.sessions.find(next.secret)).toBeNull();
});

test('nothing about the staff can be read in the database', async () => {
  await setUpApp();
  const { reader } = room.database;
  const tables = ['member', 'staff_session', 'recovery_code', 'sign_in_attempt', 'audit'];
  const rows = await Promise.all(tables.map((table) => reader(table)));
  const text = rows
    .flat()
    .flatMap((row: object) => Object.values(row).map((value) => String(value)))
    .join('\n');
  expect(text.length).toBeGreaterThan(1000);
  for (const secret of [member.name, member.email, 'argon2', 'Firefox', caller.address]) {
    expect(text).not.toContain(secret);
  }
});
