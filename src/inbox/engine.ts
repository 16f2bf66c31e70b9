// What the inbox needs of the engine, handed in by main so that this room knows no flow.
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Language } from '../language/language.ts';
import type { IntakeEvent, TurnContext, TurnResult } from '../engine/turn-types.ts';

export interface Engine {
  /** One turn, pure; it finds the flow by the intake's own. */
  turn(intake: IntakeState, event: IntakeEvent, context: TurnContext): TurnResult;
  open(fact: Extract<Fact, { kind: 'intake_opened' }>): IntakeState;
  apply(intake: IntakeState, fact: Fact): IntakeState;
  /** The patient's name as it was given, or words in its place. */
  nameOf(intake: IntakeState): string;
  /** The language somebody seems to write in; null when it cannot be told. */
  guessLanguage(text: string): Language | null;
  /** What new intakes begin with. */
  readonly first: {
    readonly flow: string;
    readonly flowVersion: string;
    readonly language: Language;
  };
}
