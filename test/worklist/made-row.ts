// Rows of cases for the tests, ordinary but for what a test says.
import { newId } from '../../src/lib/ids.ts';
import type { CaseRow } from '../../src/worklist/case-row.ts';
import { nameKey } from '../../src/worklist/name-key.ts';
import { noTrack, type CaseTrack } from '../../src/worklist/case-track.ts';

type Said = Partial<Omit<CaseRow, 'track'>> & { readonly track?: Partial<CaseTrack> };

export function madeRow(said: Said = {}): CaseRow {
  const intake = said.intake ?? newId();
  return {
    intake,
    code: intake.slice(0, 8).toUpperCase(),
    flow: 'car-t-evaluation',
    name: '',
    nameKey: nameKey(said.name ?? ''),
    diagnosis: null,
    language: 'fa',
    phase: 'talking',
    questions: { have: 1, of: 10 },
    documents: { have: 0, of: 4 },
    percent: 7,
    missing: [],
    next: { who: 'patient', task: 'answer_question', about: 'birth' },
    openedAt: '2026-11-20T10:00:00.000Z',
    lastHeardAt: '2026-11-25T10:00:00.000Z',
    waitingSince: null,
    automatic: null,
    windowEndsAt: null,
    promiseDueAt: null,
    owner: null,
    responsible: null,
    redFlag: null,
    openCalls: 0,
    asking: null,
    photos: { examined: 0, refused: 0, retaken: 0, reasons: {} },
    centers: [],
    ...said,
    track: { ...noTrack, ...said.track },
  };
}
