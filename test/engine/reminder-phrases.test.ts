// What tired families write when they are reminded, and what each of it does: a list to be read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/engine/turn-types.ts';
import type { Fact } from '../../src/intake/fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { asking, PureChat } from './pure-chat.ts';

const dayMs = 86_400_000;
const countries: Readonly<Record<Language, string>> = {
  fa: 'ایران',
  ar: 'العراق',
  ru: 'Казахстан',
  en: 'UK',
};
const file = readFileSync(join(import.meta.dirname, 'reminder-phrases.txt'), 'utf8');
const rows = file
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => /^(?<language>\w\w) (?<does>[^«]+) «(?<text>.+)»$/u.exec(line)?.groups);

/** On Thursday, 26 November, five documents are listed, the flow asks for the last of them. */
function reminded(language: Language): PureChat {
  const chat = new PureChat(language);
  const wishes = { words: { country: countries[language] }, options: { diagnosis: 'dlbcl' } };
  chat.goOn({ language, ...wishes }, asking('doc_treatment'));
  chat.wait(3 * dayMs);
  chat.hear({ kind: 'reminder_due', step: 0, heardAt: chat.state.lastHeardAt });
  return chat;
}

/** In few words, such as `until 2026-12-10` or `doc_cbc later, until 2026-12-03`. */
function doneBy(chat: PureChat): string {
  const { facts, requests } = chat.last;
  const did = [...facts.flatMap(ofFact), ...requests.flatMap(ofRequest)];
  if (did.length > 0) return [...new Set(did)].join(', ');
  const shown = (chat.state.menu?.options ?? []).map(({ id }) => id);
  if (shown.includes('r:doc_cbc')) return 'which?';
  if (shown.some((id) => id.endsWith('=cannot'))) return 'how is it with that one?';
  return shown.length <= 1 ? 'thanks' : 'other';
}

function ofFact(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'reminders_paced':
      return [`until ${fact.from.slice(0, 10)}`, ...(fact.day === undefined ? [] : ['that day'])];
    case 'documents_paced':
      return [`until ${fact.from.slice(0, 10)} for ${fact.items.join(' ')}`];
    case 'reminder_hours_wished':
      return [fact.part];
    case 'answered':
      return [`${fact.path.item} ${fact.state}`];
    case 'stopped':
    case 'reminders_unwanted':
      return [fact.kind];
    case 'red_flag':
      return [fact.flag];
    default:
      return [];
  }
}

function ofRequest(request: Request): readonly string[] {
  if (request.kind === 'write_letter') return ['letter'];
  return request.kind === 'call_coordinator' ? [`call ${request.why}`] : [];
}

describe.each(languages)('in %s', (language) => {
  const chat = reminded(language);
  const before: IntakeState = chat.state;
  const own = rows.filter((row) => row?.['language'] === language);

  test('there are many', () => {
    expect(own.length).toBeGreaterThan(50);
  });

  test.each(own)('$text', (row) => {
    chat.state = before;
    chat.say(row?.['text'] ?? '');
    expect(doneBy(chat)).toBe(row?.['does']);
  });
});
