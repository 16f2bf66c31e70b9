// After sending, through the real service: two centers, more wanted, a new version, answers, told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CentersAnswer } from '../../src/web/console/center-routes.ts';
import type { SubmissionsView } from '../../src/web/console/submission-view.ts';
import { signInMember, type SignedInMember } from '../browser/console/signed-in.ts';
import { WholeDesk } from '../browser/whole-desk.ts';
import { Family } from './family.ts';

const patience = { timeout: 120_000 };
let desk: WholeDesk;
let sara: SignedInMember;
let omid: SignedInMember;
let reader: SignedInMember;

beforeAll(async () => {
  desk = await WholeDesk.start();
  sara = await signInMember(desk, { name: 'Sara' });
  omid = await signInMember(desk, { name: 'Omid', role: 'owner' });
  reader = await signInMember(desk, { role: 'reader' });
}, 60_000);

afterAll(async () => {
  await desk.remove();
});

async function ask(
  path: string,
  { body, as = sara }: { body?: unknown; as?: SignedInMember } = {},
): Promise<{ status: number; body: unknown }> {
  const response = await desk.server.inject({
    method: body === undefined ? 'GET' : 'POST',
    url: `/console/api${path}`,
    headers: as.headers,
    ...(body === undefined ? {} : { payload: body as object }), // plain JSON of this file
  });
  const answer = response.headers['content-type']?.includes('json') === true;
  return { status: response.statusCode, body: answer ? response.json() : response.body };
}

const view = async (intake: string) =>
  // As the route declares.
  (await ask(`/cases/${intake}/submissions`)).body as SubmissionsView;

const nothing = { note: '', wants: null, tell: 'now' } as const;
const change = () => crypto.randomUUID();

async function submit(
  intake: string,
  centers: readonly { id: string; center: string; seen: number }[],
) {
  const [newest] = (await view(intake)).versions;
  const order = { centers, packageSha256: newest?.sha256, how: 'email', note: '', tell: 'now' };
  return ask(`/cases/${intake}/submissions`, { body: { change: change(), ...order } });
}

interface Sent {
  readonly family: Family;
  readonly intake: string;
  /** The submission to the first center. */
  readonly id: string;
}

/** To two centers, of which the first wants a PET-CT and gets the package anew. */
async function sendTwice(family: Family): Promise<Sent> {
  const { intake } = family;
  await family.goOn();
  const id = change();
  const centers = [
    { id, center: 'tr-anadolu', seen: 0 },
    { id: change(), center: 'cn-ruijin', seen: 0 },
  ];
  const calls = async () => (await desk.service.intakes.openCalls(intake)).map(({ why }) => why);
  expect(await calls()).toContain('package_ready');
  expect((await submit(intake, centers)).status).toBe(200);
  await desk.service.settle();
  expect(await calls()).not.toContain('package_ready');
  expect((await family.heard()).at(-1)).toContain('۲ مرکز');

  const step = (body: object) =>
    ask(`/cases/${intake}/submissions/${id}/step`, {
      body: { change: change(), ...nothing, ...body },
    });
  expect((await step({ seen: 1, state: 'received' })).status).toBe(200);
  expect((await step({ seen: 2, state: 'more_wanted', wants: 'doc_petct' })).status).toBe(200);
  expect((await family.heard()).at(-1)).toContain('PET-CT');
  const old = (await family.state()).package?.sha256 ?? '';
  await family.send('doc_petct');
  await family.goOn(old);

  const { versions } = await view(intake);
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(versions[0]?.sha256).not.toBe(old);
  expect((await submit(intake, [{ id, center: 'tr-anadolu', seen: 3 }])).status).toBe(200);
  return { family, intake, id };
}

/** Hostile words, written down twice by a double click. Gives the hash of the original. */
async function answerTwice({ family, intake, id }: Sent): Promise<string> {
  const file = await desk.server.inject({
    ...{ method: 'POST', url: `/console/api/cases/${intake}/answer-files` },
    headers: { ...sara.headers, 'content-type': 'application/octet-stream' },
    payload: Buffer.from('%PDF-1.7 made up'),
  });
  expect(file.statusCode).toBe(200);
  const stored = { ...file.json<{ sha256: string; bytes: number }>(), name: '../<b>answer.pdf' };
  const answer = {
    ...{ suitable: 'yes', product: '=HYPERLINK("http://x")', otherOptions: '\u202egnp.exe' },
    ...{ costEstimate: '', timeEstimate: '6 weeks', openQuestions: '<script>1</script>' },
  };
  const original = { text: 'Dear colleague, …', file: stored };
  const body = { change: change(), seen: 4, answer, original, tell: 'now' };
  const path = `/cases/${intake}/submissions/${id}/answer`;
  expect((await ask(path, { body })).status).toBe(200);
  expect((await ask(path, { body })).status).toBe(200);
  expect((await family.heard()).at(-1)).toContain('Anadolu');
  expect((await family.heard()).join()).not.toContain('6 weeks');
  return stored.sha256;
}

async function expectHarmlessAnswer({ intake }: Sent, sha256: string): Promise<void> {
  const now = await view(intake);
  const answered = now.centers[0]?.submission;
  expect(answered?.answers).toHaveLength(1);
  expect(answered?.answer?.otherOptions).toBe('gnp.exe');
  expect(now.centers[0]?.gaps).toEqual(['costEstimate']);
  expect(answered?.sendings.map(({ packageVersion }) => packageVersion)).toEqual([1, 2]);
  expect(answered?.answers[0]?.original.file?.name ?? '').not.toMatch(/[/<>]/);
  const download = await desk.server.inject({
    url: `/console/api/cases/${intake}/answer-files/${sha256}`,
    headers: reader.headers,
  });
  expect(download.body).toContain('%PDF');
  expect(download.headers['content-disposition']).toContain('attachment');
  const csv = (await ask(`/cases/${intake}/submissions/comparison.csv`)).body;
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  const path = `/cases/${intake}/submissions/texts/comparison`;
  const told = JSON.stringify((await ask(path)).body);
  expect(told).toMatch(/6 weeks/);
  expect(told).toContain('برآورد');
}

test(
  'the whole way: sent, received, more wanted, a new version, answered, compared, told',
  patience,
  async () => {
    const sent = await sendTwice(await Family.arrive(desk.service, 'fa'));
    const { intake, id } = sent;
    await expectHarmlessAnswer(sent, await answerTwice(sent));
    const { promise, centers } = await view(intake);
    expect(promise?.state).not.toBe('kept');
    const steps = [{ submission: id, change: centers[0]?.submission.changes.at(-1)?.id ?? '' }];
    const told = { change: change(), steps, telling: 'by_person' };
    expect((await ask(`/cases/${intake}/submissions/told`, { body: told })).status).toBe(200);
    expect((await view(intake)).promise?.state).toBe('kept');
    await desk.service.settle();
    await desk.service.worklist.index.idle();
    // Ours is kept; what the second center owes is due as its own clock says.
    const other = (await view(intake)).centers[1]?.promise?.dueAt;
    expect(desk.service.worklist.index.table.get(intake)?.promiseDueAt).toBe(other);
  },
);

describe('what is refused', () => {
  let intake = '';
  const id = crypto.randomUUID();
  const path = () => `/cases/${intake}/submissions/${id}`;
  const step = (body: object, as = sara) =>
    ask(`${path()}/step`, { body: { change: change(), ...nothing, ...body }, as });

  beforeAll(async () => {
    const family = await Family.arrive(desk.service, 'en');
    ({ intake } = family);
    await family.goOn();
    await submit(intake, [{ id, center: 'tr-anadolu', seen: 0 }]);
  }, 60_000);

  test('two coordinators at once: one is told that the other was quicker', async () => {
    const both = await Promise.all([
      step({ seen: 1, state: 'received' }, sara),
      step({ seen: 1, state: 'in_review' }, omid),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toEqual({ error: 'conflict' });
    const [center] = (await view(intake)).centers;
    expect(center?.submission.changes).toHaveLength(2);
  });

  test('the same center twice', async () => {
    const again = await submit(intake, [{ id: change(), center: 'tr-anadolu', seen: 0 }]);
    expect(again.status).toBe(409);
  });

  test.each<readonly [string, number, () => Promise<{ status: number }>]>([
    ['a correction without a reason', 400, () => step({ seen: 2, state: 'sent' })],
    ['an answer without its words', 400, () => step({ seen: 2, state: 'answered' })],
    ['a state that is none', 400, () => step({ seen: 2, state: 'lost' })],
    [
      'a note without end',
      400,
      () => step({ seen: 2, state: 'withdrawn', note: 'x'.repeat(3000) }),
    ],
    ['a reader', 403, () => step({ seen: 2, state: 'withdrawn' }, reader)],
    [
      'a center that is none',
      400,
      () => submit(intake, [{ id: change(), center: 'nowhere', seen: 0 }]),
    ],
    ['a case that is none', 404, () => ask('/cases/nobody/submissions')],
    [
      'a package that was never built',
      400,
      () =>
        ask(`/cases/${intake}/submissions`, {
          body: {
            ...{ change: change(), centers: [{ id: change(), center: 'cn-ruijin', seen: 0 }] },
            ...{ packageSha256: 'f'.repeat(64), how: 'email', note: '', tell: 'not' },
          },
        }),
    ],
    [
      'a file that is not in the vault',
      400,
      () =>
        ask(`${path()}/answer`, {
          body: {
            ...{ change: change(), seen: 2, tell: 'not' },
            answer: {
              ...{ suitable: 'no', product: '', otherOptions: '', costEstimate: '' },
              ...{ timeEstimate: '', openQuestions: '' },
            },
            original: { text: '', file: { sha256: 'e'.repeat(64), name: 'x', bytes: 1 } },
          },
        }),
    ],
  ])('%s', async (_name, status, attempt) => {
    expect((await attempt()).status).toBe(status);
    expect((await view(intake)).centers).toHaveLength(1);
  });

  test('undo: with a reason the state before comes back, both stay in the history', async () => {
    const { centers } = await view(intake);
    const seen = centers[0]?.submission.changes.length ?? 0;
    const back = await step({ seen, state: 'sent', note: 'a slip' });
    expect(back.status).toBe(200);
    const changes = (await view(intake)).centers[0]?.submission.changes ?? [];
    expect(changes.at(-1)).toMatchObject({ state: 'sent', corrects: true, note: 'a slip' });
  });
});

describe('the directory', () => {
  // As the route declares.
  const list = async () => ((await ask('/centers')).body as CentersAnswer).centers;

  test('begins with hospitals to be checked, without a single address', async () => {
    const all = await list();
    expect(new Set(all.map(({ center }) => center.country))).toContain('CN');
    expect(all.length).toBeGreaterThan(25);
    for (const { center } of all) {
      expect([center.contacts, center.checkedOn]).toEqual([[], null]);
      expect(center.source).toContain('Check before use');
    }
  });

  test('is changed by one at a time, kept sealed, and not by a reader', async () => {
    const [entry] = await list();
    if (entry === undefined) throw new Error('no center');
    const contact = { name: 'Canary Person', role: 'Desk', channel: 'email', address: 'c@c.test' };
    const body = { revision: entry.revision, center: { ...entry.center, contacts: [contact] } };
    const path = `/centers/${entry.id}`;
    expect((await ask(path, { body, as: reader })).status).toBe(403);
    expect((await ask(path, { body })).status).toBe(200);
    expect((await ask(path, { body, as: omid })).status).toBe(409);
    const rows: readonly { body: Buffer }[] = await desk.service.database
      .reader('center')
      .select('body');
    expect(rows.some((row) => row.body.includes('Canary'))).toBe(false);
  });

  test('a new one is made once, however often it is asked for', async () => {
    const [entry] = await list();
    const body = {
      id: change(),
      center: { ...entry?.center, name: 'A new clinic', kind: 'clinic' },
    };
    const answers = await Promise.all([ask('/centers', { body }), ask('/centers', { body })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await list()).filter(({ center }) => center.name === 'A new clinic')).toHaveLength(1);
    expect((await ask('/centers', { body: { ...body, center: { name: '' } } })).status).toBe(400);
  });
});
