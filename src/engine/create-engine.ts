// The engine as the inbox uses it: finds each intake's flow and takes its turns.
import type { Flow } from '../flow/flow.ts';
import { applyFact, openIntake } from '../intake/apply-fact.ts';
import type { ItemPath } from '../intake/answer.ts';
import type { AnswerDraft, Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import { guessLanguage } from '../language/guess-language.ts';
import type { Language } from '../language/language.ts';
import { patientName } from './about-patient.ts';
import { Phrasebook } from './phrasebook.ts';
import { createTurn } from './turn.ts';
import { readForStaff, type StaffAnswer } from './read-for-staff.ts';
import { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent, TurnContext, TurnResult } from './turn-types.ts';

export interface EngineOptions {
  readonly catalog: Catalog;
  readonly flows: ReadonlyMap<string, Flow>;
  /** The flow of new intakes. */
  readonly flow: string;
  /** The language before anybody has written a word. */
  readonly language: Language;
}

/** Nothing is said while staff's words are read, so nothing of the channel matters. */
const staffContext = {
  ...{ uploadUrl: '', joinCode: '', intakes: [] },
  ...{ chatPhone: null, filesInChat: false, picturesInChat: false, archivesInChat: false },
};

/** Throws when the flow of new intakes does not exist. */
export function createEngine({ catalog, flows, flow, language }: EngineOptions) {
  const phrasebook = new Phrasebook(catalog);
  const turn = createTurn(phrasebook);
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
    /** What a coordinator's words or choice would be as an answer; changes nothing. */
    readForStaff: (
      intake: IntakeState,
      asked: { readonly path: ItemPath; readonly given: StaffAnswer; readonly now: string },
    ): AnswerDraft | null => {
      const context = { ...staffContext, now: asked.now };
      const draft = new TurnDraft({ flow: flowOf(intake.flow), phrasebook, context }, intake);
      return readForStaff(draft, asked.path, asked.given);
    },
    nameOf: (intake: IntakeState): string => patientName(flowOf(intake.flow), intake),
    guessLanguage,
    flowOf,
    first: { flow, flowVersion: flowOf(flow).version, language },
  };
}
