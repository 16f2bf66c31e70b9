// Sixty days of silence for each policy, language and many countries: the exact calendar of sends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { flows } from '../engine/pure-chat.ts';
import { remindFor, shownIn, silentFamily, wallIn } from './silent-family.ts';

const days = 60;
const listed = /^(?:•|[1۱١]\.) /mu;
const heading =
  /^(?<flow>\S+) (?<language>\w\w) «(?<country>[^,»]+)(?:, (?<city>[^»]+))?» (?<zone>\S+) (?<from>\S+)$/u;

interface Calendar {
  readonly about: string;
  readonly words: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
}

/** A heading that says who and where, then one line for each sending, by the clock there. */
const calendars: readonly Calendar[] = readFileSync(
  join(import.meta.dirname, 'calendars.txt'),
  'utf8',
)
  .split(/\n\n+/u)
  .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
  .filter((block) => block.length > 0)
  .map(([about = '', ...lines]) => {
    const words = heading.exec(about)?.groups;
    if (words === undefined) throw new Error(`not the heading of a calendar: ${about}`);
    return { about, words, lines: lines.map((line) => line.trim()) };
  });

test.each(calendars)('$about', ({ words, lines }) => {
  const { flow = '', language = '', country = '', city, zone = '', from = '' } = words;
  const chat = silentFamily({
    ...{ flow, language: languages.find((known) => known === language) ?? 'en', from },
    words: { country, ...(city === undefined ? {} : { time_zone: city }) },
  });
  const silentSince = `${wallIn(zone, chat.state.lastHeardAt)} silent`;
  const moments = remindFor(chat, days);
  expect([silentSince, ...shownIn(zone, moments)]).toEqual(lines);
  for (const { what, text } of moments) expect(listed.test(text)).toBe(what === 'nudge');
});

describe.each([...flows.keys()])('the policy of %s', (flow) => {
  test('is shown in every language, and in many countries', () => {
    const own = calendars.filter(({ words }) => words['flow'] === flow);
    expect(new Set(own.map(({ words }) => words['language'])).size).toBe(4);
    expect(new Set(own.map(({ words }) => words['zone'])).size).toBeGreaterThan(20);
  });
});
