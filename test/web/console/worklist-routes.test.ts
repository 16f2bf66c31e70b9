// The worklist's routes over the real service: who may, what is kept, and what strangers send.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webChatAccount } from '../../../src/channel/web-chat/web-chat.ts';
import type { CaseLines, SearchLines, ViewLine } from '../../../src/web/console/worklist-routes.ts';
import { signInMember, type SignedInMember } from '../../browser/console/signed-in.ts';
import { WholeDesk } from '../../browser/whole-desk.ts';

let desk: WholeDesk;
let sara: SignedInMember;
let omid: SignedInMember;
let reader: SignedInMember;
const everything = {
  filter: {},
  sort: { column: 'name', descending: false },
  after: null,
  count: 50,
};

beforeAll(async () => {
  desk = await WholeDesk.start();
  sara = await signInMember(desk, { name: 'Sara' });
  omid = await signInMember(desk, { name: 'Omid', language: 'fa' });
  reader = await signInMember(desk, { name: 'Reader', role: 'reader' });
  await say('patient-1', 'My name is Parisa, I come from Shiraz');
  await desk.service.worklist.index.start();
  await desk.service.worklist.index.idle();
}, 60_000);

afterAll(async () => {
  await desk.remove();
});

async function say(address: string, text: string): Promise<void> {
  await desk.service.inbox.accept({
    ...{ account: webChatAccount, address, externalId: `${address}-${text}` },
    sentAt: new Date().toISOString(),
    body: { kind: 'text', text },
  });
  await desk.service.settle();
  await desk.service.worklist.index.idle();
}

async function ask(who: SignedInMember | null, path: string, body?: unknown) {
  const response = await desk.server.inject({
    method: body === undefined ? 'GET' : 'POST',
    url: `/console/api/worklist/${path}`,
    headers: { host: new URL(desk.origin).host, ...(who?.headers ?? { origin: desk.origin }) },
    ...(body === undefined ? {} : { payload: body as object }), // JSON of the test
  });
  return { status: response.statusCode, body: response.json<unknown>() };
}

async function lines(who: SignedInMember): Promise<CaseLines> {
  // Our own service's answer.
  return (await ask(who, 'cases', everything)).body as CaseLines;
}

test('nobody without a session reads anything', async () => {
  for (const [path, body] of [
    ['cases', everything],
    ['search', { query: 'shiraz', after: 0 }],
    ['views', undefined],
    ['choices', undefined],
  ] as const) {
    expect((await ask(null, path, body)).status).toBe(401);
  }
});

test.each([
  [{}],
  [{ ...everything, count: 1_000_000 }],
  [{ ...everything, filter: { languages: ['tlh'] } }],
  [{ ...everything, filter: { __proto__: null, constructor: 1 } }],
  [{ ...everything, sort: { column: 'password', descending: true } }],
  [{ ...everything, after: { key: { $ne: 1 }, intake: 'x' } }],
  [{ ...everything, filter: { openedOverHours: -1 } }],
])('%o is refused', async (body) => {
  expect((await ask(sara, 'cases', body)).status).toBe(400);
});

test.each([
  '"',
  "' OR 1=1 --",
  '\u0000',
  '\u202E\u2066',
  '%_*',
  '😀'.repeat(90),
  '(((',
  'a'.repeat(200),
])('a search for %j finds nothing and breaks nothing', async (query) => {
  const { status, body } = await ask(sara, 'search', { query, after: 0 });
  expect(status).toBe(200);
  expect(body).toEqual({ results: [], after: null });
});

test('a word of a message is found, and the audit log hears how much and not what', async () => {
  const { body } = await ask(sara, 'search', { query: 'shir', after: 0 });
  // Our own service's answer.
  const [result] = (body as SearchLines).results;
  expect(result?.found[0]?.place).toBe('message');
  const rows: readonly { about: string }[] = await desk.service.database
    .reader('audit')
    .where({ action: 'worklist.searched' });
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('shir');
});

test('what one member has seen is still unread for the other', async () => {
  const [line] = (await lines(sara)).lines;
  expect(line?.unread).toBe(true);
  await ask(sara, 'seen', { intake: line?.intake });
  expect((await lines(sara)).lines[0]?.unread).toBe(false);
  expect((await lines(omid)).lines[0]?.unread).toBe(true);
  await say('patient-1', 'one more thing');
  expect((await lines(sara)).lines[0]?.unread).toBe(true);
});

test('a case is given to a member, by those who may work', async () => {
  const intake = (await lines(sara)).lines[0]?.intake ?? '';
  const body = { intakes: [intake, 'unknown'], responsible: 'Omid' };
  expect((await ask(reader, 'assign', body)).status).toBe(403);
  expect((await ask(sara, 'assign', body)).body).toEqual({ assigned: 1 });
  await desk.service.worklist.index.idle();
  expect((await lines(sara)).lines[0]).toMatchObject({ responsible: 'Omid', owner: null });
  const mine = { ...everything, filter: { owner: 'me' } };
  expect((await ask(omid, 'cases', mine)).body).toMatchObject({ total: 1 });
  expect((await ask(sara, 'cases', mine)).body).toMatchObject({ total: 0 });
  await ask(sara, 'assign', { intakes: [intake], responsible: null });
  await desk.service.worklist.index.idle();
  expect((await lines(sara)).lines[0]?.responsible).toBeNull();
});

test('own views are seen by their member alone, shared ones by all', async () => {
  const { filter, sort } = everything;
  const save = (shared: boolean, name: string) =>
    ask(sara, 'views', { shared, view: { name, filter, sort } });
  // Our own service's answers.
  const own = (await save(false, 'mine alone')).body as { id: string };
  await save(true, 'for everybody');
  const names = async (who: SignedInMember) =>
    // As above.
    ((await ask(who, 'views')).body as readonly ViewLine[]).map(({ name }) => name);
  expect(await names(sara)).toEqual(expect.arrayContaining(['mine alone', 'for everybody']));
  expect(await names(omid)).not.toContain('mine alone');
  expect(await names(omid)).toContain('for everybody');
  expect((await ask(omid, `views/${own.id}/remove`, {})).status).toBe(404);
  expect((await ask(sara, `views/${own.id}/remove`, {})).status).toBe(200);
  expect(await names(sara)).not.toContain('mine alone');
});
