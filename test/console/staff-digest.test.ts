// The e-mail to a member: once a day at their hour, quiet where nothing waits, never twice.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StaffDigest } from '../../src/console/staff-digest.ts';
import { languages } from '../../src/language/language.ts';
import { silentLog } from '../../src/lib/log.ts';
import { Mailer, type Mail, type MailOutcome } from '../../src/lib/mailer.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { shippedCatalog } from '../../src/shipped.ts';
import type { Member } from '../../src/staff/member.ts';
import type { NoticeWish } from '../../src/staff/notices.ts';
import type { Attention } from '../../src/worklist/attention.ts';
import { openSmtp, type SmtpFarSide, type SmtpWish } from '../lib/smtp-far-side.ts';
import { addMember, hour, minute, openRoom, type StaffRoom } from '../staff/staff-fixture.ts';

const catalog = shippedCatalog();
const tehran: NoticeWish = {
  ...{ browser: false, mail: true, hour: 9, zone: 'Asia/Tehran', language: 'en' },
};
const busy: Attention = { calls: 1, unread: 2, windows: 0, promises: 3, cases: 5 };
const nothing: Attention = { calls: 0, unread: 0, windows: 0, promises: 0, cases: 0 };

let room: StaffRoom;
let member: Member;
let waiting: Attention;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  room = await openRoom();
  // Midnight in Greenwich, half past three in Tehran.
  room.clock.advance(14 * hour);
  member = await addMember(room);
  await wish(tehran);
  waiting = busy;
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await room.remove();
});

async function wish(said: NoticeWish): Promise<void> {
  await room.committer.commit([await room.staff.notices.wishWrite(member, said)]);
}

function digestBy(mailer: { send(mail: Mail): Promise<MailOutcome> }): StaffDigest {
  const { members, notices } = room.staff;
  const { clock, publicUrl } = room;
  const attention = () => Promise.resolve(waiting);
  const parts = { members, notices, clock, publicUrl, catalog, attention };
  return new StaffDigest({ ...parts, mailer, log: silentLog });
}

/** A real server, and the e-mails that it took. */
async function served(far: SmtpWish = {}): Promise<{ digest: StaffDigest; server: SmtpFarSide }> {
  const server = await openSmtp(far);
  const url = `smtp://127.0.0.1:${String(server.port)}`;
  const mailer = new Mailer({ url, from: 'desk@clinic.test', encrypted: false });
  closing.push(async () => {
    await mailer.close();
    await server.close();
  });
  return { digest: digestBy(mailer), server };
}

/** Looks every so often for so many days; the instants of what the server took meanwhile. */
async function pass(
  { digest, server }: Awaited<ReturnType<typeof served>>,
  days: number,
  everyMs = hour,
): Promise<readonly string[]> {
  const at: string[] = [];
  for (let left = days * 24 * hour; left > 0; left -= everyMs) {
    room.clock.advance(everyMs);
    const before = server.taken.length;
    await digest.look();
    for (let sent = before; sent < server.taken.length; sent += 1) {
      at.push(room.clock.now().toISOString().slice(0, 16));
    }
  }
  return at;
}

test('sixty days: one each morning at their hour, none twice', { timeout: 120_000 }, async () => {
  const house = await served();
  const at = await pass(house, 60);
  expect(at).toHaveLength(60);
  // Nine o'clock in Tehran is half past five; it is looked at every full hour here.
  expect(at.every((one) => one.endsWith('T06:00'))).toBe(true);
  expect(new Set(at).size).toBe(60);
});

test('clocks go forward and back in Berlin: once each day', { timeout: 120_000 }, async () => {
  await wish({ ...tehran, zone: 'Europe/Berlin', hour: 2 });
  room.clock.advance(Date.parse('2027-03-26T23:30:00Z') - room.clock.now().getTime());
  expect(await pass(await served(), 4)).toEqual([
    '2027-03-27T01:30',
    '2027-03-28T01:30',
    '2027-03-29T00:30',
    '2027-03-30T00:30',
  ]);
});

test('quiet on a day on which nothing waits at their hour', async () => {
  const house = await served();
  waiting = nothing;
  expect(await pass(house, 1)).toEqual([]);
  waiting = busy;
  expect(await pass(house, 1)).toHaveLength(1);
});

test('off is off', async () => {
  await wish({ ...tehran, mail: false });
  expect(await pass(await served(), 3)).toEqual([]);
});

test('after an outage the day is made up for, and days that went by are not', async () => {
  const house = await served();
  room.clock.advance(3 * 24 * hour + 12 * hour);
  expect(await pass(house, 0.5)).toEqual(['2026-11-27T13:00']);
});

test('who is put off comes back after a quarter of an hour, and is taken once', async () => {
  const house = await served({ greylisted: 2 });
  const at = await pass(house, 1, 5 * minute);
  expect(at).toEqual(['2026-11-24T06:00']);
  expect(house.server.taken).toHaveLength(1);
});

test('what is refused for good is tried again on the next day', async () => {
  const house = await served({ noSuchUser: true });
  expect(await pass(house, 2)).toEqual([]);
  expect((await room.staff.notices.lastMail(member))?.state).toBe('sending');
});

test('cut off while it was taken: not sent again that day', async () => {
  const house = await served({ hangsUp: true });
  expect(await pass(house, 2)).toHaveLength(2);
});

test('a crash between deciding and sending, and one after sending: never twice', async () => {
  const never = digestBy({ send: () => new Promise<MailOutcome>(() => undefined) });
  room.clock.advance(8 * hour);
  void never.look();
  while ((await room.staff.notices.lastMail(member)) === null) await new Promise(setImmediate);
  // The process that was sending is gone; the next one looks.
  const house = await served();
  await house.digest.look();
  expect(house.server.taken).toEqual([]);
  expect(await pass(house, 1)).toHaveLength(1);
});

test('a journey to the west gives no second one for the same day', async () => {
  const house = await served();
  expect(await pass(house, 1)).toHaveLength(1);
  await wish({ ...tehran, zone: 'America/Los_Angeles', hour: 0 });
  const last = await room.staff.notices.lastMail(member);
  await house.digest.look();
  expect(await room.staff.notices.lastMail(member)).toEqual(last);
});

describe.each(languages)('in %s', (language) => {
  test('counts and links, and nobody’s name', async () => {
    await wish({ ...tehran, language });
    const sent: Mail[] = [];
    const digest = digestBy({
      send: (mail) => {
        sent.push(mail);
        return Promise.resolve({ kind: 'taken' });
      },
    });
    room.clock.advance(8 * hour);
    await digest.look();
    const [mail] = sent;
    expect(mail?.to).toBe(member.email);
    const file = join(projectFolder, `test/transcripts/staff-digest-${language}.txt`);
    await expect(`${mail?.subject ?? ''}\n\n${mail?.text ?? ''}`).toMatchFileSnapshot(file);
    expect(mail?.text).not.toContain(member.name);
  });
});
