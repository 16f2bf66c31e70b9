// What changes when a coordinator writes or asks, and when they are waited for.
import { pathKey } from './answer.ts';
import type { ItemPath } from './answer.ts';
import type { Fact } from './fact.ts';
import type { IntakeState } from './state.ts';

type TalkFact = Extract<
  Fact,
  { kind: 'coordinator_said' | 'coordinator_asked' | 'coordinator_answered' }
>;

export function talkChange(state: IntakeState, fact: TalkFact): Partial<IntakeState> {
  switch (fact.kind) {
    case 'coordinator_said':
      return fact.sent ? { waitingSince: null, ...withoutOffer(state) } : {};
    case 'coordinator_asked': {
      const { id, coordinator, path, text } = fact;
      return fact.sent ? { coordinatorAsks: { id, coordinator, path, text }, misses: 0 } : {};
    }
    case 'coordinator_answered': {
      const question = state.coordinatorAsks ?? null;
      if (question?.id !== fact.id) return {};
      const { state: answerState, value, said, at } = fact;
      const answered = { question, answer: { state: answerState, value, said, at } };
      const freeAnswers = [...(state.freeAnswers ?? []), answered];
      return { freeAnswers, coordinatorAsks: null, misses: 0 };
    }
  }
}

/** An answer to the field that a coordinator asked about is what they wanted to know. */
export function withoutQuestion(state: IntakeState, path: ItemPath): Partial<IntakeState> {
  const asked = state.coordinatorAsks?.path ?? null;
  return asked !== null && pathKey(asked) === pathKey(path) ? { coordinatorAsks: null } : {};
}

/** The choice to go on with the bot is gone once somebody else has spoken. */
export function withoutOffer(state: IntakeState): Partial<IntakeState> {
  return state.aside?.kind === 'bot_again' ? { aside: null } : {};
}

/** The first of their messages that the owner has not answered. */
export function waitsFrom(state: IntakeState, at: string): Partial<IntakeState> {
  const waits = state.owner !== null && (state.waitingSince ?? null) === null;
  return waits ? { waitingSince: at } : {};
}
