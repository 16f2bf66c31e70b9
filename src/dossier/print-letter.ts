// A letter to a hospital that has not given its papers: which ones, for whom, and in what form.
import type { Flow } from '../flow/flow.ts';
import { homeOf } from '../flow/home-of.ts';
import { documentsToRequest } from '../flow/missing-documents.ts';
import { answerWords, labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Language } from '../language/language.ts';
import { localLanguage } from '../language/local-language.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import { patientNameOf } from './patient-name.ts';
import { createSheet } from './pdf-writer.ts';

/** To be filled in by hand. */
const blank = '.'.repeat(40);

export interface LetterTask {
  /** Its id. */
  readonly flow: string;
  readonly state: IntakeState;
  /** ISO instant. */
  readonly createdAt: string;
}

export interface LetterHouse {
  readonly catalog: Catalog;
  readonly flows: ReadonlyMap<string, Flow>;
}

/** One page in a language that is read where they live, the family's own if it may be; the hospital learns no diagnosis from it. */
export async function printLetter(house: LetterHouse, task: LetterTask): Promise<Uint8Array> {
  const { state, createdAt } = task;
  const flow = house.flows.get(task.flow);
  if (flow === undefined) throw new Error(`there is no flow "${task.flow}"`);
  const language = localLanguage(homeOf(flow, state).country, state.language);
  const words: Words = { flow, catalog: house.catalog, language };
  const say = (key: string) => house.catalog.say(language, `dossier:letter.${key}`);
  const sheet = await createSheet({
    language,
    title: say('title'),
    footer: `${say('title')} · ${shortCodeOf(state.id)}`,
    createdAt,
  });
  sheet.heading(say('title'), 1);
  sheet.paragraph(say('to'), 'lead');
  sheet.space();
  sheet.keyValues([
    { label: say('name'), value: nameFor(language, patientNameOf(flow, state)) },
    { label: say('birth'), value: birthOf(words, state) || blank },
    { label: say('record'), value: blank },
  ]);
  sheet.space();
  sheet.paragraph(say('ask'));
  const wanted = documentsToRequest(flow, state, createdAt);
  sheet.list(wanted.map(({ item }) => labelOf(words, { item: item.id })));
  sheet.paragraph(say('form'));
  sheet.paragraph(say('thanks'));
  sheet.space(36);
  sheet.paragraph(say('signature'));
  return sheet.save();
}

/** Where they read other letters than the family writes, the name can be written once more. */
function nameFor(language: Language, name: string): string {
  const leftToRight = language === 'en' || language === 'ru';
  return name !== '' && leftToRight && /\p{Script=Arabic}/u.test(name)
    ? `${name}   ${blank}`
    : name || blank;
}

function birthOf(words: Words, state: IntakeState): string {
  const item = words.flow.roles.birth;
  const answer = state.answers[item];
  return answer?.state === 'answered' ? answerWords(words, { item }, answer) : '';
}
