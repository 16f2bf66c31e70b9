import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openRoom } from '../../src/desk/open-room.ts';
import { openDatabase } from '../../src/store/connection.ts';
import { addMember } from '../staff/staff-fixture.ts';
import { jsonLines, runDesk } from './run-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'staff-account-'));
const env = { INTAKE_DATA_DIR: join(folder, 'data'), INTAKE_KEYS_DIR: join(folder, 'keys') };
let email = '';

beforeAll(async () => {
  const room = await openRoom(readConfig(env));
  ({ email } = await addMember(room, { role: 'owner', name: '=cmd' }));
  await room.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('an owner who lost the password gets a link on the machine itself', async () => {
  expect(await runDesk(['staff-account'], { env })).toMatchObject({
    code: 0,
    out: `owner        ${email}  password only\n`,
  });
  const args = ['staff-account', 'link', email.toUpperCase(), '--drop-second-factor'];
  const made = await runDesk(args, { env });
  expect(made.out).toMatch(/^http:\/\/localhost:8080\/console\/reset#[\w-]{43}\n$/);
  const room = await openRoom(readConfig(env));
  const secret = made.out.trim().split('#')[1] ?? '';
  expect((await room.staff.team.reset(secret, 'nine paper boats')).email).toBe(email);
  await room.close();
});

test('who is no member gets none', async () => {
  const { code, err } = await runDesk(['staff-account', 'link', 'nobody@desk.test'], { env });
  expect([code, err]).toEqual([1, 'There is no member with the e-mail nobody@desk.test.\n']);
});

test('the log is written out, and proven whole or broken at its line', async () => {
  const whole = await runDesk(['audit', 'verify'], { env });
  expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('is whole: 4 lines')]);
  const { out } = await runDesk(['audit', 'export'], { env });
  expect(jsonLines(out)).toHaveLength(5);
  const table = await runDesk(['audit', 'export', '--format', 'csv'], { env });
  expect(table.out).toContain(",'=cmd,");

  const database = openDatabase({ filename: join(env.INTAKE_DATA_DIR, 'intake.db') });
  await database.writer.raw('DELETE FROM audit WHERE seq = 3');
  await database.close();
  const broken = await runDesk(['audit', 'verify'], { env });
  expect([broken.code, broken.out]).toEqual([
    1,
    'The audit log is BROKEN: line 3 was taken out.\n',
  ]);
});
