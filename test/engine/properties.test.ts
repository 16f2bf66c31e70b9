// Whatever happens, the engine stays whole: never throws, never forgets, always waits or ends.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IntakeEvent, TurnResult } from '../../src/engine/turn-types.ts';
import { findItem } from '../../src/flow/find-item.ts';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { languages } from '../../src/language/language.ts';
import { flows, PureChat } from './pure-chat.ts';
import { eventOf, moves } from './random-events.ts';
import type { Move } from './random-events.ts';

const runs = 80;
const timeout = 120_000;
const stateBytesMax = 200_000;
const optionIdBytesMax = 64;
const dayMs = 86_400_000;

const anybody = fc.record({
  language: fc.constantFrom(...languages),
  flow: fc.constantFrom(...flows.keys()),
});

/** Plays the moves and looks at every turn. */
function play(
  chat: PureChat,
  played: readonly Move[],
  look: (before: IntakeState, event: IntakeEvent, result: TurnResult) => void,
): void {
  for (const one of played) {
    if (one.kind === 'wait') chat.wait(one.days * dayMs);
    const event = eventOf(one, chat.state);
    if (event === null) continue;
    const before = chat.state;
    look(before, event, chat.hear(event));
  }
}

describe('after any events', { timeout }, () => {
  test('the facts alone give the state, which stays small', () => {
    fc.assert(
      fc.property(anybody, moves, ({ language, flow }, played) => {
        const chat = new PureChat(language, flow);
        play(chat, played, () => undefined);
        expect(foldFacts(chat.facts)).toEqual(chat.state);
        expect(JSON.parse(JSON.stringify(chat.state))).toEqual(chat.state);
        expect(JSON.stringify(chat.state).length).toBeLessThan(stateBytesMax);
      }),
      { numRuns: runs },
    );
  });

  test('every turn says something, or has a reason to be silent', () => {
    fc.assert(
      fc.property(anybody, moves, ({ language, flow }, played) => {
        const chat = new PureChat(language, flow);
        play(chat, played, (before, event, result) => {
          const reason = reasonForSilence(before, chat.state, event, result);
          if (reason === null) expect(result.replies, JSON.stringify(event)).not.toEqual([]);
          for (const { text } of result.replies) expect(text).not.toContain('\u0000');
        });
      }),
      { numRuns: runs },
    );
  });

  test('while a coordinator writes nothing of ours leaves', () => {
    fc.assert(
      fc.property(anybody, moves, ({ language, flow }, played) => {
        const chat = new PureChat(language, flow);
        chat.hear({ kind: 'taken_over', coordinator: 'Sara' });
        play(chat, played, (before, event, result) => {
          if (before.owner !== null && chat.state.owner !== null) {
            const theirs = event.kind === 'coordinator_said' ? ['w1'] : [];
            expect(result.replies.map(({ id }) => id)).toEqual(theirs);
          }
        });
      }),
      { numRuns: runs },
    );
  });

  test('ids fit every messenger, and what is shown can be said and means something', () => {
    fc.assert(
      fc.property(anybody, moves, ({ language, flow }, played) => {
        const chat = new PureChat(language, flow);
        play(chat, played, (_, __, { replies }) => {
          const options = replies.flatMap((reply) => reply.options);
          expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
          for (const { id, title } of options) {
            expect(Buffer.byteLength(id)).toBeLessThanOrEqual(optionIdBytesMax);
            expect(title.trim()).not.toBe('');
            const { item = '' } =
              /^[ask]:(?:[^/=]+\/[^/=]+\/)?(?<item>[^=]+)/u.exec(id)?.groups ?? {};
            const virtual = ['', 'date', 'reply'].includes(item);
            if (!virtual) expect(findItem(chat.flow, item)).toBeDefined();
          }
        });
      }),
      { numRuns: runs },
    );
  });

  test('a shown answer means the same tapped, said by its number or in its words', () => {
    fc.assert(
      fc.property(anybody, moves, ({ language, flow }, played) => {
        const chat = new PureChat(language, flow);
        play(chat, played, () => undefined);
        if (chat.state.owner !== null || chat.state.redFlag !== null || chat.state.stopped) return;
        const options = chat.state.menu?.options ?? [];
        const numbered = options.filter((option) => option.numbered);
        for (const { id, title } of options) {
          const tapped = effectOf(chat.peek({ kind: 'choice', choice: id, title }));
          expect(tapped).not.toContain('not_understood');
          // Taps gather one by one, while words name all that is meant.
          const asked = findItem(chat.flow, chat.state.menu?.path?.item ?? '')?.item;
          if (asked?.type === 'choices' && id.startsWith('a:')) continue;
          const number = numbered.findIndex((option) => option.id === id) + 1;
          const words = number === 0 ? [title] : [title, String(number)];
          for (const text of words) {
            expect(effectOf(chat.peek({ kind: 'text', text })), `${id} “${text}”`).toBe(tapped);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  test('sensible answers lead to the end', () => {
    fc.assert(
      fc.property(anybody, moves, ({ language, flow }, played) => {
        const chat = new PureChat(language, flow);
        play(chat, played, () => undefined);
        chat.goOn({ language });
        const { submittedAt, erased, answers } = chat.state;
        expect(erased || submittedAt !== null, Object.keys(answers).join(' ')).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});

/** What a turn changed, whatever the words were that caused it. */
function effectOf({ facts, requests }: TurnResult): string {
  return JSON.stringify({ facts, requests }, (key, value: unknown) =>
    key === 'said' || key === 'misses' ? undefined : value,
  );
}

const diagnoses = [
  ...['dlbcl', 'b_lymphoma', 'b_all', 'cll', 'myeloma', 'other_blood', 'solid', 'autoimmune'],
  'unsure',
];

describe.each(languages)('a sensible patient in %s', (language) => {
  test.each(diagnoses)('gets to the end with %s', (diagnosis) => {
    const chat = new PureChat(language);
    const options = { diagnosis, relapsed: 'came_back', transplant: 'both', cell_therapy: 'both' };
    chat.hear({ kind: 'opened' });
    const count = chat.goOn({ language, options });
    expect(chat.state.submittedAt).not.toBeNull();
    expect(count).toBeLessThan(90);
    expect(chat.facts.filter(({ kind }) => kind === 'not_understood')).toEqual([]);
  });

  test('gets to the end of the second opinion', () => {
    const chat = new PureChat(language, 'second-opinion');
    chat.hear({ kind: 'opened' });
    expect(chat.goOn({ language })).toBeLessThan(30);
    expect(chat.state.submittedAt).not.toBeNull();
  });
});

const besideFile = 'the file beside it is answered in a moment';

/** Why nothing needs to be said; null when something must be. */
function reasonForSilence(
  before: IntakeState,
  after: IntakeState,
  event: IntakeEvent,
  result: TurnResult,
): string | null {
  if (before.erased) return 'erased';
  if (after.owner !== null) return 'a coordinator writes';
  if (before.redFlag !== null) return 'a red flag holds everything back';
  if (result.requests.some(({ kind }) => kind.endsWith('_intake'))) return 'another intake speaks';
  switch (event.kind) {
    case 'text':
      if (before.stopped && after.stopped) return '"stop" was confirmed once';
      return hasFileUnderWay(before) ? besideFile : null;
    case 'choice':
      // A button of nobody's is read as words.
      return hasFileUnderWay(before) && !/^[a-z]:/.test(event.choice) ? besideFile : null;
    case 'document_announced':
    case 'document_received':
    case 'document_examined':
      return 'the burst is not over';
    case 'document_overruled':
      return 'said only where it changes what to do';
    case 'burst_settled':
      return after === before || result.facts.length === 0 ? 'the burst is not over' : null;
    case 'taken_over':
      return 'a coordinator writes';
    case 'handed_back':
      if (after.stopped) return 'they asked for silence';
      return before.owner === null ? 'it was the bot who wrote' : null;
    case 'page_version_chosen':
      return 'only the package changes';
    case 'package_built':
    case 'package_failed':
      return before.submittedAt === null || (before.packages ?? []).length > 0
        ? 'nobody waits for it'
        : null;
    case 'coordinator_said':
      return 'only the owner writes';
    case 'coordinator_asked':
      return after.stopped || !after.languageChosen ? 'they would not be heard now' : null;
    case 'released':
      return 'there was no red flag';
    default:
      return null;
  }
}

function hasFileUnderWay({ documents, fileAnnouncedAt }: IntakeState): boolean {
  const open = Object.values(documents).some(({ reported, withdrawn }) => !reported && !withdrawn);
  return open || (fileAnnouncedAt ?? null) !== null;
}
