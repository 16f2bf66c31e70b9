// Translations, corrections and notes of staff, as they stand in the printed summary.
import { expect, test } from 'vitest';
import { printSummary } from '../../src/dossier/print-summary.ts';
import { pathKey } from '../../src/intake/answer.ts';
import type { AnswerDraft } from '../../src/intake/fact.ts';
import { askedPath } from '../../src/intake/asked-answers.ts';
import { freeWords } from '../../src/intake/free-words.ts';
import { writeFile } from 'node:fs/promises';
import { asking, catalog, PureChat } from '../engine/pure-chat.ts';
import { readPages } from './read-pdf.ts';

const wishes = {
  language: 'fa',
  options: { writer: 'relative', diagnosis: 'dlbcl', relapsed: 'came_back', treated: 'yes' },
} as const;
const createdAt = '2026-11-23T12:00:00.000Z';
const problem = 'غدهٔ گردن از ۲ هفته پیش بزرگ شده (۳۸ mm)، روزی ۵۰ mg پردنیزولون می‌خورد';
const english = 'Neck node growing for 2 weeks (38 mm), takes prednisolone 50 mg a day';

/** A whole conversation; its main problem is told in Persian. */
function told(): PureChat {
  const chat = new PureChat('fa');
  chat.goOn(wishes, asking('main_problem'));
  chat.say(problem);
  chat.goOn(wishes);
  return chat;
}

function translate(chat: PureChat, path: string, text: string, confirmed = true): void {
  const original = freeWords(chat.state.answers[path]) ?? '';
  const given = { path, text, language: 'en', confirmed, coordinator: 'Sara', original } as const;
  chat.hear({ kind: 'translation_given', ...given });
}

async function printed(chat: PureChat, language: 'en' | 'fa'): Promise<string> {
  const pdf = await printSummary({
    words: { flow: chat.flow, catalog, language },
    ...{ state: chat.state, caseCode: 'ABCD1234', patientName: '', createdAt },
    ...{ enclosed: [], missing: [], forPatient: language !== 'en' },
  });
  const look = process.env['LOOK'];
  if (look !== undefined) await writeFile(`${look}-${language}.pdf`, pdf);
  const pages = await readPages(pdf);
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');
}

test('words that nobody translated are marked, and so are those nobody confirmed', async () => {
  const chat = told();
  expect(await printed(chat, 'en')).toContain('original wording, not yet translated');
  translate(chat, 'main_problem', english, false);
  const text = await printed(chat, 'en');
  expect(text).toContain('original wording, not yet translated');
  expect(text).not.toContain('Neck node');
});

test('a translation stands before the original, a correction beside what was said', async () => {
  const chat = told();
  translate(chat, 'main_problem', english);
  const stage = chat.state.answers['stage'];
  const answer: AnswerDraft = {
    state: 'answered',
    value: { kind: 'choice', option: 'stage_4' },
    said: 'IV',
  };
  const corrected = { path: { item: 'stage' }, coordinator: 'Sara', reason: 'PET-CT' };
  chat.hear({ kind: 'answer_corrected', ...corrected, ...answer });
  const text = 'The family asks for an answer before 1 December.\nImages follow by post.';
  chat.hear({ kind: 'doctor_note_written', text, coordinator: 'Sara' });
  const en = await printed(chat, 'en');
  expect(en).toContain(english);
  expect(en).toContain('[P, T]');
  expect(en).toContain('Stage IV');
  expect(en).toContain('[C]');
  expect(en).toContain('[C] corrected or added by a coordinator');
  expect(en).toContain('Images follow by post.');
  expect(chat.state.answers['stage']?.corrected?.before).toEqual(stage);
  const fa = await printed(chat, 'fa');
  expect(fa).not.toContain('Neck node');
  expect(fa).toContain('پردنیزولون');
  expect(pathKey({ item: 'stage' })).toBe('stage');
});

test('an answer to a coordinator is read, and translated, like any other', async () => {
  const chat = told();
  const id = 'c0ffee00-0000-4000-8000-000000000001';
  const question = {
    id,
    coordinator: 'Sara',
    path: null,
    text: 'اسکن را در کدام بیمارستان گرفتید؟',
  };
  chat.hear({ kind: 'coordinator_asked', ...question });
  chat.say('بیمارستان نمازی شیراز');
  expect(chat.state.freeAnswers).toHaveLength(1);
  const before = await printed(chat, 'en');
  expect(before).toContain('ASKED BY THE COORDINATORS');
  expect(before).toContain('نمازی');
  const path = pathKey(askedPath(id));
  const given = { path, text: 'Namazi Hospital, Shiraz', language: 'en', confirmed: true } as const;
  const original = 'بیمارستان نمازی شیراز';
  chat.hear({ kind: 'translation_given', ...given, coordinator: 'Sara', original: 'else' });
  expect(await printed(chat, 'en')).not.toContain('Namazi Hospital');
  chat.hear({ kind: 'translation_given', ...given, coordinator: 'Sara', original });
  expect(await printed(chat, 'en')).toContain('Namazi Hospital, Shiraz');
  expect(await printed(chat, 'fa')).toContain('نمازی');
});
