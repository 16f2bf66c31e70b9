// "The hospital will not give me the papers": a letter that asks for them, from the real service.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { InboundBody } from '../../src/channel/channel.ts';
import { readConfig } from '../../src/config.ts';
import type { Language } from '../../src/language/language.ts';
import { silentLog } from '../../src/lib/log.ts';
import { startService, type Service } from '../../src/service.ts';
import { readPages } from '../dossier/read-pdf.ts';
import { FakeChannel, HandClock } from '../inbox/desk-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'letter-'));
const channel = new FakeChannel('test', false);
const clock = new HandClock();
let service: Service;
let said = 0;

beforeAll(async () => {
  service = await startService({
    config: readConfig({ INTAKE_DATA_DIR: folder, INTAKE_KEYS_DIR: join(folder, 'keys') }),
    channels: [channel],
    clock,
    log: silentLog,
    onFatal: (error) => {
      throw error;
    },
  });
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function hear(address: string, body: InboundBody): Promise<void> {
  said += 1;
  const sentAt = '2026-11-23T10:00:00.000Z';
  const event = { account: 'test', externalId: String(said), address, sentAt, body };
  await service.inbox.accept(event);
  await service.settle();
}

const tap = (address: string, choice: string) =>
  hear(address, { kind: 'choice', choice, title: choice });

test.each<[Language, string, string]>([
  ['en', 'Request for copies of medical documents', 'Pathology report'],
  ['ru', 'Заявление о выдаче копий медицинских документов', 'Гистология'],
  ['fa', 'درخواست رونوشت مدارک پزشکی', 'جواب پاتولوژی'],
  ['ar', 'طلب نسخ من المستندات الطبية', 'تقرير الأنسجة'],
])('in %s', async (language, title, report) => {
  await hear(language, { kind: 'opened' });
  await tap(language, `l:${language}`);
  await tap(language, 'a:diagnosis=dlbcl');
  await tap(language, 'r:=cannot');
  const offered = channel.sent.filter(({ address }) => address === language).at(-1);
  expect(offered?.options.map(({ id }) => id)).toContain('r:=letter');
  await tap(language, 'r:=letter');
  const sent = channel.sent.find(({ address, file }) => address === language && file !== null);
  expect(sent?.file?.name).toMatch(/^Letter_[0-9A-F]{8}\.pdf$/u);
  const { intakeId } = await service.inbox.resolve('test', language);
  const pdf = await service.vault.read(intakeId, sent?.file?.sha256 ?? '');
  const [page, ...others] = await readPages(pdf);
  expect(others).toEqual([]);
  const text = page?.text.normalize('NFKC') ?? '';
  expect(text).toContain(report);
  expect(text).toContain(title);
  // The hospital learns nothing that it does not need.
  expect(text).not.toMatch(/lymphoma|лимфом|لنفوم/iu);
});

test('in Germany it is in English, and the family hears in Persian what it says', async () => {
  await hear('abroad', { kind: 'opened' });
  await tap('abroad', 'l:fa');
  await tap('abroad', 'a:writer=patient');
  await tap('abroad', 'a:consent=yes');
  for (const text of ['مریم احمدی', '۱۳۴۷', 'زن', 'آلمان']) {
    await hear('abroad', { kind: 'text', text });
  }
  await tap('abroad', 'r:=letter');
  const sent = channel.sent.filter(({ address }) => address === 'abroad');
  const file = sent.find((one) => one.file !== null)?.file;
  const { intakeId } = await service.inbox.resolve('test', 'abroad');
  const [page] = await readPages(await service.vault.read(intakeId, file?.sha256 ?? ''));
  expect(page?.text).toContain('Request for copies of medical documents');
  // Their own letters, and room for those that are read there.
  expect(page?.text.normalize('NFKC')).toMatch(/\.{40}\s.*Date of birth/su);
  const words = sent.map(({ text }) => text).join('\n');
  expect(words).toContain('نامه به زبان انگلیسی است');
  expect(words.slice(words.indexOf('نامه به زبان انگلیسی'))).toContain('جواب پاتولوژی');
});

test('a letter that cannot be printed is a person’s to write, since it was promised', async () => {
  await hear('late', { kind: 'opened' });
  await tap('late', 'l:en');
  // The printer is the one thing that is made to fail; everything else is the real service.
  const printer = vi.spyOn(service.dossier, 'letter').mockRejectedValue(new Error('no paper'));
  await tap('late', 'r:=letter');
  for (let hour = 0; hour < 48 && printer.mock.calls.length < 20; hour += 1) {
    clock.advance(3_600_000);
    service.jobs.wake();
    await service.settle();
  }
  printer.mockRestore();
  const { intakeId } = await service.inbox.resolve('test', 'late');
  const calls = await service.intakes.openCalls();
  expect(calls.filter(({ intake }) => intake === intakeId).map(({ why }) => why)).toContain(
    'letter_failed',
  );
});

test('a letter that is ready while a coordinator writes is sent once they hand back', async () => {
  await hear('owned', { kind: 'opened' });
  await tap('owned', 'l:en');
  const { intakeId } = await service.inbox.resolve('test', 'owned');
  const files = () =>
    channel.sent.filter(({ address, file }) => address === 'owned' && file !== null);
  await service.inbox.acceptInternal(intakeId, { kind: 'taken_over', coordinator: 'Sara' }, 'take');
  const letter = { sha256: 'c'.repeat(64), name: 'Letter.pdf' };
  await service.inbox.acceptInternal(intakeId, { kind: 'letter_written', letter }, 'written');
  await service.settle();
  expect(files()).toHaveLength(0);
  await service.inbox.acceptInternal(intakeId, { kind: 'handed_back' }, 'back');
  await service.settle();
  expect(files()).toHaveLength(1);
});
