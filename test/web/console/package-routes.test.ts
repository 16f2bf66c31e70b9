// The package over the real service: built by staff, its versions, and the hospital's link.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { DifferencesView, PackageView } from '../../../src/web/console/package-view.ts';
import type { SummaryView } from '../../../src/web/console/summary-view.ts';
import { asking } from '../../engine/pure-chat.ts';
import { readPages } from '../../dossier/read-pdf.ts';
import {
  fillCase,
  lymphoma,
  sendPhoto,
  stateOf,
  type FilledCase,
} from '../../browser/console/filled-case.ts';
import { signInMember, type SignedInMember } from '../../browser/console/signed-in.ts';
import { WholeDesk } from '../../browser/whole-desk.ts';

let desk: WholeDesk;
let sara: SignedInMember;
let filled: FilledCase;
let link = '';
const id = () => crypto.randomUUID();

beforeAll(async () => {
  desk = await WholeDesk.start();
  sara = await signInMember(desk, { name: 'Sara' });
  filled = await fillCase(desk.service, lymphoma, asking('doc_pathology'));
  await sendPhoto(desk.service, filled);
  await stateOf(desk.service, filled.intake);
}, 120_000);

afterAll(() => desk.remove());

async function ask(method: 'GET' | 'POST', path: string, payload?: object, who = sara) {
  const url = `/console/api/cases/${filled.intake}/${path}`;
  const about = { method, url, headers: who.headers };
  const response = await desk.server.inject({
    ...about,
    ...(payload === undefined ? {} : { payload }),
  });
  await desk.service.settle();
  return response;
}

async function view(): Promise<PackageView> {
  const response = await ask('GET', 'package');
  expect(response.statusCode).toBe(200);
  return response.json<PackageView>();
}

async function build(): Promise<PackageView> {
  expect((await ask('POST', 'package/build', { id: id() })).statusCode).toBe(202);
  return view();
}

async function entriesOf(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const opened = await fromBufferPromise(zip);
  for await (const entry of opened.eachEntry()) {
    const name = entry.fileName.split('/').slice(1).join('/');
    found.set(name, await buffer(await opened.openReadStreamPromise(entry)));
  }
  return found;
}

function hospital(path: string, agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0') {
  const headers = { 'user-agent': agent, 'accept-language': 'zh-CN,zh;q=0.9' };
  return desk.server.inject({ method: 'GET', url: path, headers });
}

test('what would be built is shown before it is, with what is missing', async () => {
  const { files, missing, versions, changes } = await view();
  const report = files.find(({ documents }) => documents.length > 0);
  expect(report?.path).toBe('1_Pathology_and_Bone_Marrow/Pathology_nodate.pdf');
  expect(report).toMatchObject({ pages: 1, exact: false });
  expect(missing.some(({ essential }) => essential)).toBe(true);
  expect(missing.some(({ essential }) => !essential)).toBe(true);
  expect([versions, changes]).toEqual([[], null]);
});

test('staff build it quietly; what was planned is what lies in it', async () => {
  const said = async () => {
    const { contactId } = await desk.service.inbox.resolve('web-chat', filled.address);
    return (await desk.service.conversation.read(contactId, 0)).length;
  };
  const before = await said();
  const planned = (await view()).files.map(({ path }) => path);
  const { versions, files, waiting, changes } = await build();
  expect(versions).toMatchObject([{ number: 1, coordinator: 'Sara', comparable: true }]);
  expect(waiting).toBe(false);
  expect(changes).toEqual({ files: [], statements: [] });
  expect(files.find(({ documents }) => documents.length > 0)?.exact).toBe(true);
  const zip = await ask('GET', 'package/versions/1');
  const entries = await entriesOf(zip.rawPayload);
  expect([...entries.keys()].toSorted()).toEqual(planned.toSorted());
  expect(await said()).toBe(before);
});

test('a second version says what became different, file by file and word by word', async () => {
  const summary = (await ask('GET', 'summary')).json<SummaryView>();
  const stage = summary.sections
    .flatMap(({ statements }) => statements)
    .find(({ path }) => path === 'stage');
  const given = { kind: 'options', options: ['stage_4'] };
  const wish = { id: id(), path: 'stage', given, reason: 'PET-CT', seen: stage?.seen ?? null };
  await ask('POST', 'summary/correction', wish);
  expect((await view()).changes?.statements).toMatchObject([{ path: 'stage', before: 'Stage I' }]);
  const { versions } = await build();
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  const found = (await ask('GET', 'package/differences?before=1&after=2')).json<DifferencesView>();
  expect(found.statements).toMatchObject([
    { path: 'stage', before: 'Stage I', after: 'Stage IV “Stage I”' },
  ]);
  expect(found.files.map(({ path }) => path)).toContain('Medical_Summary.pdf');
  expect(found.files.map(({ path }) => path)).not.toContain(
    '1_Pathology_and_Bone_Marrow/Pathology_nodate.pdf',
  );
  const entries = await entriesOf((await ask('GET', 'package/versions/2')).rawPayload);
  const pages = await readPages(entries.get('Medical_Summary.pdf') ?? Buffer.alloc(0));
  expect(pages.map(({ text }) => text).join(' ')).toContain('Stage IV [C] “Stage I”');
});

test('a link opens one version, without account and script, and is noted', async () => {
  const wish = { number: 1, days: 7, recipient: 'Shanghai <b>center</b>' };
  const make = { id: id(), ...wish };
  expect((await ask('POST', 'package/links', make)).statusCode).toBe(200);
  await ask('POST', 'package/links', make);
  expect((await view()).links.length, 'a double click is one link').toBe(1);
  const { url } = (await ask('GET', `package/links/${make.id}/address`)).json<{ url: string }>();
  link = new URL(url).pathname;
  const page = await hospital(link);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('<html lang="en"');
  expect(page.body).not.toContain('<script');
  expect(page.body).not.toContain('احمدی');
  expect(page.headers['referrer-policy']).toBe('no-referrer');
  const got = await hospital(`${link}/download`);
  const version = (await stateOf(desk.service, filled.intake)).packages?.[0];
  expect(createHash('sha256').update(got.rawPayload).digest('hex')).toBe(version?.sha256);
  const [shown] = (await view()).links;
  expect(shown?.openings.map(({ what, browser }) => [what, browser])).toEqual([
    ['download', 'Firefox, Linux'],
    ['page', 'Firefox, Linux'],
  ]);
  const stored = await desk.service.database.reader('package_link').select();
  expect(JSON.stringify(stored)).not.toContain('Shanghai');
  expect(JSON.stringify(stored)).not.toContain(link.split('/').at(-1));
});

test('the e-mail names the case by its code, and nobody by name', async () => {
  const [made] = (await view()).links;
  const email = (await ask('GET', `package/email?link=${made?.id ?? ''}`)).json<{
    subject: string;
    body: string;
  }>();
  expect(email.subject).toMatch(/^Evaluation request [0-9A-F]{8}$/);
  expect(email.body).toContain('Diffuse large B-cell lymphoma');
  expect(email.body).toContain(link);
  expect(email.body).toContain('the translation follows');
  expect(email.body).not.toMatch(/[\u0600-\u06ff]|912/u);
});

test('a link that was ended, has expired or never was opens nothing', async () => {
  const [made] = (await view()).links;
  const unknown = await hospital(`/package/${'A'.repeat(43)}`);
  expect((await ask('POST', `package/links/${made?.id ?? ''}/revoke`)).statusCode).toBe(200);
  const ended = await hospital(link);
  expect([ended.statusCode, unknown.statusCode]).toEqual([404, 404]);
  expect(ended.body).toBe(unknown.body);
  expect((await hospital(`${link}/download`)).statusCode).toBe(404);
  expect((await ask('GET', `package/links/${made?.id ?? ''}/address`)).statusCode).toBe(404);
  const second = { id: id(), number: 2, days: 1, recipient: '' };
  await ask('POST', 'package/links', second);
  const answer = await ask('GET', `package/links/${second.id}/address`);
  const { pathname } = new URL(answer.json<{ url: string }>().url);
  expect((await hospital(pathname)).statusCode).toBe(200);
  const past = { expires_at: '2020-01-01T00:00:00.000Z' };
  await desk.service.committer.run((trx) =>
    trx('package_link').where({ id: second.id }).update(past),
  );
  expect((await hospital(pathname)).body).toBe(ended.body);
});

test('roles, limits and made-up ids', async () => {
  const reader = await signInMember(desk, { role: 'reader' });
  expect((await ask('POST', 'package/build', { id: id() }, reader)).statusCode).toBe(403);
  expect((await ask('GET', 'package/versions/1', undefined, reader)).statusCode).toBe(200);
  const wish = { id: id(), number: 1, days: 31, recipient: '' };
  expect((await ask('POST', 'package/links', wish)).statusCode).toBe(400);
  expect((await ask('POST', 'package/links', { ...wish, days: 0 })).statusCode).toBe(400);
  expect((await ask('POST', 'package/links', { ...wish, days: 3, number: 9 })).statusCode).toBe(
    404,
  );
  expect((await ask('GET', 'package/versions/9')).statusCode).toBe(404);
  const tries = await Promise.all(
    Array.from({ length: 80 }, () => hospital(`/package/${'B'.repeat(43)}`)),
  );
  expect(tries.some(({ statusCode }) => statusCode === 429)).toBe(true);
});
