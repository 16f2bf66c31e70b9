// The engine as the inbox uses it: finds each intake's flow and takes its turns.
import type { Flow } from '../flow/flow.ts';
import { applyFact, openIntake } from '../intake/apply-fact.ts';
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import { guessLanguage } from '../language/guess-language.ts';
import type { Language } from '../language/language.ts';
import { patientName } from './about-patient.ts';
import { Phrasebook } from './phrasebook.ts';
import { createTurn } from './turn.ts';
import type { IntakeEvent, TurnContext, TurnResult } from './turn-types.ts';

export interface EngineOptions {
  readonly catalog: Catalog;
  readonly flows: ReadonlyMap<string, Flow>;
  /** The flow of new intakes. */
  readonly flow: string;
  /** The language before anybody has written a word. */
  readonly language: Language;
}

/** Throws when the flow of new intakes does not exist. */
export function createEngine({ catalog, flows, flow, language }: EngineOptions) {
  const turn = createTurn(new Phrasebook(catalog));
  const flowOf = (id: string): Flow => {
    const found = flows.get(id);
    if (found === undefined) throw new Error(`there is no flow "${id}"`);
    return found;
  };
  return {
    turn: (intake: IntakeState, event: IntakeEvent, context: TurnContext): TurnResult =>
      turn(flowOf(intake.flow), intake, event, context),
    open: (fact: Extract<Fact, { kind: 'intake_opened' }>): IntakeState => openIntake(fact),
    apply: applyFact,
    nameOf: (intake: IntakeState): string => patientName(flowOf(intake.flow), intake),
    guessLanguage,
    flowOf,
    first: { flow, flowVersion: flowOf(flow).version, language },
  };
}
