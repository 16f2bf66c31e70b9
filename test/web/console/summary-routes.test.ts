// The Medical Summary editor's routes over the real service: sources, translations, corrections.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SummaryPreview, SummaryView } from '../../../src/web/console/summary-view.ts';
import {
  fillCase,
  lymphoma,
  say,
  tap,
  type FilledCase,
} from '../../browser/console/filled-case.ts';
import { signInMember, type SignedInMember } from '../../browser/console/signed-in.ts';
import { WholeDesk } from '../../browser/whole-desk.ts';

let desk: WholeDesk;
let sara: SignedInMember;
let filled: FilledCase;

beforeAll(async () => {
  desk = await WholeDesk.start();
  sara = await signInMember(desk, { name: 'Sara' });
  filled = await fillCase(desk.service, lymphoma);
}, 120_000);

afterAll(() => desk.remove());

interface Answered<T> {
  readonly status: number;
  readonly json: T;
}

async function call<T = unknown>(
  method: 'GET' | 'POST',
  path: string,
  { body, who = sara }: { readonly body?: object; readonly who?: SignedInMember } = {},
): Promise<Answered<T>> {
  const response = await desk.server.inject({
    ...{ method, url: `/console/api/cases/${filled.intake}/summary${path}` },
    headers: who.headers,
    ...(body === undefined ? {} : { payload: body }),
  });
  await desk.service.settle();
  return { status: response.statusCode, json: response.json<T>() };
}

async function view(): Promise<SummaryView> {
  const { status, json } = await call<SummaryView>('GET', '');
  expect(status).toBe(200);
  return json;
}

async function statement(path: string) {
  const { sections } = await view();
  const found = sections.flatMap(({ statements }) => statements).find((one) => one.path === path);
  if (found === undefined) throw new Error(`no statement ${path}`);
  return found;
}

const id = () => crypto.randomUUID();
const english = 'Neck node growing for 2 weeks, takes prednisolone 50 mg a day';

async function translate(text: string, confirmed: boolean) {
  const { words } = await statement('main_problem');
  const about = { id: id(), path: 'main_problem', original: words ?? '', text, confirmed };
  return call('POST', '/translation', { body: about });
}

test('every statement that was said names the message it came from', async () => {
  const { sections, language } = await view();
  expect(language).toBe('fa');
  const said = sections
    .flatMap(({ statements }) => statements)
    .filter(({ standing }) => standing !== 'missing');
  expect(said.length).toBeGreaterThan(20);
  for (const one of said) expect(one.message, one.path).not.toBeNull();
  const problem = await statement('main_problem');
  const { contactId } = await desk.service.inbox.resolve('web-chat', filled.address);
  const messages = await desk.service.conversation.read(contactId, (problem.message ?? 0) - 1);
  expect(messages[0]?.text).toBe(lymphoma.words.main_problem);
});

test('a translation is open until it is confirmed, and when the patient changes it', async () => {
  expect((await statement('main_problem')).standing).toBe('untranslated');
  const openBefore = (await view()).open;
  expect((await translate(english, false)).status).toBe(200);
  expect((await statement('main_problem')).standing).toBe('unconfirmed');
  expect((await view()).open).toBe(openBefore);
  await translate(english, true);
  const confirmed = await statement('main_problem');
  expect(confirmed).toMatchObject({ standing: 'translated', text: english });
  expect(confirmed.translation?.coordinator).toBe('Sara');
  expect((await view()).open).toBe(openBefore - 1);
  await tap(desk.service, filled, 'e:main_problem');
  await say(desk.service, filled, 'غده کوچک شده، روزی ۲۰ mg');
  const changed = await statement('main_problem');
  expect(changed).toMatchObject({ standing: 'outdated', words: 'غده کوچک شده، روزی ۲۰ mg' });
  expect(changed.translation?.original).toBe(lymphoma.words.main_problem);
  expect((await view()).open).toBe(openBefore);
  const late = { id: id(), path: 'main_problem', original: lymphoma.words.main_problem };
  const { status } = await call('POST', '/translation', {
    body: { ...late, text: 'x', confirmed: true },
  });
  expect(status, 'the words that were translated are not there any more').toBe(409);
});

test('a correction keeps what the patient had said, and can be withdrawn', async () => {
  const before = await statement('stage');
  const wish = { path: 'stage', reason: 'PET-CT of October', seen: before.seen };
  const given = { kind: 'options', options: ['stage_4'] };
  expect((await call('POST', '/correction', { body: { id: id(), ...wish, given } })).status).toBe(
    200,
  );
  const corrected = await statement('stage');
  expect(corrected).toMatchObject({ standing: 'corrected', text: 'Stage IV', original: 'Stage I' });
  expect(corrected.correction?.before).toBe('Stage I');
  expect(corrected.message).toBe(before.message);
  const again = await call('POST', '/correction', { body: { id: id(), ...wish, given } });
  expect(again.status, 'somebody corrected it meanwhile').toBe(409);
  await call('POST', '/correction/withdraw', { body: { id: id(), path: 'stage' } });
  expect(await statement('stage')).toEqual(before);
});

test('a correction in words is read as an answer, and refused where it is none', async () => {
  const { seen } = await statement('weight');
  const wish = (text: string, path = 'weight') => ({
    ...{ id: id(), path, seen, reason: 'letter', given: { kind: 'words', text } },
  });
  expect((await call('POST', '/correction', { body: wish('heavy') })).status).toBe(400);
  expect((await call('POST', '/correction', { body: wish('71 kg') })).status).toBe(200);
  expect((await statement('weight')).text).toBe('71 kg');
  expect(
    (await call('POST', '/correction', { body: wish('x', 'treatments/none/regimen') })).status,
  ).toBe(409);
});

test('a note to the doctor is one text that nobody writes over unseen', async () => {
  const note = (text: string, seen: string | null) => ({ id: id(), text, seen });
  expect((await call('POST', '/note', { body: note('Images follow by post.', null) })).status).toBe(
    200,
  );
  expect((await view()).note?.text).toBe('Images follow by post.');
  expect((await call('POST', '/note', { body: note('Other', null) })).status).toBe(409);
});

test('the preview shows the pages as they would be printed, in both languages', async () => {
  const { json } = await call<SummaryPreview>('GET', '/preview?language=en');
  const { pages } = json;
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map(({ text }) => text).join(' ')).toContain('Images follow by post.');
  expect(
    Buffer.from(pages[0]?.picture ?? '', 'base64')
      .subarray(8, 12)
      .toString(),
  ).toBe('WEBP');
  const local = await call<SummaryPreview>('GET', '/preview?language=fa');
  expect(local.json.pages.map(({ text }) => text).join(' ')).toContain('مشکل اصلی در حال حاضر');
});

test('roles are held to, and hostile words stay words', async () => {
  const reader = await signInMember(desk, { role: 'reader' });
  const translator = await signInMember(desk, { role: 'translator' });
  const about = { id: id(), path: 'main_problem', original: 'x', text: 'y', confirmed: true };
  expect((await call('POST', '/translation', { body: about, who: reader })).status).toBe(403);
  const note = { id: id(), text: 'x', seen: null };
  expect((await call('POST', '/note', { body: note, who: translator })).status).toBe(403);
  const hostile = `<script>alert(1)</script>\u202e${'😀'.repeat(300)}\0`;
  const { words } = await statement('key_question');
  const wish = { id: id(), path: 'key_question', original: words, text: hostile, confirmed: true };
  expect((await call('POST', '/translation', { body: wish, who: translator })).status).toBe(200);
  expect((await statement('key_question')).text).not.toContain('\0');
  const { status, json } = await call<SummaryPreview>('GET', '/preview?language=en');
  expect(status).toBe(200);
  expect(json.pages.length).toBeGreaterThan(1);
  for (const path of ['__proto__', 'nothing', 'treatments/x/y']) {
    const odd = { ...wish, id: id(), path };
    expect((await call('POST', '/translation', { body: odd })).status).toBe(409);
  }
});
