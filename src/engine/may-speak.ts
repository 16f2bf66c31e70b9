// Whether the bot may write of its own accord: nobody else does, and nobody wants it silent.
import type { IntakeState } from '../intake/state.ts';

/** After a red flag every automation ends until a person decides; after "stop", until "start". */
export function maySpeak({ owner, redFlag, stopped, languageChosen }: IntakeState): boolean {
  return owner === null && redFlag === null && !stopped && languageChosen;
}
