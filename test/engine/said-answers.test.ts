// What families write instead of tapping, question by question: understood, or kept and asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AnswerValue } from '../../src/intake/answer.ts';
import { languages } from '../../src/language/language.ts';
import { asking, PureChat } from './pure-chat.ts';

/** By question, language and words: an option, `[several]`, a number, a country; `?` is asked. */
const sheet = z
  .record(z.string(), z.partialRecord(z.enum(languages), z.record(z.string(), z.string())))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'said-answers.json'), 'utf8')));

const cases = Object.entries(sheet).flatMap(([item, byLanguage]) =>
  languages.map((language) => ({ item, language, said: byLanguage[language] ?? {} })),
);

test.each(cases)('$item, in $language', ({ item, language, said }) => {
  const chat = new PureChat(language);
  chat.chatPhone = '+989121234567';
  chat.goOn({ language, options: { writer: 'relative' } }, asking(item));
  expect(chat.state.menu?.path?.item).toBe(item);
  const understood = Object.keys(said).map((text) => [text, meaning(chat, item, text)]);
  expect(Object.fromEntries(understood)).toEqual(said);
});

function meaning(chat: PureChat, item: string, text: string): string {
  const { facts } = chat.peek({ kind: 'text', text });
  const answered = facts.find((fact) => fact.kind === 'answered' && fact.path.item === item);
  if (answered?.kind === 'answered')
    return answered.value === null ? answered.state : short(answered.value);
  const asked = facts.some((fact) => fact.kind === 'asked' && fact.aside?.kind === 'pick_value');
  return asked ? 'which?' : '?';
}

function short(value: AnswerValue): string {
  switch (value.kind) {
    case 'choice':
      return value.option;
    case 'choices':
      return [`[${value.options.join(' ')}]`, value.other].filter(Boolean).join(' and ');
    case 'number':
      return String(value.number);
    case 'country':
      return value.code;
    case 'contact':
      return value.text;
    default:
      return value.kind;
  }
}
