// Pictures of a scan lie with the images: they never stand for the report that is written about it.
import { expect, test } from 'vitest';
import { checklist } from '../../src/flow/checklist.ts';
import { madeFile } from './made-examinations.ts';
import type { Examination } from '../../src/intake/document.ts';
import { nextAsk } from '../../src/engine/open-items.ts';
import { asking, PureChat } from './pure-chat.ts';

test('a slice that names a PET-CT does not take the place of the PET-CT report', () => {
  const chat = new PureChat('en');
  chat.goOn({ language: 'en' }, asking('doc_petct'));
  const about = { sha256: 'd0', name: 'IM0001', bytes: 1, caption: '', via: 'chat' } as const;
  chat.hear({ kind: 'document_received', document: { id: 'd0', ...about } });
  const slice = madeFile({ kind: 'dicom', textSample: 'CT PET-CT whole body' }, 'petct');
  chat.hear({ kind: 'document_examined', document: 'd0', ...slice });
  chat.hear({ kind: 'burst_settled' });
  expect(chat.state.documents['d0']?.item).toBe('doc_images');
  const lines = checklist(chat.flow, chat.state, chat.now);
  expect(lines.find(({ item }) => item.id === 'doc_petct')?.state).toBe('missing');
});

function sentScan(changed: Partial<Examination>) {
  const chat = new PureChat('en');
  chat.goOn({ language: 'en' }, asking('doc_petct'));
  const about = { sha256: 'd0', name: 'IM0001', bytes: 1, caption: '', via: 'chat' } as const;
  chat.hear({ kind: 'document_received', document: { id: 'd0', ...about } });
  chat.hear({ kind: 'document_examined', document: 'd0', ...madeFile(changed) });
  chat.hear({ kind: 'burst_settled' });
  const report = chat.state.documents['d0']?.report ?? '';
  return { date: chat.state.reports[report]?.date, ask: nextAsk(chat.flow, chat.state) };
}

test.each(['dicom', 'zip'] as const)('the day in the header of a scan dates it: %s', (kind) => {
  const { date, ask } = sentScan({ kind, scannedOn: '2026-11-03' });
  expect(date?.value).toMatchObject({ kind: 'date', date: { iso: '2026-11-03' } });
  expect(ask.kind).not.toBe('report_date');
});

test.each([
  ['a header without a day', null],
  ['a scanner whose clock runs ahead', '2046-11-03'],
])('nobody is asked what date is printed on a picture of a scan: %s', (_what, scannedOn) => {
  const { date, ask } = sentScan({ kind: 'dicom', scannedOn });
  expect(date).toBeNull();
  expect(ask.kind).not.toBe('report_date');
});
