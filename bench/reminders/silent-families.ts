// Families who fell silent at different questions, in four languages, as the engine left them.
import { PureChat } from '../../test/engine/pure-chat.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { languages } from '../../src/language/language.ts';

const countries = ['Iran', 'Iraq', 'Russia', 'Germany', 'Egypt'];
const questions = ['diagnosis', 'stage', 'doc_pathology', 'doc_cbc', 'review'];

export function silentFamilies(): readonly IntakeState[] {
  return languages.flatMap((language) =>
    countries.flatMap((country) =>
      questions.map((question) => {
        const chat = new PureChat(language);
        chat.hear({ kind: 'opened' });
        const until = (state: IntakeState) => state.menu?.path?.item === question;
        chat.goOn({ language, words: { country } }, until);
        return chat.state;
      }),
    ),
  );
}
