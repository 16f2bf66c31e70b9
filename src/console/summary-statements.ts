// Lists the statements of a summary with where each came from and how it stands.
import { doctorWords, type DoctorValue } from '../dossier/doctor-words.ts';
import { summaryContent, type SummaryBlock } from '../dossier/summary-content.ts';
import { findItem } from '../flow/find-item.ts';
import { answerWords, labelOf, optionTitle, type Words } from '../flow/show-answer.ts';
import { pathKey, type Answer, type ItemPath } from '../intake/answer.ts';
import { answerAt, askedQuestion } from '../intake/asked-answers.ts';
import { freeWords, isForeign, translationStanding } from '../intake/free-words.ts';
import type { IntakeState } from '../intake/state.ts';
import type { MessageTime } from '../store/message-times.ts';
import type {
  StatementStanding,
  SummarySectionView,
  SummaryStatement,
} from '../web/console/summary-view.ts';

export interface StatementParts {
  readonly state: IntakeState;
  /** In English, as printed; in the patient's language; in the reader's. */
  readonly words: Words;
  readonly patientWords: Words;
  readonly readerWords: Words;
  readonly messages: readonly MessageTime[];
}

export function sectionsOf(parts: StatementParts): readonly SummarySectionView[] {
  const { words, readerWords, state } = parts;
  const own = summaryContent(readerWords, state).blocks;
  return summaryContent(words, state).blocks.map((block, index) => ({
    title: block.title,
    ownTitle: own[index]?.title ?? block.title,
    statements: statementsOf(parts, block),
  }));
}

/** The message of a turn bears the turn's instant; its facts bear the same. */
export function messageAt(messages: readonly MessageTime[], at: string): number | null {
  return messages.findLast((message) => message.at === at)?.seq ?? null;
}

function statementsOf(parts: StatementParts, block: SummaryBlock): readonly SummaryStatement[] {
  if (block.kind !== 'table') {
    return block.pairs.map(({ path, label }) => statementOf(parts, path, { label, line: null }));
  }
  return block.rows.flatMap((row, index) =>
    row.map(({ path }) =>
      statementOf(parts, path, { label: labelOf(parts.words, path), line: index + 1 }),
    ),
  );
}

function statementOf(
  parts: StatementParts,
  path: ItemPath,
  { label, line }: { readonly label: string; readonly line: number | null },
): SummaryStatement {
  const { state, words, patientWords, readerWords, messages } = parts;
  const key = pathKey(path);
  const answer = answerAt(state, key);
  const value = doctorWords(words, path, state);
  const free = isName(words, path) ? null : freeWords(answer);
  const item = findItem(words.flow, path.item)?.item;
  const options = item?.type === 'choice' || item?.type === 'choices' ? item.options : [];
  return {
    ...{
      path: key,
      label,
      line,
      ownLabel: askedQuestion(state, path) ?? labelOf(readerWords, path),
    },
    ...{ text: value.text, original: value.original, words: free },
    standing: standingOf(state, key, { answer, value, free }),
    said: answer === undefined ? '' : saidIn(patientWords, path, answer),
    seen: answer?.corrected?.at ?? answer?.at ?? null,
    ...sourceOf(messages, answer),
    translation: state.translations?.[key] ?? null,
    correction: correctionOf(words, path, answer),
    options: options.map(({ id }) => ({ id, title: optionTitle(readerWords, path.item, id) })),
    many: item?.type === 'choices',
    correctable: item !== undefined,
  };
}

function isName(words: Words, path: ItemPath): boolean {
  const item = findItem(words.flow, path.item)?.item;
  return item?.type === 'text' && item.name;
}

function standingOf(
  state: IntakeState,
  key: string,
  about: {
    readonly answer: Answer | undefined;
    readonly value: DoctorValue;
    readonly free: string | null;
  },
): StatementStanding {
  const { answer, value, free } = about;
  if (answer?.corrected !== undefined) return 'corrected';
  if (value.empty) return 'missing';
  const translation = state.translations?.[key];
  if (free === null) return translation === undefined ? 'said' : 'outdated';
  const standing = translationStanding(translation, free);
  if (standing === 'confirmed') return 'translated';
  if (standing !== 'none') return standing;
  return value.pending && isForeign(free) ? 'untranslated' : 'said';
}

/** As the patient said it, before anybody corrected it. */
function saidIn(words: Words, path: ItemPath, answer: Answer): string {
  const own = answer.corrected === undefined ? answer : answer.corrected.before;
  return own === null ? '' : answerWords(words, path, own);
}

function sourceOf(messages: readonly MessageTime[], answer: Answer | undefined) {
  const own = answer?.corrected === undefined ? answer : answer.corrected.before;
  if (own === undefined || own === null) return { at: null, message: null };
  return { at: own.at, message: messageAt(messages, own.at) };
}

function correctionOf(words: Words, path: ItemPath, answer: Answer | undefined) {
  const corrected = answer?.corrected;
  if (corrected === undefined) return null;
  const { coordinator, reason, at, before } = corrected;
  return {
    ...{ coordinator, reason, at },
    before: before === null ? null : answerWords(words, path, before),
  };
}
