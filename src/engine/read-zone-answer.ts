// Understands a city, or the time on somebody's clock, as the answer to a question.
import type { LeafItem } from '../flow/flow.ts';
import { readZone } from '../language/read-zone.ts';
import type { Understood } from './read-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

export function readZoneAnswer(
  { state, context }: TurnDraft,
  item: Extract<LeafItem, { type: 'zone' }>,
  said: string,
): Understood {
  const country = state.answers[item.country]?.value;
  if (country?.kind !== 'country') return { kind: 'none' };
  const { language } = state;
  const read = readZone(said, { country: country.code, language, at: new Date(context.now) });
  if (read === null) return { kind: 'none' };
  return { kind: 'answer', draft: { state: 'answered', value: { kind: 'zone', ...read }, said } };
}
