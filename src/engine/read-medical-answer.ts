// Understands a treatment, a medicine or a diagnosis in free words, and what else they tell.
import { findItem } from '../flow/find-item.ts';
import type { LeafItem } from '../flow/flow.ts';
import type { ItemPath } from '../intake/answer.ts';
import type { AnswerDraft } from '../intake/fact.ts';
import { readDate } from '../language/date-read.ts';
import { toAsciiDigits } from '../language/digits.ts';
import { dateDraft, splitRange } from './read-date-answer.ts';
import type { Question, Understood } from './read-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

type Also = { readonly path: ItemPath; readonly draft: AnswerDraft };

/** "6 cycles", «۶ دوره», «٦ دورات», «6 курсов»: a count beside a word for a course of treatment. */
const cyclesPattern =
  /(\d{1,2})\s*(?:cycles?|courses?|دوره|سیکل|کورس|نوبت|دورات|دورة|جلسات|курс(?:а|ов)?|цикл(?:а|ов)?)/iu;

export function readMedicalAnswer(draft: TurnDraft, question: Question, said: string): Understood {
  const { item, path } = question;
  if (item.type !== 'medical') return { kind: 'none' };
  const text = said.trim();
  if (text.length > item.charactersMax) {
    return { kind: 'refuse', key: 'bot:answer.tooLong', args: { max: item.charactersMax } };
  }
  if (!/\p{L}/u.test(text)) return { kind: 'none' };
  const terms = draft.phrasebook
    .medicalTerms(text, draft.state.language, item.categories)
    .map(({ id, english }) => ({ id, english }));
  const value = { kind: 'medical', text, terms } as const;
  return {
    kind: 'answer',
    draft: { state: 'answered', value, said },
    also: path.row === undefined ? [] : tellsAlso(draft, question, text),
  };
}

/** Dates, cycles and response said in the same breath as the treatment's name. */
function tellsAlso(draft: TurnDraft, { item, path }: Question, text: string): readonly Also[] {
  const also = item.type === 'medical' ? item.also : undefined;
  if (also === undefined) return [];
  const at = (id: string): ItemPath => ({ ...path, item: id });
  const found: Also[] = [];
  const cycles = cyclesPattern.exec(toAsciiDigits(text.normalize('NFKC')))?.[1];
  if (cycles !== undefined && also.cycles !== undefined) {
    const value = { kind: 'number', number: Number(cycles), unit: '' } as const;
    found.push({ path: at(also.cycles), draft: { state: 'answered', value, said: text } });
  }
  found.push(
    ...datesIn(draft, also.dates ?? [], text).map(([id, d]) => ({ path: at(id), draft: d })),
  );
  const response = also.response === undefined ? null : responseIn(draft, also.response, text);
  if (response !== null && also.response !== undefined) {
    found.push({ path: at(also.response), draft: response });
  }
  return found;
}

function datesIn(
  draft: TurnDraft,
  items: readonly string[],
  text: string,
): readonly (readonly [string, AnswerDraft])[] {
  const [start, end] = items;
  const outcome = readDate(text.replace(cyclesPattern, ' '), {
    language: draft.state.language,
    today: draft.context.now.slice(0, 10),
  });
  if (outcome.status === 'range' && start !== undefined && end !== undefined) {
    if (outcome.date.precision === 'season') return [];
    const [first, last] = splitRange(outcome.date);
    return [
      [start, dateDraft(first, text)],
      [end, dateDraft(last, text)],
    ];
  }
  return outcome.status === 'ok' && start !== undefined
    ? [[start, dateDraft(outcome.date, text)]]
    : [];
}

/** A response word among the rest, by the lexicon terms of the response's options. */
function responseIn(draft: TurnDraft, id: string, text: string): AnswerDraft | null {
  const item: LeafItem | undefined = findItem(draft.flow, id)?.item;
  if (item?.type !== 'choice') return null;
  const terms = draft.phrasebook.medicalTerms(text, draft.state.language, ['response']);
  const options = new Set(
    terms.flatMap((term) =>
      item.options.filter((option) => option.terms.includes(term.id)).map((option) => option.id),
    ),
  );
  const [option] = options;
  if (options.size !== 1 || option === undefined) return null;
  return { state: 'answered', value: { kind: 'choice', option }, said: text };
}
