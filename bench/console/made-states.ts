// States of intakes along whole conversations in four languages, to be given to made-up patients.
import type { Fact } from '../../src/intake/fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { languages } from '../../src/language/language.ts';
import { PureChat } from '../../test/engine/pure-chat.ts';
import { sensibleEvent } from '../../test/engine/sensible-patient.ts';

export interface MadeState {
  readonly state: IntakeState;
  /** Of all facts so far, joined by commas. */
  readonly kinds: string;
  /** What the bot said on the way. */
  readonly said: readonly string[];
}

const every = 4;
const answersMax = 150;
const diagnoses = ['dlbcl', 'b_all', 'myeloma', 'solid', 'autoimmune'];

/** One after every fourth answer of each conversation, and one with its package. */
export function madeStates(): readonly MadeState[] {
  return languages.flatMap((language) =>
    diagnoses.flatMap((diagnosis) => statesOf(new PureChat(language), { language, diagnosis })),
  );
}

function statesOf(
  chat: PureChat,
  {
    language,
    diagnosis,
  }: { readonly language: IntakeState['language']; readonly diagnosis: string },
): readonly MadeState[] {
  const states: MadeState[] = [];
  const said: string[] = [];
  const keep = () =>
    states.push({ state: chat.state, kinds: kindsOf(chat.facts), said: [...said] });
  chat.hear({ kind: 'opened' });
  for (let answers = 0; answers < answersMax && chat.state.submittedAt === null; answers += 1) {
    const event = sensibleEvent(chat.flow, chat.state, { language, options: { diagnosis } });
    if (event === null) break;
    const { replies } = chat.hear(event);
    said.push(...replies.map(({ text }) => text));
    if (answers % every === 0) keep();
  }
  const built = { sha256: '0'.repeat(64), name: 'CART.zip', bytes: 1_000_000, fileCount: 12 };
  chat.hear({ kind: 'package_built', package: built });
  keep();
  return states;
}

function kindsOf(facts: readonly Fact[]): string {
  return facts.map(({ kind }) => kind).join(',');
}
