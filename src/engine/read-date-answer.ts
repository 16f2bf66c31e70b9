// Understands a date as the answer to a question, and checks it against the other dates.
import { answerOf as findAnswer } from '../flow/condition.ts';
import { findGroup } from '../flow/find-item.ts';
import type { LeafItem } from '../flow/flow.ts';
import type { AnswerDraft } from '../intake/fact.ts';
import { readDate } from '../language/date-read.ts';
import type { DateReading } from '../language/date-reading.ts';
import { showDate } from '../language/date-show.ts';
import { readAge, withoutBirthWords } from '../language/read-age.ts';
import type { Question, Understood } from './read-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Nobody alive was born longer ago (years). */
const ageYearsMax = 115;

export function readDateAnswer(draft: TurnDraft, question: Question, said: string): Understood {
  const { language } = draft.state;
  const asked = { language, today: draft.context.now.slice(0, 10) };
  const isBirth = question.item.type === 'date' && question.item.birth;
  const told = isBirth ? withoutBirthWords(said) : said;
  const outcome = readDate(told, asked);
  const { status } = outcome;
  const isRead = status === 'ok' || status === 'none';
  if (isRead && mayLast(question.item) && draft.phrasebook.lasts(said, status === 'ok')) {
    return { kind: 'answer', draft: { state: 'not_applicable', value: null, said } };
  }
  switch (outcome.status) {
    case 'ok':
      return checked(draft, question, dateDraft(outcome.date, said));
    case 'range':
      return readRange(draft, question, dateDraft(outcome.date, said));
    case 'ambiguous':
      return pick('bot:date.which', outcome.readings, said);
    case 'invalid':
      return { kind: 'refuse', key: 'bot:date.impossible', args: {} };
    case 'future':
      return question.item.type === 'date' && question.item.future
        ? { kind: 'answer', draft: dateDraft(outcome.date, said) }
        : {
            kind: 'refuse',
            key: 'bot:date.future',
            args: { date: showDate(outcome.date, language) },
          };
    case 'unknown':
      return mayBeUnknown(question.item)
        ? { kind: 'answer', draft: { state: 'unknown', value: null, said } }
        : { kind: 'refuse', key: 'bot:answer.needed', args: {} };
    case 'none':
      return bornThen(draft, question, { said, readings: isBirth ? readAge(told, asked) : [] });
  }
}

function mayLast(item: LeafItem): boolean {
  return item.type === 'date' && item.ongoing;
}

/** An age leaves two years open: which of them is asked, unless it tells the month. */
function bornThen(
  draft: TurnDraft,
  question: Question,
  { said, readings }: { readonly said: string; readonly readings: readonly DateReading[] },
): Understood {
  const [only, ...others] = readings;
  if (only === undefined) return { kind: 'none' };
  return others.length === 0
    ? checked(draft, question, dateDraft(only, said))
    : pick('bot:date.whichYear', readings, said);
}

function pick(key: string, readings: readonly DateReading[], said: string): Understood {
  return { kind: 'pick', key, drafts: readings.map((date) => dateDraft(date, said)) };
}

/** "From March to August" as the start of a treatment tells its end as well. */
function readRange(draft: TurnDraft, question: Question, read: AnswerDraft): Understood {
  const range = read.value?.kind === 'date' ? read.value.date : null;
  const { path } = question;
  const group = path.group === undefined ? undefined : findGroup(draft.flow, path.group);
  const [start, end] =
    group?.items.flatMap((item) => (item.type === 'medical' ? (item.also?.dates ?? []) : [])) ?? [];
  if (range === null || range.precision === 'season' || start !== path.item || end === undefined) {
    return checked(draft, question, read);
  }
  const [first, last] = splitRange(range);
  return {
    kind: 'answer',
    draft: dateDraft(first, read.said),
    also: [{ path: { ...path, item: end }, draft: dateDraft(last, read.said) }],
  };
}

/** The two ends of a range, each with the precision the range was written in. */
export function splitRange(range: DateReading): readonly [DateReading, DateReading] {
  const length = range.precision === 'day' ? 10 : range.precision === 'year' ? 4 : 7;
  const edge = (day: string): DateReading => ({
    ...range,
    iso: day.slice(0, length),
    start: day,
    end: day,
  });
  return [edge(range.start), edge(range.end)];
}

function mayBeUnknown(item: LeafItem): boolean {
  return item.type === 'document' || item.may.includes('unknown');
}

export function dateDraft(date: DateReading, said: string): AnswerDraft {
  return { state: 'answered', value: { kind: 'date', date }, said };
}

/** Order against the date this one may not precede, and sense for a birth date. */
function checked(draft: TurnDraft, question: Question, read: AnswerDraft): Understood {
  const { item, path } = question;
  const { language } = draft.state;
  const date = read.value?.kind === 'date' ? read.value.date : null;
  if (date === null || item.type !== 'date') return { kind: 'answer', draft: read };
  const shown = showDate(date, language);
  const oldest = Number(draft.context.now.slice(0, 4)) - ageYearsMax;
  if (item.birth && Number(date.iso.slice(0, 4)) < oldest) {
    return { kind: 'refuse', key: 'bot:date.tooOld', args: { date: shown } };
  }
  const row =
    path.group === undefined || path.row === undefined
      ? null
      : { group: path.group, row: path.row };
  const earlier =
    item.notBefore === undefined ? undefined : findAnswer(draft.state, item.notBefore, row);
  const bound = earlier?.value?.kind === 'date' ? earlier.value.date : null;
  if (bound !== null && date.end < bound.start) {
    return {
      kind: 'doubt',
      draft: read,
      key: 'bot:date.before',
      args: { date: shown, earlier: showDate(bound, language) },
    };
  }
  return { kind: 'answer', draft: read };
}
