// The writes that bring a new intake into being.
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Language } from '../language/language.ts';
import { newId } from '../lib/ids.ts';
import type { DataKeys } from '../store/data-keys.ts';
import { factsPlace, snapshotPlace } from '../store/intake-read.ts';
import type { Row, Write } from '../store/write.ts';
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
  const firstFact = await factsWrite(keys, { id: intake, factCount: 0 }, [fact]);
  return { state, writes: [keyWrite, await snapshotWrite(keys, state, at), owner, firstFact] };
}

/** The facts of one turn as one row, sealed together and numbered by the first of them. */
export async function factsWrite(
  keys: DataKeys,
  before: Pick<IntakeState, 'id' | 'factCount'>,
  facts: readonly [Fact, ...Fact[]],
): Promise<Write> {
  const seq = before.factCount + 1;
  const body = await keys.sealJson(factsPlace(before.id, seq), facts);
  const kind = facts.map((fact) => fact.kind).join();
  return {
    kind: 'insert',
    table: 'fact',
    row: { intake_id: before.id, seq, kind, at: facts[0].at, body },
  };
}

/** A snapshot is kept each time so many facts have come; what came since is folded when reading. */
const factsPerSnapshot = 32;

/** What a turn leaves of an intake's state: now and then a snapshot, else only when it changed. */
export async function stateWrite(
  keys: DataKeys,
  turn: { readonly before: IntakeState; readonly after: IntakeState; readonly at: string },
): Promise<Write> {
  const { before, after, at } = turn;
  const full = (state: IntakeState) => Math.floor(state.factCount / factsPerSnapshot);
  if (full(after) > full(before)) return snapshotWrite(keys, after, at);
  const keep = ['flow', 'opened_at', 'revision'];
  return { kind: 'put', table: 'intake', key: ['id'], keep, row: intakeRow(after, at) };
}

/** The revision is the number of facts folded into the snapshot. */
async function snapshotWrite(keys: DataKeys, state: IntakeState, at: string): Promise<Write> {
  const snapshot = await keys.sealJson(snapshotPlace(state.id), state);
  const row = { ...intakeRow(state, at), snapshot };
  return { kind: 'put', table: 'intake', key: ['id'], keep: ['flow', 'opened_at'], row };
}

function intakeRow({ id, flow, factCount: revision, openedAt }: IntakeState, at: string): Row {
  return { id, flow, revision, opened_at: openedAt, changed_at: at };
}
