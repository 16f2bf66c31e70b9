// The e-mail that goes before a package: no name, and no more than the hospital needs to begin.
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import { doctorWords } from './doctor-words.ts';
import { headline } from './summary-content.ts';

export interface CoverEmail {
  readonly subject: string;
  readonly body: string;
}

/**
 * In the language of `words`. Words that nobody translated are left out and said to be; `link` is
 * null where none was made yet, its day an ISO date.
 */
export function coverEmail(
  words: Words,
  state: IntakeState,
  link: { readonly url: string; readonly day: string } | null,
): CoverEmail {
  const say = (key: string, values: Readonly<Record<string, string>> = {}) =>
    words.catalog.say(words.language, `dossier:email.${key}`, values);
  const said = (item: string) => {
    const value = doctorWords(words, { item }, state);
    return value.text === '' ? say('untranslated') : value.text;
  };
  const { flow } = words;
  const code = shortCodeOf(state.id);
  const line = (key: string, text: string) =>
    `${words.catalog.say(words.language, `dossier:${key}`)}: ${text}`;
  const body = [
    say('greeting'),
    '',
    say('opening', { case: code }),
    '',
    line('email.diagnosis', headline(words, state)),
    line('mainProblem', said(flow.roles.mainProblem)),
    line('keyQuestion', said(flow.roles.keyQuestion)),
    '',
    ...(link === null ? [say('attached')] : [say('link', { day: link.day }), link.url]),
    '',
    say('wanted'),
    ...[1, 2, 3, 4, 5].map((number) => `${number}. ${say(`questions.${number}`)}`),
    '',
    say('disclaimer'),
    '',
    say('closing', { case: code }),
  ].join('\n');
  const subject = say('subject', { case: code });
  return { subject, body: body.replace(/[\u2066-\u2069]/gu, '') };
}
