// What staff add to a summary, as facts and their fold; the patient hears none of it.
import { expect, test } from 'vitest';
import { versionsOf } from '../../src/intake/apply-summary-fact.ts';
import type { AnswerDraft } from '../../src/intake/fact.ts';
import { freeWords, translationStanding } from '../../src/intake/free-words.ts';
import { asking, PureChat } from './pure-chat.ts';

const wishes = { language: 'fa', options: { diagnosis: 'dlbcl' } } as const;
const staff = { coordinator: 'Sara' } as const;
const built = { sha256: 'a'.repeat(64), name: 'CART_X.zip', bytes: 9, fileCount: 3 };
const stageFour: AnswerDraft = {
  state: 'answered',
  value: { kind: 'choice', option: 'stage_4' },
  said: '',
};

function told(): PureChat {
  const chat = new PureChat('fa');
  chat.goOn(wishes, asking('doc_pathology'));
  return chat;
}

function translate(chat: PureChat, original: string, text = 'Nodes', confirmed = true) {
  const given = { path: 'main_problem', text, language: 'en', confirmed, original } as const;
  return chat.hear({ kind: 'translation_given', ...given, ...staff });
}

test('a translation counts for the words that it translates, and for no others', () => {
  const chat = told();
  const words = freeWords(chat.state.answers['main_problem']) ?? '';
  expect(translate(chat, 'other words').facts).toEqual([]);
  expect(translate(chat, words).replies).toEqual([]);
  const given = chat.state.translations?.['main_problem'];
  expect(given).toMatchObject({ text: 'Nodes', confirmed: true, original: words });
  expect(translationStanding(given, words)).toBe('confirmed');
  expect(translationStanding(given, `${words}!`)).toBe('outdated');
  expect(translationStanding(undefined, words)).toBe('none');
  translate(chat, words, 'Nodes', false);
  const draft = chat.state.translations?.['main_problem'];
  expect(translationStanding(draft, words)).toBe('unconfirmed');
  translate(chat, words, '');
  expect(chat.state.translations).toEqual({});
});

test('a correction keeps the first words through further corrections, and gives them back', () => {
  const chat = told();
  const own = chat.state.answers['stage'];
  const path = { item: 'stage' };
  const correct = (answer: AnswerDraft) =>
    chat.hear({ kind: 'answer_corrected', path, reason: 'PET-CT', ...staff, ...answer });
  expect(correct(stageFour).replies).toEqual([]);
  correct({ ...stageFour, value: { kind: 'choice', option: 'stage_3' } });
  expect(chat.state.answers['stage']).toMatchObject({
    ...{ value: { option: 'stage_3' }, said: own?.said, at: own?.at },
    corrected: { coordinator: 'Sara', reason: 'PET-CT', before: own },
  });
  chat.hear({ kind: 'correction_withdrawn', path, ...staff });
  expect(chat.state.answers['stage']).toEqual(own);
  correct(stageFour);
  chat.tap('e:stage');
  chat.tap('a:stage=stage_2');
  expect(chat.state.answers['stage']?.corrected, 'the patient knows best').toBeUndefined();
});

test('what a correction makes invalid is asked again; what is not there is not corrected', () => {
  const chat = told();
  const path = { item: 'diagnosis' };
  const value = { kind: 'choice', option: 'myeloma' } as const;
  const answer = { state: 'answered', value, said: '' } as const;
  chat.hear({ kind: 'answer_corrected', path, reason: 'letter', ...staff, ...answer });
  expect(chat.state.answers['marker']).toBeUndefined();
  for (const odd of [
    { item: 'nothing' },
    { item: 'regimen' },
    { group: 'treatments', row: 'r9', item: 'regimen' },
    { group: 'other', row: 'r1', item: 'regimen' },
  ]) {
    const about = { path: odd, reason: 'x', ...staff, ...answer };
    expect(chat.hear({ kind: 'answer_corrected', ...about }).facts).toEqual([]);
  }
});

test('a package that staff ordered is theirs alone; the same bytes are the same version', () => {
  const chat = told();
  const ordered = chat.hear({ kind: 'package_ordered', ...staff });
  expect(ordered.requests).toEqual([{ kind: 'assemble' }]);
  expect(chat.hear({ kind: 'package_built', package: built }).replies).toEqual([]);
  expect(versionsOf(chat.state)).toMatchObject([{ number: 1, coordinator: 'Sara' }]);
  chat.hear({ kind: 'package_ordered', ...staff });
  chat.hear({ kind: 'package_built', package: built });
  expect(versionsOf(chat.state).length).toBe(1);
  chat.hear({ kind: 'package_ordered', ...staff });
  expect(chat.hear({ kind: 'package_failed' }).replies).toEqual([]);
  expect(chat.state).toMatchObject({ packageOrdered: null, packageFailedAt: chat.now });
});

test('a package that the patient waits for is handed over, whoever ordered one meanwhile', () => {
  const chat = told();
  chat.goOn(wishes);
  expect(chat.state.submittedAt).not.toBeNull();
  chat.hear({ kind: 'package_ordered', ...staff });
  expect(chat.hear({ kind: 'package_built', package: built }).replies.length).toBeGreaterThan(0);
  const again = { ...built, sha256: 'b'.repeat(64) };
  chat.hear({ kind: 'package_ordered', ...staff });
  expect(chat.hear({ kind: 'package_built', package: again }).replies).toEqual([]);
  expect(versionsOf(chat.state).map(({ number }) => number)).toEqual([1, 2]);
});

test('an intake from before versions were kept has the one it had', () => {
  const { packages: _packages, ...old } = told().state;
  expect(versionsOf({ ...old, package: built })).toMatchObject([{ number: 1, at: '' }]);
  expect(versionsOf(old)).toEqual([]);
});
