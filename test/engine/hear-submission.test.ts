// What coordinators do about centers: what is recorded, what the patient hears of it, and when not.
import { describe, expect, test } from 'vitest';
import type { SubmissionEvent, TellChoice } from '../../src/engine/submission-event.ts';
import { isSilentToward, submittedTo } from './submissions-made.ts';
import { missingDocuments } from '../../src/flow/missing-documents.ts';
import type { SubmissionState } from '../../src/intake/submission.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { asking, PureChat } from './pure-chat.ts';
import { acceptedPhoto } from './made-examinations.ts';

const built = { sha256: 'a'.repeat(64), name: 'CART_1234_2026-11-23.zip', bytes: 9, fileCount: 7 };

function sent(language: Language): PureChat {
  const chat = new PureChat(language);
  chat.goOn({ language });
  chat.hear({ kind: 'package_built', package: built });
  return chat;
}

let steps = 0;

function step(
  chat: PureChat,
  state: SubmissionState,
  more: Partial<Extract<SubmissionEvent, { kind: 'submission_changed' }>> = {},
): string {
  steps += 1;
  const seen = chat.state.submissions?.['s1']?.changes.length ?? 0;
  const about = { kind: 'submission_changed', id: 's1', change: `c${String(steps)}` } as const;
  const event = { ...about, seen, state, note: '', wants: null, tell: 'now', ...more } as const;
  return said(chat, { ...event, coordinator: 'Sara' });
}

function said(chat: PureChat, event: SubmissionEvent): string {
  return chat
    .hear(event)
    .replies.map(({ text }) => text)
    .join('\n');
}

function answered(chat: PureChat, tell: TellChoice): string {
  const seen = chat.state.submissions?.['s1']?.changes.length ?? 0;
  return said(chat, {
    ...{ kind: 'center_answered', id: 's1', change: 'answer', seen, tell, coordinator: 'Sara' },
    answer: {
      ...{ suitable: 'no', product: '', otherOptions: '', costEstimate: 'USD 1', timeEstimate: '' },
      openQuestions: '',
    },
    original: { text: 'Not suitable, sorry', file: null },
  });
}

const document: Readonly<Record<Language, string>> = {
  fa: 'PET-CT',
  ar: 'PET-CT',
  ru: 'ПЭТ',
  en: 'PET-CT',
};

describe.each(languages)('in %s', (language) => {
  test('each step is told, and the answer itself is not', async () => {
    const chat = sent(language);
    const heard = [
      said(chat, submittedTo([['s1', 'Anadolu Medical Center']])),
      step(chat, 'received'),
      step(chat, 'in_review'),
      step(chat, 'more_wanted', { note: 'the marrow slides please' }),
      answered(chat, 'now'),
      step(chat, 'withdrawn'),
    ];
    for (const text of heard) expect(text).toContain('Anadolu Medical Center');
    for (const secret of ['slides', 'Not suitable', 'USD']) {
      expect(heard.join()).not.toContain(secret);
    }
    await expect(heard.join('\n--\n')).toMatchFileSnapshot(
      `../transcripts/centers-steps-${language}.txt`,
    );
  });

  test('several centers are told in one message', () => {
    const chat = sent(language);
    const text = said(
      chat,
      submittedTo([
        ['s1', 'Charité'],
        ['s2', 'Ruijin Hospital'],
      ]),
    );
    expect(chat.last.replies).toHaveLength(1);
    for (const name of ['Charité', 'Ruijin Hospital']) expect(text).toContain(name);
  });

  test('what a center asks for is asked of the patient, who had said they have it not', () => {
    const chat = sent(language);
    said(chat, submittedTo([['s1', 'Charité']]));
    const text = step(chat, 'more_wanted', { wants: 'doc_petct' });
    expect(text).toContain(document[language]);
    expect(asking('doc_petct')(chat.state)).toBe(true);
    expect(missing(chat)).toContain('doc_petct');
    send(chat);
    expect(missing(chat)).not.toContain('doc_petct');
    expect(chat.state.submittedAt).toBeNull();
    chat.goOn({ language });
    expect(chat.last.requests).toContainEqual({ kind: 'assemble' });
  });

  test('“questions to ask” lists them', () => {
    const chat = sent(language);
    const words = { fa: 'چی بپرسم؟', ar: 'ماذا أسأل؟', ru: 'Что спросить?', en: 'What to ask?' };
    expect(chat.say(words[language]).match(/•/gu)?.length).toBeGreaterThanOrEqual(5);
  });
});

function missing({ flow, state, now }: PureChat): readonly string[] {
  return missingDocuments(flow, state, now).map(({ item }) => item.id);
}

function send(chat: PureChat): void {
  const about = { sha256: 'b'.repeat(64), name: 'PET-CT.jpg', bytes: 9, caption: 'doc_petct' };
  chat.hear({ kind: 'document_received', document: { id: 'd1', ...about, via: 'link' } });
  chat.hear({ kind: 'document_examined', document: 'd1', ...acceptedPhoto });
  chat.hear({ kind: 'burst_settled' });
}

test('a report from before does not settle what a center asks for anew', () => {
  const chat = sent('en');
  send(chat);
  chat.goOn({ language: 'en' });
  said(chat, submittedTo([['s1', 'Charité']]));
  expect(missing(chat)).not.toContain('doc_petct');
  step(chat, 'more_wanted', { wants: 'doc_petct' });
  expect(missing(chat)).toContain('doc_petct');
  step(chat, 'in_review');
  expect(missing(chat)).not.toContain('doc_petct');
});

describe('nothing is said by the bot', () => {
  const quiet: readonly (readonly [string, (chat: PureChat) => void])[] = [
    ['while a person writes', (chat) => chat.hear({ kind: 'taken_over', coordinator: 'Sara' })],
    ['after “stop”', (chat) => chat.say('stop')],
    ['in an emergency', (chat) => chat.say('She has a high fever and cannot breathe')],
    ['after a death', (chat) => chat.say('My father died yesterday')],
  ];
  test.each(quiet)('%s', (_name, hush) => {
    const chat = sent('en');
    hush(chat);
    expect(said(chat, submittedTo([['s1', 'Charité']]))).toBe('');
    expect(step(chat, 'received')).toBe('');
    expect(isSilentToward(chat.state)).toBe(true);
  });

  test('and after handing back only where things stand now', () => {
    const chat = sent('en');
    chat.hear({ kind: 'taken_over', coordinator: 'Sara' });
    said(chat, submittedTo([['s1', 'Charité']]));
    step(chat, 'received');
    step(chat, 'in_review');
    const text = chat.hear({ kind: 'handed_back' }).replies[0]?.text ?? '';
    expect(text).toContain('now reading');
    expect(text).not.toContain('confirmed');
    expect(chat.hear({ kind: 'handed_back' }).replies).toEqual([]);
  });

  test('after a death not even once the flag is lifted', () => {
    const chat = sent('en');
    chat.say('My father died yesterday');
    said(chat, submittedTo([['s1', 'Charité']]));
    const text = chat.hear({ kind: 'released' }).replies.map((one) => one.text);
    expect(text.join()).not.toContain('Charité');
  });

  test('what waited when the death was told is never said', () => {
    const chat = sent('en');
    chat.say('stop');
    said(chat, submittedTo([['s1', 'Charité']]));
    chat.say('start');
    expect(chat.last.replies[0]?.text).toContain('Charité');
    chat.say('stop');
    step(chat, 'received');
    chat.say('My father died yesterday');
    chat.hear({ kind: 'released' });
    expect(chat.say('start')).not.toContain('Charité');
  });
});

describe('what a coordinator decides', () => {
  test('“later” waits for their word, “not” for ever', () => {
    const chat = sent('en');
    expect(said(chat, submittedTo([['s1', 'Charité']], 'later'))).toBe('');
    const step1 = { submission: 's1', change: 'sent' };
    const event = { kind: 'patient_told', steps: [step1], coordinator: 'Sara' } as const;
    expect(said(chat, { ...event, telling: 'now' })).toContain('Charité');
    expect(said(chat, { ...event, telling: 'now' })).toBe('');
    expect(answered(chat, 'not')).toBe('');
    expect(chat.state.submissions?.['s1']?.changes.map(({ telling }) => telling)).toEqual([
      'said',
      'not',
    ]);
  });

  test('a wrong state is put right with a reason, and the history stays', () => {
    const chat = sent('en');
    said(chat, submittedTo([['s1', 'Charité']]));
    step(chat, 'in_review');
    expect(step(chat, 'received')).toBe('');
    expect(chat.state.submissions?.['s1']?.state).toBe('in_review');
    const text = step(chat, 'received', { note: 'it was another patient' });
    expect(text).toContain('correct');
    expect(text).not.toContain('another patient');
    const changes = chat.state.submissions?.['s1']?.changes ?? [];
    expect(changes.map(({ state, corrects }) => [state, corrects])).toEqual([
      ['sent', false],
      ['in_review', false],
      ['received', true],
    ]);
  });

  test('two at once: the second does nothing', () => {
    const chat = sent('en');
    said(chat, submittedTo([['s1', 'Charité']]));
    step(chat, 'received', { seen: 1 });
    const before = chat.state.submissions;
    step(chat, 'in_review', { seen: 1 });
    expect(chat.state.submissions).toEqual(before);
    said(chat, submittedTo([['s2', 'Charité']]));
    expect(Object.keys(chat.state.submissions ?? {})).toEqual(['s1']);
  });

  test('a new version to the same center begins its steps anew', () => {
    const chat = sent('en');
    said(chat, submittedTo([['s1', 'Charité']]));
    step(chat, 'more_wanted', { note: 'slides' });
    const again = submittedTo([['s1', 'Charité']]);
    if (again.kind !== 'package_submitted') throw new Error('not a submission');
    const centers = again.centers.map((one) => ({ ...one, seen: 2 }));
    const next = { ...again, centers, change: 'again', packageVersion: 2 };
    expect(said(chat, next)).toContain('newest version');
    const submission = chat.state.submissions?.['s1'];
    expect(submission?.state).toBe('sent');
    expect(submission?.sendings.map(({ packageVersion }) => packageVersion)).toEqual([1, 2]);
  });

  test.each<readonly [string, Partial<Extract<SubmissionEvent, { kind: 'submission_changed' }>>]>([
    ['an answer without its words', { state: 'answered' }],
    ['the state it has', { state: 'sent' }],
    ['one that is unknown', { id: 'nobody' }],
  ])('refused: %s', (_name, more) => {
    const chat = sent('en');
    said(chat, submittedTo([['s1', 'Charité']]));
    const before = chat.state.submissions;
    step(chat, more.state ?? 'received', more);
    expect(chat.state.submissions).toEqual(before);
  });
});

test('a silent center and a missed promise call a coordinator, and say nothing', () => {
  const chat = sent('en');
  said(chat, submittedTo([['s1', 'Charité']]));
  expect(said(chat, { kind: 'center_silent', id: 's1', dueAt: chat.now })).toBe('');
  expect(chat.last.requests).toEqual([{ kind: 'call_coordinator', why: 'center_silent' }]);
  expect(said(chat, { kind: 'promise_missed', dueAt: chat.now })).toBe('');
  answered(chat, 'later');
  chat.hear({ kind: 'center_silent', id: 's1', dueAt: chat.now });
  expect(chat.last.requests).toEqual([]);
});
