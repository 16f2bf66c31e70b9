import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '../../../src/staff/member.ts';
import { signInMember, testPassword } from '../../browser/console/signed-in.ts';
import { WholeDesk } from '../../browser/whole-desk.ts';

let desk: WholeDesk;

beforeAll(async () => {
  desk = await WholeDesk.start();
}, 60_000);

afterAll(() => desk.remove());

const nobody = 'a'.repeat(32);
const own = [
  ['GET', '/profile'],
  ['POST', '/profile'],
  ['POST', '/profile/password'],
  ['POST', '/profile/sessions/end'],
  ['POST', `/profile/sessions/${nobody}/end`],
  ['POST', '/profile/totp/begin'],
  ['POST', '/profile/totp'],
  ['POST', '/profile/totp/remove'],
  ['POST', '/profile/recovery-codes'],
  ['POST', '/profile/passkeys/begin'],
  ['POST', '/profile/passkeys'],
  ['POST', `/profile/passkeys/${nobody}/name`],
  ['POST', `/profile/passkeys/${nobody}/remove`],
] as const;
const owners = [
  ['GET', '/team'],
  ['POST', '/team/invitations'],
  ['POST', `/team/invitations/${nobody}/revoke`],
  ['POST', `/team/members/${nobody}/role`],
  ['POST', `/team/members/${nobody}/remove`],
  ['POST', `/team/members/${nobody}/password-link`],
  ['POST', `/team/members/${nobody}/second-factor/remove`],
  ['POST', '/team/second-factor'],
  ['GET', '/audit'],
  ['GET', '/audit/verify'],
  ['GET', '/audit/export?format=csv'],
] as const;

type Method = 'GET' | 'POST';

async function statusOf(method: Method, path: string, headers: Readonly<Record<string, string>>) {
  const payload = method === 'POST' ? { payload: {} } : {};
  const url = `/console/api${path}`;
  return (await desk.server.inject({ method, url, headers, ...payload })).statusCode;
}

test.each([...own, ...owners])('%s %s wants a session and our own page', async (method, path) => {
  expect(await statusOf(method, path, { origin: desk.origin })).toBe(401);
  const { headers } = await signInMember(desk, { role: 'owner' });
  const foreign = { ...headers, origin: 'https://evil.example' };
  if (method === 'POST') expect(await statusOf(method, path, foreign)).toBe(403);
});

test.each(roles)('a %s reaches their own account, and an owner the staff', async (role: Role) => {
  const { headers } = await signInMember(desk, { role });
  for (const [method, path] of own) {
    // An empty body is refused for what it says, not for who sends it.
    expect([200, 400], path).toContain(await statusOf(method, path, headers));
  }
  for (const [method, path] of owners) {
    const status = await statusOf(method, path, headers);
    if (role === 'owner') expect([200, 400], path).toContain(status);
    else expect(status, path).toBe(403);
  }
});

test('whoever lacks a required second factor reaches their own account alone', async () => {
  const { headers, member } = await signInMember(desk, { role: 'owner' });
  const team = desk.staff.staff.team;
  await team.requireSecondFactor(member, ['owner']);
  expect(await statusOf('GET', '/profile', headers)).toBe(200);
  expect(await statusOf('GET', '/team', headers)).toBe(403);
  expect(await statusOf('GET', '/worklist/choices', headers)).toBe(403);
  const state = await desk.server.inject({ url: '/console/api/session', headers });
  expect(state.json()).toMatchObject({ limited: true });
  await team.requireSecondFactor(member, []);
  expect(await statusOf('GET', '/team', headers)).toBe(200);
});

test('looking at the log and taking it away stand in the log', async () => {
  const { headers, member } = await signInMember(desk, { role: 'owner' });
  const get = (path: string) => desk.server.inject({ url: `/console/api/audit${path}`, headers });
  await get(`?member=${member.id}&action=session`);
  await get('/verify');
  const file = await get('/export?format=jsonl');
  expect(file.headers['content-disposition']).toBe('attachment; filename="audit.jsonl"');
  const lines = file.body.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(10);
  const { json } = await get(`?member=${member.id}`);
  const page: { lines: { action: string }[]; names: Record<string, string> } = json();
  const actions = page.lines.map(({ action }) => action);
  expect(actions.slice(0, 4)).toEqual([
    ...['audit.read', 'audit.exported', 'audit.verified', 'audit.read'],
  ]);
  expect(page.names[member.id]).toBe(member.name);
});

test.each(['?from=yesterday', '?member=%00', '?action=a%20b', '?before=0', '/export?format=exe'])(
  'the question %s to the log is a bad one',
  async (query) => {
    const { headers } = await signInMember(desk, { role: 'owner' });
    expect(await statusOf('GET', `/audit${query}`, headers)).toBe(400);
  },
);

test('a password that is asked for again cannot be guessed at an open screen', async () => {
  const { headers } = await signInMember(desk);
  const remove = async (password: string) => {
    const answer = await desk.server.inject({
      ...{ method: 'POST', url: '/console/api/profile/totp/remove' },
      ...{ headers, payload: { password } },
    });
    return answer.json<unknown>();
  };
  for (let times = 0; times < 5; times += 1) {
    expect(await remove('not this one')).toMatchObject({ kind: 'refused', why: 'wrong' });
  }
  expect(await remove(testPassword)).toMatchObject({ why: 'too_many', seconds: 30 });
});

test('one signs out there, and nobody signs out others', async () => {
  const { headers, member } = await signInMember(desk);
  const other = await signInMember(desk);
  const there = await desk.staff.staff.signIn.open(member, {
    ...{ caller: { address: '192.0.2.1', agent: 'Safari, iPhone' }, by: 'test' },
  });
  const profile = await desk.server.inject({ url: '/console/api/profile', headers });
  const { sessions } = profile.json<{ sessions: { id: string; agent: string }[] }>();
  const id = sessions.find(({ agent }) => agent === 'Safari, iPhone')?.id ?? '';
  const url = `/console/api/profile/sessions/${id}/end`;
  const post = (who: Readonly<Record<string, string>>) =>
    desk.server.inject({ method: 'POST', url, headers: who, payload: {} });
  expect((await post(other.headers)).json()).toMatchObject({ kind: 'refused', why: 'not_found' });
  expect((await post(headers)).json()).toEqual({ kind: 'done' });
  expect(await desk.staff.staff.sessions.find(there.secret)).toBeNull();
});
