// The writes that bring a new intake into being.
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Language } from '../language/language.ts';
import { newId } from '../lib/ids.ts';
import type { DataKeys } from '../store/data-keys.ts';
import { factPlace, snapshotPlace } from '../store/intake-read.ts';
import type { Write } from '../store/write.ts';
import type { Engine } from './engine.ts';

interface Opening {
  readonly contact: string;
  readonly language: Language;
  readonly at: string;
  readonly keys: DataKeys;
  readonly engine: Engine;
}

/** A new intake of a contact: its key, its first fact, its snapshot and whose it is. */
export async function openingWrites(
  opening: Opening,
): Promise<{ readonly state: IntakeState; readonly writes: readonly Write[] }> {
  const { keys, engine, at, language } = opening;
  const intake = newId();
  const keyWrite = keys.create(intake);
  const { flow, flowVersion } = engine.first;
  const fact = {
    kind: 'intake_opened',
    intake,
    flow,
    flowVersion,
    language,
    at,
    by: 'system',
  } as const;
  const state = engine.open(fact);
  const owner: Write = {
    kind: 'insert',
    table: 'contact_intake',
    row: { contact_id: opening.contact, intake_id: intake, at },
  };
  const firstFact = await factWrite(keys, state, fact);
  return { state, writes: [keyWrite, await snapshotWrite(keys, state, at), owner, firstFact] };
}

/** `state` is the one after the fact: its count of facts numbers the fact. */
export async function factWrite(keys: DataKeys, state: IntakeState, fact: Fact): Promise<Write> {
  const seq = state.factCount;
  const body = await keys.sealJson(factPlace(state.id, seq), fact);
  return {
    kind: 'insert',
    table: 'fact',
    row: { intake_id: state.id, seq, kind: fact.kind, at: fact.at, body },
  };
}

/** The state beside its facts; the revision is the number of facts folded into it. */
export async function snapshotWrite(
  keys: DataKeys,
  state: IntakeState,
  at: string,
): Promise<Write> {
  const snapshot = await keys.sealJson(snapshotPlace(state.id), state);
  return {
    kind: 'put',
    table: 'intake',
    key: ['id'],
    keep: ['flow', 'opened_at'],
    row: {
      id: state.id,
      flow: state.flow,
      revision: state.factCount,
      snapshot,
      opened_at: state.openedAt,
      changed_at: at,
    },
  };
}
