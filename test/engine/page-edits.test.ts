// What a coordinator's decisions about pages mean for the conversation and for the package.
import { expect, test } from 'vitest';
import { checklist } from '../../src/flow/checklist.ts';
import { languages } from '../../src/language/language.ts';
import type { Language } from '../../src/language/language.ts';
import { acceptedPhoto } from './made-examinations.ts';
import { asking, PureChat } from './pure-chat.ts';

/** A chat in which a readable photo lies on the blood count. */
function withPhoto(language: Language = 'en'): PureChat {
  const chat = new PureChat(language);
  chat.goOn({ language }, asking('doc_cbc'));
  send(chat, 'd0');
  return chat;
}

function send(chat: PureChat, id: string): void {
  const about = { sha256: id, name: `${id}.jpg`, bytes: 1, caption: '', via: 'chat' } as const;
  chat.hear({ kind: 'document_received', document: { id, ...about } });
  const perceptualHash = (id === 'd0' ? '0' : 'f').repeat(256);
  const examination = { ...acceptedPhoto.examination, perceptualHash };
  chat.hear({ kind: 'document_examined', document: id, ...acceptedPhoto, examination });
  chat.hear({ kind: 'burst_settled' });
}

const wish = {
  kind: 'retake_wanted',
  document: 'd0',
  page: null,
  reason: 'glare',
  coordinator: 'Mina',
} as const;

function lineOf(chat: PureChat): string | undefined {
  const lines = checklist(chat.flow, chat.state, chat.now);
  return lines.find(({ item }) => item.id === 'doc_cbc')?.state;
}

test('a new photo is asked for kindly, and the line is missing until it comes', () => {
  const chat = withPhoto();
  expect(lineOf(chat)).toBe('received');
  const { replies } = chat.hear(wish);
  expect(replies.map(({ text }) => text)).toEqual([
    [
      'A colleague has looked at what you sent (Blood count (CBC)) and asks for one more photo of it. Thank you for your patience.',
      'A bright spot hides a part of the text. Tilt the paper until the bright spot is gone, then take it again.',
      'Send the new photo here when it suits you. What you sent before stays safe with us until then.',
    ].join('\n\n'),
  ]);
  expect(lineOf(chat)).toBe('missing');
  send(chat, 'd1');
  expect(lineOf(chat)).toBe('received');
  expect(chat.state.documents['d0']?.replacedBy).toBe('d1');
});

test.each(languages)('is said in %s', (language) => {
  const { replies } = withPhoto(language).hear(wish);
  expect(replies.length).toBe(1);
  expect(replies[0]?.text).not.toMatch(/\{\{|bot:|photo:/u);
});

test('is said while a coordinator writes, and never after a red flag', () => {
  const owned = withPhoto();
  owned.hear({ kind: 'taken_over', coordinator: 'Mina' });
  expect(owned.hear(wish).replies.length).toBe(1);
  const alarmed = withPhoto();
  alarmed.say('he died');
  expect(alarmed.state.redFlag).toBe('death');
  expect(alarmed.hear(wish).replies).toEqual([]);
});

test('asked twice it is said once, and it can be taken back', () => {
  const chat = withPhoto();
  chat.hear(wish);
  expect(chat.hear(wish).replies).toEqual([]);
  const { kind: _, reason: __, ...about } = wish;
  expect(chat.hear({ kind: 'retake_unwanted', ...about }).replies.length).toBe(1);
  expect(lineOf(chat)).toBe('received');
  expect(chat.hear({ kind: 'retake_unwanted', ...about }).facts).toEqual([]);
});

test('a package that exists is put together anew, once for all decisions', () => {
  const chat = withPhoto();
  chat.goOn({ language: 'en' });
  expect(chat.state.submittedAt).not.toBeNull();
  const turned = { kind: 'turned', document: 'd0', page: 1, degrees: 90 } as const;
  const box = { left: 0.1, top: 0.1, width: 0.2, height: 0.1 };
  const covered = { kind: 'redacted', document: 'd0', page: 1, boxes: [box], reason: '' } as const;
  const edits = [turned, covered];
  const done = chat.hear({ kind: 'pages_edited', edits, coordinator: 'Mina' });
  expect(done.requests).toEqual([{ kind: 'assemble' }]);
  expect(done.replies).toEqual([]);
  expect(chat.state.documents['d0']?.redactions?.[1]?.coordinator).toBe('Mina');
  const gone = { kind: 'turned', document: 'nobody', page: 1, degrees: 90 } as const;
  expect(chat.hear({ kind: 'pages_edited', edits: [gone], coordinator: 'Mina' })).toEqual({
    facts: [],
    replies: [],
    requests: [],
  });
});

test('a page that is put to a line answers it', () => {
  const chat = withPhoto();
  chat.goOn({ language: 'en' }, asking('doc_treatment'));
  const asked = chat.state.menu?.path?.item ?? '';
  chat.say('later');
  expect(chat.state.answers[asked]?.state).toBe('later');
  const place = { kind: 'placed', document: 'd0', item: asked, report: 'r-new' } as const;
  chat.hear({ kind: 'pages_edited', edits: [place], coordinator: 'Mina' });
  expect(chat.state.answers[asked]).toBeUndefined();
  expect(chat.state.documents['d0']?.item).toBe(asked);
});

test('what staff edit after the package was handed over is put together quietly', () => {
  const chat = withPhoto();
  chat.goOn({ language: 'en' });
  const edit = (degrees: 90 | 180) => {
    const turned = { kind: 'turned', document: 'd0', page: 1, degrees } as const;
    return chat.hear({ kind: 'pages_edited', edits: [turned], coordinator: 'Mina' });
  };
  const built = (digit: string) => {
    const named = { sha256: digit.repeat(64), name: 'CART_X.zip', bytes: 9, fileCount: 3 };
    return chat.hear({ kind: 'package_built', package: named });
  };
  edit(90);
  expect(built('a').replies.length, 'the patient waits for one').toBeGreaterThan(0);
  edit(180);
  expect(built('b')).toMatchObject({ replies: [], requests: [] });
  edit(90);
  expect(chat.hear({ kind: 'package_failed' })).toMatchObject({ replies: [], requests: [] });
  expect(chat.state.packages?.map(({ number }) => number)).toEqual([1, 2]);
});

test('whoever finds a page readable after all wants no new photo of it any more', () => {
  const chat = withPhoto();
  chat.hear(wish);
  expect(lineOf(chat)).toBe('missing');
  const looked = {
    kind: 'document_overruled',
    document: 'd0',
    page: 1,
    coordinator: 'Mina',
  } as const;
  chat.hear({ ...looked, verdict: 'reject', reason: 'pale' });
  expect(chat.state.documents['d0']?.retakes, 'still wanted').toHaveLength(1);
  chat.hear({ ...looked, verdict: 'accept', reason: 'held to the light' });
  expect(chat.state.documents['d0']?.retakes).toEqual([]);
  expect(lineOf(chat)).toBe('received');
});
