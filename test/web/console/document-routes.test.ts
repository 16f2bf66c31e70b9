// The routes of the document desk over the real service: who may, what is noted, what is refused.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentDesk, Edited, Suggestions } from '../../../src/web/console/document-desk.ts';
import type { Imaging } from '../../../src/web/console/imaging.ts';
import { CaseWithDocuments } from '../../browser/console/case-with-documents.ts';
import {
  attack,
  letter,
  nationalId,
  passport,
  photo,
  slices,
} from '../../browser/console/desk-files.ts';
import { signInMember, type SignedInMember } from '../../browser/console/signed-in.ts';
import { WholeDesk } from '../../browser/whole-desk.ts';

const patience = 120_000;
let desk: WholeDesk;
let work: CaseWithDocuments;
let ids: readonly string[];
let coordinator: SignedInMember;
let reader: SignedInMember;

beforeAll(async () => {
  desk = await WholeDesk.start();
  coordinator = await signInMember(desk, { role: 'coordinator', name: 'Mina' });
  reader = await signInMember(desk, { role: 'reader' });
  work = await CaseWithDocuments.open(desk);
  ids = await work.receive([
    { name: 'letter.pdf', bytes: await letter() },
    { name: 'photo.jpg', bytes: await photo('legible-en') },
    { name: 'passport.jpg', bytes: await passport() },
    { name: 'attack.txt', bytes: attack() },
    ...slices(2),
  ]);
}, patience);

afterAll(() => desk.remove());

const base = (path: string): string => `/console/api/cases/${work.intake}${path}`;

async function get(path: string, member: SignedInMember = coordinator) {
  return desk.server.inject({ method: 'GET', url: base(path), headers: member.headers });
}

async function post(path: string, body: object, member: SignedInMember = coordinator) {
  const payload = { id: crypto.randomUUID(), ...body };
  return desk.server.inject({ method: 'POST', url: base(path), headers: member.headers, payload });
}

const picture = (document: string, query = '', page = 1): string =>
  `/documents/${document}/pages/${String(page)}/picture${query}`;

async function audited(action: string): Promise<readonly string[]> {
  const rows: readonly { readonly about: string }[] = await desk.service.database
    .reader('audit')
    .where({ action, intake_id: work.intake })
    .orderBy('seq')
    .select('about');
  return rows.map(({ about }) => about);
}

test('the desk lists pages, custody and what is in quarantine', async () => {
  const answer = await get('/documents');
  expect(answer.headers['cache-control']).toContain('no-store');
  const { documents, counts } = answer.json<DocumentDesk>();
  expect(counts).toMatchObject({ received: 6, checked: 6, packaged: 0 });
  expect(documents.map(({ pages }) => pages.length)).toEqual([3, 1, 1, 0, 0, 0]);
  expect(documents[3]).toMatchObject({ state: 'quarantine', refusal: 'malware', hasPages: false });
  expect(documents[0]?.custody.sha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(await audited('documents.listed')).toHaveLength(1);
});

test(
  'a page is a picture with safe headers, written down once it is opened',
  { timeout: patience },
  async () => {
    const answer = await get(picture(ids[0] ?? '', '?size=view'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.rawPayload.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    await get(picture(ids[0] ?? '', '?size=thumb'));
    const opened = await audited('document.opened');
    expect(opened).toHaveLength(1);
    expect(opened[0]).toContain(ids[0]);
    const rows: readonly unknown[] = await desk.service.database
      .reader('page_picture')
      .where({ intake_id: work.intake })
      .select('id');
    expect(rows.length).toBe(2);
    expect((await get(picture(ids[0] ?? '', '?size=view'))).rawPayload).toEqual(answer.rawPayload);
  },
);

test('what was set aside is never opened', async () => {
  expect((await get(picture(ids[3] ?? ''))).statusCode).toBe(404);
  expect((await get(picture('nobody'))).statusCode).toBe(404);
  expect((await get(picture(ids[0] ?? '', '?size=huge'))).statusCode).toBe(400);
});

test('a passport is shown once somebody says why', { timeout: patience }, async () => {
  const passportId = ids[2] ?? '';
  const { documents } = (await get('/documents')).json<DocumentDesk>();
  expect(documents[2]?.isMasked).toBe(true);
  expect((await get(picture(passportId, '?size=thumb'))).statusCode).toBe(403);
  expect((await get(picture(passportId, '?size=view&reason=verify'))).statusCode).toBe(200);
  expect((await audited('document.opened')).at(-1)).toContain('verify');
});

test(
  'suggests what to cover where there is text, and says where there is none',
  { timeout: patience },
  async () => {
    const found = (await get(`/documents/${ids[0] ?? ''}/pages/1/suggestions`)).json<Suggestions>();
    if (found.kind !== 'found') throw new Error('no text found');
    expect(found.found.map(({ kind }) => kind)).toEqual(['name', 'national_id', 'record_number']);
    const [box] = found.found[1]?.boxes ?? [];
    // The number stands behind its label on the third line.
    expect(box?.left).toBeGreaterThan(0.2);
    expect(box?.top).toBeCloseTo((842 - 700 - 12) / 842, 1);
    const none = (await get(`/documents/${ids[1] ?? ''}/pages/1/suggestions`)).json<Suggestions>();
    expect(none).toEqual({ kind: 'no_text' });
    expect(nationalId).toHaveLength(10);
  },
);

test('decisions need the role, and say what undoes them', async () => {
  const edits = [{ kind: 'turned', document: ids[0], page: 2, degrees: 90 }];
  expect((await post('/pages/edits', { edits }, reader)).statusCode).toBe(403);
  const { undo } = (await post('/pages/edits', { edits })).json<Edited>();
  expect((await work.state()).documents[ids[0] ?? '']?.turns).toEqual({ 2: 90 });
  expect(undo).toEqual([{ kind: 'turned', document: ids[0], page: 2, degrees: 0 }]);
  await post('/pages/edits', { edits: undo });
  expect((await work.state()).documents[ids[0] ?? '']?.turns).toEqual({ 2: 0 });
  const gone = [{ kind: 'turned', document: ids[0], page: 9, degrees: 90 }];
  expect((await post('/pages/edits', { edits: gone })).statusCode).toBe(409);
  const odd = [{ kind: 'turned', document: ids[0], page: 1, degrees: 45 }];
  expect((await post('/pages/edits', { edits: odd })).statusCode).toBe(400);
});

test('a name cannot turn the line round', async () => {
  const name = 'scan \u202egpj.exe <b>';
  await post('/pages/edits', { edits: [{ kind: 'renamed', document: ids[1], name }] });
  expect((await work.state()).documents[ids[1] ?? '']?.name).not.toMatch(/[\u202e<>]/u);
});

test('a double click is one decision', async () => {
  const edits = [{ kind: 'renamed', document: ids[0], name: 'Once.pdf' }];
  const id = crypto.randomUUID();
  await post('/pages/edits', { id, edits });
  await desk.service.settle(); // What the tests before have set going.
  const before = (await work.state()).factCount;
  await post('/pages/edits', { id, edits });
  expect((await work.state()).factCount).toBe(before);
});

test(
  'scans are put together as series with what leaves their header',
  { timeout: patience },
  async () => {
    const { studies } = (await get('/imaging')).json<Imaging>();
    const [series] = studies[0]?.series ?? [];
    expect(series).toMatchObject({ modality: 'CT', bodyPart: 'CHEST', description: 'CT 3 mm' });
    expect(series?.slices.length).toBe(2);
    expect(series?.tags.find(({ tag }) => tag === '(0010,0020)')?.isCleared).toBe(true);
    const slice = await get(picture(ids[4] ?? '', '?size=view&center=-600&width=1500'));
    expect(slice.statusCode).toBe(200);
  },
);

test(
  'as in the package: what is covered is black in the picture',
  { timeout: patience },
  async () => {
    const box = { left: 0, top: 0, width: 1, height: 1 };
    const edits = [{ kind: 'redacted', document: ids[0], page: 1, boxes: [box], reason: 'test' }];
    await post('/pages/edits', { edits });
    await work.state();
    const answer = await get(picture(ids[0] ?? '', '?size=view&as=package'));
    const document = await PDFDocument.create();
    const { width } = await document.embedJpg(answer.rawPayload);
    expect(width).toBeGreaterThan(500);
    expect(answer.rawPayload.length, 'a black page is small').toBeLessThan(30_000);
    const { counts } = (await get('/documents')).json<DocumentDesk>();
    expect(counts).toMatchObject({ redactedPages: 1, boxes: 1 });
  },
);

test('erasing a case takes its pictures along', { timeout: patience }, async () => {
  await desk.service.inbox.acceptInternal(work.intake, { kind: 'erasure_decided' }, 'erase');
  const left = async () => {
    const rows: readonly unknown[] = await desk.service.database
      .reader('page_picture')
      .where({ intake_id: work.intake })
      .select('id');
    return rows.length;
  };
  await expect.poll(left, { timeout: 60_000 }).toBe(0);
  expect((await get('/documents')).statusCode).toBe(404);
});
