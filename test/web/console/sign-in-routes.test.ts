import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInMember, testPassword } from '../../browser/console/signed-in.ts';
import { WholeDesk } from '../../browser/whole-desk.ts';
import { sessionCookie } from '../../../src/web/console/session-cookie.ts';

let desk: WholeDesk;

beforeAll(async () => {
  desk = await WholeDesk.start();
}, 60_000);

afterAll(() => desk.remove());

const session = '/console/api/session';

interface Sent {
  readonly url?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'POST' | 'GET' | 'DELETE';
}

async function send({ url = session, body, headers, method = 'POST' }: Sent) {
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await desk.server.inject({
    ...{ url, method, ...payload },
    headers: { ...type, origin: desk.origin, ...headers },
  });
  return { status: answer.statusCode, json: answer.json<unknown>(), headers: answer.headers };
}

const owner = {
  name: 'مینا رضایی',
  email: 'Mina@Clinic.example',
  password: 'four blue kettles',
  language: 'fa',
};

test('the first run makes the owner for whoever has the code, and once', async () => {
  expect((await send({ method: 'GET' })).json).toEqual({
    member: null,
    setup: true,
    limited: false,
  });
  const code = desk.staff.setupCode ?? '';
  const url = '/console/api/setup';
  const wrong = await send({ url, body: { ...owner, code: 'AAAA-BBBB-CCCC' } });
  expect(wrong.json).toMatchObject({ kind: 'refused', why: 'wrong' });
  const weak = await send({ url, body: { ...owner, code, password: 'mina@clinic.example' } });
  expect(weak.json).toMatchObject({ kind: 'refused', why: 'says_who' });

  const [one, other] = await Promise.all([
    send({ url, body: { ...owner, code: code.toLowerCase().replaceAll('-', ' ') } }),
    send({ url, body: { ...owner, name: 'Another', email: 'other@clinic.example', code } }),
  ]);
  const winners = [one, other].filter(({ headers }) => headers['set-cookie'] !== undefined);
  expect(winners).toHaveLength(1);
  expect(winners[0]?.json).toMatchObject({ kind: 'signed_in', member: { role: 'owner' } });
  const late = await send({ url, body: { ...owner, code } });
  expect(late.json).toMatchObject({ kind: 'refused', why: 'set_up_already' });
  const cookie = String(winners[0]?.headers['set-cookie']);
  expect(cookie).toMatch(/^desk=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Strict$/);
});

test('a session is opened by the password and ended by signing out', async () => {
  const { member } = await signInMember(desk, { role: 'reader', language: 'ru' });
  const body = { email: ` ${member.email.toUpperCase()} `, password: testPassword };
  const opened = await send({ body });
  expect(opened.json).toEqual({ kind: 'signed_in', member });
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
  const state = await send({ method: 'GET', headers: { cookie } });
  expect(state.json).toEqual({ member, setup: false, limited: false });
  expect(state.headers['cache-control']).toBe('no-store');
  const ended = await send({ method: 'DELETE', headers: { cookie } });
  expect(ended.json).toEqual({ member: null, setup: false, limited: false });
  expect(String(ended.headers['set-cookie'])).toMatch(/^desk=; Max-Age=0;/);
  const after = await send({ method: 'GET', headers: { cookie } });
  expect(after.json).toEqual({ member: null, setup: false, limited: false });
});

test('nobody learns from the answer whether an address is known', async () => {
  const { member } = await signInMember(desk);
  const known = await send({ body: { email: member.email, password: 'nothing of the kind' } });
  const unknown = await send({ body: { email: 'nobody@desk.test', password: 'nothing of it' } });
  expect(known.json).toEqual({ kind: 'refused', why: 'wrong', seconds: 0 });
  expect([unknown.status, unknown.json]).toEqual([known.status, known.json]);
});

test.each([
  ['no origin', { origin: '' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a plain text form', { 'content-type': 'text/plain' }],
])('a post with %s is refused', async (_name, headers) => {
  const { member } = await signInMember(desk);
  const answer = await send({ body: { email: member.email, password: testPassword }, headers });
  expect([answer.status, answer.json]).toEqual([403, { error: 'forbidden' }]);
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test.each([
  ['nothing', {}],
  ['a list', []],
  ['numbers', { email: 1, password: 2 }],
  ['more than asked', { email: 'a@b.c', password: 'x', role: 'owner' }],
  ['endless words', { email: 'a@b.c', password: '🙂'.repeat(10_000) }],
])('%s is a bad request', async (_name, body) => {
  const answer = await send({ body });
  expect([answer.status, answer.json]).toEqual([400, { error: 'bad_request' }]);
});

test('over HTTPS the cookie is bound to the host and to HTTPS', () => {
  const set: string[] = [];
  const reply = { header: (_name: string, value: string) => set.push(value) };
  // As much of a reply as a cookie needs.
  sessionCookie('https://desk.example').set(reply as never, 'x'.repeat(43), 60);
  expect(set[0]).toMatch(/^__Host-desk=x{43}; .*; SameSite=Strict; Secure$/);
});
