// Patients for a bench, whose answers lead through the flow in four languages.
import type { InboundBody } from '../src/channel/channel.ts';
import type { Language } from '../src/language/language.ts';
import { PureChat } from '../test/engine/pure-chat.ts';
import { sensibleEvent } from '../test/engine/sensible-patient.ts';

interface Patient {
  readonly address: string;
  readonly events: readonly InboundBody[];
}

const languages: readonly Language[] = ['fa', 'ar', 'ru', 'en'];

/** What sensible patients say from the first word until nothing is left to answer. */
export const conversations: readonly (readonly InboundBody[])[] = languages.map((language) => {
  const chat = new PureChat(language);
  const events: InboundBody[] = [{ kind: 'opened' }];
  chat.hear({ kind: 'opened' });
  // The last answers submit: what follows is a package, which is not the cost of a turn.
  while (chat.state.submittedAt === null) {
    const event = sensibleEvent(chat.flow, chat.state, { language });
    if (event?.kind !== 'text' && event?.kind !== 'choice') break;
    chat.hear(event);
    events.push(event);
  }
  return events.slice(0, -1);
});

/** Somebody new for every number, with a conversation of their own. */
export function* patientsFrom(first: number): Generator<Patient, never> {
  for (let number = first; ; number += 1) {
    const events = conversations[number % conversations.length] ?? [];
    yield { address: `patient-${String(number)}`, events };
  }
}
