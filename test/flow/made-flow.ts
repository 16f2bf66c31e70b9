// A small flow for tests, as its file would say it.
import { parseFlow } from '../../src/flow/load-flows.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { applyFact, openIntake } from '../../src/intake/apply-fact.ts';
import type { AnswerValue, ItemPath } from '../../src/intake/answer.ts';
import type { IntakeState } from '../../src/intake/state.ts';

export const at = '2026-11-23T10:00:00Z';

export const flowText = `
id: made
version: 1.0.0
packagePrefix: MADE
folders: [{ id: labs, name: 1_Labs }]
roles:
  { writer: writer, patientName: name, birth: birth, contact: contact, keyQuestion: question,
    mainProblem: question, diagnosis: illness }
items:
  - { id: writer, type: choice, options: [patient, relative] }
  - { id: name, type: text, name: true, may: [later] }
  - { id: birth, type: date, birth: true, may: [unknown] }
  - { id: illness, type: choice, options: [mild, severe], resets: [grade] }
  - { id: grade, type: choice, when: { item: illness, in: [severe] }, options: [one, two] }
  - id: visits
    type: group
    items:
      - { id: visit, type: date, may: [unknown] }
      - { id: result, type: choice, when: { item: visit, state: [answered] }, options: [good, bad] }
  - { id: question, type: text }
  - id: doc_blood
    type: document
    need: essential
    may: [later, unknown, not_applicable]
    folder: labs
    stem: Blood
    freshDays: 30
  - id: doc_scan
    type: document
    need: helpful
    essentialWhen: { item: illness, in: [severe] }
    may: [later]
    folder: labs
    stem: Scan
  - { id: contact, type: contact }
  - { id: review, type: review }
  - { id: submit, type: submit }
reminders: { afterDays: [2, 7], personAfterDays: 14 }
faq: []
summary:
  headline: [illness]
  sections:
    - { id: patient, kind: values, items: [name, illness] }
afterwards: { steps: 0, questions: 0 }
`;

export const madeFlow: Flow = parseFlow('made.yaml', flowText);

export function opened(): IntakeState {
  return openIntake({
    kind: 'intake_opened',
    ...{ intake: 'i', flow: 'made', flowVersion: '1.0.0', language: 'en', at, by: 'system' },
  });
}

/** With an answer to an item, or to an item of a line. */
export function answered(
  state: IntakeState,
  path: ItemPath | string,
  value: AnswerValue | null,
): IntakeState {
  return applyFact(state, {
    kind: 'answered',
    path: typeof path === 'string' ? { item: path } : path,
    ...{ state: value === null ? 'unknown' : 'answered', value, said: 'so', at, by: 'patient' },
  });
}

export function chose(state: IntakeState, item: string, option: string): IntakeState {
  return answered(state, item, { kind: 'choice', option });
}
