// Which marked pictures are sent beside the words, and what a coordinator's word changes.
import { expect, test } from 'vitest';
import type { IntakeEvent } from '../../src/engine/turn-types.ts';
import { checklist } from '../../src/flow/checklist.ts';
import { portalView } from '../../src/engine/portal-view.ts';
import type { PhotoReason } from '../../src/intake/document.ts';
import type { Language } from '../../src/language/language.ts';
import { numberList } from '../../src/language/number-list.ts';
import { acceptedPhoto, judgedPhoto, scanOf, type Finding } from './made-examinations.ts';
import { asking, catalog, PureChat } from './pure-chat.ts';

function refused(reason: PhotoReason, legibility: number): Finding {
  const finding = judgedPhoto('reject', reason);
  const pages = finding.examination.pages.map((page) => ({ ...page, legibility }));
  const sha256 = reason.padEnd(64, '0');
  return {
    ...finding,
    examination: { ...finding.examination, pages },
    marked: { page: 1, sha256 },
  };
}

/** A chat at the question for the blood count. */
function atBloodCount(language: Language = 'en'): PureChat {
  const chat = new PureChat(language);
  chat.goOn({ language }, asking('doc_cbc'));
  return chat;
}

function send(chat: PureChat, findings: readonly Finding[]): void {
  const ids = findings.map(
    (_, index) => `d${String(Object.keys(chat.state.documents).length + index)}`,
  );
  for (const id of ids) {
    const about = { sha256: id, name: `${id}.jpg`, bytes: 1, caption: '', via: 'chat' } as const;
    chat.hear({ kind: 'document_received', document: { id, ...about } });
  }
  findings.forEach((finding, index) => {
    chat.hear({ kind: 'document_examined', document: ids[index] ?? '', ...finding });
  });
  chat.hear({ kind: 'burst_settled' });
}

function pictures(chat: PureChat): readonly (string | undefined)[] {
  return chat.last.replies.flatMap(({ file }) => (file === undefined ? [] : [file.sha256]));
}

function overrule(verdict: 'accept' | 'reject', document = 'd0', page = 1): IntakeEvent {
  const by = { coordinator: 'Leila', reason: '' };
  return { kind: 'document_overruled', document, page, verdict, ...by };
}

test('one refused photo is shown before the words, with a caption in the language', () => {
  const chat = atBloodCount('fa');
  send(chat, [refused('blurred', -4)]);
  const [picture, words] = chat.last.replies;
  expect(picture?.file).toMatchObject({ mediaType: 'image/jpeg', name: 'marked-blurred0.jpg' });
  expect(picture?.text).toBe('در این تصویر، جاهایی که سخت خوانده می‌شود علامت خورده است.');
  expect(picture?.options).toEqual([]);
  expect(words?.options.length).toBeGreaterThan(0);
});

test('of a burst the worst is shown, and one more that has another reason', () => {
  const chat = atBloodCount();
  send(chat, [
    acceptedPhoto,
    refused('blurred', -4),
    refused('blurred', -8),
    refused('dark', -3),
    refused('noisy', -3),
  ]);
  expect(pictures(chat)).toEqual(['blurred'.padEnd(64, '0'), 'dark'.padEnd(64, '0')]);
  expect(chat.last.replies.map(({ text }) => text.split('.')[0])).toEqual([
    'Photo 3: The places that are hard to read are marked on this picture',
    'Photo 4: The places that are hard to read are marked on this picture',
    '5 files have arrived',
  ]);
});

test('a page of a longer file is named', () => {
  const chat = atBloodCount();
  const finding = refused('blurred', -4);
  const { examination } = finding;
  send(chat, [{ ...finding, examination: { ...examination, pageCount: 7 } }]);
  expect(chat.last.replies[0]?.text).toMatch(/^Page 1: /);
});

test('a retake that fails again is not held against anybody: no picture', () => {
  const chat = atBloodCount();
  send(chat, [refused('blurred', -4)]);
  send(chat, [refused('dark', -4)]);
  expect(pictures(chat)).toEqual([]);
});

test('a channel without pictures gets the words alone', () => {
  const chat = atBloodCount();
  chat.picturesInChat = false;
  send(chat, [refused('blurred', -4)]);
  expect(pictures(chat)).toEqual([]);
  expect(chat.last.replies).toHaveLength(1);
});

function stateOf(chat: PureChat, item: string): string | undefined {
  const { flow, state, now } = chat;
  return checklist(flow, state, now).find((line) => line.item.id === item)?.state;
}

function portalFile(chat: PureChat) {
  const { flow, state, now } = chat;
  return portalView({ flow, catalog, state, now }).files[0];
}

test('an overruled refusal counts, and the patient hears that nothing need be done', () => {
  const chat = atBloodCount();
  send(chat, [refused('blurred', -4)]);
  expect(stateOf(chat, 'doc_cbc')).toBe('only_unreadable');
  expect(portalFile(chat)).toMatchObject({ state: 'reject', picture: 'blurred'.padEnd(64, '0') });
  chat.hear(overrule('accept'));
  expect(stateOf(chat, 'doc_cbc')).toBe('received');
  expect(portalFile(chat)).toMatchObject({ state: 'accept', picture: null, messages: [] });
  expect(chat.last.replies[0]?.text).toContain('You do not need to take the photo again.');
});

test.each(['fa', 'ar', 'ru', 'en'] as const)('%s: an overruled photo is asked for', (language) => {
  const chat = atBloodCount(language);
  send(chat, [acceptedPhoto]);
  expect(stateOf(chat, 'doc_cbc')).toBe('received');
  chat.hear(overrule('reject'));
  expect(stateOf(chat, 'doc_cbc')).toBe('only_unreadable');
  expect(chat.state.menu?.path?.item).toBe('doc_cbc');
  const label = catalog.say(language, 'car-t-evaluation:items.doc_cbc.label');
  const words = catalog.say(language, 'bot:documents.overruledReject', { document: label });
  expect(chat.last.replies[0]?.text).toContain(words);
});

test('who looked decides over who sent it on unseen, until somebody else looks', () => {
  const chat = atBloodCount();
  send(chat, [refused('blurred', -4)]);
  chat.tap('x:rejected_photos=insist');
  expect(stateOf(chat, 'doc_cbc')).toBe('received');
  chat.hear(overrule('reject'));
  expect(stateOf(chat, 'doc_cbc')).toBe('only_unreadable');
  chat.hear(overrule('accept'));
  expect(stateOf(chat, 'doc_cbc')).toBe('received');
  expect(chat.state.documents['d0']?.overrulings).toHaveLength(1);
});

test.each(['fa', 'ar', 'ru', 'en'] as const)(
  '%s: of a page that only a coordinator saw the number is told',
  (language) => {
    const chat = atBloodCount(language);
    const scan = scanOf(5, []);
    const pages = scan.examination.pages.slice(0, 3);
    send(chat, [{ ...scan, examination: { ...scan.examination, pages } }]);
    chat.hear(overrule('accept', 'd0', 4));
    expect(chat.last.replies).toEqual([]);
    chat.hear(overrule('reject', 'd0', 5));
    expect(stateOf(chat, 'doc_cbc')).toBe('received');
    const document = catalog.say(language, 'car-t-evaluation:items.doc_cbc.label');
    const about = { document, number: numberList(language, [5]) };
    const words = catalog.say(language, 'bot:documents.overruledRejectPage', about);
    expect(chat.last.replies[0]?.text).toContain(words);
  },
);

test('confirming a verdict is kept and says nothing', () => {
  const chat = atBloodCount();
  send(chat, [refused('blurred', -4)]);
  chat.hear(overrule('reject'));
  expect(chat.last.replies).toEqual([]);
  expect(chat.facts.at(-1)).toMatchObject({
    kind: 'document_overruled',
    by: 'coordinator',
    coordinator: 'Leila',
  });
});

test('nothing is said while a coordinator writes, or of a page that is not there', () => {
  const chat = atBloodCount();
  send(chat, [acceptedPhoto]);
  chat.hear(overrule('reject', 'd0', 9));
  chat.hear(overrule('reject', 'nobody'));
  expect(chat.last.facts).toEqual([]);
  chat.hear({ kind: 'taken_over', coordinator: 'Leila' });
  chat.hear(overrule('reject'));
  expect(chat.last.replies).toEqual([]);
  expect(stateOf(chat, 'doc_cbc')).toBe('only_unreadable');
});

test('after sending, a photo that turns out unreadable opens the package again', () => {
  const chat = atBloodCount();
  send(chat, [acceptedPhoto]);
  chat.goOn({ language: 'en' });
  expect(chat.state.submittedAt).not.toBeNull();
  chat.hear(overrule('reject'));
  expect(chat.state.submittedAt).toBeNull();
});
