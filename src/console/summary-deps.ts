// Ties the Medical Summary editor to the running service.
import { headline } from '../dossier/summary-content.ts';
import { planReports } from '../dossier/plan-reports.ts';
import type { Words } from '../flow/show-answer.ts';
import { parsePathKey } from '../intake/answer.ts';
import { answerAt } from '../intake/asked-answers.ts';
import { freeWords } from '../intake/free-words.ts';
import type { IntakeState } from '../intake/state.ts';
import type { SummaryFact } from '../intake/summary-fact.ts';
import { guessLanguage } from '../language/guess-language.ts';
import type { Language } from '../language/language.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { messageTimes } from '../store/message-times.ts';
import type { SummaryDeps, Written } from '../web/console/summary-routes.ts';
import type { SummaryFileView, SummaryView } from '../web/console/summary-view.ts';
import { messageAt, sectionsOf } from './summary-statements.ts';
import type { SuggestTranslation } from './translate.ts';

export interface SummaryParts {
  readonly service: Service;
  readonly clock: Clock;
  /** Null where no translation service is configured. */
  readonly suggest: SuggestTranslation | null;
}

export function summaryDeps(parts: SummaryParts): SummaryDeps {
  return {
    view: (intake, reader) => viewOf(parts, intake, reader),
    translate: (intake, wish, member) =>
      write(parts, intake, {
        id: wish.id,
        event: (state) => {
          const { path, text, confirmed, original } = wish;
          if (freeWords(answerAt(state, path)) !== original) return 'conflict';
          const given = { path, text, confirmed, original, language: 'en' } as const;
          return { kind: 'translation_given', ...given, coordinator: member.name };
        },
      }),
    correct: (intake, wish, member) =>
      write(parts, intake, {
        id: wish.id,
        event: (state) => {
          const path = parsePathKey(wish.path);
          const now = state.answers[wish.path];
          if ((now?.corrected?.at ?? now?.at ?? null) !== wish.seen) return 'conflict';
          const asked = { path, given: wish.given, now: isoNow(parts.clock) };
          const draft = parts.service.engine.readForStaff(state, asked);
          if (draft === null) return 'unclear';
          const about = { path, reason: wish.reason, coordinator: member.name };
          return { kind: 'answer_corrected', ...about, ...draft };
        },
      }),
    withdraw: (intake, wish, member) =>
      write(parts, intake, {
        id: wish.id,
        event: ({ answers }) =>
          answers[wish.path]?.corrected === undefined
            ? 'conflict'
            : {
                kind: 'correction_withdrawn',
                path: parsePathKey(wish.path),
                coordinator: member.name,
              },
      }),
    writeNote: (intake, wish, member) =>
      write(parts, intake, {
        id: wish.id,
        event: ({ doctorNote }) =>
          (doctorNote?.at ?? null) === wish.seen
            ? { kind: 'doctor_note_written', text: wish.text, coordinator: member.name }
            : 'conflict',
      }),
    suggest: (intake, path) => suggestFor(parts, intake, path),
    preview: async (intake, language) => {
      const state = await liveState(parts.service, intake);
      if (state === null) return null;
      const createdAt = isoNow(parts.clock);
      const about = { flow: state.flow, state, language, createdAt };
      const pages = await parts.service.dossier.preview(about);
      return { revision: state.factCount, pages };
    },
  };
}

/** Null as well for one that is about to be erased. */
export async function liveState(
  { intakes }: Pick<Service, 'intakes'>,
  intake: string,
): Promise<IntakeState | null> {
  const state = await intakes.state(intake);
  return state === null || state.erased ? null : state;
}

interface Writing {
  readonly id: string;
  /** What happened, seen from what stands there now. */
  readonly event: (state: IntakeState) => SummaryFact | Exclude<Written, 'written'>;
}

/** Everything enters through the inbox, once for an id; its turn tells the open consoles. */
async function write(
  { service }: SummaryParts,
  intake: string,
  { id, event }: Writing,
): Promise<Written> {
  const state = await liveState(service, intake);
  if (state === null) return 'not_found';
  const happened = event(state);
  if (typeof happened === 'string') return happened;
  await service.inbox.acceptInternal(intake, happened, `summary/${id}`);
  return 'written';
}

async function suggestFor({ service, suggest }: SummaryParts, intake: string, path: string) {
  const state = await liveState(service, intake);
  const original = state === null ? null : freeWords(answerAt(state, path));
  if (state === null || original === null) return null;
  const from = guessLanguage(original) ?? state.language;
  const suggestion = await suggest?.({ text: original, from, to: 'en' });
  return { text: suggestion?.kind === 'suggested' ? suggestion.text : null };
}

async function viewOf(
  { service, suggest }: SummaryParts,
  intake: string,
  reader: Language,
): Promise<SummaryView | null> {
  const state = await liveState(service, intake);
  if (state === null) return null;
  const wordsIn = (language: Language): Words => ({
    ...{ flow: service.engine.flowOf(state.flow), catalog: service.catalog, language },
  });
  const words = wordsIn('en');
  const messages = await messageTimes(service.database, intake);
  const sections = sectionsOf({
    ...{ state, words, messages },
    ...{ patientWords: wordsIn(state.language), readerWords: wordsIn(reader) },
  });
  const open = new Set(
    sections
      .flatMap(({ statements }) => statements)
      .filter(({ standing }) => openStandings.has(standing))
      .map(({ path }) => path),
  );
  return {
    ...{ language: state.language, revision: state.factCount, sections, open: open.size },
    headline: headline(words, state),
    note: state.doctorNote ?? null,
    suggests: suggest !== null,
    files: planReports({ words, state }).map((file): SummaryFileView => {
      const report = state.documents[file.documents[0] ?? '']?.report ?? null;
      const date = report === null ? null : (state.reports[report]?.date ?? null);
      return {
        name: file.path.split('/').at(-1) ?? file.path,
        ...{ label: file.label, date: file.dateWords, pages: file.pageCount },
        ...{ documents: file.documents },
        message: date === null ? null : messageAt(messages, date.at),
      };
    }),
  };
}

const openStandings: ReadonlySet<string> = new Set(['untranslated', 'unconfirmed', 'outdated']);
